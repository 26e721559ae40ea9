/** Which policies are compared, and with what: files that come with the program, files that are brought, own splits. */
import { signal } from '@preact/signals';
import { shipped } from '../../state/catalogue.ts';
import { isAhead } from './ahead.ts';
import { askedFile, askedOf } from './asked.ts';
import type { Asked } from './asked.ts';
import type { Json, PolicyRequest } from '../core/protocol.ts';

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

/** A policy of one's own: shares of the budget by channel, and terms. */
export interface OwnPolicy {
  id: string;
  number: number;
  /** Empty: called by its number. */
  name: string;
  shares: Weights;
  terms: Weights;
}

export interface Choice {
  file: PolicyFileChosen;
  /** Policies of the file that are left out. */
  without: readonly string[];
  reference: string;
  /** Whose money, how much, what goes wrong, who answers, what counts. */
  asked: Asked;
  /** The policy that is being made: its pieces, in steps of the sliders, its terms as shares, and what it is called. */
  weights: Weights;
  terms: Weights;
  name: string;
  /** Policies that were added. */
  own: readonly OwnPolicy[];
  replications: number;
  consumers: number;
  draws: boolean;
}

export const policiesOf = ({ json }: PolicyFileChosen): Json =>
  typeof json.policies === 'object' && json.policies !== null ? (json.policies as Json) : {};

/** What one begins a policy with. */
const EMPTY = { weights: { toCash: 50, toCommunity: 50 }, terms: {}, name: '' };

export function choiceOf(file: PolicyFileChosen): Choice {
  return {
    file,
    without: [],
    reference: String(file.json.reference ?? Object.keys(policiesOf(file))[0] ?? ''),
    asked: askedOf(file.json, marketOf(file)),
    ...EMPTY,
    own: [],
    replications: 5,
    consumers: 300,
    draws: false,
  };
}

/** Opens with what has its answer ahead. */
export const choice = signal<Choice>(choiceOf(FILES.find(({ name }) => isAhead(name)) ?? FILES[0]));

/** A policy without a name is called by its number: it goes into files and reports in both languages. */
export const titleOf = ({ name, number }: Pick<OwnPolicy, 'name' | 'number'>): { en: string; zh: string } =>
  name === '' ? { en: `Own policy ${number}`, zh: `自定策略 ${number}` } : { en: name, zh: name };

export function withOwn(given: Choice): Choice {
  const number = Math.max(0, ...given.own.map((one) => one.number)) + 1;
  const shares = sharesOf(given.weights);
  const made = { id: `own-${number}`, number, name: given.name.trim(), shares, terms: given.terms };
  const { asked } = given;
  // One's own is compared at what is spent, as the same budget says little.
  const equal = given.own.length === 0 && asked.equal === 'budget' ? 'outlay' : asked.equal;
  return { ...given, asked: { ...asked, equal }, own: [...given.own, made], name: '' };
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

/** The scenario that a file names as its market; null where it holds one itself, or where there is none. */
export function marketOf({ json: { base } }: PolicyFileChosen): Json | null {
  const found = typeof base === 'string' ? shipped(base)?.json : undefined;
  return found === undefined ? null : lacking(found, '$schema');
}

/** Names of all policies that would be compared. */
export const chosenIds = ({ file, without, own }: Choice): string[] => [
  ...Object.keys(policiesOf(file)).filter((id) => !without.includes(id)),
  ...own.map(({ id }) => id),
];

/** @throws Error where `base` names a scenario that does not come with the program; told by `unknown` */
export function requestOf(given: Choice, unknown: (name: string) => string): PolicyRequest {
  const { file, own, asked, replications, consumers, draws } = given;
  const ids = chosenIds(given);
  const { base } = file.json;
  const market = marketOf(file);
  if (typeof base === 'string' && market === null) throw new Error(unknown(base));
  // The search is for the command line; its start may have been left out here.
  const json = askedFile(lacking(file.json, 'search'), asked, market);
  const all: Json = {
    ...(json.policies as Json),
    ...Object.fromEntries(
      own.map((one) => [one.id, { title: titleOf(one), brand: { ...one.shares, ...one.terms } }]),
    ),
  };
  const request: PolicyRequest = {
    kind: 'policies',
    where: file.name,
    file: {
      ...json,
      policies: Object.fromEntries(ids.map((id) => [id, all[id]])),
      reference: ids.includes(given.reference) ? given.reference : ids[0],
    },
    base: market,
    replications,
    consumers,
    draws,
  };
  const same = FILES.includes(file) && asksOf(request.file) === asksOf(file.json);
  return same ? request : { ...request, where: OWN_FILE };
}

/** What a file is called that does not ask what a shipped one does. */
export const OWN_FILE = 'own-policies.json';

/** The request as a file that says all of it: `trustfall compare own-policies.json` computes the same. */
export const savedFile = ({ file, replications, consumers, draws }: PolicyRequest): Json => ({
  ...file,
  consumers,
  replications,
  ...(draws ? {} : { uncertain: [] }),
});

/** Words may change, and how often it is to be lived. */
const WORDS = [
  '$schema',
  'title',
  'question',
  'because',
  'replications',
  'consumers',
  'draws',
  'drawReplications',
  'search',
];

/** What a policy file asks, whatever the order of its fields. */
export const asksOf = (file: Json): string =>
  JSON.stringify(
    { ...file, reference: file.reference ?? Object.keys(file.policies as Json)[0] },
    (key, value: unknown) => {
      if (WORDS.includes(key)) return undefined;
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  );

function lacking(json: Json, field: string): Json {
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== field));
}
