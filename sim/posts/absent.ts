/** Whether something is left out today (scenario/left-out.ts): asked where it would have come into being. */
import { NOTHING_ABSENT, purchaseNumber } from '../scenario/left-out.ts';
import type { World } from '../world.ts';

/** Whether the post of this key never appears. */
export const isAbsent = ({ today: { absent } }: World, key: number): boolean =>
  absent !== NOTHING_ABSENT && absent.posts.has(key);

/** Whether consumer c buys nothing of brand b today, whatever was decided: the need stays as it was. */
export const buysNot = ({ today: { absent } }: World, c: number, b: number): boolean =>
  absent !== NOTHING_ABSENT && absent.purchases.has(purchaseNumber(c, b));

/** Whether creator v publishes nothing today, and opens no live room. */
export const isSilent = ({ today: { absent } }: World, v: number): boolean =>
  absent !== NOTHING_ABSENT && absent.creators.has(v);
