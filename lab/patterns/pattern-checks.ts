/** What is wrong with a pattern beyond its shape: all problems at once, each with its place. */
import { BRAND, CREATOR, PARAMETERS, POPULATION } from '../../sim/described.ts';
import { describe, withNearest } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { checkAsked } from '../designs/asked-checks.ts';
import type { Extent } from '../designs/design-checks.ts';
import { problemOf } from '../formula/check.ts';
import type { Pattern } from './pattern-shape.ts';
import { readingsIn, wrongIn } from './value.ts';

const pathsOf = (group: string, table: object): string[] =>
  Object.keys(table).map((name) => `${group}.${name}`);
/** Every number of the model once. */
export const HANDLES: readonly string[] = [
  ...Object.entries(PARAMETERS).flatMap(([group, table]) => pathsOf(group, table)),
  ...pathsOf('population', POPULATION),
  ...pathsOf('creator', CREATOR),
  ...pathsOf('brand', BRAND),
];

const unknownIn = (file: string, path: string, name: string, names: readonly string[], expected: string) =>
  withNearest({ file, path, found: describe(name), expected }, name, names);

function checkBounds({ least, most, standing, citation }: Pattern, file: string, path: string): Problem[] {
  const problems: Problem[] = [];
  const wrong = (field: string, found: string, expected: string): void => {
    problems.push({ file, path: `${path}.${field}`, found, expected });
  };
  const none = least === undefined && most === undefined;
  if (least !== undefined && most !== undefined && least > most)
    wrong('most', describe(most), `no less than ${least}`);
  if (none !== (standing === 'none')) {
    wrong('standing', describe(standing), none ? '"none" without bounds' : 'least or most with "none" gone');
  }
  if ((standing === 'measured') !== (citation !== undefined))
    wrong('citation', describe(citation), 'how a measured figure is known, and nothing for others');
  return problems;
}

/** More would mean that it is found, not given. */
const MOST_GIVING = 2;

function checkUse({ use, handle }: Pattern, file: string, path: string): Problem[] {
  if (use !== 'given' || handle.length <= MOST_GIVING) return [];
  const expected = 'the number that gives it, or two: what more of them bring about is found';
  return [{ file, path: `${path}.handle`, found: `${handle.length} numbers`, expected }];
}

/** @param path of the pattern in the file */
export function checkPattern(
  given: Pattern,
  arms: readonly string[],
  extent: Extent,
  file: string,
  path: string,
): Problem[] {
  const { read, value, handle } = given;
  const readings = Object.keys(read);
  const error = wrongIn(value, { arms, readings });
  const used = error === null ? readingsIn(value) : new Set(readings);
  return [
    ...Object.entries(read).flatMap(([name, asked]) =>
      checkAsked(asked, extent, file, `${path}.read.${name}`),
    ),
    ...(error === null ? [] : [problemOf(file, `${path}.value`, error)]),
    ...readings
      .filter((name) => !used.has(name))
      .map((name) => {
        const found = 'used nowhere';
        return { file, path: `${path}.read.${name}`, found, expected: 'a reading that the value uses' };
      }),
    ...checkBounds(given, file, path),
    ...checkUse(given, file, path),
    ...handle.flatMap((one, i) =>
      HANDLES.includes(one)
        ? []
        : [
            {
              ...unknownIn(
                file,
                `${path}.handle.${i}`,
                one,
                HANDLES,
                'the path of a number, as need.interval',
              ),
              found: `${describe(one)}, not a known name`,
            },
          ],
    ),
  ];
}
