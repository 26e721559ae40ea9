/** Every contrast of an experiment: those expected of arms, those of the design, and how the first depend on the second. */
import type { Measured } from './comparison.ts';
import type { Points } from './design-points.ts';
import type { Design } from './design-shape.ts';

type Weigh<Place> = (place: Place) => number;

/**
 * @param names what the comparison calls each arm at each point
 * @returns one entry for each contrast of each outcome; without any, the means of the arms alone
 */
export function contrastsOf(
  given: Design,
  arms: readonly string[],
  points: Points,
  names: readonly string[][],
): Measured[] {
  /** Weights of arms times weights of points. */
  const over = (ofArm: Weigh<string>, ofPoint: Weigh<number>): Record<string, number> =>
    Object.fromEntries(
      arms.flatMap((arm, a) =>
        points.values.flatMap((_, p) => {
          const weight = ofArm(arm) * ofPoint(p);
          return weight === 0 ? [] : [[names[a][p], weight] as const];
        }),
      ),
    );
  const evenly = 1 / points.values.length;
  return given.outcomes.flatMap(({ name, outcome, sesoi, expect = [] }): Measured[] => {
    const size = sesoi === undefined ? {} : { sesoi };
    const explored = (words: string, contrast: Record<string, number>): Measured => {
      return { name, outcome, expect: { words, contrast, sign: 1, ...size }, explored: true };
    };
    const expected = expect.map((one): Measured => {
      const contrast = over(
        (arm) => one.contrast[arm] ?? 0,
        () => evenly,
      );
      return { name, outcome, expect: { ...size, ...one, contrast } };
    });
    const designed = points.effects.map(({ words, weights }) => {
      return explored(
        words,
        over(
          () => 1 / arms.length,
          (p) => weights[p],
        ),
      );
    });
    const along = expect.flatMap((one) =>
      points.effects.map(({ words, weights }) => {
        const contrast = over(
          (arm) => one.contrast[arm] ?? 0,
          (p) => weights[p],
        );
        return explored(`${one.words}, × ${words}`, contrast);
      }),
    );
    const found = [...expected, ...designed, ...along];
    return found.length > 0 ? found : [explored('means only', {})];
  });
}
