/** From a policy file to scenario files: one for each policy, with the crisis or without, and one without spending. */
import { bothLanguages } from '../../sim/scenario/index.ts';
import { merged } from '../designs/differences.ts';
import type { Json } from '../designs/differences.ts';
import type { Policy, PolicyFile } from './policy-shape.ts';
import { CHANNELS } from './readings.ts';
import type { Span } from './readings.ts';

export const DEFAULT_AFTER = 60;
/** The arm of the brand without spending. */
export const IDLE = 'nothing spent';
const STRUCK = ' + crisis';
export const struckName = (policy: string): string => `${policy}${STRUCK}`;
export const isReserved = (policy: string): boolean => policy === IDLE || policy.endsWith(STRUCK);

export function spanOf({ money, crisis }: Pick<PolicyFile, 'money' | 'crisis'>): Span {
  const { from = 0, until, after = DEFAULT_AFTER } = money;
  const days = (crisis?.interventions ?? []).map(({ day }) => Number(day ?? 0));
  return { from, until, end: until + after, crisis: days.length === 0 ? null : Math.min(...days) };
}

/** What all arms have in common. */
export function commonOf(file: PolicyFile, base: Json): Json {
  const title = bothLanguages(file.title);
  const titles = { title, question: bothLanguages(file.question ?? title) };
  return merged(merged(titles, base), {
    days: spanOf(file).end,
    ...(file.consumers === undefined ? {} : { population: { consumers: file.consumers } }),
  });
}

/** Fields of the brand: where a split is named, channels left out of it get nothing. */
export function fieldsOf({ brand = {} }: Pick<Policy, 'brand'>): Record<string, number | boolean | string> {
  const splits = Object.keys(brand).some((name) => CHANNELS.includes(name));
  return splits ? { ...Object.fromEntries(CHANNELS.map((name) => [name, 0])), ...brand } : brand;
}

export interface ArmOptions {
  /** Null: the brand spends nothing. */
  policy: Policy | null;
  name: string;
  struck?: boolean;
}

/**
 * The scenario file of one arm. Later interventions win over earlier ones: the stop wins over all spending. They have
 * no labels, so that equal policies of other names are the same runs.
 */
export function armFile(
  file: PolicyFile,
  common: Json,
  brand: number,
  { policy, struck = false }: Omit<ArmOptions, 'name'>,
): Json {
  const { from, until } = spanOf(file);
  const set = (day: number, field: string, value: unknown): Json => ({
    day,
    kind: 'set',
    path: `brands.${brand}.${field}`,
    value,
  });
  const stop = set(until, 'budget', 0);
  const begin = set(from, 'budget', policy === null ? 0 : file.money.budget);
  const fields = Object.entries(fieldsOf(policy ?? {})).map(([field, value]) => set(from, field, value));
  const crisis = struck ? (file.crisis?.interventions ?? []) : [];
  return merged(merged(common, policy?.difference ?? {}), {
    interventions: [begin, ...fields, ...(policy?.interventions ?? []), stop, ...crisis],
  });
}
