/** People found by what they did, on the evening that is shown or in the week before it. */
import { Mark, personPlane } from '../../../workers/frames.ts';
import type { Frame } from '../../../workers/protocol.ts';
import { readerOf } from './history.ts';

export const DOINGS = [
  'criticised',
  'praised',
  'complains',
  'away',
  'lost',
  'gained',
  'met',
  'creator',
] as const;
export type Doing = (typeof DOINGS)[number];

export interface Doer {
  readonly person: number;
  /** Trust in the brand now less that of a week ago; NaN where they did not know it on both evenings. */
  readonly change: number;
}

/** What counts as trust lost or gained within a week. */
export const MOVED = 0.02;

/** @param before the frame of a week ago; all who did it, those first whose trust has moved most */
export function doersOf(
  doing: Doing,
  brand: number,
  consumers: number,
  now: Frame,
  before: Frame,
): readonly Doer[] {
  const trust = readerOf('trust', brand, consumers);
  const marks = personPlane('marks') * consumers;
  const did = (person: number, change: number): boolean => {
    if (doing === 'lost') return change <= -MOVED;
    if (doing === 'gained') return change >= MOVED;
    if (doing === 'met') return Number.isNaN(trust(before, person)) && !Number.isNaN(trust(now, person));
    return (now.people[marks + person] & Mark[doing]) !== 0;
  };
  const found: Doer[] = [];
  for (let person = 0; person < consumers; person++) {
    const change = trust(now, person) - trust(before, person);
    if (did(person, change)) found.push({ person, change });
  }
  const size = ({ change }: Doer): number => (Number.isNaN(change) ? -1 : Math.abs(change));
  return found.sort((a, b) => size(b) - size(a) || a.person - b.person);
}
