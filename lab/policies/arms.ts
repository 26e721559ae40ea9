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
/** Worlds in which a policy is lived beside the calm one. */
export type Trial = 'crisis' | 'rivals';
const TRIALS: readonly Trial[] = ['crisis', 'rivals'];
export const nameIn = (policy: string, trial: Trial): string => `${policy} + ${trial}`;
export const isReserved = (policy: string): boolean =>
  policy === IDLE || TRIALS.some((trial) => policy.endsWith(nameIn('', trial)));

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
  trial?: Trial | undefined;
  /** Budgets of the policy are so many times those of the file: 1 unless outlays were matched. */
  scale?: number | undefined;
}

const setting =
  (brand: number) =>
  (day: number, field: string, value: unknown): Json => ({
    day,
    kind: 'set',
    path: `brands.${brand}.${field}`,
    value,
  });

/** What a policy does on its days; budgets that it sets itself are scaled as well. */
function deedsOf(policy: Policy | null, brand: number, scale: number): Json[] {
  const path = `brands.${brand}.budget`;
  return (policy?.interventions ?? []).map((one) =>
    scale !== 1 && one.path === path && typeof one.value === 'number'
      ? { ...one, value: scale * one.value }
      : one,
  );
}

/** How others answer: the same fields for every other brand, and whatever else is said. */
function answersOf({ rivals, money: { from = 0 } }: PolicyFile, brand: number, brands: number): Json[] {
  const others = Array.from({ length: brands }, (_, b) => b).filter((b) => b !== brand);
  const fields = Object.entries(rivals?.brands ?? {});
  return [
    ...others.flatMap((b) => fields.map(([field, value]) => setting(b)(from, field, value))),
    ...(rivals?.interventions ?? []),
  ];
}

/** Whose policies, and how many brands there are. */
export interface Placed {
  index: number;
  brands: number;
}

/**
 * The scenario file of one arm. Later interventions win over earlier ones: the stop wins over all spending. They have
 * no labels, so that equal policies of other names are the same runs.
 */
export function armFile(
  file: PolicyFile,
  common: Json,
  { index, brands }: Placed,
  { policy, trial, scale = 1 }: Omit<ArmOptions, 'name'>,
): Json {
  const { from, until } = spanOf(file);
  const set = setting(index);
  const begin = set(from, 'budget', policy === null ? 0 : scale * file.money.budget);
  const fields = Object.entries(fieldsOf(policy ?? {})).map(([field, value]) => set(from, field, value));
  const answers = trial === 'rivals' ? answersOf(file, index, brands) : [];
  const crisis = trial === 'crisis' ? (file.crisis?.interventions ?? []) : [];
  const stop = set(until, 'budget', 0);
  return merged(merged(common, policy?.difference ?? {}), {
    interventions: [begin, ...fields, ...answers, ...deedsOf(policy, index, scale), stop, ...crisis],
  });
}
