/** Pieces that the shapes of files of the laboratory are made of. */
import { z } from 'zod';
import { line } from '../../sim/scenario/index.ts';

export const about = <T extends z.ZodType>(shape: T, description: string): T => shape.meta({ description });
export const number = z.number({ error: 'a number' });
export const whole = (least: number, most: number, what = 'a whole number') => {
  const error = `${what} from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};
export const scalar = z.union([number, z.boolean(), line], { error: 'a number, true or false, or a word' });
export const difference = z.record(z.string(), z.unknown(), { error: 'a difference of a scenario' });
