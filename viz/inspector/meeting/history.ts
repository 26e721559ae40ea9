/** The evenings so far, as far as they are kept: what is told of people here is read off them, and nothing is computed. */
import { FULL, UNKNOWN, brandPlane } from '../../../workers/frames.ts';
import type { BrandPlane } from '../../../workers/frames.ts';
import type { Frame } from '../../../workers/protocol.ts';

export interface History {
  readonly consumers: number;
  readonly brands: number;
  /** In order; the last is the evening that is shown. */
  readonly frames: readonly Frame[];
}

/** Evenings that are looked at: more of them say little more of who fell and who stayed. */
const MOST = 120;

/** @param shown the evening up to which is told: nothing is given away of what comes */
export function historyUpTo(
  shown: number,
  { consumers, brands, frameAt }: Omit<History, 'frames'> & { frameAt: (day: number) => Frame | null },
): History {
  const every = Math.max(1, Math.ceil((shown + 1) / MOST));
  const frames: Frame[] = [];
  for (let back = shown; back >= 0; back -= every) {
    const frame = frameAt(back);
    if (frame !== null && frame.day !== frames[0]?.day) frames.unshift(frame);
  }
  return { consumers, brands, frames };
}

/** One number of one person on an evening; NaN while they do not know the brand. */
export function readerOf(plane: BrandPlane, brand: number, consumers: number) {
  const start = brandPlane(plane, brand) * consumers;
  const whole = plane === 'stage' || plane === 'origin' ? 1 : FULL;
  return ({ people }: Frame, person: number): number => {
    const byte = people[start + person];
    return byte === UNKNOWN ? NaN : byte / whole;
  };
}
