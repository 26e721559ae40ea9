/** What is wrong in the folder of a scenario is said: where, what was found, what was expected. */
import './page/figures-setting.ts';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../sim/scenario/problems.ts';
import { FIGURES } from '../viz/figures/collection.ts';
import { FILES, problemsOfFile, problemsOfHome } from '../lab/scenarios/check-home.ts';
import type { Home } from '../lab/scenarios/check-home.ts';
import { fileOf } from './shipped.ts';

type Json = Record<string, unknown>;
type File = (typeof FILES)[number];

const HYPE = Object.fromEntries(FILES.map((file) => [file, fileOf('hype', file)])) as Record<File, Json>;
const NAMES = FIGURES.map(({ name }) => name);
// An arm of the first days alone.
(HYPE['points.json'].arms as Json).short = { days: 30 };
const linesOf = (home: Home): string[] => problemsOfHome('hype', home, NAMES).map(formatProblem);

/** The folder with one value replaced, or taken away where it is undefined. */
function replaced(file: File, path: string, value: unknown): Home {
  const copy = structuredClone(HYPE);
  const names = path.split('.');
  const last = names.pop()!;
  const owner = names.reduce((at: Json, name) => at[name] as Json, copy[file]);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return copy;
}

it('a folder without a fault has none', () => {
  expect(linesOf(HYPE)).toEqual([]);
});

it('a file that is missing', () => {
  expect(linesOf({ ...HYPE, 'story.json': undefined })).toEqual([
    'hype: story.json is missing; expected scenario.json, shelf.json, page.json, story.json, points.json',
  ]);
});

it('what is wrong is told once, where it stands, and whoever uses it is not wrong for that', () => {
  const told = linesOf(replaced('story.json', 'let.start', "begins('campaing')"));
  expect(told).toEqual([
    expect.stringMatching(/^hype\/story\.json: let\.start is "campaing".*"campaign"\?$/),
  ]);
  const brief = linesOf(replaced('scenario.json', 'question.zh', ' '));
  expect(brief.filter((line) => line.includes('question.zh'))).toHaveLength(1);
});

it('a sentence of a kind is told of by what is written in the file', () => {
  const story = JSON.parse(JSON.stringify(HYPE['story.json']).replaceAll('.sales', '.slaes')) as Json;
  const told = linesOf({ ...HYPE, 'story.json': story });
  for (const line of told) {
    const [, path] = /^hype\/story\.json: (.+) is "slaes"/.exec(line) ?? [];
    const found = path?.split('.').reduce((at: unknown, name) => (at as Json)[name], story);
    expect(String(found), line).toContain('slaes');
  }
  expect(new Set(told).size).toBe(told.length);
  expect(told.length).toBeGreaterThan(0);
});

it('what is wrong in one file hides nothing of the others', () => {
  const story = { ...HYPE['story.json'], sentences: [] };
  const page = { ...HYPE['page.json'], figures: ['slaes'] };
  const lines = linesOf({ ...HYPE, 'scenario.json': { days: 'x' }, 'story.json': story, 'page.json': page });
  for (const start of ['scenario.json: days', 'story.json: sentences', 'page.json: figures'])
    expect(
      lines.filter((line) => line.startsWith(`hype/${start}`)),
      start,
    ).toHaveLength(1);
});

it('texts of what ships are in both languages, and it asks something', () => {
  expect(linesOf(replaced('scenario.json', 'title', 'Hype')).join()).toContain(
    'title is "Hype"; expected an obj',
  );
  expect(linesOf(replaced('scenario.json', 'question', undefined)).join()).toContain('question is missing');
});

it('a part alone is checked in its market, and without one in its shape', () => {
  const wrong = replaced('page.json', 'levers.0', 'brands.9.price');
  const lines = (home: Home) =>
    problemsOfFile('page.json', { name: 'hype', home, figures: NAMES }).map(({ path }) => path);
  expect(lines(wrong)).toEqual(['levers.0']);
  expect(lines({ ...wrong, 'scenario.json': undefined })).toEqual([]);
});

const SENTENCES = HYPE['story.json'].sentences as Json[];
const LEVERS = HYPE['page.json'].levers as string[];

describe.each<[File, string, unknown, string | RegExp]>([
  ['scenario.json', 'seed', undefined, 'seed is missing; expected a seed of its own'],
  ['scenario.json', 'days', 'x', 'days is "x"; expected a whole number from 1 to 3650 (days)'],
  [
    'scenario.json',
    'interventions.0.label',
    undefined,
    'interventions.0.label is missing; expected text in both',
  ],
  ['scenario.json', 'title.zh', 'Hype', 'title.zh is "Hype"; expected text in Chinese'],
  [
    'scenario.json',
    'interventions.0.label',
    'Flood',
    'interventions.0.label is "Flood"; expected an object with',
  ],
  ['shelf.json', 'shelf', 'top', 'shelf is "top"; expected breaks, selling'],
  [
    'page.json',
    'levers',
    LEVERS.slice(0, 2),
    'levers is a list of 2; expected a list of 3 to 6 levers, each once',
  ],
  ['page.json', 'levers', [...LEVERS.slice(0, 3), LEVERS[0]], 'expected a list of 3 to 6 levers, each once'],
  ['page.json', 'levers.0', 'brands.9.price', 'levers.0 is "brands.9.price"; expected a brand from 0 to'],
  ['page.json', 'levers.0', 'brands.0.prize', 'levers.0 is "brands.0.prize"; expected the path of a number'],
  ['page.json', 'levers.0', 'interventions.9.day', 'expected a number of an intervention that is there'],
  ['page.json', 'figures.0', 'slaes', 'figures is "slaes"; expected a figure: one of brands'],
  ['shelf.json', 'watch.zh', undefined, 'watch.zh is missing; expected text'],
  ['story.json', 'about', undefined, 'about is missing; expected an object: whom the story is about'],
  ['story.json', 'about.brand', 9, 'about.brand is 9; expected 0 to'],
  [
    'story.json',
    'about.measure.of',
    'brand[0].trsut',
    'about.measure.of is "trsut"; expected a measure of brands; did you mean "trust"',
  ],
  [
    'story.json',
    'about.measure.of',
    'at(brand[0].trust, 9)',
    'about.measure.of is a number; expected a daily',
  ],
  ['story.json', 'about.measure.of', 'brand[1].trust', 'expected a measure of brand[0], whom it is about'],
  ['story.json', 'about.measure.of', 'mid.credibility', 'expected a measure of no tier, whom it is about'],
  ['story.json', 'about.measure.beside', [7], 'about.measure.beside.0 is 7; expected 0 to'],
  ['story.json', 'about.measure.beside', ['head'], 'about.measure.beside.0 is head; expected others of whom'],
  ['story.json', 'about.measure.en', 'trust in {@9}', 'about.measure.en is 9; expected 0 to'],
  ['story.json', 'about.measure.zh', undefined, 'about.measure.zh is missing; expected text'],
  ['story.json', 'about.bet.en', 'Trust in {@}?', 'expected names of brands alone in braces, as {@0}'],
  ['story.json', 'about.axis', [1, 0], 'about.axis is 1 to 0; expected the lowest before the highest'],
  ['story.json', 'about.lens', 'glasses', 'about.lens is "glasses"; expected'],
  [
    'story.json',
    'about.eve',
    'strat - 1',
    'about.eve is "strat"; expected a name that is defined; did you mean "start"',
  ],
  [
    'story.json',
    'sentences',
    SENTENCES.slice(0, 2),
    'sentences is a list of 2; expected a list of 3 to 6 sentences',
  ],
  ['story.json', 'sentences', [...SENTENCES, ...SENTENCES], 'expected a list of 3 to 6 sentences'],
  ['story.json', 'sentences.0', { look: {} }, 'sentences.0 is an object; expected one of say, moves, falls'],
  [
    'story.json',
    'let.start',
    "begins('capmaign')",
    'let.start is "capmaign"; expected kind or path of an inter',
  ],
  [
    'story.json',
    'sentences.0.moves.from',
    'usal',
    'is "usal"; expected a name that is defined; did you mean "us',
  ],
  [
    'story.json',
    'sentences.0.look.figure',
    'sale',
    'sentences.0.look.figure is "sale"; expected a figure: one of',
  ],
  ['story.json', 'sentences.0.look.brand', 9, 'sentences.0.look.brand is 9; expected 0 to'],
  ['story.json', 'answer.say.0.zh', undefined, 'answer.say.0.zh is missing; expected text'],
  [
    'story.json',
    'answer.say.0.en',
    '{facto:x} times',
    'answer.say.0.en is "facto"; expected a name that is defined',
  ],
  ['story.json', 'answer.say.0.when', 'factor', 'answer.say.0.when is a number; expected a comparison'],
  [
    'story.json',
    'answer.say.0.en',
    '{factor} times',
    '{factor} in “{factor} times”; expected a number in a form',
  ],
  ['story.json', 'answer.say.0.en', '{factor:km} times', 'expected a number in a form, as {lost:2}'],
  ['story.json', 'answer.say.0.en', '{@9} sells', 'answer.say.0.en is {@9}; expected {@0} to'],
  ['story.json', 'otherwise', { set: { 'brands.0.prize': 3 } }, 'brands.0.prize'],
  [
    'story.json',
    'tryNext.without',
    { kind: 'scandal' },
    'tryNext is the scenario as it is; expected something that',
  ],
  [
    'points.json',
    'figures.0.value',
    'sum(brand[0].slaes)',
    'figures.0.value is "slaes"; expected a measure of brands',
  ],
  [
    'points.json',
    'figures.0.value',
    'at(market.sales, days)',
    /figures\.0\.value is day 180, in “.+”; expected 0 to 179/,
  ],
  [
    'points.json',
    'figures.0.value',
    'short(at(market.sales, last))',
    /figures\.0\.value is day 179 of the arm “short”, in “.+”; expected 0 to 29/,
  ],
  [
    'points.json',
    'figures',
    [{ says: 'a', value: '1' }],
    'expected a list of figures, at least one of them over',
  ],
  ['points.json', 'arms.control.witout', 'all', 'arms.control.witout is not a known name; expected set, wit'],
  [
    'points.json',
    'arms.control',
    { set: { 'brands.0.prize': 3 } },
    'arms.control: brands.0.prize is not a known',
  ],
])('%s, %s: %j', (file, path, value, expected) => {
  it(`is told: ${String(expected)}`, () => {
    const lines = linesOf(replaced(file, path, value));
    expect(lines.join('\n')).toEqual(
      typeof expected === 'string' ? expect.stringContaining(expected) : expect.stringMatching(expected),
    );
    for (const line of lines) expect(line).toMatch(/^hype\/(scenario|shelf|page|story|points)\.json/);
  });
});
