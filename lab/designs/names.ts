/** What is told of names that there are not. */
import { listNames, withNearest } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';

/** Names that there are not, with the nearest that there is. */
export function unknownNames(
  names: readonly string[],
  path: string,
  file: string,
  what: string,
  known: readonly string[],
): Problem[] {
  const expected = `${what}: ${listNames(known)}`;
  return names
    .filter((name) => !known.includes(name))
    .map((name) => withNearest({ file, path, found: `"${name}"`, expected }, name, known));
}
