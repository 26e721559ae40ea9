/** Ties that snap and ties that light up: where each is on its way follows from the clock alone, as with posts. */
import { CREATOR_FIELDS, CreatorField, TIE_FIELDS, TieField, TieKind } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';

/** Time a tie takes to break, in seconds; at a low speed, and where the clock stands, days. */
const SECONDS = 1.1;
const DAYS = 1.8;
/** Where nothing is to move, a tie is shown so far broken. */
export const STILL_AT = 0.42;

/** Days for which a tie is in sight. */
export const tieDays = (speed: number): number => Math.max(DAYS, SECONDS * speed);

/** The same for a tie always, in [0, 1): when in its day it changes, and where it breaks. */
export const lotOf = (person: number, other: number): number =>
  (Math.imul(Math.imul(person + 1, 0x9e3779b1) ^ (other + 1), 0x85ebca6b) >>> 0) / 2 ** 32;

/** Calls `visit` for each tie that changes at a time, with its place in the frame and how far it is, in (0, 1). */
export function eachTie(
  frames: (day: number) => Frame | null,
  time: number,
  lasts: number,
  every: number,
  visit: (frame: Frame, at: number, progress: number) => void,
): void {
  for (let day = Math.max(0, Math.ceil(time - lasts)); day < time + every; day++) {
    const frame = frames(day);
    if (frame === null || frame.day !== day) continue;
    for (let at = 0; at < frame.ties.length; at += TIE_FIELDS) {
      const lot = lotOf(frame.ties[at + TieField.person], frame.ties[at + TieField.other]);
      const progress = (time - (day - every * lot)) / lasts;
      if (progress > 0 && progress < 1) visit(frame, at, progress);
    }
  }
}

/** From so many who leave a creator between two frames, and such a share of the followers, it is a tearing. */
const MANY = 3;
const SHARE = 0.015;
const torn = new WeakMap<Frame, Set<number>>();

/** Whether so many leave the creator behind a person at once that it is no coming and going any more. */
export function isTorn(frame: Frame, home: number): boolean {
  let homes = torn.get(frame);
  if (!homes) torn.set(frame, (homes = tornOf(frame)));
  return homes.has(home);
}

function tornOf({ ties, creators }: Frame): Set<number> {
  const left = new Map<number, number>();
  for (let at = 0; at < ties.length; at += TIE_FIELDS) {
    if (ties[at + TieField.kind] !== TieKind.left) continue;
    const other = ties[at + TieField.other];
    left.set(other, (left.get(other) ?? 0) + 1);
  }
  const homes = new Set<number>();
  for (let at = 0; at < creators.length; at += CREATOR_FIELDS) {
    const home = creators[at + CreatorField.home];
    const gone = left.get(home) ?? 0;
    if (gone >= MANY && gone >= SHARE * (gone + creators[at + CreatorField.followers])) homes.add(home);
  }
  return homes;
}
