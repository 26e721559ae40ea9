/** Random valid scenario files for property tests, made from whatever tables are given. */

import fc from 'fast-check';
import { BRAND_KINDS } from '../sim/scenario/intervention-shapes.ts';
import { SEGMENTS } from '../sim/population/segments.ts';
import type { Parameter, Table } from '../sim/core/parameter.ts';
import { changeablePaths, parameterAt } from '../sim/scenario/paths.ts';
import { TIERS } from '../sim/scenario/shapes.ts';
import type { Scalar, Tables } from '../sim/scenario/shapes.ts';

const words = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => /\S/.test(text));
const bilingual = fc.record({ en: words, zh: words });
const text = fc.oneof(words, bilingual);

export function valueOf(parameter: Parameter): fc.Arbitrary<Scalar> {
  const { kind, min, max, choices = [] } = parameter;
  if (kind === 'choice') return fc.constantFrom(...choices);
  if (kind === 'switch') return fc.oneof(fc.boolean(), fc.constantFrom(0, 1));
  if (kind === 'integer') return fc.integer({ min, max });
  return fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }));
}

function argued(parameter: Parameter): fc.Arbitrary<unknown> {
  const value = valueOf(parameter);
  return fc.oneof(value, fc.record({ value, because: text }, { requiredKeys: ['value'] }));
}

function someOf(table: Table): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(table).map(([name, parameter]) => [name, argued(parameter)]);
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] });
}

/** Segments are of no more than everybody. */
function fits(population: Record<string, unknown>): boolean {
  const given = SEGMENTS.map((name) => population[name] as number | { value: number } | undefined);
  const shares = given.map((one) => (typeof one === 'object' ? one.value : (one ?? 0)));
  return shares.reduce((sum, share) => sum + share, 0) <= 1;
}

function brandsOf(tables: Tables): fc.Arbitrary<Record<string, unknown>[]> {
  const numbers = fc.array(someOf(tables.brand), { minLength: 1, maxLength: 8 });
  return numbers.map((list) =>
    list.map((brand, b) => ({ ...brand, name: b % 2 ? `B${b}` : { en: `B${b}`, zh: `乙${b}` } })),
  );
}

function intervention(tables: Tables, days: number, brands: number): fc.Arbitrary<Record<string, unknown>> {
  const day = fc.integer({ min: 0, max: days - 1 });
  const optional = { label: text, because: text };
  const lasting = fc
    .tuple(
      fc.record(
        { day, length: fc.option(fc.integer({ min: 1, max: 60 })), ...optional },
        { requiredKeys: ['day', 'length'] },
      ),
    )
    .map(([{ length, ...rest }]) => (length === null ? rest : { ...rest, until: rest.day + length }));
  const set = fc.constantFrom(...changeablePaths(tables, brands)).chain((path) => {
    return fc.record({
      kind: fc.constant('set'),
      path: fc.constant(path),
      value: valueOf(parameterAt(tables, path)!),
    });
  });
  const brand = fc.nat(brands - 1).chain((b) => fc.constantFrom(b, `B${b}`));
  const ofBrand = Object.entries(BRAND_KINDS).flatMap(([kind, fields]) => {
    return Object.entries(fields).map(([field, target]) => {
      return fc.record({ kind: fc.constant(kind), brand, [field]: valueOf(tables.brand[target]) });
    });
  });
  const scandal = fc.record(
    {
      day,
      kind: fc.constant('scandal'),
      tier: fc.constantFrom(...TIERS),
      rank: fc.nat(3),
      severity: fc.double({ min: 0, max: 1, noNaN: true }),
      ...optional,
    },
    { requiredKeys: ['day', 'kind', 'tier'] },
  );
  return fc.oneof(
    scandal,
    fc.tuple(lasting, fc.oneof(set, ...ofBrand)).map(([when, what]) => ({ ...when, ...what })),
  );
}

/** @param longest most days, so that a test that runs the scenario stays short */
export function scenarioFile(tables: Tables, longest = 400): fc.Arbitrary<Record<string, unknown>> {
  const start = fc.record({ days: fc.integer({ min: 1, max: longest }), brands: brandsOf(tables) });
  return start.chain(({ days, brands }) => {
    const groups = Object.entries(tables.parameters).map(([group, table]) => [group, someOf(table)]);
    const tiers = TIERS.map((tier) => [tier, someOf(tables.creator)]);
    const parts = (entries: unknown[][]): fc.Arbitrary<Record<string, unknown>> => {
      const arbitraries = Object.fromEntries(entries) as Record<string, fc.Arbitrary<unknown>>;
      return fc.record(arbitraries, { requiredKeys: [] });
    };
    const fields = {
      title: bilingual,
      question: bilingual,
      days: fc.constant(days),
      brands: fc.constant(brands),
      because: text,
      seed: words,
      population: someOf(tables.population).filter(fits),
      creators: parts(tiers),
      parameters: parts(groups),
      interventions: fc.array(intervention(tables, days, brands.length), { maxLength: 6 }),
    };
    return fc.record(fields, { requiredKeys: ['title', 'question', 'days', 'brands'] });
  });
}
