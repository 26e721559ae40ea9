/**
 * A sample of what is read on a day, to be drawn as posts that travel: of the exposures to posts about a brand that a
 * person wrote, those of the lowest rank, the rank being a hash of day, reader and post. So the sample is the same by
 * whomever and in whatever order they are read. It watches and changes nothing.
 */
import type { Exposures, World } from '../sim/index.ts';
import { NegativeKind, Source } from '../sim/described.ts';
import { PAID } from '../sim/inside.ts';
import { FLOW_FIELDS, FlowKind } from './frames.ts';

/** Flows drawn on one day, at most. */
const SAMPLE = 300;
/** Before each flow stand its rank and the row of its post. */
const RANK = 0;
const ROW = 1;
const FLOW = 2;
const READER = 3;
const WIDTH = FLOW + FLOW_FIELDS;
/** Numbers of a sample: how many there are, and then flow after flow, as a heap with the highest rank on top. */
export const SAMPLE_NUMBERS = 1 + SAMPLE * WIDTH;

type Numbers = Int32Array<ArrayBufferLike>;

export class FlowSample {
  private readonly numbers: Numbers;
  private readonly candidate = new Int32Array(WIDTH);

  /** @param numbers its memory, `SAMPLE_NUMBERS` of them: where threads sample together, shared with who merges them */
  constructor(numbers: Numbers = new Int32Array(SAMPLE_NUMBERS)) {
    this.numbers = numbers;
  }

  /** The flows of the day that ends, in the order of readers; the next day begins empty. */
  take(): Int32Array {
    const { numbers } = this;
    const places = Array.from({ length: numbers[0] }, (_, i) => 1 + i * WIDTH);
    places.sort((a, b) => numbers[a + READER] - numbers[b + READER] || numbers[a + ROW] - numbers[b + ROW]);
    const flows = new Int32Array(places.length * FLOW_FIELDS);
    places.forEach((at, i) => flows.set(numbers.subarray(at + FLOW, at + WIDTH), i * FLOW_FIELDS));
    numbers[0] = 0;
    return flows;
  }

  /** Takes in what another has sampled of the same day, and empties it. */
  takeIn({ numbers: others }: FlowSample): void {
    for (let i = 0; i < others[0]; i++) {
      this.candidate.set(others.subarray(1 + i * WIDTH, 1 + (i + 1) * WIDTH));
      this.offer();
    }
    others[0] = 0;
  }

  readonly watch = (world: World, batch: Exposures): void => {
    const { numbers, candidate } = this;
    const { brands } = world.market;
    const salt = Math.imul(world.today.day + 1, 0x6a09e667);
    for (let i = 0; i < batch.count; i++) {
      const row = batch.row[i];
      if (batch.pair[i] < 0 || row < brands) continue;
      const reader = batch.reader[i];
      const rank = rankOf(salt, reader, row);
      if (numbers[0] === SAMPLE && rank > numbers[1 + RANK]) continue;
      const author = authorOf(world, row);
      // Some are recommended what they wrote themselves: nothing travels there.
      if (author < 0 || author === reader) continue;
      candidate[RANK] = rank;
      candidate[ROW] = row;
      candidate[FLOW] = author;
      candidate[READER] = reader;
      candidate[FLOW + 2] = world.state.postBrand[row];
      candidate[FLOW + 3] = kindOf(world, row);
      this.offer();
    }
  };

  /** Keeps the candidate where it is among the lowest so far. */
  private offer(): void {
    const { numbers, candidate } = this;
    if (numbers[0] < SAMPLE) return this.rise(numbers[0]++);
    if (comesBefore(candidate, 0, numbers, 1)) this.sink();
  }

  /** Puts the candidate at the end of the heap, or above. */
  private rise(end: number): void {
    const { numbers, candidate } = this;
    let at = end;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!comesBefore(numbers, 1 + above * WIDTH, candidate, 0)) break;
      numbers.copyWithin(1 + at * WIDTH, 1 + above * WIDTH, 1 + (above + 1) * WIDTH);
      at = above;
    }
    numbers.set(candidate, 1 + at * WIDTH);
  }

  /** Puts the candidate in place of the highest, or below. */
  private sink(): void {
    const { numbers, candidate } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= SAMPLE) break;
      if (below + 1 < SAMPLE && comesBefore(numbers, 1 + below * WIDTH, numbers, 1 + (below + 1) * WIDTH))
        below++;
      if (!comesBefore(candidate, 0, numbers, 1 + below * WIDTH)) break;
      numbers.copyWithin(1 + at * WIDTH, 1 + below * WIDTH, 1 + (below + 1) * WIDTH);
      at = below;
    }
    numbers.set(candidate, 1 + at * WIDTH);
  }
}

/** In [0, 2³¹); the hash is that of sim/core/random.ts. */
function rankOf(salt: number, reader: number, row: number): number {
  let x = (Math.imul(reader ^ salt, 0x9e3779b9) + row) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0xd35a2d97);
  return (x ^ (x >>> 15)) >>> 1;
}

/** Ranks may be equal: readers and posts then decide. */
function comesBefore(a: Numbers, i: number, b: Numbers, j: number): boolean {
  if (a[i + RANK] !== b[j + RANK]) return a[i + RANK] < b[j + RANK];
  if (a[i + READER] !== b[j + READER]) return a[i + READER] < b[j + READER];
  return a[i + ROW] < b[j + ROW];
}

/** The person who wrote a post; -1 for an advertisement, -2 for a machine. */
export function authorOf({ state }: World, row: number): number {
  const { source, author, home } = state;
  if (source[row] === Source.creator) return home[author[row]];
  if (source[row] === Source.consumer) return author[row];
  return source[row] === Source.advertisement ? -1 : -2;
}

export function kindOf({ state }: World, row: number): number {
  if ((state.postPaid[row] & PAID) !== 0) return FlowKind.paid;
  return state.negativeKind[row] === NegativeKind.none ? FlowKind.good : FlowKind.bad;
}
