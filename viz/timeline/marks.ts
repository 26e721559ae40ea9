/** What stands on the timeline as pins: interventions of the scenario, events of the run, one's own notes. */
import type { EventKind, MarketEvent } from '../../sim/index.ts';
import type { Intervention } from '../../sim/scenario/index.ts';

export interface Note {
  day: number;
  text: string;
}

export type MarkKind =
  'intervention' | 'note' | Exclude<EventKind, 'intervention-starts' | 'intervention-ends'>;

export interface Mark {
  day: number;
  kind: MarkKind;
  /** The intervention, where it is one; `order` is its place in the file. */
  intervention: Intervention | null;
  event: MarketEvent | null;
  /** Place among the notes and what it says, where it is one. */
  note: (Note & { index: number }) | null;
}

/** What stands for a cluster: the weightiest of it. */
const WEIGHT: Readonly<Record<MarkKind, number>> = {
  note: 6,
  scandal: 5,
  intervention: 4,
  'creator-collapses': 3,
  'trust-falls': 2,
  'trust-recovers': 1,
  'widely-read': 0,
};

const bare = { intervention: null, event: null, note: null };

/**
 * Marks by day. Interventions come from the scenario, so they stand there before their day is computed; what the log
 * says of them is left out, scandals too.
 */
export function marksOf(
  interventions: readonly Intervention[],
  events: readonly MarketEvent[],
  notes: readonly Note[],
): Mark[] {
  const marks: Mark[] = interventions.map((intervention) => ({
    ...bare,
    day: intervention.day,
    kind: intervention.scandal ? 'scandal' : 'intervention',
    intervention,
  }));
  for (const event of events) {
    const { kind, day } = event;
    if (kind === 'intervention-starts' || kind === 'intervention-ends' || kind === 'scandal') continue;
    marks.push({ ...bare, day, kind, event });
  }
  notes.forEach((note, index) =>
    marks.push({ ...bare, day: note.day, kind: 'note', note: { ...note, index } }),
  );
  return marks.sort((a, b) => a.day - b.day || WEIGHT[b.kind] - WEIGHT[a.kind]);
}

export interface Cluster {
  /** Where its pin stands: the day of its weightiest mark. */
  day: number;
  marks: Mark[];
  first: Mark;
}

/**
 * Marks that would stand closer than a pin is wide share one pin.
 *
 * @param marks by day
 * @param x place of a day, in pixels
 * @param width of a pin, in pixels
 */
export function clustered(marks: readonly Mark[], x: (day: number) => number, width: number): Cluster[] {
  const clusters: Cluster[] = [];
  let began = -Infinity;
  for (const mark of marks) {
    const last = clusters.at(-1);
    if (last === undefined || x(mark.day) - x(began) >= width) {
      clusters.push({ day: mark.day, marks: [mark], first: mark });
      began = mark.day;
      continue;
    }
    last.marks.push(mark);
    if (WEIGHT[mark.kind] > WEIGHT[last.first.kind]) last.first = mark;
  }
  // A pin stands where its cluster begins: so two pins are never closer than one is wide.
  return clusters;
}

/** Day of the next mark after a day, or null. */
export const nextDay = (marks: readonly Mark[], day: number): number | null =>
  marks.find((mark) => mark.day > day)?.day ?? null;

export const previousDay = (marks: readonly Mark[], day: number): number | null =>
  marks.findLast((mark) => mark.day < day)?.day ?? null;
