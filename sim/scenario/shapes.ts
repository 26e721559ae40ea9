/**
 * The pieces a scenario file is made of, as zod schemas: bilingual text, numbers with range and unit,
 * switches, objects that refuse unknown keys. Each carries its expectation in words as its error message
 * (`problems.ts` relies on it) and its title, description and default for the JSON Schema.
 */

import { z } from 'zod';
import type { Parameter, Table } from '../core/parameter.ts';
import { listNames } from './problems.ts';
import { TIERS } from './tiers.ts';
import type { Tier } from './tiers.ts';

export { TIERS };
export type { Tier };

/** The same sentence in English and Chinese. */
export interface Text {
  en: string;
  zh: string;
}

/** A single value as a scenario file writes it: a word for a choice, true or false for a switch. */
export type Scalar = number | boolean | string;

/** A brand as the tables give it: its name, and what differs from the defaults of a brand. */
export type BrandEntry = { readonly name: string | Text } & {
  readonly [field: string]: number | string | Text;
};

/** The tables all of this is generated from; tests pass small ones. */
export interface Tables {
  parameters: { readonly [group: string]: Table };
  population: Table;
  creator: Table;
  /** What differs from the defaults of `creator`, by tier. */
  creatorTiers: { readonly [T in Tier]: { readonly [field: string]: number } };
  brand: Table;
  /** What differs from the defaults of `brand`, by the category that a brand names. */
  categoryBrands: { readonly [category: string]: { readonly [field: string]: number } };
  defaultBrands: readonly BrandEntry[];
}

export const MOST_BRANDS = 8;

const NOT_BLANK = /\S/;

/** zod compiles faster checkers with `new Function`, which strict pages forbid; a scenario is small anyway. */
export const PARSE = { jitless: true } as const;

/** "0 to 1 (probability per day)", "a whole number from 1 to 8", "true or false". */
export function expectation(parameter: Parameter): string {
  if (parameter.kind === 'switch') return 'true or false';
  if (parameter.kind === 'choice') return listNames(parameter.choices ?? []);
  const range = `${parameter.min} to ${parameter.max}`;
  const unit = parameter.unit === '' ? '' : ` (${parameter.unit})`;
  return parameter.kind === 'integer' ? `a whole number from ${range}${unit}` : `${range}${unit}`;
}

/** An object that refuses unknown keys. `about` completes "expected …" when it is no object at all. */
export function strict<S extends z.core.$ZodShape>(shape: S, about: string): z.ZodObject<S, z.core.$strict> {
  const names = Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? names : about) });
}

export const line = z.string({ error: 'text' }).regex(NOT_BLANK, { error: 'text that is not blank' });

export const bilingual = strict({ en: line, zh: line }, 'an object with "en" and "zh"').meta({
  id: 'bilingual',
  title: 'English and Chinese',
});

/** Text in one language stands for both. */
export const text = z
  .union([line, bilingual], { error: 'text, or an object with "en" and "zh"' })
  .meta({ id: 'text', title: 'Text, in one language or in both' });

export function bothLanguages(given: string | Text): Text {
  return typeof given === 'string' ? { en: given, zh: given } : { en: given.en, zh: given.zh };
}

/** The value of a parameter alone: a number in range, true or false (1 or 0), or one of a few words. */
export function valueShape(parameter: Parameter): z.ZodType<Scalar> {
  const error = expectation(parameter);
  if (parameter.kind === 'choice') return z.enum(parameter.choices ?? [], { error });
  if (parameter.kind === 'switch') {
    return z.union([z.boolean({ error }), z.literal([0, 1], { error })], { error });
  }
  const number = parameter.kind === 'integer' ? z.int({ error }) : z.number({ error });
  return number.min(parameter.min, { error }).max(parameter.max, { error });
}

/** The same, or with the reason for it: `{ "value": 2, "because": "…" }`. */
export function arguedShape(name: string, parameter: Parameter, defaultValue = parameter.default): z.ZodType {
  const value = valueShape(parameter);
  const argued = strict({ value, because: text.optional() }, 'an object with "value" and "because"');
  return z.union([value, argued], { error: expectation(parameter) }).meta({
    title: parameter.symbol === '' ? name : `${name} (${parameter.symbol})`,
    description: description(parameter, defaultValue),
    default: written(parameter, defaultValue),
  });
}

/** The values of a whole table, each optional. */
export function tableShape(
  table: Table,
  about: string,
  defaults: { readonly [name: string]: number } = {},
): z.ZodObject {
  const fields = Object.entries(table).map(([name, parameter]) => {
    return [name, arguedShape(name, parameter, defaults[name]).optional()];
  });
  return strict(Object.fromEntries(fields) as z.core.$ZodShape, about);
}

export function description(parameter: Parameter, defaultValue = parameter.default): string {
  const about = parameter.about.endsWith('.') ? parameter.about : `${parameter.about}.`;
  const unit = parameter.unit === '' ? '' : ` Unit: ${parameter.unit}.`;
  const fixed = parameter.fixed === true ? ' Decided when the world is made.' : '';
  const seen = parameter.seenIn === undefined ? '' : ` Moves something in ${parameter.seenIn}.`;
  const origin = `Default ${written(parameter, defaultValue)}, ${parameter.standing}: ${parameter.source}`;
  return `${about}${unit}${fixed}${seen} ${origin}.`;
}

/** A stored number as a scenario file writes it. */
export function written(parameter: Parameter, value: number): Scalar {
  if (parameter.kind === 'choice') return parameter.choices?.[value] ?? value;
  return parameter.kind === 'switch' ? value !== 0 : value;
}

/** What a scenario file writes as the number that is stored. */
export function stored(parameter: Parameter, value: Scalar): number {
  if (typeof value === 'string') return (parameter.choices ?? []).indexOf(value);
  // Minus zero would be written as zero and come back another bit pattern.
  return Number(value) + 0;
}
