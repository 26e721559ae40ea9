/** What an experiment reads off its runs, and what is expected of it: shapes shared by the register and by experiment files. */
import { z } from 'zod';
import { TIERS, line, strict } from '../../sim/scenario/index.ts';
import { MEASURES } from './measure-names.ts';

export const DERIVATIONS = [
  'mean',
  'sum',
  'at',
  'change',
  'peak',
  'maxDrop',
  'daysUntil',
  'daysToLose',
  'daysToRecover',
  'regainOverLose',
  'unreached',
  'unrecovered',
  'deviation',
  'loop',
  'correlation',
] as const;

const MOST_DAYS = 3650;
const day = (error: string) => z.int({ error }).min(0, { error }).max(MOST_DAYS, { error });
const names = [...new Set(Object.values(MEASURES).flat())] as [string, ...string[]];
const measure = z
  .enum(names, { error: 'a measure that runs record' })
  .meta({ id: 'measure', description: 'A measure that runs record.' });
const number = z.number({ error: 'a number' });

/** What one number is made of: a series and how it is read. */
const READING = {
  table: z.enum(['market', 'brands', 'creators'], { error: 'market, brands or creators' }),
  entity: z
    .union([z.int().min(0), z.enum([...TIERS, 'all'])], {
      error: `number of a brand, ${TIERS.join(', ')} or all`,
    })
    .meta({
      description: "Number of a brand, or a tier; 'all' adds up over brands or tiers. A market needs none.",
    })
    .optional(),
  measure: z
    .union([measure, z.array(measure).min(1)], { error: 'a measure that runs record, or a list of them' })
    .meta({ description: 'Several are added up.' }),
  derive: z.enum(DERIVATIONS, { error: 'a way to read a series' }).meta({
    description:
      'daysUntil, daysToRecover and regainOverLose are restricted: what has not happened by the end of the window counts as if it happened then. unreached (of daysUntil) and unrecovered (of the others) are 1 in such a run, else 0: their mean is the share of runs that were cut off.',
  }),
  window: z
    .tuple([day('first day'), day('the first day after')], { error: 'first day, and the first day after' })
    .refine(([from, to]) => from < to, { error: 'first day, and a later first day after' })
    .meta({ description: 'First day, and the first day after.' }),
  level: number
    .meta({ description: 'For daysUntil and unreached: the level that is to be reached.' })
    .optional(),
  with: measure.meta({ description: 'For correlation over brands: the other measure.' }).optional(),
};
export const readingShape = strict(READING, 'an object that says what is read');
export const outcomeShape = strict(
  {
    ...READING,
    over: readingShape
      .meta({ description: 'Divides; nothing is divided by zero: the outcome is then 0.' })
      .optional(),
    scale: z
      .literal('log', { error: '"log"' })
      .meta({ description: 'Logarithm of the number and a half, so that zero has one.' })
      .optional(),
  },
  'an object that says what is read',
);

const positive = z.number({ error: 'a number above 0' }).positive({ error: 'a number above 0' });

/** The smallest effect of interest: one of three ways to say it, and why. Decided before effects are looked at. */
export const sesoiWith = <T extends z.ZodType>(because: T) =>
  strict(
    {
      value: positive.meta({ description: 'In the unit of the contrast.' }).optional(),
      share: positive.meta({ description: 'Of the mean level over the arms compared.' }).optional(),
      sd: positive
        .meta({ description: 'In standard deviations between markets that chance alone sets apart.' })
        .optional(),
      because,
    },
    'an object with one of value, share and sd, and because',
  ).refine(({ value, share, sd }) => [value, share, sd].filter((x) => x !== undefined).length === 1, {
    error: 'one of value, share and sd',
  });
export const sesoiShape = sesoiWith(line);

export const expectationShape = strict(
  {
    words: line,
    contrast: z
      .record(z.string(), number, { error: 'weights by arm' })
      .meta({ description: 'Weight of each arm; arms left out weigh nothing.' }),
    sign: z
      .union([z.literal(-1), z.literal(0), z.literal(1)], { error: '-1, 0 or 1' })
      .meta({ description: 'Sign of the contrast less the reference; 0: no difference to speak of.' }),
    reference: number.optional(),
    sesoi: sesoiShape.optional(),
  },
  'an object with words, contrast and sign',
);

export type Reading = z.infer<typeof readingShape>;
export type Outcome = z.infer<typeof outcomeShape>;
export type Sesoi = z.infer<typeof sesoiShape>;
export type Expectation = z.infer<typeof expectationShape>;
