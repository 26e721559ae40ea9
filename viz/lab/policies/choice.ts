/** Which policies are compared, and with what: files that come with the program, files that are brought, own splits. */
import { signal } from '@preact/signals';
import { shipped } from '../../state/catalogue.ts';
import type { Json, PolicyOutcome, PolicyRequest } from '../core/protocol.ts';

export interface PolicyFileChosen {
  name: string;
  json: Json;
}

const files = import.meta.glob<Json>(
  ['../../../scenarios/policies/*.json', '!../../../scenarios/policies/*.schema.json'],
  { eager: true, import: 'default' },
);

/** Incentives come first, and the comparison opens with them: what most ask for. */
const FIRST = ['incentives-users.json', 'incentives-creators.json'];
const placeOf = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

export const FILES: readonly PolicyFileChosen[] = Object.entries(files)
  .map(([path, json]) => ({ name: path.slice(path.lastIndexOf('/') + 1), json }))
  .sort((a, b) => placeOf(a.name) - placeOf(b.name) || (a.name < b.name ? -1 : 1));

/** Budget by channel, in steps of the sliders; only proportions count. */
export type Weights = Readonly<Record<string, number>>;

export interface Choice {
  file: PolicyFileChosen;
  /** Policies of the file that are left out. */
  without: readonly string[];
  reference: string;
  weights: Weights;
  /** Splits that were added, by name. */
  own: readonly { id: string; number: number; shares: Weights }[];
  replications: number;
  consumers: number;
  draws: boolean;
}

export const policiesOf = ({ json }: PolicyFileChosen): Json =>
  typeof json.policies === 'object' && json.policies !== null ? (json.policies as Json) : {};

export function choiceOf(file: PolicyFileChosen): Choice {
  return {
    file,
    without: [],
    reference: String(file.json.reference ?? Object.keys(policiesOf(file))[0] ?? ''),
    weights: { toKoc: 50, toMid: 30, toHead: 10, toAdvertising: 10 },
    own: [],
    replications: 5,
    consumers: 300,
    draws: false,
  };
}

export const choice = signal<Choice>(choiceOf(FILES[0]));

/** What was found last, with what was asked. */
export const compared = signal<{ request: PolicyRequest; outcome: PolicyOutcome } | null>(null);

/** A split of one's own is called by its number: it goes into files and reports in both languages. */
export const titleOf = (number: number): { en: string; zh: string } => ({
  en: `Own split ${number}`,
  zh: `自定分配 ${number}`,
});

export function withOwn(given: Choice): Choice {
  const number = Math.max(0, ...given.own.map((one) => one.number)) + 1;
  return { ...given, own: [...given.own, { id: `own-${number}`, number, shares: sharesOf(given.weights) }] };
}

export const sumOf = (weights: Weights): number =>
  Object.values(weights).reduce((total, weight) => total + weight, 0);

/** Shares that add up to 1, to a hundredth of a percent; empty where all weights are 0. */
export function sharesOf(weights: Weights): Weights {
  const sum = sumOf(weights);
  if (sum === 0) return {};
  return Object.fromEntries(
    Object.entries(weights)
      .filter(([, weight]) => weight > 0)
      .map(([channel, weight]) => [channel, Math.round((1e4 * weight) / sum) / 1e4]),
  );
}

/** Names of all policies that would be compared. */
export const chosenIds = ({ file, without, own }: Choice): string[] => [
  ...Object.keys(policiesOf(file)).filter((id) => !without.includes(id)),
  ...own.map(({ id }) => id),
];

/** @throws Error where `base` names a scenario that does not come with the program; told by `unknown` */
export function requestOf(given: Choice, unknown: (name: string) => string): PolicyRequest {
  const { file, own, replications, consumers, draws } = given;
  const ids = chosenIds(given);
  const all: Json = {
    ...policiesOf(file),
    ...Object.fromEntries(
      own.map(({ id, number, shares }) => [id, { title: titleOf(number), brand: shares }]),
    ),
  };
  const { base } = file.json;
  const found = typeof base === 'string' ? shipped(base)?.json : undefined;
  if (typeof base === 'string' && found === undefined) throw new Error(unknown(base));
  // The search is for the command line; its start may have been left out here.
  const json = lacking(file.json, 'search');
  return {
    kind: 'policies',
    where: file.name,
    file: {
      ...json,
      policies: Object.fromEntries(ids.map((id) => [id, all[id]])),
      reference: ids.includes(given.reference) ? given.reference : ids[0],
    },
    base: found === undefined ? null : lacking(found, '$schema'),
    replications,
    consumers,
    draws,
  };
}

const lacking = (json: Json, field: string): Json =>
  Object.fromEntries(Object.entries(json).filter(([name]) => name !== field));
