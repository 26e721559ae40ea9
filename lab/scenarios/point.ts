/**
 * What a scenario is there to show: `points.json` in its folder. Figures are formulas over the scenario as shipped and
 * its arms, the same seed in all; those with bounds are the point, the others are told for the picture.
 */
import { z } from 'zod';
import { PARSE, formatProblem, line, problemsFromIssues, strict, valueAt } from '../../sim/scenario/index.ts';
import type { Problem, ResolvedScenario } from '../../sim/scenario/index.ts';
import { ALTERATION } from './alteration-shape.ts';
import { altered } from './altered.ts';
import type { Json } from '../designs/differences.ts';
import { checked, knownWith, problemOf } from '../formula/check.ts';
import type { Known, Wrong } from '../formula/check.ts';
import { read, scopeWith, withNames } from '../formula/formula.ts';
import { UnlivedDay } from '../formula/chronicle.ts';
import type { Chronicle } from '../formula/formula.ts';
import { unlived } from '../formula/recorded.ts';

const number = z.number({ error: 'a number' });
const figure = strict(
  {
    says: line.meta({ description: 'What the number is, in English.' }),
    value: line.meta({ id: 'formula', description: 'A formula (docs/guides/add-a-scenario.md).' }),
    over: number.optional(),
    under: number.optional(),
  },
  'an object with says and value',
);
const arm = strict(
  {
    ...ALTERATION,
    scenario: line.meta({ description: 'Another shipped scenario, with the same seed.' }).optional(),
    days: z
      .int({ error: 'a number of days' })
      .min(1, { error: 'a number of days' })
      .meta({ description: 'The first days alone: they are the same bits.' })
      .optional(),
  },
  'an object that says how an arm differs',
);

const bounded = 'a list of figures, at least one of them over or under a bound';
export const pointShape = strict(
  {
    $schema: line.optional(),
    asks: line.meta({ description: 'The question in one line, for scenarios/README.md.' }),
    lookAt: line.meta({ description: 'What to look at.' }),
    cameOut: line.meta({ description: 'What came out, in two or three sentences.' }),
    arms: z.record(line, arm, { error: 'arms by name' }),
    let: z.record(line, line, { error: 'formulas by name' }).optional(),
    figures: z
      .array(figure, { error: bounded })
      .refine((list) => list.some(({ over, under }) => over !== undefined || under !== undefined), {
        error: bounded,
      }),
  },
  'an object: the point of a scenario',
).meta({ title: 'What a Trustfall scenario is there to show' });
export type PointFile = z.infer<typeof pointShape>;

/** A figure that has been computed. */
export interface Figure {
  says: string;
  value: number;
  over?: number | undefined;
  under?: number | undefined;
}

export const holds = ({ value, over = -Infinity, under = Infinity }: Figure): boolean =>
  value > over && value < under;

/**
 * @param run with an arm of each name of the file
 * @throws Error that names the figure and its formula, where it asks for a day that was not lived
 */
export function computed(file: PointFile, run: Chronicle): Figure[] {
  const scope = withNames(scopeWith(Object.keys(file.arms)), file.let);
  return file.figures.map(({ value, ...figure }, i) => {
    try {
      return { ...figure, value: read(value, scope)(run)?.value ?? NaN };
    } catch (error) {
      throw new Error(`figures.${i}.value (“${figure.says}”), ${value}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  });
}

/**
 * Figures that ask for days that are not lived, neither in the scenario nor in its arms.
 *
 * @param json the scenario file
 */
export function problemsOfDays(
  file: PointFile,
  where: string,
  json: Json,
  scenario: ResolvedScenario,
): Problem[] {
  const arms = Object.entries(file.arms).map(([name, { scenario: other, days, ...alteration }]) => {
    const set = { ...alteration.set, ...(days !== undefined && { days }) };
    const made = other === undefined ? altered(json, { ...alteration, set }, where) : null;
    const lived = made?.ok === true ? valueAt(made.json, ['days']) : undefined;
    const length = typeof lived === 'number' ? lived : (days ?? scenario.days);
    // How long another scenario is, only who has it knows.
    return [
      name,
      other === undefined ? unlived({ ...scenario, days: length }, ` of the arm “${name}”`) : null,
    ] as const;
  });
  const run = { ...unlived(scenario), arms: Object.fromEntries(arms) };
  const scope = withNames(scopeWith(Object.keys(file.arms)), file.let);
  return file.figures.flatMap(({ says, value }, i): Problem[] => {
    try {
      read(value, scope)(run);
      return [];
    } catch (error) {
      if (!(error instanceof UnlivedDay)) throw error;
      const { found, expected } = error;
      return [{ file: where, path: `figures.${i}.value`, found: `${found}, in “${says}”`, expected }];
    }
  });
}

/**
 * The scenario files of the arms, with the seed of the scenario.
 *
 * @param shipped another scenario by its name
 */
export function armFiles(file: PointFile, json: Json, shipped: (name: string) => Json, where: string) {
  return Object.entries(file.arms).map(([name, { scenario, days, ...alteration }]) => {
    const base = scenario === undefined ? json : { ...shipped(scenario), seed: json.seed };
    const set = { ...alteration.set, ...(days !== undefined && { days }) };
    const made = altered(base, { ...alteration, set }, `${where}: arms.${name}`);
    if (!made.ok) throw new Error(made.problems.map(formatProblem).join('\n'));
    return [name, made.json as Json] as const;
  });
}

/** Checks the shape of a file of points and, where the scenario is known, its formulas: all problems at once. */
export function readPoint(
  json: unknown,
  where: string,
  scenario: Known['scenario'] | null,
): { ok: true; file: PointFile } | { ok: false; problems: Problem[] } {
  const shaped = pointShape.safeParse(json, PARSE);
  if (!shaped.success) return { ok: false, problems: problemsFromIssues(shaped.error.issues, json, where) };
  const { data: file } = shaped;
  if (scenario === null) return { ok: true, file };
  const problems: Problem[] = [];
  const wrong: Wrong = (path, error) => problems.push(problemOf(where, path, error));
  const outer: Known = { names: new Map(), arms: Object.keys(file.arms), scenario };
  const known = knownWith(outer, file.let ?? {}, (name, error) => wrong(`let.${name}`, error));
  file.figures.forEach(({ value }, i) => checked(value, 'number', known, `figures.${i}.value`, wrong));
  return problems.length === 0 ? { ok: true, file } : { ok: false, problems };
}
