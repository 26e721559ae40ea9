/**
 * What has been measured of real markets, and where the model lies. A pattern that is missed is a finding about the
 * model, not a failure; measuring all of them takes minutes. So every run of the tests asks whether docs/patterns.md is
 * of the model as it is; `SURVEY=1 npx vitest run test/patterns.test.ts` holds it to the present numbers, and
 * `npm run record -- --because "…" test/patterns.test.ts` writes it anew.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { SerialExecutor, MemoryStore } from '../lab/runs/executor.ts';
import { HANDLES } from '../lab/patterns/pattern-checks.ts';
import { patternsSchema } from '../lab/patterns/pattern-shape.ts';
import { measurePatterns } from '../lab/patterns/results.ts';
import type { PatternResult } from '../lab/patterns/results.ts';
import { PATTERNS, planOf, problemsIn, patternsJson } from './patterns.ts';
import { expectRecorded, recordedLine } from './recorded.ts';

const root = join(import.meta.dirname, '..');
const DOCUMENT = join(root, 'docs/patterns.md');
const GOLDEN = join(root, 'test/golden/default-market.json');

async function formatted(text: string, path: string, parser: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), parser });
}

describe(PATTERNS, () => {
  // After a change of the shape: `npx vitest run test/patterns.test.ts --update`.
  it('has the schema of the shape beside it', async () => {
    const path = join(root, 'scenarios/patterns.schema.json');
    await expect(await formatted(JSON.stringify(patternsSchema()), path, 'json')).toMatchFileSnapshot(path);
  });

  it('holds patterns that can be measured: markets, measures, variables, formulas and handles are there', () => {
    expect(problemsIn(patternsJson())).toEqual([]);
  });

  it('says everything in both languages', () => {
    const alike: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const { en, zh } = value as { en?: string; zh?: string };
      // Authors and years may be all there is to a source.
      if (typeof en === 'string' && (en === zh || !/[\u4e00-\u9fff]|\d{4}/.test(zh ?? ''))) alike.push(path);
      for (const [name, inner] of Object.entries(value)) visit(inner, `${path}.${name}`);
    };
    visit(patternsJson(), '');
    expect(alike).toEqual([]);
  });

  it('gives different arms wherever there are several', () => {
    const plan = planOf(patternsJson());
    if (!plan.ok) throw new Error('it cannot be planned');
    for (const { id, arms } of plan.planned) {
      expect(new Set(arms.map(({ hash }) => hash)).size, id).toBe(arms.length);
    }
  });
});

/** Patterns that are measured here and now. */
async function measured(ids: readonly string[], n: number): Promise<PatternResult[]> {
  const plan = planOf(patternsJson(), ids, n);
  if (!plan.ok) throw new Error('it cannot be planned');
  const laboratory = { executor: new SerialExecutor(), store: new MemoryStore() };
  return (await measurePatterns(plan.planned, laboratory)).patterns;
}

describe('patterns that are cheap, end to end', () => {
  it('are measured, and judged by their intervals', async () => {
    const results = await measured(['koc-per-head', 'loss-aversion', 'warnings-fade'], 3);
    const [koc, loss, warnings] = ['koc-per-head', 'loss-aversion', 'warnings-fade'].map((id) =>
      results.find(({ pattern }) => pattern.id === id)!,
    );
    // Thirty a thousand, and two heads at least.
    expect(koc.values).toEqual([22.5, 22.5, 22.5]);
    expect([koc.verdict, koc.interval?.low, koc.interval?.high]).toEqual(['inside', 22.5, 22.5]);
    // Uniform on ± 0.5 around 1.955: of 1500 people within four standard errors of 0.0075.
    for (const value of loss.values) expect(Math.abs(value - 1.955)).toBeLessThan(0.03);
    for (const value of warnings.values) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1.5);
    }
    const runs = results.flatMap((one) => one.runs);
    expect(runs.filter(({ failed }) => failed !== null)).toEqual([]);
    // Patterns of one market share its runs.
    expect(koc.runs[0].key).toBe(loss.runs[0].key);
    expect(warnings.seeds).toEqual(koc.seeds);
  });
});

/** A small file of patterns, with one thing changed in its first pattern or its market. */
function fileWith(pattern: object, market: object = {}): object {
  return {
    markets: {
      m: {
        about: { en: 'a market', zh: '一个市场' },
        scenario: 'default-market',
        days: 30,
        arms: { few: {}, many: { parameters: { need: { interval: 10 } } } },
        ...market,
      },
    },
    patterns: [
      {
        id: 'more-need-more-sales',
        topic: 'buying',
        pattern: { en: 'sales', zh: '销量' },
        market: 'm',
        read: { sales: { table: 'market', measure: 'sales', derive: 'sum', window: [0, 30] } },
        value: 'many.sales / few.sales',
        least: 1,
        source: { en: 'ours', zh: '我们定的' },
        standing: 'guess',
        use: 'checked',
        handle: ['need.interval'],
        ...pattern,
      },
    ],
  };
}

const sales = { table: 'market', measure: 'sales', derive: 'sum', window: [0, 30] };
const people = { table: 'people', column: 'bought', entity: 'all', derive: 'mean' };
const value = 'many.sales / few.sales';
const WRONG: readonly [string, object, string][] = [
  [
    'a market that there is not',
    fileWith({ market: 'n' }),
    'patterns.0.market is "n"; expected one of the markets; did you mean "m"?',
  ],
  [
    'a scenario that there is not',
    fileWith({}, { scenario: 'default-markt' }),
    'markets.m.scenario is "default-markt"; expected a shipped scenario; did you mean "default-market"?',
  ],
  [
    'an arm that is no scenario',
    fileWith({}, { arms: { few: {}, many: { parameters: { buying: { ned: 10 } } } } }),
    'markets.m.arms.many: parameters.buying.ned is not a known name; expected',
  ],
  [
    'a measure that there is not',
    fileWith({ read: { sales: { ...sales, measure: 'sale' } } }),
    'did you mean "sales"?',
  ],
  [
    'a measure of another table',
    fileWith({ read: { sales: { ...sales, measure: 'trust' } } }),
    'patterns.more-need-more-sales.read.sales.measure is "trust"; expected a measure of market',
  ],
  [
    'days behind the end of the run',
    fileWith({ read: { sales: { ...sales, window: [0, 31] } } }),
    'read.sales.window is up to day 31; expected at most 30, the days of the run',
  ],
  [
    'a variable that there is not',
    fileWith({ read: { sales: { ...people, column: 'bougth' } } }),
    'read.sales.column is "bougth"; expected a variable of consumers, or of consumers and brands; did you mean "bought"?',
  ],
  [
    'a brand that there is not',
    fileWith({ read: { sales: { ...people, entity: 4 } } }),
    'read.sales.entity is 4; expected number of a brand from 0 to 3',
  ],
  [
    'a quantile of nothing said',
    fileWith({ read: { sales: { ...people, derive: 'quantile' } } }),
    'read.sales.at is missing; expected a share',
  ],
  [
    'a reading that the value does not use',
    fileWith({ read: { sales, more: people } }),
    'read.more is used nowhere; expected a reading that the value uses',
  ],
  [
    'an arm that is not there',
    fileWith({ value: 'many.sales / fw.sales' }),
    'value is "fw"; expected an arm: few, many; did you mean "few"?',
  ],
  [
    'a reading that is not there',
    fileWith({ value: 'many.sale / few.sales' }),
    'value is "sale"; expected a reading: sales; did you mean "sales"?',
  ],
  [
    'a reading of no arm',
    fileWith({ value: 'sales' }),
    'value is "sales" alone; expected the arm as well, as few.sales',
  ],
  [
    'half a formula',
    fileWith({ value: 'many.sales /' }),
    'value is the end after "many.sales /"; expected a number, a name or "("',
  ],
  [
    'a function that there is not',
    fileWith({ value: `lg(${value})` }),
    'value is "lg"; expected one of log, exp, sqrt, abs, max, min, slope; did you mean "log"?',
  ],
  [
    'a handle that there is not',
    fileWith({ handle: ['need.intervall'] }),
    'handle.0 is "need.intervall", not a known name; expected the path of a number, as need.interval; did you mean "need.interval"?',
  ],
  ['bounds the wrong way round', fileWith({ most: 0.5 }), 'most is 0.5; expected no less than 1'],
  [
    'a measured figure that nobody knows',
    fileWith({ standing: 'measured' }),
    'citation is missing; expected how a measured figure is known',
  ],
  [
    'a use that there is not',
    fileWith({ use: 'fitted' }),
    'use is "fitted"; expected checked, calibrated or given',
  ],
  [
    'what is given by more than two numbers',
    fileWith({ use: 'given', handle: ['need.interval', 'buying.nothing', 'buying.scale'] }),
    'handle is 3 numbers; expected the number that gives it, or two',
  ],
  ['an unknown key', fileWith({ upper: 2 }), 'patterns.0.upper is not a known name; expected'],
  [
    'a market that nobody asks for',
    {
      ...fileWith({}),
      markets: {
        ...(fileWith({}) as { markets: object }).markets,
        n: { about: { en: 'x', zh: '空' }, days: 3 },
      },
    },
    'markets.n is used nowhere; expected a market of some pattern',
  ],
];

describe('a broken pattern is refused', () => {
  it('where nothing is wrong, nothing is said', () => expect(problemsIn(fileWith({}))).toEqual([]));

  it.each(WRONG)('%s', (_, json, words) => {
    const problems = problemsIn(json);
    expect(problems.join('\n')).toContain(words);
    expect(problems.every((problem) => problem.startsWith(`${PATTERNS}: `))).toBe(true);
  });

  it('two with one id', () => {
    const file = fileWith({}) as { patterns: object[] };
    const twice = { ...file, patterns: [...file.patterns, ...file.patterns] };
    expect(problemsIn(twice)).toEqual([
      `${PATTERNS}: patterns.1.id is "more-need-more-sales" a second time; expected an id of its own`,
    ]);
  });

  it('handles are all numbers of the model', () => expect(HANDLES.length).toBeGreaterThan(300));
});

/** The default market in small, bit by bit as the golden run has it. */
const ofModel = (): string =>
  `Surveyed in the model whose golden default market is \`${
    (JSON.parse(readFileSync(GOLDEN, 'utf8')) as { fingerprint: string }).fingerprint
  }\`.`;

const ABOUT = `What has been measured of real markets, as numbers of the model with bounds. Each pattern is a row of
[scenarios/patterns.json](../scenarios/patterns.json); \`npx trustfall patterns\` measures them, \`npm run record -- --because "…"
test/patterns.test.ts\` writes this page. Where a bound is missed, the table says so. [How to add one](guides/add-a-pattern.md).`;

const asked = process.env.SURVEY !== undefined || process.env.TRUSTFALL_BECAUSE !== undefined;

/** What the program writes; runs that it has kept are not computed again. Build it before. */
function surveyed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trustfall-patterns-'));
  try {
    const program = [join(root, 'cli/trustfall.mjs'), 'patterns', '--out', folder, ...workers()];
    const { status } = spawnSync(process.execPath, program, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`trustfall patterns ended with ${status}`);
    return readFileSync(join(folder, 'patterns.md'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const workers = (): string[] =>
  process.env.TRUSTFALL_WORKERS === undefined ? [] : ['--workers', process.env.TRUSTFALL_WORKERS];

describe('docs/patterns.md', () => {
  it.runIf(asked)(
    'shows the patterns as they come out',
    async () => {
      const [title, made, ...rest] = surveyed().split('\n\n');
      const text = [title, ABOUT, made, ofModel(), ...rest].join('\n\n');
      await expectRecorded(DOCUMENT, (recorded) =>
        formatted(`${text}\n${recordedLine(recorded)}\n`, DOCUMENT, 'markdown'),
      );
    },
    3_600_000,
  );

  it('is a survey of the model as it is', () => {
    const text = readFileSync(DOCUMENT, 'utf8').replaceAll(/\s+/g, ' ');
    expect(text, 'npm run record -- --because "…" test/patterns.test.ts surveys it anew').toContain(
      ofModel(),
    );
  });

  it('has a line for every pattern', () => {
    const text = readFileSync(DOCUMENT, 'utf8');
    const { patterns } = patternsJson() as { patterns: { id: string }[] };
    expect(patterns.filter(({ id }) => !text.includes(`| \`${id}\` `))).toEqual([]);
  });
});
