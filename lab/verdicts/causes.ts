/** What the arms of a row differ in, and what its outcomes are made of: the two ends of a chain of rules. */
import { resolve } from '../../sim/index.ts';
import { TIERS } from '../../sim/scenario/index.ts';
import type { ResolvedScenario } from '../../sim/index.ts';
import type { Json } from '../designs/differences.ts';
import { isWatched } from '../designs/people-shapes.ts';
import type { Asked, Watched } from '../designs/people-shapes.ts';
import { parsed } from '../formula/syntax.ts';
import type { Node } from '../formula/syntax.ts';
import { READ, madeOf } from './rules.ts';

/** A scandal is no number of the scenario: it comes by a column of creators. */
const SCANDAL = 'scandal';

/** Numbers in which these arms differ on any day, as rules name them. */
export function causesOf(arms: readonly ResolvedScenario[]): string[] {
  const values = arms.map(courseOf);
  const paths = new Set(values.flatMap((one) => [...one.keys()]));
  const differing = [...paths].filter((path) => new Set(values.map((one) => one.get(path))).size > 1);
  return [...new Set(differing.map(causeOf))].sort();
}

/** `brands.0.price` is `brand.price`, whichever brand. */
function causeOf(path: string): string {
  const [home, ...rest] = path.split('.');
  if (home === 'brands') return `brand.${rest[1]}`;
  if (home === 'creators') return `creator.${rest[1]}`;
  return home === 'parameters' ? rest.join('.') : path;
}

/** Every number with the days on which it changes, and the scandals. */
function courseOf({ timeline, interventions }: ResolvedScenario): Map<string, string> {
  const course = new Map<string, string>();
  const last = new Map<string, unknown>();
  const walk = (path: string, value: unknown, from: number): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value))
        walk(path === '' ? name : `${path}.${name}`, one, from);
    } else if (!last.has(path) || last.get(path) !== value) {
      last.set(path, value);
      course.set(path, `${course.get(path) ?? ''} ${from}=${String(value)}`);
    }
  };
  for (const { from, settings } of timeline) walk('', settings, from);
  const scandals = interventions.filter(({ scandal }) => scandal !== null);
  if (scandals.length > 0)
    course.set(SCANDAL, JSON.stringify(scandals.map(({ day, scandal }) => [day, scandal])));
  return course;
}

/** Of people whose knowing the brand is not asked: what the same measure of those who know it is made of, but that. */
const ofPeople = (...measures: readonly string[]): string[] =>
  [...new Set(measures.flatMap((name) => madeOf('brands', name)))].filter((name) => name !== 'aware');

const STAGES = ['stage_none', 'stage_cognitive', 'stage_affective', 'stage_conative', 'stage_action'];

/** Columns and numbers behind an outcome. */
export function behind(asked: Asked | string): string[] {
  if (typeof asked === 'string') return behindFormula(asked);
  if (asked.table === 'reads') return [READ];
  if (isWatched(asked)) return behindWatched(asked);
  const { table, measure, over } = asked;
  const own = [measure].flat().flatMap((name) => madeOf(table, name));
  return [...new Set([...own, ...(over === undefined ? [] : behind(over))])];
}

/** What is worked out of other columns, for whoever asks for it of single people; a friendship is a number of the scenario. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  trust: ofPeople('trust'),
  uncertainty: ofPeople('uncertainty'),
  stage: ofPeople(...STAGES),
  known: madeOf('brands', 'awareness'),
  credence: ['credence', 'good', 'bad', 'bond'],
  following: ['followed'],
  idle: ['postedOn'],
  gone: ['leaving'],
  friends: ['population.friends', 'population.topology'],
  community: ['population.communitySize', 'population.topology'],
};

/** Who is looked at (the cohort) is no outcome. */
function behindWatched(asked: Exclude<Watched, { table: 'reads' }>): string[] {
  if (asked.table === 'follows') {
    const column = asked.until === undefined ? (asked.column ?? 'credence') : 'following';
    return [...(MADE[column] ?? [column])];
  }
  const counted = asked.table === 'people' ? [...(asked.days ?? []), ...(asked.until ?? [])] : [];
  const over = asked.table === 'creator' ? [asked.over ?? []] : [];
  const columns = [asked.column ?? [], ...over, ...counted.map(({ column }) => column)].flat();
  return [...new Set(columns.flatMap((name) => MADE[name] ?? [name]))];
}

/** Whose measures a formula names: `brand[0]`, `brands`, `market`, `creators`, `koc`. */
const TABLES: Readonly<Record<string, string>> = {
  market: 'market',
  brand: 'brands',
  brands: 'brands',
  ...Object.fromEntries(['creators', ...TIERS].map((owner) => [owner, 'creators'])),
};

/** `mean(brand[0].trust, 60, 120) - mean(koc.load)`: every series that is named. */
const behindFormula = (text: string): string[] => [...new Set(seriesIn(parsed(text)))];

function seriesIn(node: Node): readonly string[] {
  if (node.kind === 'member') {
    const owner = node.of.kind === 'index' ? node.of.of : node.of;
    const table = owner.kind === 'name' ? TABLES[owner.name] : undefined;
    if (table !== undefined) return madeOf(table, node.name);
  }
  return Object.values(node).flatMap((part: unknown) =>
    [part].flat().flatMap((one) => (isNode(one) ? seriesIn(one) : [])),
  );
}

const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && 'kind' in part;

/** Days that are enough to see what responds. */
const DAYS = 40;
const PEOPLE = 150;

/** A small and short market of an arm: every date moves by the same factor. */
export function hastened(file: Json): ResolvedScenario {
  const days = Math.min(Number(file.days), DAYS);
  const moved = (day: unknown): number => Math.floor((Number(day) * days) / Number(file.days));
  const interventions = ((file.interventions ?? []) as Json[]).map((one) => {
    const day = Math.min(days - 1, moved(one.day));
    return {
      ...one,
      day,
      ...(one.until === undefined ? {} : { until: Math.max(day + 1, moved(one.until)) }),
    };
  });
  const population = { ...(file.population as Json | undefined), consumers: PEOPLE };
  return resolve({ ...file, days, interventions, population });
}
