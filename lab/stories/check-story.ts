/** Checks of `story.json` that its shape cannot make: formulas, brands, figures, and what is to be changed. */
import { altered } from '../scenarios/altered.ts';
import { checked, knownWith, problemOf } from '../formula/check.ts';
import type { Known, Wrong } from '../formula/check.ts';
import { FormulaError } from '../formula/syntax.ts';
import { unknownNames } from '../designs/names.ts';
import type { Alteration } from '../scenarios/alteration.ts';
import { PARSE, problemsFromIssues, resolveScenario, valueAt } from '../../sim/scenario/index.ts';
import type { Problem, ResolvedScenario } from '../../sim/scenario/index.ts';
import { worded } from './blocks.ts';
import type { Worded } from './blocks.ts';
import { checkAbout } from './check-about.ts';
import { OTHERWISE, answered } from './read-story.ts';
import { FORMS, SLOT, slotOf } from './sentence.ts';
import { KIND_NAMES, storyShape } from './story-file.ts';
import type { Look, SentenceFile, StoryFile } from './story-file.ts';

type Json = Record<string, unknown>;
type Phrases = NonNullable<StoryFile['phrases']>;

/** The market a story is told of. */
export interface Told {
  json: Json;
  scenario: ResolvedScenario;
}

/**
 * @param market null where there is none: then the shape alone is looked at
 * @param figures names of the figures there are
 */
export function problemsOfStory(
  story: unknown,
  where: string,
  market: Told | null,
  figures: readonly string[],
): Problem[] {
  const read = storyShape.safeParse(story, PARSE);
  if (!read.success) return problemsFromIssues(read.error.issues, story, where);
  if (market === null) return [];
  const { data: file } = read;
  const { scenario } = market;
  const brands = scenario.brandNames.length;
  const problems: Problem[] = [];
  checkFormulas(file, scenario, (path, error) => problems.push(problemOf(where, path, error)));
  return [
    ...problems,
    ...looksOf(file).flatMap(([path, look]) => problemsOfLook(look, path, where, brands, figures)),
    ...(['otherwise', 'tryNext'] as const).flatMap((name) =>
      problemsOfAlteration(file[name], name, where, market),
    ),
  ];
}

function checkFormulas(file: StoryFile, scenario: ResolvedScenario, wrong: Wrong): void {
  const outer: Known = { names: new Map(), arms: [OTHERWISE], scenario };
  const known = knownWith(outer, file.let ?? {}, (name, error) => wrong(`let.${name}`, error));
  checkAbout(file.about, known, wrong);
  (file.needs ?? []).forEach((day, i) => checked(day, 'number', known, `needs.${i}`, wrong));
  const check = (sentence: SentenceFile, place: string): void => {
    const told = new Set<string>();
    checkSentence(worded(sentence, scenario.brandNames.length), known, file.phrases ?? {}, (path, error) => {
      const where = `${place}.${placeIn(sentence, path, error)}`;
      if (told.has(`${where} ${error.message}`)) return;
      told.add(`${where} ${error.message}`);
      wrong(where, error);
    });
  };
  file.sentences.forEach((sentence, i) => check(sentence, `sentences.${i}`));
  check(answered(file.answer), 'answer');
}

/** Where in the file it stands: a sentence of a kind has words and formulas made of what is written there. */
function placeIn(sentence: SentenceFile, path: string, { found }: FormulaError): string {
  const here = valueAt(sentence, path.split('.'));
  const text = /^"(.*?)(?:\(…\))?"/.exec(found)?.[1] ?? found;
  if (typeof here === 'string' && here.includes(text)) return path;
  const kind = KIND_NAMES.find((name) => sentence[name] !== undefined) ?? 'say';
  const written = pathOf(sentence[kind], text, kind) ?? pathOf(sentence, text, '');
  return written ?? (here === undefined ? kind : path);
}

/** Path of the first text that holds another. */
function pathOf(json: unknown, text: string, path: string): string | null {
  if (typeof json === 'string') return json.includes(text) ? path : null;
  if (typeof json !== 'object' || json === null) return null;
  for (const [key, inner] of Object.entries(json)) {
    const found = pathOf(inner, text, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function checkSentence(
  { on, let: names, say, look }: Worded,
  outer: Known,
  phrases: Phrases,
  wrong: Wrong,
): void {
  const known = knownWith(outer, names ?? {}, (name, error) => wrong(`let.${name}`, error));
  if (on !== undefined) checked(on, 'number', known, 'on', wrong);
  if (look?.since !== undefined) checked(look.since, 'number', known, 'look.since', wrong);
  say.forEach(({ when, en, zh }, i) => {
    if (when !== undefined) checked(when, 'comparison', known, `say.${i}.when`, wrong);
    checkTemplate(en, 'en', known, phrases, `say.${i}.en`, wrong);
    checkTemplate(zh, 'zh', known, phrases, `say.${i}.zh`, wrong);
  });
}

function checkTemplate(
  template: string,
  language: 'en' | 'zh',
  known: Known,
  phrases: Phrases,
  path: string,
  wrong: Wrong,
): void {
  const slots = template.split(SLOT).filter((_, i) => i % 2 === 1);
  for (const slot of slots) {
    const phrase = Object.hasOwn(phrases, slot) ? phrases[slot][language] : undefined;
    const { formula, form } = slotOf(slot);
    if (phrase !== undefined) checkTemplate(phrase, language, known, phrases, path, wrong);
    else if (/^@\d+$/.test(slot)) checkBrand(Number(slot.slice(1)), known, path, wrong);
    else if (slot.includes(':') && FORMS.includes(form)) checked(formula, 'number', known, path, wrong);
    else wrong(path, new FormulaError(`{${slot}} in “${template}”`, SLOTS));
  }
}

const SLOTS = `a number in a form, as {lost:2} (${FORMS.join(', ')}), the name of a brand, as {@0}, or a phrase`;

function checkBrand(brand: number, { scenario }: Known, path: string, wrong: Wrong): void {
  const brands = scenario.brandNames.length;
  if (brand >= brands) wrong(path, new FormulaError(`{@${brand}}`, `{@0} to {@${brands - 1}}`));
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
