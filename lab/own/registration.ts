/**
 * Registering a register before its first run: what is asked, of which model, with which seeds, how many, and what counts
 * as an effect. The content stands in the registration itself, so that what was changed afterwards is told field by field.
 * Its own hash finds what was edited in it; who makes a new hash as well is found only by whoever was given the old one.
 */
import { isObject } from '../designs/differences.ts';
import type { Json } from '../designs/differences.ts';
import { canonicalJson } from '../../sim/numbers.ts';
import { bothLanguages } from '../../sim/scenario/index.ts';
import type { Text } from '../../sim/scenario/index.ts';
import type { OwnRegister } from './register-file.ts';

const IS = 'registration of a Trustfall register';

/** What decides the numbers beside the content of the file. */
export interface RegisteredPlan {
  model: string;
  program: string;
  /** Seeds of every arm; auto: as many as decide. */
  replications: number | 'auto';
  /** Rows that are run, by id. */
  rows: string[];
  consumers: number;
  network: string | null;
  /** By row: "A1/0 … A1/19". */
  seeds: Record<string, string>;
  /** Smallest effects of interest by row and test, as they are written. */
  margins: Record<string, Record<string, string>>;
  analysis: Text;
  /** Content hash of every scenario that rows build upon. */
  scenarios: Record<string, string>;
}

export interface Registration {
  is: typeof IS;
  /** ISO 8601, UTC. */
  registered: string;
  register: { file: string; hash: string; content: Json };
  plan: RegisteredPlan;
  /** Runs of the plan, and how many of them had been computed already. */
  runs: { planned: number; kept: number };
  /** Of all the above. */
  hash: string;
}

export type Digest = (text: string) => string;

const ANALYSIS: Text = {
  en: 'For each part the weighted sum over arms within replications, its mean, and a verdict from its 95 % interval and the smallest effect of interest; conditions, manipulations and paths first; Holm’s correction over all rows.',
  zh: '每个部分：在各 replication 内按权重对各组求和，取均值，由 95% 区间与最小关注效应得出结论；先检验条件、操纵与路径；各行之间用 Holm 校正。',
};

interface Sized {
  name: string;
  sesoi?: object;
  within?: object;
}
const sized = ({ sesoi, within }: Sized): string => {
  return Object.entries({ ...sesoi, ...within })
    .filter(([name]) => name !== 'because')
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
};

/** As the plan has it, and the rows that are carried out. */
export interface PlanInput extends Pick<
  RegisteredPlan,
  'model' | 'program' | 'replications' | 'rows' | 'consumers' | 'network'
> {
  register: OwnRegister;
}

const seedsOf = (id: string, n: number | 'auto'): string =>
  n === 'auto' ? `${id}/0, ${id}/1 …` : `${id}/0 … ${id}/${n - 1}`;

export function planOf({ register, ...own }: PlanInput, digest: Digest): RegisteredPlan {
  const { rows, scenarios, analysis } = register;
  const margins = rows.map(({ id, parts, manipulations = [], paths = [], conditions = [], further = [] }) => {
    const all: readonly Sized[] = [...parts, ...manipulations, ...paths, ...conditions, ...further];
    return [id, Object.fromEntries(all.map((one) => [one.name, sized(one)]))] as const;
  });
  return {
    ...own,
    seeds: Object.fromEntries(rows.map(({ id }) => [id, seedsOf(id, own.replications)])),
    margins: Object.fromEntries(margins),
    analysis: analysis === undefined ? ANALYSIS : bothLanguages(analysis),
    scenarios: Object.fromEntries(
      Object.entries(scenarios).map(([name, content]) => [name, digest(canonicalJson(content))]),
    ),
  };
}

const hashOf = (
  { hash: _, ...rest }: Omit<Registration, 'hash'> & { hash?: string },
  digest: Digest,
): string => digest(canonicalJson(rest));

export function registrationOf(
  given: Omit<Registration, 'is' | 'hash' | 'register'> & { file: string; content: Json },
  digest: Digest,
): Registration {
  const { file, content, registered, plan, runs } = given;
  const register = { file, hash: digest(canonicalJson(content)), content };
  const whole = { is: IS, registered, register, plan, runs } as const;
  return { ...whole, hash: hashOf(whole, digest) };
}

/** One thing that is not as it was registered; null where there was, or is, nothing. */
export interface Deviation {
  path: string;
  registered: unknown;
  now: unknown;
}

/** How a result stands to its registration. */
export type Standing =
  | { is: 'not registered' }
  | { is: 'altered'; registered: string; hash: string; content: string }
  | {
      is: 'registered';
      registered: string;
      hash: string;
      runs: Registration['runs'];
      deviations: Deviation[];
    };

/** Whether a file is a registration at all. */
export const isRegistration = (json: unknown): json is Registration =>
  isObject(json) &&
  json.is === IS &&
  typeof json.registered === 'string' &&
  typeof json.hash === 'string' &&
  isObject(json.register) &&
  isObject(json.register.content) &&
  isObject(json.plan) &&
  isObject(json.runs);

/** Elements of a list by what names them, else by their number. */
function members(list: readonly unknown[]): Json {
  const keys = list.map((one, i) => {
    const named = isObject(one) ? (one.id ?? one.name) : undefined;
    return typeof named === 'string' ? named : String(i);
  });
  const unique = new Set(keys).size === keys.length;
  return Object.fromEntries(list.map((one, i) => [unique ? keys[i] : String(i), one]));
}

const inside = (value: unknown): Json | undefined =>
  Array.isArray(value) ? members(value) : isObject(value) ? value : undefined;

/** Every field in which the two differ, as deep as it can be told. */
export function differencesOf(before: unknown, now: unknown, path = ''): Deviation[] {
  if (canonicalJson(before ?? null) === canonicalJson(now ?? null)) return [];
  const [a, b] = [inside(before), inside(now)];
  if (a === undefined || b === undefined) return [{ path, registered: before ?? null, now: now ?? null }];
  const found = [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name) =>
    differencesOf(a[name], b[name], path === '' ? name : `${path}.${name}`),
  );
  // The same elements in another order.
  return found.length > 0 ? found : [{ path, registered: Object.keys(a), now: Object.keys(b) }];
}

/** Margins and seeds follow from the content: told once, where they were changed. */
const DERIVED = ['margins', 'seeds', 'analysis', 'program'];

export function standingOf(
  registration: Registration | undefined,
  now: { content: Json; plan: RegisteredPlan },
  digest: Digest,
): Standing {
  if (registration === undefined) return { is: 'not registered' };
  const { registered, hash, register, plan, runs } = registration;
  const content = hashOf(registration, digest);
  if (content !== hash) return { is: 'altered', registered, hash, content };
  const told = (one: RegisteredPlan): Json =>
    Object.fromEntries(Object.entries(one).filter(([name]) => !DERIVED.includes(name)));
  const planned = differencesOf(told(plan), told(now.plan));
  const replaced = new Set(planned.map(({ path }) => path));
  const fields = differencesOf(register.content, now.content).filter(({ path }) => !replaced.has(path));
  return { is: 'registered', registered, hash, runs, deviations: [...planned, ...fields] };
}
