/** Every claim of the papers can be expressed: its arms are scenarios, its outcome is a number that is recorded. */
import { citation } from '../lab/papers.ts';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { advance, startRun } from '../sim/run.ts';
import type { Run } from '../sim/run.ts';
import { formatProblem, resolveScenario, settingsAt } from '../sim/scenario/scenario.ts';
import { jsonSchemaOf } from '../sim/scenario/schema.ts';
import type { ResolvedScenario } from '../sim/scenario/scenario.ts';
import { correlation, daysToLose, daysToRecover, loop } from '../lab/designs/derived.ts';
import { armOf, merged } from '../lab/designs/differences.ts';
import { placeOf } from '../lab/designs/measure-names.ts';
import { contrastOf, outcomeOf, read } from '../lab/designs/outcomes.ts';
import type { Outcome, Reading } from '../lab/designs/outcomes.ts';
import { claimShape, outcomesOf, shortened } from '../lab/verdicts/register.ts';
import type { Claim } from '../lab/verdicts/register.ts';
import { CLAIMS, FOLDER } from './claims.ts';

function resolved(json: Record<string, unknown>, where: string): ResolvedScenario {
  const resolution = resolveScenario(json, where);
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  return resolution.scenario;
}

/** Money that all brands may spend over the whole time, per thousand consumers. */
function budgetOf(scenario: ResolvedScenario): number {
  let total = 0;
  for (let day = 0; day < scenario.days; day++) {
    for (const brand of settingsAt(scenario, day).brands) {
      const shares = Object.entries(brand).filter(([name]) => /^to[A-Z]/.test(name));
      total +=
        brand.budget *
        Math.min(
          1,
          shares.reduce((sum, [, share]) => sum + share, 0),
        );
    }
  }
  return total;
}

/** As small and short as windows and mechanisms allow. */
const SMALL = { consumers: 300, days: 48 };

function smallRun(claim: Claim, arm: string): Run {
  const json = merged(armOf(claim, arm), { population: { consumers: SMALL.consumers } });
  const run = startRun(resolved(json, `${claim.id} ${arm}`));
  advance(run, claim.days);
  return run;
}

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

  it('spends as much in every arm, where it says so', () => {
    if (claim.equal?.of !== 'budget') return;
    const [first, ...others] = scenarios.map(budgetOf);
    expect(first).toBeGreaterThan(0);
    for (const other of others) expect(other).toBeCloseTo(first, 6);
  });

  it('has outcomes that a run records', () => {
    const short = shortened(claim, SMALL.days);
    const runs = arms.map((arm) => [arm, smallRun(short, arm)] as const);
    for (const { outcome, expect: expected } of outcomesOf(short)) {
      const values = Object.fromEntries(runs.map(([arm, run]) => [arm, outcomeOf(run, outcome)]));
      for (const [arm, value] of Object.entries(values)) {
        expect(Number.isFinite(value), `${arm}: ${value}`).toBe(true);
      }
      expect(Number.isFinite(contrastOf(expected, values))).toBe(true);
    }
    const alike = short.equal?.reading;
    if (alike) for (const [arm, run] of runs) expect(Number.isFinite(read(run, alike)), arm).toBe(true);
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

const outcomeInWords = (outcome: Outcome): string =>
  readingInWords(outcome) +
  (outcome.over ? ` / ${readingInWords(outcome.over)}` : '') +
  (outcome.scale ? ' (log)' : '');

const SIGNS = { '-1': '< ', '0': '≈ ', '1': '> ' } as const;

function row(claim: Claim): string {
  const arms = Object.entries(claim.arms);
  const shown = arms.length > 5 ? [...arms.slice(0, 4), arms[arms.length - 1]] : arms;
  const more = arms.length > 5 ? `${arms.length} arms, among them ` : '';
  const { words, sign, reference = 0 } = claim.expect;
  return [
    claim.id,
    `${claim.claim.en} (${citation(claim).en})`,
    more + shown.map(([name, difference]) => `**${name}**: ${inWords(difference)}`).join('; '),
    `${outcomeInWords(claim.outcome)}: ${words} (${SIGNS[`${sign}`]}${reference})` +
      (claim.also ? `; ${claim.also.length} more` : ''),
    claim.rule === undefined ? claim.kind : `${claim.kind}: ${claim.rule}`,
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
        'outcome shown is the one that decides, with the sign that the papers lead one to expect; no verdict stands here.',
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
