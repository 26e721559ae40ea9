/** What a day is worth to a platform with a goal (goal.ts): J = advertising + take − support + v·Σ Π over those who are there. */
import type { World } from '../../world.ts';
import { Channel } from '../brands/spending.ts';
import { supportPaid } from '../creators/support.ts';
import { platformFen } from './income.ts';

/** Where somebody is there, trust is counted in whole thousandths, so that the sum does not depend on the order. */
const THOUSAND = 1000;

/** Trust in the platform of those who are there today, in thousandths. */
export function trustThere({ state, market }: World): number {
  const { away, online, platformTrust } = state;
  let trust = 0;
  for (let c = 0; c < market.onlineConsumers; c++) {
    if (online[c] === 0 || away[c] !== 0) continue;
    trust += Math.round(THOUSAND * platformTrust[c]);
  }
  return trust;
}

/** Goal of a day, in fen: income less what support costs, and what people and their trust are worth. */
export const goalOf = (income: number, trust: number, v: number): number =>
  Math.round(income + (100 * v * trust) / THOUSAND);

/** J of today in fen. */
export function goalToday(world: World): number {
  const { people: v } = world.today.parameters.platformGoal;
  const income = platformFen(world, Channel.advertising) - supportPaid(world);
  return goalOf(income, v === 0 ? 0 : trustThere(world), v);
}
