/** Several hands live the day that one would live: here one after the other, so that a difference shows every time. */
import { describe, expect, it } from 'vitest';
import { MODEL, columnNames, columnOf, touched } from '../../sim/catalogue.ts';
import { alone, inOrder } from '../../sim/core/engine.ts';
import type { Walk } from '../../sim/core/engine.ts';
import {
  TODAY_COUNTS,
  TODAY_NUMBERS,
  addedTo,
  handOf,
  hearToday,
  placesFor,
  takeCounts,
  takeIn,
  tellToday,
} from '../../sim/hands.ts';
import type { Additions, Hand } from '../../sim/hands.ts';
import { advance, fingerprint, startRun } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { dice, lively, runOf, scenario } from './world.ts';
import type { Difference } from './world.ts';

const DAYS = 30;
const market: Difference = lively({ days: DAYS });

/** Chunks of rows go to hands at random; nobody sees what another one adds before the phase is over. */
function inTurn(world: World, hands: number, chunk: number, seed: number): Walk {
  const next = dice(seed);
  const all: [Hand, Additions][] = Array.from({ length: hands }, () => {
    const places = placesFor(world);
    return [handOf(world, places), places];
  });
  const told = new Float64Array(TODAY_NUMBERS);
  const counts = new Float64Array(TODAY_COUNTS);
  const single = alone(inOrder);
  return (of, phase) => {
    if (phase === MODEL.schedule[0]) for (const [hand] of all) hand.begin(of.today.day);
    if (phase.over === 'once') return single(of, phase);
    tellToday(of.today, told);
    for (const [hand] of all) hearToday(told, hand.world.today);
    const rows = of.market.sizes[phase.over];
    for (let from = 0; from < rows; from += chunk)
      all[Math.floor(next() * hands)][0].visit(phase, from, Math.min(rows, from + chunk));
    for (const [hand, places] of all) {
      takeIn(of, phase, places);
      hand.giveCounts(counts);
      takeCounts(of.today, counts);
    }
  };
}

function withHands(difference: Difference, hands: number, chunk: number): string {
  const run = startRun(scenario(difference));
  advance(run, run.scenario.days, inTurn(run.world, hands, chunk, 7 * hands + chunk));
  return fingerprint(run);
}

describe('hands that share the rows of every phase', () => {
  const whole = fingerprint(runOf(market, DAYS));

  it.each([
    [1, 1000],
    [2, 40],
    [3, 7],
    [5, 1],
  ])('%i of them, %i rows at a time', (hands, chunk) => {
    expect(withHands(market, hands, chunk)).toBe(whole);
  });

  it('also in a market of more than one block', () => {
    const many = lively({ days: 4, population: { consumers: 2100, offline: 0 } });
    expect(withHands(many, 3, 500)).toBe(fingerprint(runOf(many, 4)));
  });
});

describe('what a phase adds to rows of others', () => {
  it.each(MODEL.schedule.filter(({ over }) => over !== 'once'))('$name: it reads none of it', (phase) => {
    const { reads } = touched(phase);
    expect(addedTo(phase).filter((name) => reads.includes(name))).toEqual([]);
  });

  it('is nothing that belongs to people or their follows', () => {
    const kinds = new Set(MODEL.schedule.flatMap(addedTo).map((name) => columnOf(name).kind));
    expect([...kinds].sort()).toEqual(['brand', 'creator', 'post']);
  });
});

describe('rows of people', () => {
  /** First row of each kind that belongs to somebody from `person` on. */
  const firstOf = (world: World, person: number): Record<string, number> => ({
    consumer: person,
    pair: person * world.market.brands,
    follow: world.market.followStart[person],
  });

  it('are written by those alone to whom they belong', () => {
    const run = startRun(scenario(market));
    const { world } = run;
    const names = columnNames.filter((name) => ['consumer', 'pair', 'follow'].includes(columnOf(name).kind));
    const wrong = new Set<string>();
    const walk: Walk = (of, phase) => {
      if (phase.over !== 'consumer') return alone(inOrder)(of, phase);
      const { consumers } = of.market;
      const middle = consumers >> 1;
      for (const [from, to] of [
        [0, middle],
        [middle, consumers],
      ]) {
        const before = names.map((name) => world.state[name].slice());
        phase.step(of, from, to);
        names.forEach((name, i) => {
          const { kind, width = 1 } = columnOf(name);
          const [first, last] = [from, to].map((person) => firstOf(of, person)[kind] * width);
          const now = world.state[name];
          for (let row = 0; row < now.length; row++) {
            if ((row < first || row >= last) && !Object.is(now[row], before[i][row]))
              wrong.add(`${phase.name}: ${name}`);
          }
        });
      }
    };
    advance(run, DAYS, walk);
    expect([...wrong]).toEqual([]);
    expect(fingerprint(run)).toBe(fingerprint(runOf(market, DAYS)));
  });
});
