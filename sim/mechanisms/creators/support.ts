/**
 * Support: the platform lends creators of a tier a team that answers comments, at its own cost.
 *
 *     hours of the team = max(0, min(H, comments/ρ − h))          cost = w_h·hours of the team
 *
 *   H  hours a day that the platform lends a creator of the tier. h  hours that the creator has left for comments, ρ  comments
 *   that an hour answers (bond.ts). w_h  price of an hour, as brands pay for groups (groups.ts). What it costs is taken from
 *   what a day is worth to a platform with a goal (platform/goal.ts).
 *
 * Whom it helps most is in no rule: it is lent by size, and those whom it makes larger were the largest.
 *
 * Source: Hans 115431, 3.3 (support of one’s own for the best creators). That a team answers as creators do is an assumption.
 * Asleep by default: H is 0.
 */
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, sumOf, yuan } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { World } from '../../world.ts';

const columns = {
  supportFen: column(
    'creator',
    'f64',
    'fen',
    COUNT,
    'paid by the platform for answering its comments today',
    {
      scratch: true,
    },
  ),
} as const satisfies Columns;

/** Hours of the team for so many comments, of which the creator has time for a part. */
export const teamHours = (most: number, comments: number, perHour: number, own: number): number =>
  perHour === 0 ? 0 : Math.max(0, Math.min(most, comments / perHour - own));

/** Hours that the team answers for creator v, who has so many left; they are paid for. */
export function lendTeam(world: World, v: number, own: number): number {
  const { comments, supportFen, tier } = world.state;
  const { bond, groups } = world.today.parameters;
  const { supportHours } = world.today.tierSettings[tier[v]];
  if (supportHours === 0 || !bond.replies) return 0;
  const hours = teamHours(supportHours, comments[v], bond.repliesPerHour, own);
  supportFen[v] = Math.round(100 * groups.wage * hours);
  return hours;
}

/** What the platform pays for it today, in fen. */
export const supportPaid = ({ state }: World): number => sumOf(state.supportFen);

const measures: Measures = {
  market: [
    float<void>(
      'support_cost',
      'yuan',
      'paid by the platform for a team that answers for creators',
      (world) => yuan(supportPaid(world)),
    ),
  ],
};

export const mechanism = defineMechanism({ name: 'support', columns, measures });
