/**
 * What is asked: an outcome of one market, or a weighted sum of it over arms (treatment − control, with an
 * intervention − without). A row of the register, an experiment file or a scenario becomes one.
 */
import { applySets, bothLanguages, distinct, formatProblem, withNearest } from '../../sim/scenario/index.ts';
import type { Problem, Text } from '../../sim/scenario/index.ts';
import { checkAsked } from '../designs/asked-checks.ts';
import type { Extent } from '../designs/design-checks.ts';
import type { Design } from '../designs/design-shape.ts';
import { armOf, merged } from '../designs/differences.ts';
import type { Json } from '../designs/differences.ts';
import type { Asked as Outcome } from '../designs/people-shapes.ts';
import type { Alteration } from '../scenarios/alteration-shape.ts';
import { altered } from '../scenarios/altered.ts';
import { resolvedDocument } from '../runs/runs.ts';
import type { Claim } from '../verdicts/register.ts';
import { measuredOf } from '../verdicts/row-tests.ts';

export interface Set {
  path: string;
  value: number;
}

export interface Question {
  /** Seeds and points are drawn from it. */
  id: string;
  title: Text;
  question: Text;
  /** The outcome, or what the contrast is said to be. */
  words: string;
  outcome: Outcome;
  /** Weight of each arm. */
  contrast: Readonly<Record<string, number>>;
  reference: number;
  /** Scenario files of the arms, with values below all that an arm says itself. @throws Error with every problem */
  filesAt: (sets: readonly Set[]) => Record<string, Json>;
}

export type Asked = { ok: true; question: Question } | { ok: false; problems: Problem[] };

/** With these values below all that an arm says. @throws Error with every problem */
export function applied(json: Json, sets: readonly Set[], where: string): Json {
  const made = applySets(json, sets, where);
  if (!made.ok) throw new Error(made.problems.map(formatProblem).join('\n'));
  return made.json as Json;
}

/** The difference that makes every market as large as this, unless it says otherwise. */
export const sized = (consumers: number | undefined): Json =>
  consumers === undefined ? {} : { population: { consumers } };

/** @param which name of a part or of another effect of the row; its first part unless given */
export function askClaim(claim: Claim, consumers: number, which = claim.parts[0].name): Asked {
  // Where a name stands for several effects, the first is that of the whole.
  const effects = measuredOf(claim).filter(({ of }, i, all) => all.findIndex((one) => one.of === of) === i);
  const names = effects.map(({ of, name }) => of ?? name);
  if (claim.open !== undefined) {
    return {
      ok: false,
      problems: [
        { file: claim.id, path: '', found: 'open', expected: `a row that can be run: ${claim.open}` },
      ],
    };
  }
  if (!names.includes(which)) return noOutcome(claim.id, which, names);
  const { outcome, expect } = effects[names.indexOf(which)];
  const weighed = Object.keys(claim.arms).filter((arm) => expect.contrast[arm]);
  const base = merged(sized(consumers), claim.base);
  return {
    ok: true,
    question: {
      id: which === names[0] ? claim.id : `${claim.id} ${which}`,
      title: bothLanguages(`What the effect of ${claim.id} hangs on`),
      question: claim.claim,
      words: expect.words,
      outcome,
      contrast: expect.contrast,
      reference: expect.reference ?? 0,
      filesAt: (sets) => {
        const moved = { ...claim, base: applied(base, sets, claim.id) };
        return Object.fromEntries(weighed.map((arm) => [arm, armOf(moved, arm)]));
      },
    },
  };
}

function noOutcome(file: string, which: string, names: readonly string[]): Asked {
  const problem = {
    file,
    path: '--outcome',
    found: `"${which}"`,
    expected: `an outcome of it: ${names.join(', ')}`,
  };
  return { ok: false, problems: [withNearest(problem, which, names)] };
}

/** @param base the scenario that the file names, or the difference it is */
export function askExperiment(
  given: Design,
  base: Json,
  file: string,
  consumers = given.consumers,
  which = given.outcomes[0].name,
): Asked {
  const names = given.outcomes.map(({ name }) => name);
  const measured = given.outcomes.find(({ name }) => name === which);
  if (measured === undefined) return noOutcome(file, which, names);
  const problems: Problem[] = [];
  const arms = given.arms ?? { base: {} };
  const [expect] = measured.expect ?? [];
  if (given.design !== undefined) {
    problems.push({
      file,
      path: 'design',
      found: given.design.kind,
      expected: 'none: the points are made here',
    });
  }
  if (expect === undefined && Object.keys(arms).length > 1) {
    const path = `outcomes.${names.indexOf(which)}.expect`;
    problems.push({
      file,
      path,
      found: 'missing',
      expected: 'what is expected of the arms: its contrast is looked at',
    });
  }
  for (const name of Object.keys(expect?.contrast ?? {})) {
    if (Object.hasOwn(arms, name)) continue;
    problems.push({
      file,
      path: 'contrast',
      found: `"${name}"`,
      expected: `an arm: ${Object.keys(arms).join(', ')}`,
    });
  }
  if (problems.length > 0) return { ok: false, problems };
  const contrast = expect?.contrast ?? { [Object.keys(arms)[0]]: 1 };
  const title = bothLanguages(given.title);
  const { days } = given;
  const common = merged(merged({ title, question: given.question ?? title }, base), {
    ...(days === undefined ? {} : { days }),
    ...sized(consumers),
  });
  return {
    ok: true,
    question: {
      id: title.en,
      title,
      question: bothLanguages(given.question ?? title),
      words: expect === undefined ? which : `${which}: ${expect.words}`,
      outcome: measured.outcome,
      contrast,
      reference: expect?.reference ?? 0,
      filesAt: (sets) => {
        const moved = applied(common, sets, file);
        const weighed = Object.entries(arms).filter(([arm]) => contrast[arm]);
        return Object.fromEntries(weighed.map(([arm, difference]) => [arm, merged(moved, difference)]));
      },
    },
  };
}

/** Against what a scenario is held: a name, and how it differs. */
export interface Against {
  name: string;
  alteration: Alteration;
}

/** @param spoken the outcome as a formula */
export function askScenario(
  json: Json,
  where: string,
  name: string,
  { spoken, against, consumers }: { spoken: string; against: Against | null; consumers?: number | undefined },
): Asked {
  const base = merged(json, sized(consumers));
  const title = bothLanguages(json.title as Text);
  const contrast = { [name]: 1, ...(against === null ? {} : { [against.name]: -1 }) };
  return {
    ok: true,
    question: {
      // Other outcomes of one market share its runs.
      id: against === null ? name : `${name} against ${against.name}`,
      title: bothLanguages(`${title.en}: what it hangs on`),
      question: bothLanguages((json.question ?? title) as Text),
      words: against === null ? spoken : `${spoken}, less the same in “${against.name}”`,
      outcome: spoken,
      contrast,
      reference: 0,
      filesAt: (sets) => {
        const moved = applied(base, sets, where);
        if (against === null) return { [name]: moved };
        const made = altered(moved, against.alteration, where);
        if (!made.ok) throw new Error(made.problems.map(formatProblem).join('\n'));
        return { [name]: moved, [against.name]: made.json as Json };
      },
    },
  };
}

/** What of the outcome is not there in its markets. */
export function problemsOfOutcome(
  { outcome }: Question,
  { days, brands, documents }: Extent & { documents: readonly Json[] },
  file: string,
): Problem[] {
  const scenarios = documents.map((document) => resolvedDocument(document, file));
  return distinct(checkAsked(outcome, { days, brands, scenarios }, file, 'outcome'));
}
