/** What is shown when it happens: scandals, collapses, promotions, falls of trust, and what the scenario does. */
import type { MarketEvent } from '../../sim/index.ts';
import { CREATOR_FIELDS, CreatorField } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import type { RunData } from '../state/run-data.ts';

export interface Moment {
  day: number;
  kind: MarketEvent['kind'] | 'promotion';
  /** Person it happens to, -1 where it is about a brand or the whole market. */
  who: number;
  creator: number;
  brand: number;
  event: MarketEvent | null;
}

/** Which are labelled first where there is no room for all. */
export const RANK: Readonly<Record<Moment['kind'], number>> = {
  scandal: 0,
  'trust-falls': 1,
  'creator-collapses': 2,
  'intervention-starts': 3,
  promotion: 4,
  'trust-recovers': 5,
  'widely-read': 6,
  'intervention-ends': 7,
};
/** How a moment is to be taken, in colour and in the shape of its mark. */
export const MOOD: Readonly<Record<Moment['kind'], 'good' | 'bad' | 'plain'>> = {
  scandal: 'bad',
  'trust-falls': 'bad',
  'creator-collapses': 'bad',
  'intervention-starts': 'plain',
  'intervention-ends': 'plain',
  promotion: 'good',
  'trust-recovers': 'good',
  'widely-read': 'plain',
};

/** Creators promoted since the frame before. */
export function promotions(frame: Frame, since: number): Moment[] {
  const found: Moment[] = [];
  for (let v = 0; v * CREATOR_FIELDS < frame.creators.length; v++) {
    const at = v * CREATOR_FIELDS;
    const day = frame.creators[at + CreatorField.promoted];
    const who = frame.creators[at + CreatorField.home];
    if (day > since && day <= frame.day && who >= 0) {
      found.push({ day, kind: 'promotion', who, creator: v, brand: -1, event: null });
    }
  }
  return found;
}

/** The moments of a run, by day; they grow with it. */
export class Moments {
  private readonly run: RunData;
  private readonly list: Moment[] = [];
  private events = 0;
  private seen = -1;

  constructor(run: RunData) {
    this.run = run;
  }

  /** Moments of days in (after, until], the weightier last. */
  between(after: number, until: number): Moment[] {
    this.grow();
    return this.list
      .filter(({ day }) => day > after && day <= until)
      .sort((a, b) => RANK[b.kind] - RANK[a.kind] || a.day - b.day);
  }

  private grow(): void {
    const { run, list } = this;
    for (; this.events < run.events.length; this.events++) {
      const event = run.events[this.events];
      const who = event.creator >= 0 ? this.home(event) : -1;
      const { day, kind, creator, brand } = event;
      list.push({ day, kind, who, creator, brand, event });
    }
    // Nobody is promoted before the first frame.
    for (let day = this.seen + 1; day < run.days.peek(); day++) {
      const frame = run.frameAt(day);
      if (frame === null || frame.day !== day) continue;
      list.push(...promotions(frame, this.seen));
      this.seen = day;
    }
  }

  private home({ creator, day }: MarketEvent): number {
    const frame = this.run.frameAt(day);
    return frame === null ? -1 : frame.creators[creator * CREATOR_FIELDS + CreatorField.home];
  }
}
