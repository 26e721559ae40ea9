/** A run on this page: what it is made of, what has arrived of it, and the engine that can still be asked. */
import { effect, signal } from '@preact/signals';
import type { EngineGone } from '../../workers/engine-client.ts';
import type { Change, Days, Order } from '../../workers/protocol.ts';
import { engines } from './engines.ts';
import type { Engine } from './engines.ts';
import { RunData } from './run-data.ts';
import type { RunSeries } from './run-data.ts';

type Json = Record<string, unknown>;

/** What a market is made of: enough to make it again, here or anywhere. */
export interface Recipe {
  /** Name of a shipped scenario, or null where one was brought. */
  name: string | null;
  /** The scenario file as it was shipped or brought. */
  base: Json;
  /** Levers moved, in the order they were first touched. */
  changes: readonly Change[];
  /** The edited list, or null while it is the file's. */
  interventions: readonly Json[] | null;
  network: { fileName: string; text: string } | null;
}

export interface LiveRun {
  readonly recipe: Recipe;
  readonly data: RunData;
  readonly engine: Engine;
  /** The same market with other seeds, series only: what chance alone does. Grows while they arrive. */
  readonly spread: { readonly value: readonly RunSeries[] };
}

/** `?threads=N` in the address: so many, as `--threads` on the command line. */
const asked = Number(new URLSearchParams(globalThis.location?.search).get('threads'));
const THREADS: Pick<Order, 'threads'> = Number.isInteger(asked) && asked > 0 ? { threads: asked } : {};

/** What the engine is told. */
export function orderOf(given: Recipe, frames = true): Order {
  const { base, changes, interventions: list, network, name } = given;
  const scenario = list === null ? base : { ...base, interventions: list };
  const where = name === null ? 'scenario' : `${name}.json`;
  return { scenario, where, changes, network, frames, ...THREADS };
}

/** What is heard of a run that goes wrong. */
export interface Trouble {
  /** Its engine is dead; what has arrived stays. */
  gone?: (error: EngineGone) => void;
  /** A day could not be lived. */
  failed?: (problem: string) => void;
}

type Begun = LiveRun | { problems: readonly string[] } | null;

export interface Opened {
  /** The run, or what is wrong with its recipe; null where it ended before it had begun. */
  begun: Promise<Begun>;
  /** Ends it where it is no longer wanted: also while it begins. */
  close: () => void;
}

/**
 * Begins to compute a recipe.
 *
 * @param parent a run that this one may have its first days in common with
 * @param spread what chance alone does beside it
 */
export function openRun(
  recipe: Recipe,
  parent: LiveRun | null,
  spread: (data: RunData) => LiveRun['spread'],
  { gone, failed }: Trouble = {},
): Opened {
  const over = signal(false);
  let data: RunData | null = null;
  // Functions that live as long as the engine must not hold on to it: it would hold its own parent, and so on.
  let from = parent;
  const fail = (): void => {
    over.value = true;
    // What is complete stays complete; only nothing can be asked of it any more.
    if (data?.status.value === 'computing') data.status.value = 'failed';
  };
  const engine = engines.make((error) => {
    fail();
    gone?.(error);
  }, parent?.engine);

  async function begin(): Promise<Begun> {
    // Days can arrive before the opening is read.
    const early: Days[] = [];
    const opening = await engine.open(orderOf(recipe), (days) => {
      if (data === null) early.push(days);
      else data.take(days);
    });
    if ('problems' in opening) return opening;
    // What is shared may still be under way from the engine to the page.
    const days = from?.data.days;
    if (days !== undefined) await until(() => over.value || days.value >= opening.shared);
    if (over.value) return null;
    const live = (data = new RunData(opening, from?.data));
    for (const days of early) live.take(days);
    engine.closing().then((closing) => live.close(closing), broken);
    return { recipe, data: live, engine, spread: spread(live) };
  }

  const broken = (error: unknown): void => {
    // Of its end by a death, or by whoever wanted it no longer, others tell.
    if ((error as Partial<EngineGone>).reason !== undefined) return;
    fail();
    engine.close();
    failed?.((error as Error).message);
  };
  const begun = begin().then(
    (one) => {
      from = null;
      if (one === null || 'problems' in one) engine.close();
      return one;
    },
    (error: unknown) => {
      from = null;
      broken(error);
      return null;
    },
  );
  return {
    begun,
    close: () => {
      over.value = true;
      engine.close();
    },
  };
}

/** Settles when it holds. */
export function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!holds()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
