/** Anything that can be asked of a run: one number each. */
import { z } from 'zod';
import { line } from '../../sim/scenario/index.ts';
import { outcomeShape } from './outcome-shapes.ts';
import type { Outcome } from './outcome-shapes.ts';
import { creatorShape, followsShape, peopleShape, readsShape } from './watched-shapes.ts';
import type { CreatorReading, FollowsReading, OriginReading, PeopleReading } from './watched-shapes.ts';

export type { CreatorReading, FollowsReading, OriginReading, PeopleReading } from './watched-shapes.ts';

/** In the language of stories and points (lab/formula). */
export const formulaShape = line.meta({
  description:
    'A formula over the daily measures of the run, as mean(brand[0].trust, 60, 120) - mean(brand[1].trust, 60, 120).',
});

const WANTED =
  'a formula, as "mean(brand[0].trust, 60, 120)", or an object with table: market, brands, creators, people, creator, follows or reads';

export const askedShape = z
  .union(
    [
      formulaShape,
      z.discriminatedUnion('table', [outcomeShape, peopleShape, creatorShape, followsShape, readsShape], {
        error: WANTED,
      }),
    ],
    { error: WANTED },
  )
  .meta({ id: 'asked', description: 'What is read off a run.' });

export type Asked = string | Outcome | Watched;
/** What is watched while the run is lived. */
export type Watched = PeopleReading | CreatorReading | FollowsReading | OriginReading;

const WATCHED = ['people', 'creator', 'follows', 'reads'];
export const isFormula = (asked: Asked): asked is string => typeof asked === 'string';
export const isWatched = (asked: Asked): asked is Watched =>
  typeof asked !== 'string' && WATCHED.includes(asked.table);
