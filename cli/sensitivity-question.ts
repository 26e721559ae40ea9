/** Finds out what `trustfall sensitivity` is asked of: a row of the register, an experiment file or a scenario. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDesign } from '../lab/designs/design.ts';
import { isObject } from '../lab/designs/differences.ts';
import type { Json } from '../lab/designs/differences.ts';
import type { Alteration } from '../lab/scenarios/alteration-shape.ts';
import { remaining } from '../lab/scenarios/alteration.ts';
import { readPoint } from '../lab/scenarios/point.ts';
import type { Wanted } from '../lab/sensitivity/factors.ts';
import { askClaim, askExperiment, askScenario } from '../lab/sensitivity/question.ts';
import type { Against, Asked, Question } from '../lab/sensitivity/question.ts';
import { describe, formatProblem, resolveScenario } from '../sim/scenario/index.ts';
import type { Problem } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import { loadRegister, readJson } from './lab-files.ts';
import { wholeNumber } from './lab-work.ts';
import type { Arguments } from './options.ts';
import { baseOf } from './policy-work.ts';
import { folderOf, readScenarioJson, shippedNames } from './scenario-file.ts';

/** What `trustfall hypotheses` takes: budgets of rows are matched for it. */
const CLAIM_CONSUMERS = 1000;

export interface AskedOf {
  question: Question;
  /** Factors that the file names. */
  wanted: Wanted[];
  /** What problems call the file. */
  where: string;
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** @throws Failure with everything that is wrong */
export function askedOf(name: string, given: Arguments): AskedOf {
  const claim = [...loadRegister('claims'), ...loadRegister('falsifiers')].find(({ id }) => id === name);
  if (claim !== undefined && !existsSync(name)) {
    refuse(given, ['without', 'against'], 'a row of the register has arms of its own');
    const asked = askClaim(claim, consumersOf(given) ?? CLAIM_CONSUMERS, given.value('outcome'));
    return { question: settled(asked), wanted: [], where: name };
  }
  if (isFile(name)) {
    const json = readJson(name, name, 'a scenario or an experiment file (JSON)');
    if (isObject(json) && Object.hasOwn(json, 'outcomes')) return askedOfExperiment(name, json, given);
  } else if (folderOf(name) === undefined) {
    const all = `${shippedNames().length} scenarios that come with the program ("trustfall run --help" lists them)`;
    throw new Failure(
      `${name}: it does not exist; expected a row of the register as T1, an experiment file, a scenario file, or one of the ${all}`,
    );
  }
  return askedOfScenario(name, given);
}

function settled(asked: Asked): Question {
  if (asked.ok) return asked.question;
  throw new Failure(asked.problems.map(formatProblem));
}

function consumersOf(given: Arguments): number | undefined {
  return given.has('consumers') ? wholeNumber(given, 'consumers', 0, 50, 2_000_000) : undefined;
}

function refuse(given: Arguments, names: readonly string[], because: string): void {
  const wrong = names.filter((name) => given.has(name));
  if (wrong.length > 0)
    throw new Failure(
      wrong.map((name) => `--${name} is given; expected nothing: ${because}`),
      EXIT.usage,
    );
}

function askedOfExperiment(path: string, json: Json, given: Arguments): AskedOf {
  refuse(given, ['without', 'against'], 'an experiment has arms of its own');
  const read = readDesign(json, path);
  if (!read.ok) throw new Failure(read.problems.map(formatProblem));
  const { design } = read;
  const problems: Problem[] = [];
  const wanted = (design.factors ?? []).map(({ path: name, low, high, scale, levels }, i): Wanted => {
    const place = { file: path, path: `factors.${i}` };
    if (levels !== undefined)
      problems.push({ ...place, found: 'levels', expected: 'low and high, or neither' });
    return { name, low, high, scale };
  });
  const base = baseOf(design.base);
  const asked = askExperiment(design, base, path, consumersOf(given), given.value('outcome'));
  if (!asked.ok) problems.push(...asked.problems);
  if (problems.length > 0) throw new Failure(problems.map(formatProblem));
  return { question: settled(asked), wanted, where: path };
}

function askedOfScenario(name: string, given: Arguments): AskedOf {
  const { json, where } = readScenarioJson(name);
  const resolution = resolveScenario(json, where);
  if (!resolution.ok) throw new Failure(resolution.problems.map(formatProblem));
  const spoken = given.value('outcome');
  if (spoken === undefined) {
    throw new Failure(
      '--outcome is missing; expected what is to be read off the scenario, as --outcome "mean(brand[0].trust, 90, 180)"',
      EXIT.usage,
    );
  }
  const against = againstOf(name, json as Json, given);
  const word = name
    .replace(/[/\\]+$/, '')
    .replace(/^.*[/\\]/, '')
    .replace(/\.json$/, '');
  const asked = askScenario(json as Json, where, word, {
    spoken,
    against,
    consumers: consumersOf(given),
  });
  return { question: settled(asked), wanted: [], where };
}

function againstOf(name: string, json: Json, given: Arguments): Against | null {
  const [without, arm] = [given.value('without'), given.value('against')];
  if (without !== undefined && arm !== undefined)
    throw new Failure('--without and --against are both given; expected one of the two', EXIT.usage);
  if (arm !== undefined) return { name: arm, alteration: armOf(name, arm) };
  if (without === undefined) return null;
  const list = (json.interventions ?? []) as Json[];
  const ways: Alteration[] =
    without === 'all'
      ? [{ without: 'all' }]
      : [{ without: { kind: without } }, { without: { path: without } }];
  const alteration = ways.find((way) => remaining(way, list).length < list.length);
  if (alteration !== undefined) return { name: `without ${without}`, alteration };
  const names = [...new Set(list.map(({ kind, path }) => String(path ?? kind)))];
  const expected =
    names.length === 0 ? 'a scenario with interventions' : `all, or one of ${names.join(', ')}`;
  throw new Failure(`--without is "${without}", of which there is none; expected ${expected}`);
}

/** An arm of the points of a scenario. */
function armOf(name: string, arm: string): Alteration {
  const folder = folderOf(name);
  const path = folder === undefined ? '' : join(folder.path, 'points.json');
  if (!existsSync(path))
    throw new Failure(`--against is "${arm}"; expected a scenario with points.json in its folder`);
  const where = `${folder!.where}/points.json`;
  const read = readPoint(readJson(path, where, 'the points of a scenario (JSON)'), where, null);
  if (!read.ok) throw new Failure(read.problems.map(formatProblem));
  const { arms } = read.file;
  if (!Object.hasOwn(arms, arm))
    throw new Failure(
      `--against is "${arm}"; expected an arm of ${where}: ${Object.keys(arms).join(', ') || 'it has none'}`,
    );
  const { scenario, days, ...alteration } = arms[arm];
  if (scenario === undefined && days === undefined) return alteration;
  throw new Failure(
    `--against is "${arm}", which is ${describe(scenario ?? `the first ${days} days`)}; expected an arm that differs in values or interventions`,
  );
}
