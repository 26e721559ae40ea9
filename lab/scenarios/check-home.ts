/**
 * Checks the folder of a scenario, as the tests do for each that ships: every problem of its five files at once, with
 * where it is, what was found and what was expected.
 */
import type { z } from 'zod';
import {
  BRAND_KINDS,
  INTERVENTION,
  PARSE,
  TABLES,
  describe,
  parameterAt,
  problemsFromIssues,
  resolveScenario,
} from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { isObject } from '../designs/differences.ts';
import { unknownNames } from '../designs/names.ts';
import { problemsOfAlteration, problemsOfStory } from '../stories/check-story.ts';
import type { Told } from '../stories/check-story.ts';
import { problemsOfDays, readPoint } from './point.ts';
import type { PointFile } from './point.ts';
import { pageShape } from './page-file.ts';
import { shelfShape } from './shelf-file.ts';
import type { PageFile } from './page-file.ts';

type Json = Record<string, unknown>;

export const FILES = ['scenario.json', 'shelf.json', 'page.json', 'story.json', 'points.json'] as const;
export type HomeFile = (typeof FILES)[number];
/** What the files of a folder hold; undefined where there is none. */
export type Home = Readonly<Record<HomeFile, unknown>>;

/** What a folder is checked with: names of the figures there are, and what problems call the folder. */
interface Around {
  name: string;
  home: Home;
  figures: readonly string[];
}

/** @param figures names of the figures there are */
export function problemsOfHome(name: string, home: Home, figures: readonly string[]): Problem[] {
  const missing = FILES.filter((file) => home[file] === undefined);
  return [
    ...missing.map((file) => ({ file: name, path: file, found: 'missing', expected: FILES.join(', ') })),
    ...FILES.filter((file) => !missing.includes(file)).flatMap((file) =>
      problemsOfFile(file, { name, home, figures }),
    ),
  ];
}

/** What is wrong with one file of a folder. Without a sound scenario beside it, its shape alone is looked at. */
export function problemsOfFile(file: HomeFile, { name, home, figures }: Around): Problem[] {
  const where = name === '' ? file : `${name}/${file}`;
  const problems = CHECKS[file](home[file], where, marketOf(home), figures);
  const told = problems.map(({ path }) => path);
  return [...problems, ...problemsOfWords(home[file], where).filter(({ path }) => !told.includes(path))];
}

function marketOf({ 'scenario.json': json }: Home): Told | null {
  const resolution = resolveScenario(json, '');
  return resolution.ok ? { json: json as Json, scenario: resolution.scenario } : null;
}

type Check = (json: unknown, where: string, market: Told | null, figures: readonly string[]) => Problem[];

const CHECKS: Readonly<Record<HomeFile, Check>> = {
  'scenario.json': (json, where) => {
    const resolution = resolveScenario(json, where);
    return [
      ...(resolution.ok ? [] : resolution.problems),
      ...(isObject(json) ? problemsOfScenario(json, where) : []),
    ];
  },
  'shelf.json': (json, where) => problemsOfShape(shelfShape, json, where),
  'page.json': problemsOfPage,
  'story.json': problemsOfStory,
  'points.json': (json, where, market) => {
    const point = readPoint(json, where, market?.scenario ?? null);
    if (!point.ok) return point.problems;
    if (market === null) return [];
    const arms = problemsOfArms(point.file, where, market);
    // Days of an arm that cannot be made are not known.
    return arms.length > 0 ? arms : problemsOfDays(point.file, where, market.json, market.scenario);
  },
};

/** Arms of this scenario; those of another are checked when they are computed. */
const problemsOfArms = ({ arms }: PointFile, file: string, market: Told): Problem[] =>
  Object.entries(arms).flatMap(([name, { scenario, days, ...arm }]) => {
    const set = { ...arm.set, ...(days !== undefined && { days }) };
    return scenario === undefined ? problemsOfAlteration({ ...arm, set }, `arms.${name}`, file, market) : [];
  });

/** What a scenario that ships must say besides what every scenario must. */
function problemsOfScenario({ $schema, seed, interventions = [] }: Json, file: string): Problem[] {
  const schema = '../scenario.schema.json';
  return [
    ...($schema === schema
      ? []
      : [{ file, path: '$schema', found: describe($schema), expected: `"${schema}"` }]),
    ...(seed === undefined ? [{ file, path: 'seed', found: 'missing', expected: 'a seed of its own' }] : []),
    ...(Array.isArray(interventions) ? interventions : []).flatMap((one: unknown, i) =>
      isObject(one) && one.label === undefined
        ? [{ file, path: `interventions.${i}.label`, found: 'missing', expected: 'text in both languages' }]
        : [],
    ),
  ];
}

function problemsOfShape(shape: z.ZodType, json: unknown, where: string): Problem[] {
  const read = shape.safeParse(json, PARSE);
  return read.success ? [] : problemsFromIssues(read.error.issues, json, where);
}

function problemsOfPage(
  page: unknown,
  where: string,
  market: Told | null,
  figures: readonly string[],
): Problem[] {
  const read = pageShape.safeParse(page, PARSE);
  if (!read.success) return problemsFromIssues(read.error.issues, page, where);
  return [
    ...(market === null ? [] : problemsOfLevers(read.data, where, market)),
    ...unknownNames(read.data.figures, 'figures', where, 'a figure', figures),
  ];
}

/** `trust.priorWeight` is short for `parameters.trust.priorWeight`. */
const isNumber = (lever: string): boolean =>
  lever === 'days' || [lever, `parameters.${lever}`].some((path) => parameterAt(TABLES, path) !== undefined);

/** The number at `interventions.0.severity`, if the intervention has it. */
function numberInside(list: readonly Json[], lever: string): unknown {
  const [, index, name] = /^interventions\.(\d+)\.(\w+)$/.exec(lever) ?? [];
  const entry = index === undefined ? undefined : list[Number(index)];
  const fields: object = BRAND_KINDS[entry?.kind as keyof typeof BRAND_KINDS] ?? {};
  const numbers = [...Object.keys(INTERVENTION), ...Object.keys(fields), 'value'];
  return numbers.includes(name) ? entry?.[name] : undefined;
}

/** Each is a number that is there, and that nothing overrules from the first day. */
function problemsOfLevers({ levers }: PageFile, file: string, { json, scenario }: Told): Problem[] {
  const list = (json.interventions ?? []) as Json[];
  const brands = scenario.brandNames.length;
  const overruled = list.filter(({ kind, day }) => kind === 'set' && day === 0).map(({ path }) => path);
  return levers.flatMap((lever, i): Problem[] => {
    const problem = (expected: string): Problem[] => [
      { file, path: `levers.${i}`, found: `"${lever}"`, expected },
    ];
    if (lever.startsWith('interventions.')) {
      return numberInside(list, lever) === undefined
        ? problem('a number of an intervention that is there')
        : [];
    }
    if (!isNumber(lever)) return problem('the path of a number ("trustfall params" lists them)');
    const brand = /^brands\.(\d+)/.exec(lever);
    if (brand !== null && Number(brand[1]) >= brands) return problem(`a brand from 0 to ${brands - 1}`);
    return overruled.includes(lever)
      ? problem('a number that no intervention overrules from the first day')
      : [];
  });
}

const HAN = /\p{Script=Han}/u;
const SPOKEN = ['because', 'label', 'title', 'question', 'name', 'watch'];

/** Whatever is said is said in English and in Chinese. */
function problemsOfWords(json: unknown, file: string, path = ''): Problem[] {
  if (typeof json !== 'object' || json === null) return [];
  const { en, zh } = json as Record<string, unknown>;
  if (typeof en === 'string' || typeof zh === 'string') return problemsOfText({ en, zh }, file, path);
  return Object.entries(json).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value !== 'string' || !SPOKEN.includes(key)) return problemsOfWords(value, file, here);
    return [{ file, path: here, found: describe(value), expected: 'an object with "en" and "zh"' }];
  });
}

function problemsOfText({ en, zh }: { en: unknown; zh: unknown }, file: string, path: string): Problem[] {
  const wrong = (language: string, text: unknown, expected: string): Problem => ({
    file,
    path: path === '' ? language : `${path}.${language}`,
    found: describe(text),
    expected,
  });
  return [
    ...(typeof en !== 'string' || HAN.test(en) ? [wrong('en', en, 'text in English')] : []),
    ...(typeof zh !== 'string' || !HAN.test(zh) ? [wrong('zh', zh, 'text in Chinese')] : []),
  ];
}
