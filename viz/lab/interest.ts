/** Smallest effects of interest as lines of a chart. */
import { words } from './words.ts';

/** On the side that was expected, on both where none was. */
export const boundsOf = (margin: number, sign: -1 | 0 | 1): number[] =>
  margin === 0 ? [] : sign === 0 ? [-margin, margin] : [sign * margin];

/** The words stand once. */
export const interestOf = (margin: number, sign: -1 | 0 | 1): { at: number; words: string }[] => {
  const bounds = boundsOf(margin, sign);
  const { interest } = words().figures;
  return bounds.map((at, i) => ({ at, words: i === bounds.length - 1 ? interest : '' }));
};
