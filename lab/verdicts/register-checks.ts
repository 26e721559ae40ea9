/** What is wrong with a row of the register that its shape alone cannot tell. */
import { PARAMETERS } from '../../sim/described.ts';
import { TABLES, applySets } from '../../sim/scenario/index.ts';
import type { Problem, Text } from '../../sim/scenario/index.ts';
import { armOf } from '../designs/differences.ts';
import type { Extent } from '../designs/design-checks.ts';
import { unknownNames } from '../designs/names.ts';
import { checkAsked } from '../patterns/pattern-checks.ts';
import type { Registered } from './register.ts';
import type { Condition, Match, RegisteredPart } from './register-shapes.ts';
import { problemsOfTest } from './test-checks.ts';

const HAN = /\p{Script=Han}/u;

/** A piece of a row with its place. */
interface Placed<T> {
  one: T;
  path: string;
}
const placed = <T>(list: readonly T[] | undefined, path: string): Placed<T>[] =>
  (list ?? []).map((one, i) => ({ one, path: `${path}.${i}` }));

const testsIn = (row: Registered): Placed<RegisteredPart>[] => [
  ...placed(row.parts, 'parts'),
  ...placed(row.manipulations, 'manipulations'),
  ...placed(row.paths, 'paths'),
  ...placed(row.further, 'further'),
];

export function problemsOfRow(row: Registered, file: string): Problem[] {
  const { id, mechanisms } = row;
  const called = `${id}.json` === file.split('/').at(-1);
  return [
    ...(called ? [] : [{ file, path: 'id', found: `"${id}"`, expected: 'the name of its file' }]),
    ...problemsOfContents(row, file),
    ...unknownNames(mechanisms, 'mechanisms', file, 'a mechanism', Object.keys(PARAMETERS)),
  ];
}

/** All but the name of the file: for rows that stand in a file together. */
export function problemsOfContents(row: Registered, file: string): Problem[] {
  const arms = Object.keys(row.arms);
  const tests = testsIn(row);
  const conditions = placed(row.conditions, 'conditions');
  const extent = extentOf(row);
  return [
    ...(arms.length === 0 ? [{ file, path: 'arms', found: 'empty', expected: 'one arm or more' }] : []),
    ...tests.flatMap(({ one, path }) => problemsOfTest(one, row, path, file)),
    ...[...tests, ...conditions].flatMap(({ one, path }) =>
      checkAsked(one.outcome, extent, file, `${path}.outcome`),
    ),
    ...problemsOfNames([...tests, ...conditions], file),
    ...conditions.flatMap(({ one, path }) => problemsOfCondition(one, arms, path, file)),
    ...placed(row.paths, 'paths').flatMap(({ one: { part }, path }) => {
      const parts = row.parts.map(({ name }) => name);
      return part === undefined ? [] : unknownNames([part], `${path}.part`, file, 'a part', parts);
    }),
    ...placed(row.match, 'match').flatMap(({ one, path }) => problemsOfMatch(one, row, path, file)),
    ...problemsOfWords(row, file),
  ];
}

/** Days and brands that every arm has. */
function extentOf(row: Registered): Extent {
  const brands = Object.keys(row.arms).map((arm) => {
    const listed = armOf(row, arm).brands;
    return Array.isArray(listed) ? listed.length : TABLES.defaultBrands.length;
  });
  return { days: row.days, brands: Math.min(...brands, Infinity) };
}

/** Results are found by these names. */
function problemsOfNames(all: readonly Placed<{ name: string }>[], file: string): Problem[] {
  return all
    .filter(({ one }, i) => all.findIndex((other) => other.one.name === one.name) < i)
    .map(({ one, path }) => {
      const expected = 'a name that nothing else of the row has';
      return { file, path: `${path}.name`, found: `"${one.name}"`, expected };
    });
}

function problemsOfCondition(
  { arms: alike }: Condition,
  arms: readonly string[],
  path: string,
  file: string,
): Problem[] {
  const compared = alike ?? arms;
  return [
    ...unknownNames(compared, `${path}.arms`, file, 'an arm', arms),
    ...(new Set(compared).size < 2
      ? [{ file, path: `${path}.arms`, found: compared.join(', '), expected: 'two arms or more' }]
      : []),
  ];
}

function problemsOfMatch(match: Match, row: Registered, path: string, file: string): Problem[] {
  const { condition, arm, against, low, high, scale } = match;
  const conditions = (row.conditions ?? []).map(({ name }) => name);
  const arms = Object.keys(row.arms);
  const ranged = low < high && (scale !== 'log' || low > 0);
  const found = `${low} to ${high}`;
  const expected = scale === 'log' ? 'a low above 0, and a larger high' : 'a low, and a larger high';
  return [
    ...unknownNames([condition], `${path}.condition`, file, 'a condition', conditions),
    ...unknownNames([arm], `${path}.arm`, file, 'an arm', arms),
    ...unknownNames(against === undefined ? [] : [against], `${path}.against`, file, 'an arm', arms),
    ...(arm === against
      ? [{ file, path: `${path}.against`, found: `"${arm}"`, expected: 'another arm' }]
      : []),
    ...(ranged ? [] : [{ file, path: `${path}.low`, found, expected }]),
    ...(arms.includes(arm) ? problemsOfDial(match, row, `${path}.dial`, file) : []),
  ];
}

/** Paths that there are; of a single one both ends are values that it takes. Several are moved by a factor. */
function problemsOfDial(
  { arm, dial, low, high }: Match,
  row: Registered,
  path: string,
  file: string,
): Problem[] {
  const paths = [dial].flat();
  const at = (value: number): Problem[] => {
    const made = applySets(
      armOf(row, arm),
      paths.map((one) => ({ path: one, value })),
    );
    return made.ok ? [] : made.problems;
  };
  const problems = paths.length > 1 ? at(low).filter(isUnknown) : [...at(low), ...at(high)];
  return problems.map(({ path: name, found, ...problem }) => ({
    ...problem,
    file,
    path,
    found: `"${name}", ${found}`,
  }));
}

const isUnknown = ({ expected }: Problem): boolean => expected.startsWith('the path of');

/** What is written is in English and in Chinese. */
function problemsOfWords(row: Registered, file: string): Problem[] {
  const { claim, kind, contrary, missing, open } = row;
  const told = testsIn(row).flatMap(({ one, path }): [string, Text][] => [
    [`${path}.words`, one.words],
    [`${path}.sesoi.because`, one.sesoi.because],
  ]);
  const alike = placed(row.conditions, 'conditions').flatMap(({ one, path }): [string, Text][] => [
    [`${path}.words`, one.words],
    [`${path}.within.because`, one.within.because],
  ]);
  const notes: [string, Text | undefined][] = [
    ['claim', claim],
    ['kind.because', kind.because],
    ['contrary', contrary],
    ['missing', missing],
    ['open', open],
  ];
  return [...notes, ...told, ...alike].flatMap(([path, text]) => [
    ...(text !== undefined && HAN.test(text.en)
      ? [{ file, path: `${path}.en`, found: `"${text.en}"`, expected: 'text in English' }]
      : []),
    ...(text !== undefined && !HAN.test(text.zh)
      ? [{ file, path: `${path}.zh`, found: `"${text.zh}"`, expected: 'text in Chinese' }]
      : []),
  ]);
}
