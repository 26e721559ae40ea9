/**
 * Checks the folder of a scenario, as the tests do for each that ships: every problem of its five files at once, with
 * where it is, what was found and what was expected.
 */
import type { z } from 'zod';
import { readPoint } from '../../lab/scenarios/point.ts';
import type { PointFile } from '../../lab/scenarios/point.ts';
import { insideAt } from '../interventions/fields.ts';
import { leverAt } from '../levers/lever.ts';
import { PARSE, describe, problemsFromIssues, resolveScenario } from '../../sim/scenario/index.ts';
import type { Problem, ResolvedScenario } from '../../sim/scenario/index.ts';
import { problemsOfAlteration, problemsOfStory, unknownNames } from '../story/check-story.ts';
import type { Told } from '../story/check-story.ts';
import { pageShape } from './page-file.ts';
import { shelfShape } from './shelf-file.ts';
import type { PageFile } from './page-file.ts';

type Json = Record<string, unknown>;

export const FILES = ['scenario.json', 'shelf.json', 'page.json', 'story.json', 'points.json'] as const;
/** What the files of a folder hold; undefined where there is none. */
export type Home = Readonly<Record<(typeof FILES)[number], unknown>>;

/** @param figures names of the figures there are */
export function problemsOfHome(name: string, home: Home, figures: readonly string[]): Problem[] {
  const where = (file: string): string => `${name}/${file}`;
  const missing = FILES.filter((file) => home[file] === undefined);
  if (missing.length > 0) {
    return missing.map((file) => ({ file: name, path: file, found: 'missing', expected: FILES.join(', ') }));
  }
  const {
    'scenario.json': given,
    'shelf.json': shelf,
    'page.json': page,
    'story.json': story,
    'points.json': points,
  } = home;
  const spoken = FILES.flatMap((file) => problemsOfWords(home[file], where(file)));
  const resolution = resolveScenario(given, where('scenario.json'));
  if (!resolution.ok) return [...resolution.problems, ...spoken];
  const { scenario } = resolution;
  const json = given as Json;
  const point = readPoint(points, where('points.json'), scenario);
  return [
    ...problemsOfScenario(json, where('scenario.json')),
    ...problemsOfShape(shelfShape, shelf, where('shelf.json')),
    ...problemsOfPage(page, where('page.json'), json, scenario, figures),
    ...problemsOfStory(story, where('story.json'), { json, scenario }, figures),
    ...(point.ok ? problemsOfArms(point.file, where('points.json'), { json, scenario }) : point.problems),
    ...spoken,
  ];
}

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
    ...(interventions as Json[]).flatMap(({ label }, i) =>
      label === undefined
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
  json: Json,
  scenario: ResolvedScenario,
  figures: readonly string[],
): Problem[] {
  const read = pageShape.safeParse(page, PARSE);
  if (!read.success) return problemsFromIssues(read.error.issues, page, where);
  return [
    ...problemsOfLevers(read.data, where, json, scenario),
    ...unknownNames(read.data.figures, 'figures', where, 'a figure', figures),
  ];
}

/** Each is a number that is there, and that nothing overrules from the first day. */
function problemsOfLevers(
  { levers }: PageFile,
  file: string,
  json: Json,
  scenario: ResolvedScenario,
): Problem[] {
  const list = (json.interventions ?? []) as Json[];
  const brands = scenario.brandNames.length;
  const overruled = list.filter(({ kind, day }) => kind === 'set' && day === 0).map(({ path }) => path);
  return levers.flatMap((lever, i): Problem[] => {
    const problem = (expected: string): Problem[] => [
      { file, path: `levers.${i}`, found: `"${lever}"`, expected },
    ];
    if (lever.startsWith('interventions.')) {
      return insideAt(list, lever)?.value === undefined
        ? problem('a number of an intervention that is there')
        : [];
    }
    if (leverAt(lever) === undefined) return problem('the path of a number ("trustfall params" lists them)');
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
