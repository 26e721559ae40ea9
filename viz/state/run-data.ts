/** A run as the page holds it: what has arrived from the engine so far. It only grows; views read it and never write. */
import { signal } from '@preact/signals';
import type { MarketEvent } from '../../sim/index.ts';
import type { ResolvedScenario } from '../../sim/scenario/index.ts';
import type { Closing, Days, Frame, Opening } from '../../workers/protocol.ts';
import { RunSeries } from './run-series.ts';

export { RunSeries } from './run-series.ts';
export type { TableName } from './run-series.ts';

export type RunStatus = 'computing' | 'done' | 'cancelled' | 'failed';

export class RunData {
  readonly opening: Opening;
  readonly scenario: ResolvedScenario;
  readonly series: RunSeries;
  readonly events: MarketEvent[] = [];
  /** Grows by one whenever something has arrived: reading it makes a view follow. */
  readonly version = signal(0);
  /** Days that have arrived. */
  readonly days = signal(0);
  readonly status = signal<RunStatus>('computing');
  readonly closing = signal<Closing | null>(null);
  /** Threads that live it, and why there is one where there should be more. */
  readonly threads = signal(1);
  readonly alone = signal<string | null>(null);
  private readonly frames: Frame[] = [];

  /** @param parent the run it parted from: its first days are not sent again */
  constructor(opening: Opening, parent: RunData | null = null) {
    this.opening = opening;
    this.scenario = opening.scenario;
    this.series = new RunSeries(opening.scenario.days, opening.brands);
    const { shared } = opening;
    if (shared === 0 || parent === null) return;
    this.series.share(parent.series, shared);
    this.frames.push(...parent.frames.filter(({ day }) => day < shared));
    this.events.push(...parent.events.filter(({ day }) => day < shared));
    this.days.value = shared;
  }

  get consumers(): number {
    return this.opening.consumers;
  }

  get brands(): number {
    return this.opening.brands;
  }

  take(days: Days): void {
    this.series.take(days);
    this.frames.push(...days.frames);
    this.events.push(...days.events);
    this.days.value = days.to;
    this.threads.value = days.threads ?? 1;
    this.alone.value = days.alone ?? null;
    this.version.value++;
  }

  close(closing: Closing): void {
    this.closing.value = closing;
    this.status.value = closing.days < this.scenario.days ? 'cancelled' : 'done';
    this.version.value++;
  }

  /** The frame of a day, or the last before it (large markets keep fewer); null while none has arrived. */
  frameAt(day: number): Frame | null {
    if (this.frames.length === 0) return null;
    let low = 0;
    let high = this.frames.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.frames[middle].day <= day) low = middle;
      else high = middle - 1;
    }
    return this.frames[low];
  }

  /** The events of a day. */
  eventsOn(day: number): MarketEvent[] {
    return this.events.filter((event) => event.day === day);
  }
}
