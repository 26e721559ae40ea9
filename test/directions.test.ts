/**
 * Every parameter low against high, one row each (`expects` of its home): the measure must move the expected way in every
 * one of five markets, by more than three standard errors of the paired difference. The pairs share seed and
 * people. `npm run record -- --because "…" test/directions.test.ts` writes docs/directions.md anew; `SURVEY=1` before the
 * test lives all of them, without it a sample.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { Hash, canonicalJson } from '../sim/core/hash.ts';
import type { Parameter } from '../sim/core/parameter.ts';
import { BRAND, CREATOR, POPULATION } from '../sim/population/parameters.ts';
import { PARAMETERS } from '../sim/catalogue.ts';
import type { ParameterPath } from '../sim/catalogue.ts';
import { DIRECTIONS, REVISED } from './directions.ts';
import type { Direction } from './directions.ts';
import { MODEL } from '../sim/run.ts';
import { changed, deviation, live, mean, resolved } from './lived.ts';
import type { Lived } from './lived.ts';
import { expectRecorded, recordedLine } from './recorded.ts';
import { isRecording, isSampled, keepStates, livesAll, recordedState, stateOf } from './state-of.ts';

const SEEDS = ['lotus', 'orchid', 'plum', 'willow', 'reed'];
const STANDARD_ERRORS = 3;
const SIZE = { days: 32, population: { consumers: 500 } };
const DOCUMENT = fileURLToPath(new URL('../docs/directions.md', import.meta.url));

const rows = Object.entries(DIRECTIONS) as [ParameterPath, Direction][];
const ENDS = ['low', 'high'] as const;
type End = (typeof ENDS)[number];

function parameterOf(path: ParameterPath): Parameter {
  const [group, name] = path.split('.');
  const tables: Record<string, Record<string, Parameter>> = {
    ...PARAMETERS,
    population: POPULATION,
    creator: CREATOR,
    brand: BRAND,
  };
  return tables[group][name];
}

/** One run and everything that is looked at in it. */
interface Job {
  of: () => Lived;
  wanted: { cell: string; look: Direction['look'] }[];
}
const cellOf = (path: string, end: End, seed: string): string => `${path} ${end} ${seed}`;
const jobs = plan();
const jobOf = new Map(
  [...jobs.values()].flatMap((job) => job.wanted.map(({ cell }) => [cell, job] as const)),
);
const found = new Map<string, number>();

/** Rows that come to the same settings share their run. */
function plan(): Map<string, Job> {
  const plans = new Map<string, Job>();
  for (const seed of SEEDS) {
    for (const scandal of [0, 1]) {
      const interventions = scandal
        ? [{ kind: 'scandal', day: 5, tier: 'koc', rank: 0, severity: scandal }]
        : [];
      const base = resolved({ ...SIZE, seed, interventions });
      for (const [path, row] of rows) {
        if ((row.scandal ?? 0) !== scandal) continue;
        for (const end of ENDS) {
          const scenario = changed(base, row.setting, { [path]: row[end] });
          const key = new Hash().addText(canonicalJson({ seed, scandal, settings: scenario.base })).hex();
          const job = plans.get(key) ?? { of: () => live(scenario), wanted: [] };
          plans.set(key, job);
          job.wanted.push({ cell: cellOf(path, end, seed), look: row.look });
        }
      }
    }
  }
  return plans;
}

function valueOf(path: string, end: End, seed: string): number {
  const cell = cellOf(path, end, seed);
  if (!found.has(cell)) {
    const job = jobOf.get(cell)!;
    const lived = job.of();
    for (const { cell: one, look } of job.wanted) found.set(one, look.of(lived));
  }
  return found.get(cell)!;
}

interface Result {
  low: number;
  high: number;
  /** Mean difference in its standard errors, positive in the expected direction. */
  errors: number;
  holds: boolean;
}

function compare(path: ParameterPath, row: Direction): Result {
  const lows = SEEDS.map((seed) => valueOf(path, 'low', seed));
  const highs = SEEDS.map((seed) => valueOf(path, 'high', seed));
  const sign = row.expected === 'up' ? 1 : -1;
  const differences = lows.map((low, i) => sign * (highs[i] - low));
  // The sample’s deviation over the root of its size.
  const error = deviation(differences) / Math.sqrt(SEEDS.length - 1);
  const middle = mean(differences);
  const errors = middle === 0 ? 0 : middle / error;
  const holds = differences.every((difference) => difference > 0) && errors > STANDARD_ERRORS;
  return { low: mean(lows), high: mean(highs), errors, holds };
}

const short = (x: number): string => (x === 0 ? '0' : Number(x.toPrecision(3)).toString());

/** One row in so many is lived in every run of the tests. */
const SAMPLE = 8;
const PAGE = 'docs/directions.md';

/** All that decides what comes out of a row, the code of what is looked at included, and what came out. */
const LOOKING = ['looks.ts', 'lived.ts'].map((name) =>
  readFileSync(new URL(name, import.meta.url), 'utf8').replaceAll('\r\n', '\n'),
);
const stateOfRow = (path: ParameterPath, { look, why: _, ...row }: Direction, result: string): string =>
  stateOf([LOOKING, SEEDS, SIZE, STANDARD_ERRORS, path, look.name, row, result], MODEL.computes);

const isLived = (path: ParameterPath): boolean => livesAll() || isSampled(path, SAMPLE);

const before = recordedResults();

describe.each(rows)('%s', (path, row) => {
  it(`moves ${row.look.name} ${row.expected}`, () => {
    const { min, max } = parameterOf(path);
    expect([min <= row.low, row.low < row.high, row.high <= max]).toEqual([true, true, true]);
    if (!isLived(path)) {
      expect(recordedState(PAGE, path), 'npm run record -- --because "…" test/directions.test.ts').toBe(
        stateOfRow(path, row, resultOf(path, row)),
      );
      expect(resultOf(path, row)).not.toContain('not as expected');
      return;
    }
    const { low, high, errors, holds } = compare(path, row);
    const words = `${path} from ${row.low} to ${row.high}: ${row.look.name} from ${short(low)} to ${short(high)}, ${short(errors)} standard errors ${row.expected}; expected because ${row.why}`;
    expect(holds, words).toBe(true);
  });
});

it(`${PAGE} shows the table`, async () => {
  const config = await resolveConfig(DOCUMENT);
  await expectRecorded(DOCUMENT, (recorded) =>
    format(`${documentText()}\n${recordedLine(recorded)}\n`, { ...config, parser: 'markdown' }),
  );
  if (isRecording())
    keepStates(PAGE, new Map(rows.map(([path, row]) => [path, stateOfRow(path, row, resultOf(path, row))])));
});

/** What the document says was found, by path. */
function recordedResults(): Map<string, string> {
  const lines = readFileSync(DOCUMENT, 'utf8').replaceAll('\r\n', '\n').split('\n');
  const cells = lines.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  return new Map(cells.filter((row) => /^`.+`$/.test(row[1] ?? '')).map((row) => [row[1], row[6]]));
}

function resultOf(path: ParameterPath, row: Direction): string {
  if (!isLived(path)) return before.get(`\`${path}\``) ?? 'not recorded';
  const { low, high, holds } = compare(path, row);
  return `${short(low)} → ${short(high)}${holds ? '' : ' **not as expected**'}`;
}

function documentText(): string {
  const lines = rows.map(([path, row]) => {
    const setting = Object.entries(row.setting).map(([name, value]) => `${name} ${value}`);
    if (row.scandal !== undefined) setting.push('a scandal of the largest KOC');
    const cells = [
      `\`${path}\``,
      row.low,
      row.high,
      row.look.name,
      row.expected,
      resultOf(path, row),
      row.why,
      setting.join(', '),
    ];
    // A bar inside a cell would end it.
    return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return `# Which way each number works

Made by \`npm run record -- --because "…" test/directions.test.ts\`; the test fails while it is not current. Each parameter is set
low and high in the same ${SEEDS.length} markets of ${SIZE.population.consumers} consumers over ${SIZE.days} days. The measure must move as expected in each of them, and on average by
more than ${STANDARD_ERRORS} standard errors of the paired difference. Whole numbers are added over the run, others averaged over its last
third. \`creator\` values hold for KOCs and \`brand\` values for the first brand; settings hold for all of them.

Expectations follow from the equations and were written before the results were seen, and none was turned round
afterwards. One end of a range is the default wherever that lets rows share a run. Rows that got another measure or setting after a first look, for noise or because something else moved as
well: ${REVISED.map((path) => `\`${path}\``).join(', ')}.

| parameter | low | high | measure | expected | found | because | in a market with |
| --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}

No number moves nothing at all. These move nothing in some markets where one might expect it:

- \`creator.sponsoredShare\` and \`creator.disclosure\` are where creators begin while \`business.on\`: an intervention that
  changes them later does nothing, as creators decide for themselves.
- \`platform.trustStart\` moves platform trust, but not what is bought on the first day: what counts there is the distance
  from the start.
- \`brand.cashPerPost\` where the money is short: dearer posts are fewer, and \`posts_good\` falls.
- \`growth.places\`, \`growth.midFollowers\` and \`growth.headFollowers\` where nobody has the experience or the followers.
- All of \`incentives\`, \`prebunking\`, \`groups\` and most of \`complaints\`: by default brands spend nothing on them.
`;
}
