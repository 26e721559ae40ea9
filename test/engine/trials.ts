/** The days on which it is tried what moves what, and the file that they make. */
import type { World } from '../../sim/world.ts';
import { advance, startRun } from '../../sim/run.ts';
import type { Settings } from '../../sim/scenario/scenario.ts';
import { howOf, readKey, tryBirth, tryDay, withValue } from './effects.ts';
import type { Effects, Seen } from './effects.ts';
import { RESTLESS, lively, runOf, scenario } from './world.ts';
import type { Difference } from './world.ts';

/** A market where everything happens, and the same with daily needs and creators who give up. */
export const TRIED: readonly { market: Difference; days: readonly number[] }[] = [
  { market: lively({ days: 31, population: { consumers: 60 } }), days: [3, 4, 10, 14, 22, 29, 30] },
  {
    market: lively({
      days: 30,
      seed: 'restless',
      population: { consumers: 100 },
      creators: RESTLESS.creators,
      parameters: { ...RESTLESS.parameters, talk: { chance: 0.8 } },
    }),
    days: [9, 16],
  },
];

export interface Tried {
  effects: Effects;
  seen: Seen;
}
export const nothingTried = (): Tried => ({
  effects: new Map(),
  seen: { market: {}, brands: {}, creators: {} },
});

/** Tries some days of one of the markets. */
export function tryDays({ effects, seen }: Tried, market: Difference, days: readonly number[]): void {
  const run = runOf(market);
  for (let day = 0; day <= Math.max(...days); day++) {
    if (days.includes(day)) tryDay(run, effects, seen);
    else advance(run, 1);
  }
}

/** Tries births: the first market with one number changed. */
export function tryBirths({ effects }: Tried): void {
  const resolved = scenario(TRIED[0].market);
  const born = (path: string, change: (x: number) => number): World | null => {
    const base = withValue(resolved.base, path, change);
    const timeline: { from: number; settings: Settings }[] = [
      { from: 0, settings: base },
      ...resolved.timeline.slice(1),
    ];
    try {
      return startRun({ ...resolved, base, timeline }).world;
    } catch {
      return null;
    }
  };
  tryBirth(startRun(resolved).world, born, effects);
}

type Rows = Record<string, Record<string, Partial<Record<'value' | 'decision', string[]>>>>;

/** As it is kept. */
export function fileOf({ effects, seen }: Tried): {
  rules: Rows;
  measures: Record<string, Record<string, string[]>>;
} {
  const rules: Rows = {};
  for (const [key, sighting] of [...effects].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [rule, from, to] = readKey(key);
    (((rules[rule] ??= {})[from] ??= {})[howOf(sighting)] ??= []).push(to);
  }
  const measures = Object.fromEntries(
    Object.entries(seen).map(([table, of]) => [
      table,
      Object.fromEntries(Object.entries(of).map(([name, columns]) => [name, [...columns].sort()])),
    ]),
  );
  return { rules, measures };
}
