/** What is wrong with a pattern beyond its shape: all problems at once, each with its place. */
import { BRAND, CREATOR, PARAMETERS, POPULATION } from '../../sim/described.ts';
import { describe, withNearest } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { checkReading } from '../designs/design-checks.ts';
import type { Extent } from '../designs/design-checks.ts';
import { CONSUMER_COLUMNS, PAIR_COLUMNS, TRUST } from '../designs/people-names.ts';
import type { Asked, PeopleReading } from '../designs/people-shapes.ts';
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

/** Columns, brands and ways that there are. */
function checkPeople(asked: PeopleReading, { brands }: Extent, file: string, path: string): Problem[] {
  const { column, days = [], entity, among, derive, at, least, most } = asked;
  const problems: Problem[] = [];
  const wrong = (field: string, found: string, expected: string): void => {
    problems.push({ file, path: `${path}.${field}`, found, expected });
  };
  if ((column === undefined) === (days.length === 0))
    wrong('column', describe(column), 'one of column and days');
  for (const [i, one] of days.entries()) {
    if (CONSUMER_COLUMNS.includes(one.column)) continue;
    const place = `${path}.days.${i}.column`;
    problems.push(unknownIn(file, place, one.column, CONSUMER_COLUMNS, 'a variable of consumers'));
  }
  const names = [...CONSUMER_COLUMNS, ...PAIR_COLUMNS, TRUST];
  if (column !== undefined && !names.includes(column)) {
    const expected = 'a variable of consumers, or of consumers and brands, or trust';
    problems.push(unknownIn(file, `${path}.column`, column, names, expected));
  }
  const ofBrand = column === TRUST || PAIR_COLUMNS.includes(column ?? '') || among === 'known';
  const one = typeof entity === 'number' && entity < brands;
  const all = entity === 'all' && column !== TRUST && among !== 'known';
  if (ofBrand && !one && !all) wrong('entity', describe(entity), `number of a brand from 0 to ${brands - 1}`);
  if ((derive === 'quantile' || derive === 'top') && at === undefined) wrong('at', 'missing', 'a share');
  if (derive === 'share' && least === undefined && most === undefined)
    wrong('least', 'missing', 'least or most');
  return problems;
}

/** What of anything that can be asked of a run is not there. */
export function checkAsked(asked: Asked, extent: Extent, file: string, path: string): Problem[] {
  if (asked.table === 'people') return checkPeople(asked, extent, file, path);
  if (asked.table === 'reads') {
    const end = asked.window[1];
    if (end <= extent.days) return [];
    const expected = `at most ${extent.days}, the days of the run`;
    return [{ file, path: `${path}.window`, found: `up to day ${end}`, expected }];
  }
  const { over } = asked;
  return [
    ...checkReading(asked, extent, file, path),
    ...(over === undefined ? [] : checkReading(over, extent, file, `${path}.over`)),
  ];
}

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
