/** How people differ in what they feel for a brand, or in how tired they are: a histogram of one evening. */
import { FULL, UNKNOWN, brandPlane, personPlane } from '../../../workers/frames.ts';
import type { Frame } from '../../../workers/protocol.ts';
import type { Choice, Definition } from '../definition.ts';
import type { Agents, HistogramFigure, Source } from '../model.ts';
import { words } from '../words.ts';

const FEELINGS = ['trust', 'attachment', 'identity', 'fatigue'] as const;
type Feeling = (typeof FEELINGS)[number];
const BINS = 20;

interface Counted {
  bins: Float64Array;
  without: number;
  mean: number;
}

/** Counts people by value; the last bin holds 1 too. */
export function count(plane: Uint8Array): Counted {
  const bins = new Float64Array(BINS);
  let without = 0;
  let sum = 0;
  for (const byte of plane) {
    if (byte === UNKNOWN) {
      without++;
      continue;
    }
    sum += byte;
    bins[Math.min(BINS - 1, Math.floor((byte * BINS) / FULL))]++;
  }
  return { bins, without, mean: plane.length === without ? 0 : sum / FULL / (plane.length - without) };
}

function planeOf({ people }: Frame, consumers: number, what: Feeling, brand: number): Uint8Array {
  const place = what === 'fatigue' ? personPlane(what) : brandPlane(what, brand);
  return people.subarray(place * consumers, (place + 1) * consumers);
}

function build(source: Source, day: number, what: Feeling): HistogramFigure {
  const { brand, consumers, before } = source;
  const counted = (agents: Agents, people: number): Counted | null => {
    const frame = agents.frameAt(day);
    return frame && count(planeOf(frame, people, what, brand));
  };
  const now = counted(source.agents, consumers) ?? count(new Uint8Array(0));
  const kept = before && counted(before.agents, before.consumers);
  return {
    kind: 'histogram',
    day: source.agents.frameAt(day)?.day ?? day,
    label: words().figures.distribution.feelings[what],
    colour: what === 'fatigue' ? 'var(--ink-3)' : `var(--brand-${brand})`,
    ...now,
    before: kept?.bins ?? null,
    meanBefore: kept?.mean ?? null,
  };
}

function choice(): Choice {
  const { showing, feelings } = words().figures.distribution;
  return { label: showing, options: FEELINGS.map((id) => ({ id, label: feelings[id] })) };
}

export default {
  name: 'distribution',
  place: 80,
  height: 200,
  kind: 'day',
  choice,
  build,
} satisfies Definition;
