/** What can be asked of a run beside its daily measures: of its people one by one, and of where readings came from. */
import { z } from 'zod';
import { line, strict } from '../../sim/scenario/index.ts';
import { outcomeShape } from './outcome-shapes.ts';
import { ORIGINS, PEOPLE_DERIVATIONS, SEGMENTS } from './people-names.ts';

const number = z.number({ error: 'a number' });
const share = z.number({ error: 'a share' }).min(0, { error: '0 to 1' }).max(1, { error: '0 to 1' });

const condition = strict(
  {
    column: line,
    is: z.array(number, { error: 'a list of values' }).min(1, { error: 'at least one value' }),
  },
  'an object with column and is',
);

export const peopleShape = strict(
  {
    table: z.literal('people'),
    column: line
      .meta({
        description:
          'A variable of consumers or of consumers and brands (docs/reference/state.md) on the last evening, or "trust".',
      })
      .optional(),
    days: z
      .array(condition, { error: 'a list of conditions' })
      .min(1, { error: 'at least one condition' })
      .meta({ description: 'Instead: how many evenings all of these held for somebody.' })
      .optional(),
    entity: z
      .union([z.int().min(0), z.literal('all')], { error: 'number of a brand, or all' })
      .meta({ description: "Brand of the variable; 'all' adds up over brands." })
      .optional(),
    among: z
      .enum(['everybody', 'known', 'some'], { error: 'everybody, known or some' })
      .meta({
        description: 'Everybody (unless said), those who know the brand, or those with more than nothing.',
      })
      .optional(),
    segment: z
      .enum(SEGMENTS, { error: SEGMENTS.join(', ') })
      .meta({ description: 'Of these, only the people of one segment.' })
      .optional(),
    derive: z.enum(PEOPLE_DERIVATIONS, { error: PEOPLE_DERIVATIONS.join(', ') }),
    at: share
      .meta({ description: 'For quantile: which; for top: how many of the people, the largest first.' })
      .optional(),
    least: number.meta({ description: 'For share: of those with this and more.' }).optional(),
    most: number.meta({ description: 'For share: of those with this and less.' }).optional(),
  },
  'an object that says what is read off people',
).meta({
  description: 'One number of the numbers of many people. top: their share of the sum over all of them.',
});

export const readsShape = strict(
  {
    table: z.literal('reads'),
    origin: z.enum(ORIGINS, { error: ORIGINS.join(', ') }),
    window: z
      .tuple([z.int().min(0), z.int().min(1)], { error: 'first day, and the first day after' })
      .refine(([from, to]) => from < to, { error: 'first day, and a later first day after' }),
  },
  'an object with origin and window',
).meta({ description: 'How often something was read that came from friends, followed creators and so on.' });

/** Anything that can be asked of a run. */
export const askedShape = z.discriminatedUnion('table', [outcomeShape, peopleShape, readsShape], {
  error: 'an object with table: market, brands, creators, people or reads',
});

export type PeopleReading = z.infer<typeof peopleShape>;
export type OriginReading = z.infer<typeof readsShape>;
export type Asked = z.infer<typeof askedShape>;
