/** What is moved: all assumed numbers of the model within what is held plausible, or those that are named. */
import { CREATOR, PARAMETERS, PLAUSIBLE, POPULATION } from '../../sim/described.ts';
import type { Parameter } from '../../sim/described.ts';
import { TABLES, TIERS, describe, nearestName, parameterAt } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { valueAt } from '../designs/points/ranges.ts';
import type { Range } from '../designs/points/ranges.ts';

/** A number of a scenario, by its full path, and where it may lie. */
export interface Member {
  path: string;
  range: Range;
  whole: boolean;
}

/** What is moved as one: a number, or several that move together, each in its own range. */
export interface Factor {
  /** Without "parameters."; of creators, without the tier. */
  name: string;
  members: Member[];
  /** Where the range comes from. */
  why: string;
  /** All numbers of a mechanism, moved as one. */
  mechanism?: true;
}

export const valueOf = ({ range, whole }: Member, u: number): number => {
  const value = valueAt(range, u);
  return whole ? Math.round(value) : value;
};

const NAMED = 'named by whoever asks';

/** Key of a path in PLAUSIBLE. */
const declared = (path: string): string =>
  path
    .replace(/^parameters\./, '')
    .replace(/^creators\./, 'creator.')
    .replace(/^brands\.\d+\./, 'brand.');

function memberOf(path: string, parameter: Parameter): { member: Member; why: string } | undefined {
  const held = PLAUSIBLE[declared(path)];
  if (held === undefined || held === null) return undefined;
  const { low, high, scale, why } = held;
  return { member: { path, range: { low, high, scale }, whole: parameter.kind === 'integer' }, why };
}

/** The factor of a number, of creators for all tiers together. Undefined where nothing is held plausible of it. */
function factorOf(name: string, paths: readonly string[], parameter: Parameter): Factor | undefined {
  const found = paths.flatMap((path) => memberOf(path, parameter) ?? []);
  if (found.length < paths.length) return undefined;
  return { name, members: found.map(({ member }) => member), why: found[0].why };
}

interface Listed {
  /** Mechanism, or population, creators. */
  group: string;
  factor: Factor;
  parameter: Parameter;
}

/** Every number that somebody could be unsure of. */
function listed(): Listed[] {
  const of = (group: string, name: string, paths: readonly string[], parameter: Parameter): Listed[] => {
    const factor = factorOf(name, paths, parameter);
    return factor === undefined ? [] : [{ group, factor, parameter }];
  };
  return [
    ...Object.entries<Parameter>(POPULATION).flatMap(([name, parameter]) =>
      of('population', `population.${name}`, [`population.${name}`], parameter),
    ),
    ...Object.entries<Parameter>(CREATOR).flatMap(([name, parameter]) => {
      const paths = TIERS.map((tier) => `creators.${tier}.${name}`);
      return of('creators', `creators.${name}`, paths, parameter);
    }),
    ...Object.entries<Record<string, Parameter>>(PARAMETERS).flatMap(([group, table]) =>
      Object.entries(table).flatMap(([name, parameter]) =>
        of(group, `${group}.${name}`, [`parameters.${group}.${name}`], parameter),
      ),
    ),
  ];
}

/** All numbers whose default is assumed, by mechanism. */
export const assumedFactors = (): { group: string; factor: Factor }[] =>
  listed().filter(({ parameter }) => parameter.standing === 'assumed');

/** One factor for each group: all of its numbers move together from their low to their high ends. */
export function byGroup(factors: readonly { group: string; factor: Factor }[]): Factor[] {
  const groups = new Map<string, Member[]>();
  for (const { group, factor } of factors)
    groups.set(group, [...(groups.get(group) ?? []), ...factor.members]);
  return Array.from(groups, ([name, members]) => ({
    name,
    members,
    why: `all ${members.length} numbers together`,
    mechanism: true,
  }));
}

/** What an option or a file says of a factor. */
export interface Wanted {
  name: string;
  low?: number | undefined;
  high?: number | undefined;
  scale?: Range['scale'];
}

/** "trust.evidencePerPost", "trust", "brands.0.price=80..120" */
export function wantedIn(text: string): Wanted | undefined {
  const [, name, low, high] = /^([^=]+?)(?:=([^=]+?)\.\.([^=]+))?$/.exec(text.trim()) ?? [];
  if (name === undefined) return undefined;
  if (low === undefined) return { name };
  return { name, low: Number(low), high: Number(high) };
}

/** A number by its path, in the range that is said. */
function rangedFactor({ name, low, high, scale = 'linear' }: Wanted, report: Report): Factor[] {
  const path = fullPath(name);
  const parameter = parameterAt(TABLES, path);
  if (parameter === undefined || parameter.kind === 'switch' || parameter.kind === 'choice') {
    report(
      name,
      parameter === undefined ? 'no path' : 'no number',
      'the path of a number, as brands.0.price',
      nearest(name),
    );
    return [];
  }
  const { min, max } = parameter;
  const inside = low !== undefined && high !== undefined && min <= low && low < high && high <= max;
  if (!inside || (scale === 'log' && low <= 0) || (scale === 'logit' && (low <= 0 || high >= 1))) {
    const found = `${describe(low)} to ${describe(high)}`;
    report(
      name,
      found,
      `low and a larger high from ${min} to ${max}${scale === 'linear' ? '' : `, fit for ${scale}`}`,
    );
    return [];
  }
  const whole = parameter.kind === 'integer' || scale === 'whole';
  return [{ name, members: [{ path, range: { low, high, scale }, whole }], why: NAMED }];
}

type Report = (path: string, found: string, expected: string, nearest?: string) => void;

const fullPath = (name: string): string =>
  Object.hasOwn(PARAMETERS, name.split('.')[0]) ? `parameters.${name}` : name;

const namesOf = (all: readonly Listed[]): string[] => [
  ...all.map(({ factor }) => factor.name),
  ...new Set(all.map(({ group }) => group)),
];
const nearest = (name: string): string | undefined => nearestName(name, namesOf(listed()));

/** The factors that are named: numbers, mechanisms, numbers with a range. Each once, all problems at once. */
export function namedFactors(
  wanted: readonly Wanted[],
  file: string,
): { factors: { group: string; factor: Factor }[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (path, found, expected, near) => {
    problems.push({ file, path, found, expected, ...(near === undefined ? {} : { nearest: near }) });
  };
  const all = listed();
  const found = wanted.flatMap((one) => {
    const { name, low, high } = one;
    const group = name.split('.').length > 1 ? name.split('.')[0] : '';
    if (low !== undefined || high !== undefined)
      return rangedFactor(one, report).map((factor) => ({ group, factor }));
    const bare = name.replace(/^parameters\./, '');
    const known = all.filter((listed) => listed.group === bare || listed.factor.name === bare);
    if (known.length > 0) return known;
    const path = fullPath(name);
    const parameter = parameterAt(TABLES, path);
    const single = parameter && factorOf(name, [path], parameter);
    if (single) return [{ group, factor: single }];
    if (parameter === undefined)
      report(name, 'no number', 'a number that is not sure, or a mechanism', nearest(name));
    else report(name, 'nothing held plausible of it', `a range, as ${name}=0.1..0.4 in its unit`);
    return [];
  });
  const byName = new Map(found.map(({ group, factor }) => [factor.name, { group, factor }]));
  return { factors: [...byName.values()], problems };
}
