/**
 * A sample of what is read on a day, to be drawn as posts that travel: every n-th exposure to a post about a brand
 * that a person wrote, n being chosen by what was read the day before. It watches and changes nothing.
 */
import type { Exposures, World } from '../sim/index.ts';
import { NegativeKind, Source } from '../sim/described.ts';
import { PAID } from '../sim/inside.ts';
import { FLOW_FIELDS, FlowKind } from './frames.ts';

/** Flows drawn on one day, about. */
const SAMPLE = 300;

export class FlowSample {
  private readonly rows = new Int32Array(4 * SAMPLE * FLOW_FIELDS);
  private taken = 0;
  private seen = 0;
  private every = 1;

  /** The flows of the day that ends; the next day begins empty. */
  take(): Int32Array {
    const flows = this.rows.slice(0, this.taken * FLOW_FIELDS);
    this.every = Math.max(1, Math.round(this.seen / SAMPLE));
    this.seen = this.taken = 0;
    return flows;
  }

  readonly watch = (world: World, batch: Exposures): void => {
    const { state } = world;
    const { brands } = world.market;
    for (let i = 0; i < batch.count; i++) {
      const row = batch.row[i];
      if (batch.pair[i] < 0 || row < brands) continue;
      const author = authorOf(world, row);
      // Some are recommended what they wrote themselves: nothing travels there.
      if (author < 0 || author === batch.reader[i] || this.seen++ % this.every !== 0) continue;
      if (this.taken * FLOW_FIELDS === this.rows.length) return;
      this.rows.set(
        [author, batch.reader[i], state.postBrand[row], kindOf(world, row)],
        this.taken++ * FLOW_FIELDS,
      );
    }
  };
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
