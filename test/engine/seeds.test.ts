/** Friendships, people and what happens day by day may be drawn by seeds of their own, and nothing else moves. */
import { describe, expect, it } from 'vitest';
import { advance, enterDay, fingerprint, resumeRun, saveRun, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { lastingArrays } from '../../sim/core/snapshot.ts';
import { resolveScenario } from '../../sim/scenario/index.ts';
import { sharedDays } from '../../sim/scenario/shared-days.ts';
import { resolved } from '../lived.ts';
import { LIVELY } from './world.ts';

const DAYS = 25;
const market = (more: object = {}) =>
  resolved({ ...LIVELY, days: DAYS, seed: 'lotus', ...more } as Parameters<typeof resolved>[0]);
const born = (more: object = {}): Run => startRun(market(more));
function lived(more: object = {}): Run {
  const run = born(more);
  advance(run, DAYS);
  return run;
}
const same = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  a.length === b.length && Array.from(a).every((x, i) => Object.is(x, b[i]));
const sameState = (a: Pick<Run, 'world'>, b: Pick<Run, 'world'>): boolean => {
  const [one, other] = [lastingArrays(a.world), lastingArrays(b.world)];
  return one.every((array, i) => same(array as Int32Array, other[i] as Int32Array));
};
/** What does not hang on who is friends with whom. */
const TRAITS = ['disposition', 'scepticism', 'priceSensitivity', 'needRate', 'posting'] as const;
const traits = ({ world: { state } }: Run): number[] => TRAITS.flatMap((name) => Array.from(state[name]));

describe('seeds of graph and people', () => {
  const plain = born();

  it('are the seed where nothing is said: the same bits', () => {
    const said = lived({ seeds: { graph: 'lotus', people: 'lotus' } });
    expect(fingerprint(said)).toBe(fingerprint(lived()));
  });

  it('draw other friendships and follows, and the same people', () => {
    const other = born({ seeds: { graph: 'plum' } });
    expect(same(other.world.market.graph.neighbour, plain.world.market.graph.neighbour)).toBe(false);
    expect(same(other.world.market.followStart, plain.world.market.followStart)).toBe(false);
    expect(traits(other)).toEqual(traits(plain));
  });

  it('draw other people, among the same friendships', () => {
    const other = born({ seeds: { people: 'plum' } });
    expect(same(other.world.market.graph.neighbour, plain.world.market.graph.neighbour)).toBe(true);
    expect(same(other.world.market.followStart, plain.world.market.followStart)).toBe(true);
    TRAITS.forEach((name) => {
      expect(same(other.world.state[name], plain.world.state[name]), name).toBe(false);
    });
  });

  it('leave the first morning alone when only what happens is drawn anew', () => {
    const seeds = { graph: 'lotus', people: 'lotus' };
    const other = born({ seed: 'plum', seeds });
    expect(sameState(other, plain)).toBe(true);
    advance(other, DAYS);
    expect(fingerprint(other)).not.toBe(fingerprint(lived()));
  });

  it('make one market of three seeds, whichever way it is got to', () => {
    const seeds = { graph: 'plum', people: 'pear' };
    const run = lived({ seeds });
    const half = born({ seeds });
    advance(half, 10);
    const again = resumeRun(market({ seeds }), undefined, saveRun(half));
    advance(again, DAYS);
    expect(fingerprint(again)).toBe(fingerprint(run));
    expect(sameState({ world: enterDay(run, 0) }, born({ seeds }))).toBe(true);
    const document = { ...run.scenario.document };
    const read = resolveScenario(document, 'document');
    expect(read.ok && read.scenario.seeds).toEqual(seeds);
    expect(read.ok && read.scenario.document).toEqual(document);
  });

  it('are in no document that says nothing of them, and part runs from the first day', () => {
    expect(plain.scenario.document).not.toHaveProperty('seeds');
    expect(sharedDays(market(), market({ seeds: { people: 'plum' } }))).toBe(0);
    expect(sharedDays(market(), market({ seeds: { graph: 'plum' } }))).toBe(0);
    expect(sharedDays(market(), market({ seeds: { graph: 'lotus', people: 'lotus' } }))).toBe(DAYS);
  });

  it('are refused where they are no text, or of something else', () => {
    const read = resolveScenario(
      {
        ...LIVELY,
        ...{ title: { en: 'a', zh: '甲' }, question: { en: 'a', zh: '甲' } },
        seeds: { graph: 5, friends: 'x' },
      },
      'test',
    );
    const said = read.ok ? [] : read.problems.map(({ path }) => path).sort();
    expect(said).toEqual(['seeds.friends', 'seeds.graph']);
  });
});
