/**
 * Over-commercialisation collapses on its own: nothing in the engine says that a creator collapses. Creators in a market
 * of rich brands look at what the last weeks earned; fees answer a higher share at once, followers answer over months.
 * Cut either half of that loop and collapses are gone: selling that costs no credibility, or creators that do not adjust.
 */
import { describe, expect, it } from 'vitest';
import { advance } from '../../sim/run.ts';
import { runOf } from './world.ts';
import type { Groups } from './world.ts';

const DAYS = 600;
const SEEDS = ['a', 'b', 'c'];
const everything = { selectivity: 0 };
const rich = { known: 0.5, budget: 5000, toAdvertising: 0.02, toKoc: 0.3, toMid: 0.3, toHead: 0.3 };

interface Collapse {
  seed: string;
  creator: number;
  day: number;
  /** Commercial load of the creator on that day, and the mean over all creators. */
  load: number;
  ordinary: number;
}

/** Collapses within 600 days among 300 people and 20 creators, for each seed. */
function collapses(parameters: Groups): Collapse[] {
  return SEEDS.flatMap((seed) => {
    const run = runOf({
      seed,
      days: DAYS,
      population: { consumers: 300 },
      creators: {
        koc: everything,
        mid: { ...everything, perThousand: 20 },
        head: { ...everything, perThousand: 5 },
      },
      brands: [
        { name: 'Rich', ...rich },
        { name: 'Richer', ...rich },
      ],
      parameters: { growth: { places: 0 }, ...parameters },
    });
    const found: Collapse[] = [];
    while (run.day < DAYS) {
      advance(run, 1);
      const { load } = run.world.state;
      const ordinary = load.reduce((sum, x) => sum + x, 0) / load.length;
      for (const { kind, day, creator } of run.recording.log.events.slice(-run.world.market.creators)) {
        if (kind !== 'creator-collapses' || day !== run.day - 1) continue;
        found.push({ seed, creator, day, load: load[creator], ordinary });
      }
    }
    return found;
  });
}

describe('collapse of creators', () => {
  const free = collapses({});

  it('comes about with every seed, months after the start, and not with everybody', () => {
    for (const seed of SEEDS) {
      const here = free.filter((collapse) => collapse.seed === seed);
      expect(here.length, seed).toBeGreaterThan(0);
      expect(new Set(here.map(({ creator }) => creator)).size, seed).toBeLessThan(10);
    }
    expect(free.length).toBeGreaterThanOrEqual(9);
    expect(Math.min(...free.map(({ day }) => day))).toBeGreaterThan(100);
  });

  it('comes to those who sell more than others', () => {
    const more = free.filter(({ load, ordinary }) => load > ordinary);
    expect(more.length).toBeGreaterThanOrEqual(0.8 * free.length);
  });

  it('never comes where selling costs no credibility', () => {
    expect(collapses({ commerce: { on: false } })).toEqual([]);
  });

  it('never comes where creators do not adjust what they sell', () => {
    expect(collapses({ business: { on: false } })).toEqual([]);
  });

  it('needs no tolerance that shrinks with trust: held at that of a trusting follower, it goes on', () => {
    // That feedback makes the fold (fold.test.ts); the delay between income and trust alone makes collapses.
    const held = collapses({
      commerce: { tolerance: 0.55, trustTolerance: 0, bondTolerance: 0 },
      attention: { trust: 0 },
    });
    expect(held.length).toBeGreaterThan(0);
  });
});
