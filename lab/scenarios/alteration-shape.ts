/** The shape of what is altered in a market: values, and interventions left out or with other values. */
import { z } from 'zod';
import { line, strict } from '../../sim/scenario/index.ts';

const value = z.union([z.number(), z.boolean(), line], { error: 'a number, true or false, or a word' });
const which = strict(
  { kind: line.optional(), path: line.optional() },
  'an object with the kind or the path of interventions',
).refine(({ kind, path }) => kind !== undefined || path !== undefined, { error: 'a kind or a path' });

export const ALTERATION = {
  set: z
    .record(line, value, { error: 'values by path' })
    .meta({ description: 'Values to set, by path.' })
    .optional(),
  without: z
    .union([z.literal('all'), which, z.array(which)], {
      error: '"all", or the kind or path of interventions, or a list of them',
    })
    .meta({ description: 'Interventions to leave out.' })
    .optional(),
  instead: z
    .record(line, value, { error: 'values by path' })
    .meta({ description: 'Other values for interventions that set a path.' })
    .optional(),
};
export const alterationShape = strict(ALTERATION, 'an object with set, without or instead');
export type Alteration = z.infer<typeof alterationShape>;
