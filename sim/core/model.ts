/** What the engine knows of a model: tables and an order of the day. The core runs them and knows no mechanism. */
import type { Columns, Kind } from './column.ts';
import type { Measure } from './measure.ts';
import type { Phase, ReadingStep } from './mechanism.ts';

export interface Model {
  readonly columns: Columns;
  /** Names of the columns of each kind that outlive the night. */
  readonly lasting: Readonly<Record<Kind, readonly string[]>>;
  readonly schedule: readonly Phase[];
  /** After the day is recorded. */
  readonly afterRecording: Phase;
  /** What a batch of exposures goes through. */
  readonly reading: readonly ReadingStep[];
  /** Place of each sum among those of a block and brand. */
  readonly sumPlace: ReadonlyMap<string, number>;
  readonly measures: {
    readonly market: readonly Measure<void>[];
    readonly brands: readonly Measure[];
    readonly creators: readonly Measure[];
  };
  /** Number of each stream of draws. */
  readonly streams: Readonly<Record<string, number>>;
}
