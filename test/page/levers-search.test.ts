import { beforeAll, describe, expect, it } from 'vitest';
import { allLevers } from '../../viz/levers/chapters.ts';
import type { Lever } from '../../viz/levers/lever.ts';
import { searchable } from '../../viz/levers/searchable.ts';
import { nextSeed } from '../../viz/levers/seeds.ts';
import { searchStories } from '../../viz/scenarios/search-stories.ts';
import { loadModelWords } from '../../viz/words/model/load.ts';
import { makeSearch } from '../../viz/words/search.ts';
import type { Search } from '../../viz/words/search.ts';

describe('the search over levers', () => {
  let search: Search<Lever>;
  const found = (query: string): string[] => search(query).map(({ path }) => path);
  beforeAll(async () => {
    const languages = await Promise.all([loadModelWords('en'), loadModelWords('zh')]);
    const brands = [
      { en: 'Polaris', zh: '北辰' },
      { en: 'Meadow', zh: '原野' },
    ];
    search = makeSearch(allLevers(2).map((lever) => searchable(lever, languages, brands)));
  });

  it('finds by path, by words of either language, and by whose it is', () => {
    expect(found('trust.priorWeight')).toEqual(['parameters.trust.priorWeight']);
    expect(found('价格').slice(0, 2)).toContain('brands.0.price');
    expect(found('polaris price')[0]).toBe('brands.0.price');
    expect(found('原野 价格')).toContain('brands.1.price');
    expect(found('PRICE')).toContain('brands.1.price');
  });

  it('puts what is called so before what only mentions it', () => {
    const paths = found('credibility');
    const named = paths.findIndex((path) => path === 'parameters.sourceCredibility.prior');
    const mentioned = paths.findIndex((path) => path === 'parameters.sourceCredibility.gap');
    expect(named).toBeGreaterThanOrEqual(0);
    expect(mentioned).toBeGreaterThan(named);
  });

  it('finds each lever by its own path', () => {
    for (const { path } of allLevers(2)) expect(found(path)).toContain(path);
  });

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([]);
    expect(found('xyzzy')).toEqual([]);
  });
});

describe('the shelf of stories', () => {
  it('is searched in both languages', () => {
    expect(searchStories('塌房')).toContain('the-star-falls');
    expect(searchStories('counterfeits')).toContain('counterfeit-wave');
    expect(searchStories('xyzzy')).toEqual([]);
  });
});

it('counts seeds on', () => {
  expect(nextSeed('hype')).toBe('hype-2');
  expect(nextSeed('hype-2')).toBe('hype-3');
  expect(nextSeed('the-star-falls')).toBe('the-star-falls-2');
  expect(nextSeed('a-99')).toBe('a-100');
});
