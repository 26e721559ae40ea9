/**
 * The results of three scenarios as they were when last recorded. They are right only as far as other tests say so;
 * these say that a change of results is noticed, where it begins, and that it was meant. `npm run golden -- --because
 * "…"` records anew and says what changed; the reason is kept with the results.
 *
 * A file holds the fingerprint, ten numbers to read, two digits of hash for each measure and day, and a hash for each
 * column of the state at the end.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { columnNames, columnOf } from '../sim/catalogue.ts';
import { Hash, canonicalJson } from '../sim/core/hash.ts';
import { advance, fingerprint, startRun } from '../sim/run.ts';
import type { Run } from '../sim/run.ts';
import { lastingPart } from '../sim/core/snapshot.ts';
import { summarise } from '../sim/results/summary.ts';
import { resolved } from './lived.ts';
import { expectRecorded } from './recorded.ts';
import type { Recorded } from './recorded.ts';
import { DIGITS, hashOf, tracksOf } from './tracks.ts';
import type { Tracks } from './tracks.ts';

const SIZE = { days: 60, population: { consumers: 500 } };
const SCENARIOS: Record<string, object> = {
  'default market': SIZE,
  'everything happens': {
    ...SIZE,
    seed: 'everything happens',
    creators: {
      koc: { privateShare: 0.3, aiShare: 0.1, mcnShare: 0.2, roaming: 0.05 },
      mid: { privateShare: 0.2, selectivity: 0.2 },
    },
    parameters: {
      posting: { median: 0.003 },
      growth: { threshold: 8, midFollowers: 80 },
      platform: { traceability: 0.3 },
      ranking: { diversity: 1 },
    },
    interventions: [
      { day: 10, until: 30, kind: 'campaign', brand: 0, budget: 100, advertising: 0.6, koc: 0.4 },
      ...(
        [
          [0, 'toService', 0.3],
          [0, 'respondExperience', 'loop'],
          [0, 'respondAttack', 'prebunk'],
          [1, 'toRecognition', 0.2],
          [1, 'toCommunity', 0.2],
          [1, 'toLadder', 0.1],
          [1, 'toPrivileges', 0.2],
          [1, 'toAdoption', 0.2],
          [1, 'partnership', 0.8],
          [2, 'toCash', 0.5],
          [2, 'toService', 0.2],
          [2, 'respondExperience', 'delete'],
          [2, 'respondVenting', 'compensate'],
          [2, 'fakeReviews', 5],
          [3, 'toPrivate', 0.3],
          [3, 'toImprovement', 0.3],
        ] as const
      ).map(([b, name, value]) => ({ day: 5, kind: 'set', path: `brands.${b}.${name}`, value })),
      { day: 15, kind: 'quality-drop', brand: 1, to: 0.3 },
      { day: 20, until: 40, kind: 'counterfeit', brand: 3, share: 0.4 },
      { day: 25, kind: 'scandal', tier: 'koc', rank: 0 },
      { day: 25, kind: 'scandal', tier: 'head', rank: 1, severity: 1 },
      { day: 30, until: 45, kind: 'attack', brand: 2, postsPerThousand: 10 },
      { day: 40, kind: 'set', path: 'parameters.negative.on', value: false },
    ],
  },
  'another world': {
    days: 60,
    seed: '另一个世界',
    population: { consumers: 400, offline: 20, topology: 'small-world', friends: 6, homophily: 0.9 },
    brands: [
      { name: 'Plain', budget: 60, toAdvertising: 0.6 },
      { name: 'Green', sustainability: 1, quality: 0.9, price: 150 },
      { name: 'Elsewhere', vertical: 2, quality: 0.5, attackPosts: 2 },
    ],
    creators: { koc: { steadiness: 0.3, disclosure: 1 }, head: { perThousand: 0, least: 0 } },
    parameters: {
      posting: { median: 0.005 },
      normConformity: { ownCommunity: false },
      ranking: { on: false },
    },
  },
};

interface Golden {
  recorded: Recorded;
  fingerprint: string;
  numbers: Record<string, number>;
  /** Two digits for each day. */
  measures: Tracks;
  events: string;
  columns: Record<string, string>;
}

function goldenOf(run: Run): Omit<Golden, 'recorded'> {
  const { recording } = run;
  const lasting = columnNames.filter((name) => !columnOf(name).scratch);
  return {
    fingerprint: fingerprint(run),
    numbers: numbersOf(run),
    measures: tracksOf(run),
    events: new Hash().addText(canonicalJson(recording.log)).hex().slice(0, 8),
    columns: Object.fromEntries(lasting.map((name) => [name, hashOf(lastingPart(run.world, name), 8)])),
  };
}

const READABLE = ['exposures', 'posts_good', 'posts_bad', 'sales'].concat(
  ['trust_last', 'sales', 'returns', 'revenue', 'awareness_last', 'loyalty_last'].map(
    (name) => `brands.0.${name}`,
  ),
);

function numbersOf(run: Run): Record<string, number> {
  const { figures } = summarise(run);
  return Object.fromEntries(READABLE.map((name) => [name, Number(figures[name].toPrecision(6))]));
}

/** The first day on which two tracks differ, or Infinity. */
function firstDay(before: string | undefined, now: string): number {
  if (before === undefined) return Infinity;
  for (let i = 0; i < now.length; i++) if (now[i] !== before[i]) return Math.floor(i / DIGITS);
  return before.length > now.length ? now.length / DIGITS : Infinity;
}

const changedNames = <T>(before: Record<string, T>, now: Record<string, T>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name]);

/** What is different, in words; empty when nothing is. */
function differences(before: Golden, now: Omit<Golden, 'recorded'>): string[] {
  const lines: string[] = [];
  const starts = Object.entries(now.measures).map(([name, days]) => ({
    name,
    day: firstDay(before.measures[name], days),
  }));
  const day = Math.min(...starts.map((start) => start.day));
  const first = starts.filter((start) => start.day === day).map(({ name }) => name);
  if (day < Infinity) lines.push(`from day ${day} on: ${first.join(', ')}`);
  const names = new Set([...Object.keys(before.measures), ...Object.keys(now.measures)]);
  const other = [...names].filter((name) => !(name in before.measures) || !(name in now.measures));
  if (other.length > 0) lines.push(`measures that are new or gone: ${other.join(', ')}`);
  const columns = changedNames(before.columns, now.columns);
  if (columns.length > 0) lines.push(`columns at the end: ${columns.join(', ')}`);
  if (before.events !== now.events) lines.push('the event log');
  for (const name of changedNames(before.numbers, now.numbers)) {
    lines.push(`${name}: ${before.numbers[name]} is now ${now.numbers[name]}`);
  }
  return lines;
}

it.each(Object.entries(SCENARIOS))('%s', async (name, json) => {
  const file = fileURLToPath(new URL(`golden/${name.replaceAll(' ', '-')}.json`, import.meta.url));
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Golden) : null;
  const run = startRun(resolved(json));
  advance(run, SIZE.days);
  const now = goldenOf(run);
  const changes = before === null ? [] : differences(before, now);
  const report = `${name}: the results are others than those recorded.\n  ${changes.join('\n  ')}\n`;
  try {
    await expectRecorded(file, (recorded) => `${JSON.stringify({ recorded, ...now }, null, 1)}\n`);
  } catch (cause) {
    throw new Error(
      `${report}If that is meant, npm run golden -- --because "why" records them anew. ${(cause as Error).message}`,
      { cause },
    );
  }
  if (changes.length > 0) console.log(report);
});
