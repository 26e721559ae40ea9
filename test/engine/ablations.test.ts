/**
 * Each mechanism off alone, on one rich market with the same random numbers: what it should move moves, what it should
 * not stays. Expectations stand in the homes (`ablations`); docs/ablations.md holds what came out, right or wrong.
 * After a change of the model: `npm run record -- --because "…" test/engine/ablations.test.ts`.
 */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/catalogue.ts';
import { PARAMETERS } from '../../sim/catalogue.ts';
import type { Run } from '../../sim/run.ts';
import { ABLATIONS } from '../homes.ts';
import { expectRecorded, recordedLine } from '../recorded.ts';
import { MARKET } from './ablation-market.ts';
import { runOf, withParameters } from './world.ts';

const SEEDS = ['a', 'b', 'c'];
/** Days looked at, at the end. */
const LAST = 30;
/** Quantiles of Student’s t with two degrees of freedom: 5 % on one side, 5 % on both. */
const ONE_SIDED = 2.92;
const TWO_SIDED = 4.303;
const TIERS = ['KOC', 'mid-tier', 'head'];

/** Whose measure a look is, and which: `brands trust`, `brand Attacked evidence_negative`, `head honesty`. */
function parted(look: string): { whose: string; name: string } {
  const at = look.lastIndexOf(' ');
  return { whose: look.slice(0, at), name: look.slice(at + 1) };
}

/** Mean of a measure over the last days; averaged over brands or tiers where it says so. */
function value({ recording, scenario, world }: Run, look: string): number {
  const { whose, name } = parted(look);
  const brand = MARKET.brands!.findIndex((one) => whose === `brand ${one.name}`);
  const ofBrands = whose === 'brands' || brand >= 0;
  const series = whose === 'market' ? recording.market : ofBrands ? recording.brands : recording.creators;
  const table = whose === 'market' ? MARKET_MEASURES : ofBrands ? BRAND_MEASURES : TIER_MEASURES;
  const measure = table.findIndex((one) => one.name === name);
  if (measure < 0) {
    throw new Error(`${whose} has no measure ${name}; there are ${table.map((one) => one.name).join(', ')}`);
  }
  const all = whose === 'brands' ? world.market.brands : whose === 'creators' ? TIERS.length : 1;
  const first = Math.max(0, brand, TIERS.indexOf(whose));
  let sum = 0;
  for (let day = scenario.days - LAST; day < scenario.days; day++) {
    for (let i = 0; i < all; i++) sum += series.at(day, all > 1 ? i : first, measure);
  }
  return sum / (LAST * all);
}

interface Paired {
  before: number;
  mean: number;
  error: number;
}

function paired(before: number[], after: number[]): Paired {
  const n = before.length;
  const differences = after.map((x, i) => x - before[i]);
  const mean = differences.reduce((sum, x) => sum + x, 0) / n;
  const square = differences.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const error = Math.sqrt(square / (n - 1) / n);
  return { before: before.reduce((sum, x) => sum + x, 0) / n, mean, error };
}

const run = (seed: string, off?: string): Run => {
  const [group, name] = off?.split('.') ?? [];
  const parameters = off === undefined ? {} : { [group]: { [name]: false } };
  return runOf(
    { ...MARKET, seed, parameters: withParameters(MARKET.parameters ?? {}, parameters) },
    MARKET.days,
  );
};

const bases = SEEDS.map((seed) => run(seed));
const results = ABLATIONS.map(([path, ablation]) => {
  const runs = SEEDS.map((seed) => run(seed, path));
  const compare = (what: string) =>
    paired(
      bases.map((one) => value(one, what)),
      runs.map((one) => value(one, what)),
    );
  const moved = compare(ablation.look);
  const stayed = compare(ablation.bystander);
  const signed = ablation.off === 'up' ? moved.mean : -moved.mean;
  const moves = signed > 0 && signed > ONE_SIDED * moved.error;
  const quiet = stayed.mean === 0 || Math.abs(stayed.mean) <= TWO_SIDED * stayed.error;
  const stays = ablation.stays === 'exactly' ? stayed.mean === 0 && stayed.error === 0 : quiet;
  return { path, ablation, moved, stayed, moves, stays };
});

const figure = (x: number): string =>
  Math.abs(x) < 1e-12
    ? '0'
    : Number(x.toPrecision(Math.abs(x) < 1 ? 2 : 3))
        .toString()
        .replaceAll('-', '−');
const difference = ({ mean, error }: Paired): string =>
  mean === 0 && error === 0 ? '0' : `${figure(mean)} ± ${figure(error)}`;
const named = (look: string): string => {
  const { whose, name } = parted(look);
  if (whose === 'market') return name;
  return whose.startsWith('brand ') ? `${name} of ${whose.slice('brand '.length)}` : `${name} (${whose})`;
};

function page(): string {
  const lines = results.map(({ path, ablation, moved, stayed, moves, stays }) =>
    [
      `\`${path}\``,
      `${named(ablation.look)}: ${ablation.off}, ${ablation.why}`,
      figure(moved.before),
      difference(moved),
      moves ? 'yes' : '**no**',
      `${named(ablation.bystander)}, ${ablation.stays}`,
      difference(stayed),
      stays ? 'yes' : '**no**',
    ].join(' | '),
  );
  const notes = results
    .filter(({ moves, stays }) => !moves || !stays)
    .map(({ path, ablation }) => `- \`${path}\`: ${ablation.found || 'not looked into yet.'}`);
  const agreed = results.filter(({ moves }) => moves).length;
  const quiet = results.filter(({ stays }) => stays).length;
  return `# Ablations

Generated by \`test/engine/ablations.test.ts\`; expectations stand with the mechanisms and were written down before
the runs. After a change of the model:
\`npm run record -- --because "…" test/engine/ablations.test.ts\`.

One market of ${String(MARKET.population?.consumers)} people, four brands and ${MARKET.days} days in which every mechanism has something to do; each
mechanism is switched off alone, with the same random numbers, for ${SEEDS.length} seeds. Figures are means over the last ${LAST} days
(and over brands or tiers); differences are off less on, paired by seed, with their standard error. A measure is “as
expected” when it moves the declared way by more than ${ONE_SIDED} standard errors (t, one-sided 5 %), a bystander when it does
not move at all, or by no more than ${TWO_SIDED} standard errors (two-sided 5 %: one in twenty will by chance).

**${agreed} of ${results.length}** mechanisms move what they should; **${quiet} of ${results.length}** leave their bystander alone.

| Switch off | Should move | With it | Difference | As expected | Bystander | Difference | As expected |
| --- | --- | --- | --- | --- | --- | --- | --- |
${lines.map((line) => `| ${line} |`).join('\n')}

## Where it came out otherwise

${notes.join('\n')}
`;
}

describe('ablations', () => {
  it('there is a row for every switch named “on”, and for no other than switches', () => {
    const switches = Object.entries(PARAMETERS).flatMap(([group, table]) =>
      Object.entries(table).flatMap(([name, parameter]) =>
        'kind' in parameter && parameter.kind === 'switch' ? [`${group}.${name}`] : [],
      ),
    );
    expect(ABLATIONS.map(([path]) => path).sort()).toEqual(switches.sort());
  });

  it.each(results.filter(({ ablation }) => ablation.stays === 'exactly'))(
    '$path leaves its bystander alone, to the bit',
    ({ stayed }) => {
      expect([stayed.mean, stayed.error]).toEqual([0, 0]);
      // A bystander that is nothing with or without says nothing.
      expect(stayed.before).toBeGreaterThan(0);
    },
  );

  it('docs/ablations.md says what came out', async () => {
    const path = join(import.meta.dirname, '../../docs/ablations.md');
    const options = { ...(await resolveConfig(path)), parser: 'markdown' };
    await expectRecorded(path, (recorded) => format(`${page()}\n${recordedLine(recorded)}\n`, options));
  });
});
