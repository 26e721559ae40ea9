/** In every shipped scenario: what causes have done adds up to what has changed, and who is looked at lives as before. */
import { describe, expect, it } from 'vitest';
import { Hash } from '../../sim/core/hash.ts';
import { lastingPart } from '../../sim/core/snapshot.ts';
import { creatorCredibility, trustIn } from '../../sim/mechanisms/trust/beliefs.ts';
import { advance, enterDay, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { answers } from '../../sim/why/account.ts';
import type { Question } from '../../sim/why/question.ts';
import { STATES } from '../../sim/why/explained.ts';
import type { StateName } from '../../sim/why/explained.ts';
import type { World } from '../../sim/world.ts';
import { LASTING, dice } from '../engine/world.ts';
import { resolved } from '../lived.ts';
import { NAMES, scenarioOf } from '../shipped.ts';

const PEOPLE = 240;
/** People who are asked of each story. */
const ASKED = 6;
const STRETCH = 25;
/** Prices are a numerical integral, refined until it stays the same to 1e-14. */
const ROUNDING = 1e-11;

const names = Object.keys(STATES) as StateName[];

function story(name: string): Run {
  const json = scenarioOf(name);
  const scenario = resolved({ ...json, population: { ...(json.population as object), consumers: PEOPLE } });
  const run = startRun(scenario);
  advance(run, scenario.days);
  return run;
}

/** Every state of some people in every brand, and in whom they follow at the beginning or in the end. */
function questions(run: Run, next: () => number): Question[] {
  const { world, scenario } = run;
  const to = scenario.days - 1;
  const from = to - STRETCH;
  const { brands, followStart } = world.market;
  const begun = enterDay(run, from);
  return Array.from({ length: ASKED }, () => Math.floor(next() * PEOPLE)).flatMap((consumer) => {
    const ofBrands = names.filter((state) => STATES[state].about === 'brand');
    const followed = [begun.state, world.state].flatMap(({ followed: all }) => [
      ...all.subarray(followStart[consumer], followStart[consumer + 1]),
    ]);
    return [
      ...Array.from({ length: brands }, (_, brand) =>
        ofBrands.map((state): Question => ({ state, consumer, brand, from, to })),
      ).flat(),
      ...[...new Set(followed)]
        .filter((v) => v >= 0)
        .map((creator): Question => ({ state: 'belief', consumer, creator, from, to })),
    ];
  });
}

/** What only the event log writes and reads. */
const LOGGED = ['noted', 'peak', 'peakDay'];

function bits(world: World): string {
  const hash = new Hash();
  for (const name of LASTING) if (!LOGGED.includes(name)) hash.add(lastingPart(world, name));
  return hash.hex();
}

function valueNow({ world }: Run, { state, consumer, brand, creator }: Question): number | null {
  if (state === 'trust') return trustIn(world, consumer, brand!);
  if (state !== 'belief') return null;
  const { followStart } = world.market;
  for (let e = followStart[consumer]; e < followStart[consumer + 1]; e++)
    if (world.state.followed[e] === creator) return creatorCredibility(world, e);
  return null;
}

describe.each(NAMES)('%s', (name) => {
  it('adds up, and is lived as before', () => {
    const run = story(name);
    const asked = questions(run, dice(PEOPLE + name.length));
    let last: World | null = null;
    const accounts = answers(run, asked, { evening: (world) => (last = world) });
    for (const account of accounts) {
      expect(Math.abs(account.error), JSON.stringify(account.question)).toBeLessThan(ROUNDING);
      const now = valueNow(run, account.question);
      if (now !== null) expect(account.after).toBeCloseTo(now, 12);
    }
    expect(accounts.filter(({ before, after }) => before !== after).length).toBeGreaterThan(0);
    expect(bits(last!)).toBe(bits(run.world));
  });
});
