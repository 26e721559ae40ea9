/** Checks of `story.json` that its shape cannot make: formulas, brands, figures, and what is to be changed. */
import { altered } from '../../lab/scenarios/altered.ts';
import { aboutOf } from '../../lab/formula/about.ts';
import type { Alteration } from '../../lab/scenarios/alteration.ts';
import { problemOf } from '../../lab/scenarios/point.ts';
import { listNames, nearestName, problemsFromIssues } from '../../sim/scenario/problems.ts';
import type { Problem } from '../../sim/scenario/problems.ts';
import { resolveScenario } from '../../sim/scenario/scenario.ts';
import type { ResolvedScenario } from '../../sim/scenario/scenario.ts';
import { PARSE } from '../../sim/scenario/shapes.ts';
import { readStory } from './read-story.ts';
import { storyShape } from './story-file.ts';
import type { Look, StoryFile } from './story-file.ts';

type Json = Record<string, unknown>;

/** The market a story is told of. */
export interface Told {
  json: Json;
  scenario: ResolvedScenario;
}

/** @param figures names of the figures there are */
export function problemsOfStory(
  story: unknown,
  where: string,
  market: Told,
  figures: readonly string[],
): Problem[] {
  const read = storyShape.safeParse(story, PARSE);
  if (!read.success) return problemsFromIssues(read.error.issues, story, where);
  const { data: file } = read;
  const brands = market.scenario.brandNames.length;
  const problems: Problem[] = [];
  readStory(
    file,
    brands,
    (path, error) => problems.push(problemOf(where, path, error)),
    aboutOf(market.scenario),
  );
  return [
    ...problems,
    ...looksOf(file).flatMap(([path, look]) => problemsOfLook(look, path, where, brands, figures)),
    ...(['otherwise', 'tryNext'] as const).flatMap((name) =>
      problemsOfAlteration(file[name], name, where, market),
    ),
  ];
}

const looksOf = ({ sentences, answer }: StoryFile): [string, Look][] =>
  [...sentences.map((one, i) => [`sentences.${i}`, one] as const), ['answer', answer] as const].flatMap(
    ([path, { look }]) => (look === undefined ? [] : [[`${path}.look`, look] as [string, Look]]),
  );

function problemsOfLook(
  { brand = 0, figure }: Look,
  path: string,
  file: string,
  brands: number,
  figures: readonly string[],
): Problem[] {
  const problems =
    figure === undefined ? [] : unknownNames([figure], `${path}.figure`, file, 'a figure', figures);
  if (brand < brands) return problems;
  return [...problems, { file, path: `${path}.brand`, found: `${brand}`, expected: `0 to ${brands - 1}` }];
}

/** Names that there are not, with the nearest that there is. */
export function unknownNames(
  names: readonly string[],
  path: string,
  file: string,
  what: string,
  known: readonly string[],
): Problem[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const nearest = nearestName(name, known);
      const expected = `${what}: ${listNames(known)}`;
      return { file, path, found: `"${name}"`, expected, ...(nearest !== undefined && { nearest }) };
    });
}

/** It can be run, and makes another market. */
export function problemsOfAlteration(
  alteration: Alteration,
  path: string,
  file: string,
  { json, scenario }: Told,
): Problem[] {
  const made = altered(json, alteration, file);
  if (!made.ok) return made.problems.map((one) => ({ ...one, path: `${path}: ${one.path}` }));
  const other = resolveScenario(made.json, `${file}: ${path}`);
  if (!other.ok) return other.problems;
  const same = JSON.stringify(other.scenario.document) === JSON.stringify(scenario.document);
  return same ? [{ file, path, found: 'the scenario as it is', expected: 'something that changes it' }] : [];
}
