/** A link or file that asks for much is asked about first. */
import './browser-globals.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAYS } from '../../sim/scenario/index.ts';
import { mayRun, question, sizeOf } from '../../viz/share/ask-first.ts';
import { SHIPPED } from '../../viz/state/catalogue.ts';
import type { Recipe } from '../../viz/state/session.ts';

const recipeOf = (base: Recipe['base'], changes: Recipe['changes'] = []): Recipe => ({
  name: null,
  base,
  changes,
  interventions: null,
  network: null,
});
const large = recipeOf({ days: 300, population: { consumers: 1_000_000 } });

beforeEach(() => question.value?.answer(false));

describe('the size of a market', () => {
  it('is read off the file, with a reason or without', () => {
    expect(sizeOf(large)).toMatchObject({ people: 1_000_000, days: 300 });
    const argued = recipeOf({ days: { value: 40, because: 'x' }, population: { consumers: { value: 70 } } });
    expect(sizeOf(argued)).toMatchObject({ people: 70, days: 40 });
  });

  it('is what levers say, where they say it', () => {
    const changed = recipeOf(large.base, [{ path: 'population.consumers', value: 500 }]);
    expect(sizeOf(changed)).toMatchObject({ people: 500, days: 300 });
  });
});

it('has the days of the default where a scenario leaves them out', () => {
  expect(sizeOf(recipeOf({}))).toMatchObject({ people: 0, days: DAYS.default });
});

describe('a question', () => {
  it('is asked about no story that comes with the page', async () => {
    for (const { name, json } of SHIPPED) expect(await mayRun(recipeOf(json), 'link'), name).toBe(true);
    const { json } = SHIPPED.find(({ name }) => name === 'default-market')!;
    const tenfold = recipeOf(json, [{ path: 'population.consumers', value: 20_000 }]);
    expect(await mayRun(tenfold, 'link')).toBe(true);
    expect(question.value).toBe(null);
  });

  it.each([true, false])('waits for its answer: %s', async (yes) => {
    const may = mayRun(large, 'link');
    expect(question.value).toMatchObject({ people: 1_000_000, days: 300, from: 'link' });
    question.value!.answer(yes);
    expect(await may).toBe(yes);
    expect(question.value).toBe(null);
  });

  it('gives way to another, which is then the only one', async () => {
    const first = mayRun(large, 'link');
    const second = mayRun(large, 'file');
    expect(await first).toBe(false);
    expect(question.value!.from).toBe('file');
    question.value!.answer(true);
    expect(await second).toBe(true);
  });
});
