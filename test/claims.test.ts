/** Every claim of the papers can be expressed: its arms are scenarios, its outcome is a number that is recorded. */
import { citation } from '../lab/papers.ts';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { formatProblem, resolveScenario } from '../sim/scenario/scenario.ts';
import { jsonSchemaOf } from '../sim/scenario/schema.ts';
import type { ResolvedScenario } from '../sim/scenario/scenario.ts';
import { correlation, daysToLose, daysToRecover, loop } from '../lab/designs/derived.ts';
import { armOf, merged } from '../lab/designs/differences.ts';
import { armsOf, specsOf } from '../lab/designs/comparison.ts';
import type { Comparison } from '../lab/designs/comparison.ts';
import { contrastOf, outcomeKey, placeOf } from '../lab/designs/outcomes.ts';
import type { Asked } from '../lab/designs/people-shapes.ts';
import { computeRun } from '../lab/runs/living.ts';
import { hasFailed } from '../lab/runs/runs.ts';
import { testOf } from '../lab/verdicts/register-shapes.ts';
import { measuredOf } from '../lab/verdicts/row-tests.ts';
import type { Outcome, Reading } from '../lab/designs/outcomes.ts';
import { claimShape } from '../lab/verdicts/register.ts';
import { shortened } from '../lab/verdicts/shortened.ts';
import type { Claim } from '../lab/verdicts/register.ts';
import { CLAIMS, FOLDER } from './claims.ts';

function resolved(json: Record<string, unknown>, where: string): ResolvedScenario {
  const resolution = resolveScenario(json, where);
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  return resolution.scenario;
}

/** As small and short as windows and mechanisms allow. */
const SMALL = { consumers: 300, days: 48 };

// After a change of the shape: `npx vitest run test/claims.test.ts --update`.
it('scenarios/claims/claim.schema.json is what the shape says', async () => {
  const path = join(FOLDER, 'claim.schema.json');
  const schema = JSON.stringify(jsonSchemaOf(claimShape));
  const text = await format(schema, { ...(await resolveConfig(path)), parser: 'json' });
  await expect(text).toMatchFileSnapshot(path);
});

describe.each(CLAIMS.map((claim) => [claim.id, claim] as const))('%s', (_, claim) => {
  const arms = Object.keys(claim.arms);
  const scenarios = arms.map((arm) => resolved(armOf(claim, arm), `${claim.id} ${arm}`));

  it('has arms that differ', () => {
    expect(arms.length).toBeGreaterThanOrEqual(2);
    expect(new Set(scenarios.map(({ document }) => JSON.stringify(document))).size).toBe(arms.length);
    expect(new Set(scenarios.map(({ days }) => days)).size).toBe(1);
    expect(new Set(scenarios.map(({ seed }) => seed)).size).toBe(1);
  });

  it('has outcomes that a run records', () => {
    const short = shortened(claim, SMALL.days);
    const given: Comparison = {
      id: claim.id,
      arms: armsOf(
        Object.fromEntries(
          arms.map((arm) => [arm, merged(armOf(short, arm), { population: { consumers: SMALL.consumers } })]),
        ),
        claim.id,
      ),
      outcomes: measuredOf(short),
      replications: { n: 1 },
      seeds: claim.id,
    };
    const results = specsOf(given, 0, 1).map((spec) => computeRun(spec, new Map()));
    for (const result of results) expect(result).not.toHaveProperty('failed');
    for (const { outcome, expect: expected } of given.outcomes) {
      const values = Object.fromEntries(
        arms.map((arm, a) => {
          const found = results[a];
          return [arm, hasFailed(found) ? NaN : found.values[outcomeKey(outcome)]];
        }),
      );
      expect(Number.isFinite(contrastOf(expected, values))).toBe(true);
    }
  });
});

describe('derived outcomes', () => {
  it('a fall by half a unit in two days, half made good after four', () => {
    const days = [0.9, 0.5, 0.5, 0.6, 0.7, 0.8, 0.8];
    expect(daysToLose(1, days)).toBe(2);
    expect(daysToRecover(1, days)).toBe(4);
    expect(daysToRecover(1, [0.9, 0.5, 0.5])).toBe(2);
    expect([daysToLose(1, [1, 1.1]), daysToRecover(1, [1, 1.1])]).toEqual([0, 0]);
  });

  it('a loop is the gap between the two ways, nothing where they are the same', () => {
    expect(loop([0.9, 0.8, 0.5, 0.4])).toBeCloseTo((0.5 + 0.3) / 2, 12);
    expect(loop([1, 2, 3, 3, 2, 1])).toBe(0);
  });

  it('correlation', () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(correlation([1, 1, 1], [3, 2, 1])).toBe(0);
  });

  it('brands merge by place, interventions add up', () => {
    const below = { brands: [{ name: 'A', price: 1 }, { name: 'B' }], interventions: [1] };
    const above = { brands: [{ price: 2 }], interventions: [2] };
    expect(merged(below, above)).toEqual({
      brands: [{ name: 'A', price: 2 }, { name: 'B' }],
      interventions: [1, 2],
    });
  });

  it('a measure that there is not is named', () => {
    expect(() => placeOf('market', 'trust')).toThrow('market has no measure trust');
  });
});

/** A difference in one line, for the document. */
function inWords(difference: unknown): string {
  const said: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value) && path === 'interventions') {
      const days = (value as { day: number }[]).map(({ day }) => day);
      said.push(`${value.length} intervention${value.length > 1 ? 's' : ''} from day ${Math.min(...days)}`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) visit(inner, path === '' ? name : `${path}.${name}`);
    } else said.push(`${path.replace(/^parameters\./, '')} ${String(value)}`);
  };
  visit(difference, '');
  const shown = said.length > 8 ? [...said.slice(0, 8), '…'] : said;
  return shown.length === 0 ? 'as the base' : shown.join(', ').replaceAll('creators.', '');
}

function readingInWords({ table, entity, measure, derive, window, with: other }: Reading): string {
  const whose =
    table === 'market'
      ? 'market'
      : table === 'brands'
        ? `brand ${String(entity)}`
        : `${String(entity)} creators`;
  const names = [measure].flat();
  const what = names.length > 3 ? `${names[0]} + … (${names.length})` : names.join(' + ');
  return `${derive} of ${what}${other ? ` and ${other}` : ''}, ${whose}, days ${window[0]}–${window[1] - 1}`;
}

const outcomeInWords = (outcome: Asked): string =>
  outcome.table === 'people' || outcome.table === 'reads'
    ? `${outcome.table === 'people' ? outcome.derive : outcome.origin} of ${outcome.table}`
    : dailyInWords(outcome);
const dailyInWords = (outcome: Outcome): string =>
  readingInWords(outcome) +
  (outcome.over ? ` / ${readingInWords(outcome.over)}` : '') +
  (outcome.scale ? ' (log)' : '');

/** Parts with the arms that they weigh, then what is checked. */
function partsInWords({ parts, logic, conditions = [], manipulations = [], paths = [] }: Claim): string {
  const said = parts.map((part) => {
    const test = testOf(part);
    return `${part.words.en} (${test.is} of ${outcomeInWords(part.outcome)})`;
  });
  const checked = (what: string, list: readonly { words: { en: string } }[]): string =>
    list.length === 0 ? '' : `. ${what}: ${list.map(({ words }) => words.en).join('; ')}`;
  return (
    said.join(logic === 'all' ? '; and ' : '; or ') +
    checked('Alike', conditions) +
    checked('Treatment', manipulations) +
    checked('Path', paths)
  );
}

function row(claim: Claim): string {
  const arms = Object.entries(claim.arms);
  const shown = arms.length > 5 ? [...arms.slice(0, 4), arms[arms.length - 1]] : arms;
  const more = arms.length > 5 ? `${arms.length} arms, among them ` : '';
  return [
    claim.id,
    `${claim.claim.en} (${citation(claim).en})`,
    more + shown.map(([name, difference]) => `**${name}**: ${inWords(difference)}`).join('; '),
    partsInWords(claim),
    `${claim.kind.is}: ${claim.kind.because}`,
    claim.mechanisms.join(', '),
    claim.missing === undefined ? 'fully' : `nearest thing: ${claim.missing}`,
  ]
    .map((cell) => cell.replaceAll('|', '\\|'))
    .join(' | ');
}

describe('docs/claims.md', () => {
  it('is what the register says', async () => {
    const path = join(import.meta.dirname, '../docs/claims.md');
    const text = [
      '# The claims of the papers as experiments',
      'Made from the files in `scenarios/claims/` by `test/claims.test.ts`. Arms are differences of the base of the claim. The ' +
        'parts are what the verdict follows from, as the papers lead one to expect; no verdict stands here.',
      [
        '| id | claim | arms | outcome | kind | mechanisms | expressible |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        ...CLAIMS.map((claim) => `| ${row(claim)} |`),
      ].join('\n'),
      '',
    ].join('\n\n');
    const options = { ...(await resolveConfig(path)), parser: 'markdown' };
    await expect(await format(text, options)).toMatchFileSnapshot(path);
  });
});
