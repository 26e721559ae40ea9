/**
 * What can be asked of a run beside its daily measures: of its people one by one, of creators, of who follows whom, and of
 * where readings came from.
 */
import { z } from 'zod';
import { TIERS, line, strict } from '../../sim/scenario/index.ts';
import { ORIGINS, PEOPLE_DERIVATIONS, SEGMENTS } from './people-names.ts';
import { about, number } from './shape-parts.ts';

const share = z.number({ error: 'a share' }).min(0, { error: '0 to 1' }).max(1, { error: '0 to 1' });
const MOST_DAYS = 3650;
const evening = (error = 'a day') => z.int({ error }).min(0, { error }).max(MOST_DAYS, { error });
const bits = z.int({ error: 'a bit set' }).min(1, { error: 'a bit set' });

export const windowShape = z
  .tuple([evening('first day'), evening('the first day after')], {
    error: 'first day, and the first day after',
  })
  .refine(([from, to]) => from < to, { error: 'first day, and a later first day after' });

const entity = z
  .union([z.int().min(0), z.literal('all')], { error: 'number of a brand, or all' })
  .meta({ description: "Brand of the variable; 'all' adds up over brands." });
const BOUNDS = {
  least: number.meta({ description: 'This and more.' }).optional(),
  most: number.meta({ description: 'This and less.' }).optional(),
};
const since = z.literal(true, { error: 'true' });

const conditionShape = strict(
  {
    column: about(line, 'A variable of docs/reference/state.md, or one that is worked out.'),
    entity: entity.optional(),
    is: z
      .array(number, { error: 'a list of values' })
      .min(1, { error: 'at least one value' })
      .meta({ description: 'One of these.' })
      .optional(),
    ...BOUNDS,
    has: about(bits, 'Of a bit set: all of these bits, added up.').optional(),
    lacks: about(bits, 'Of a bit set: none of these bits.').optional(),
    since: about(since, 'Of the value less that on the day of the cohort.').optional(),
    of: z
      .literal('friends', { error: '"friends"' })
      .meta({ description: 'It holds of at least one friend.' })
      .optional(),
  },
  'an object with column and one of is, least, most, has and lacks',
).refine((one) => [one.is, one.least, one.most, one.has, one.lacks].some((bound) => bound !== undefined), {
  error: 'at least one of is, least, most, has and lacks',
});
const conditions = z
  .array(conditionShape, { error: 'a list of conditions' })
  .min(1, { error: 'at least one condition' })
  .meta({ id: 'who', description: 'All of these hold.' });

const cohortShape = strict(
  {
    day: z
      .union([evening(), z.literal('start', { error: '"start"' })], { error: 'a day, or "start"' })
      .meta({ description: 'On the evening of this day; "start": before the first day.' }),
    where: about(conditions, 'Those of whom all of these hold then; everybody unless given.').optional(),
  },
  'an object with day',
).meta({
  description:
    'Who counts: chosen on that evening, and read later whatever has become of them. Who is no longer there counts with the last state.',
});

/** When something is read. */
const WHEN = {
  cohort: cohortShape.optional(),
  day: about(evening(), 'Read on the evening of this day; on the last unless given.').optional(),
  window: about(
    windowShape,
    'Instead: the mean over these evenings. With days: the evenings that are counted.',
  ).optional(),
  since: about(since, 'The value less that of the same on the day of the cohort.').optional(),
};
/** How one number is made of many. */
const DERIVED = {
  derive: z.enum(PEOPLE_DERIVATIONS, { error: PEOPLE_DERIVATIONS.join(', ') }).meta({
    description:
      'top: their share of the sum over all. count: how many there are. never: share of those to whom it did not happen. intraclass: share of the variance that lies between communities of friends.',
  }),
  at: share
    .meta({ description: 'For quantile: which; for top: how many of the people, the largest first.' })
    .optional(),
  least: number.meta({ description: 'For share: of those with this and more.' }).optional(),
  most: number.meta({ description: 'For share: of those with this and less.' }).optional(),
  none: about(
    number,
    'What it is where a cohort has nobody; the run fails unless it is given or they are counted.',
  ).optional(),
};

export const peopleShape = strict(
  {
    table: z.literal('people'),
    column: line
      .meta({
        description:
          'A variable of consumers or of consumers and brands (docs/reference/state.md); or trust, uncertainty, known, idle, community, friends, gone.',
      })
      .optional(),
    days: conditions
      .meta({
        description: 'Instead: how many evenings all of these held for somebody, after that of the cohort.',
      })
      .optional(),
    until: conditions
      .meta({
        description:
          'Instead: days from the cohort until the first evening on which all of these hold; where they never do, all days that were looked at (restricted, not exact: see "never").',
      })
      .optional(),
    entity: entity.optional(),
    among: z
      .enum(['everybody', 'known', 'some'], { error: 'everybody, known or some' })
      .meta({
        description:
          'Everybody (unless said), those who know the brand, or those with more than nothing: on the evening that is read.',
      })
      .optional(),
    segment: z
      .enum(SEGMENTS, { error: SEGMENTS.join(', ') })
      .meta({ description: 'Of these, only the people of one segment.' })
      .optional(),
    ...WHEN,
    ...DERIVED,
  },
  'an object that says what is read off people',
).meta({ description: 'One number of the numbers of many people.' });

export const creatorShape = strict(
  {
    table: z.literal('creator'),
    column: about(line, 'A variable of creators (docs/reference/state.md).'),
    over: about(
      line,
      'Divides, for each creator, as it was on the day of the cohort; nothing is divided by zero: that creator has 0.',
    ).optional(),
    ...WHEN,
    ...DERIVED,
  },
  'an object that says what is read off creators',
).meta({ description: 'One number of the numbers of many creators.' });

export const followsShape = strict(
  {
    table: z.literal('follows'),
    tier: z
      .enum([...TIERS, 'all'], { error: `${TIERS.join(', ')} or all` })
      .meta({ description: 'Creators of this tier on the day of the cohort; all unless said.' })
      .optional(),
    creators: about(conditions, 'Creators of whom all of these hold on the day of the cohort.').optional(),
    column: about(
      line,
      'A variable of follows, or following (1 while one follows, else 0); credence unless given: what the follower believes of the creator.',
    ).optional(),
    until: z
      .literal('left', { error: '"left"' })
      .meta({ description: 'Instead: days until the creator is given up for the first time, restricted.' })
      .optional(),
    per: z
      .enum(['follow', 'creator', 'person'], { error: 'follow, creator or person' })
      .meta({
        description:
          'What the many numbers are: of each follow (unless said), or their mean by creator or person.',
      })
      .optional(),
    ...WHEN,
    cohort: cohortShape.meta({
      description:
        'Follows that there were on that evening, of the followers of whom this holds. Who has left counts with the state in which he left.',
    }),
    ...DERIVED,
  },
  'an object that says what is read off follows',
).meta({ description: 'One number of who follows whom.' });

export const readsShape = strict(
  {
    table: z.literal('reads'),
    origin: z.enum(ORIGINS, { error: ORIGINS.join(', ') }),
    window: windowShape,
  },
  'an object with origin and window',
).meta({ description: 'How often something was read that came from friends, followed creators and so on.' });

export type Condition = z.infer<typeof conditionShape>;
export type Cohort = z.infer<typeof cohortShape>;
export type PeopleReading = z.infer<typeof peopleShape>;
export type CreatorReading = z.infer<typeof creatorShape>;
export type FollowsReading = z.infer<typeof followsShape>;
export type OriginReading = z.infer<typeof readsShape>;
