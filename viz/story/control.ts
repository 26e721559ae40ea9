/**
 * What would have happened otherwise: the same market and seed with one thing left out, computed in a worker of its own
 * when the run on the stage is complete, series only. A story’s answer is set against it.
 */
import { effect, signal } from '@preact/signals';
import type { Chronicle } from '../../lab/formula/formula.ts';
import { engines } from '../state/engines.ts';
import type { Engine } from '../state/engines.ts';
import { RunSeries } from '../state/run-series.ts';
import { current, orderOf } from '../state/session.ts';
import type { LiveRun, Recipe } from '../state/session.ts';
import type { StoryFile } from '../../lab/stories/story-file.ts';
import { altering } from './altering.ts';

/** Consumer-days beyond which the machine would be kept busy for too long. */
const MOST_WORK = 6_000_000;

type Json = Record<string, unknown>;

/** The recipe without what the story is about; null where nothing of that is in it. */
export function withoutIt(recipe: Recipe, { otherwise }: StoryFile): Recipe | null {
  const list = recipe.interventions ?? (recipe.base.interventions as Json[] | undefined) ?? [];
  const { changes, interventions } = altering(otherwise, recipe.changes, list);
  if (otherwise.set === undefined && interventions.length === list.length) return null;
  return { ...recipe, changes, interventions };
}

/** What is told of the other run: null until it is there, and where it is not to be had. */
export interface Control {
  readonly value: Chronicle | null;
  /** It is still to come: nothing should be said that it could contradict. */
  readonly awaited: boolean;
  stop: () => void;
}

export function controlOf(live: LiveRun, story: StoryFile): Control {
  const found = signal<Chronicle | null>(null);
  const { scenario, consumers, brands, status } = live.data;
  const recipe = withoutIt(live.recipe, story);
  const given = recipe !== null && consumers * scenario.days <= MOST_WORK;
  const over = signal(!given);
  let engine: Engine | null = null;
  let stopped = false;
  const stopWaiting = effect(() => {
    if (given && status.value === 'done') void compute(recipe);
  });

  async function compute(wanted: Recipe): Promise<void> {
    if (stopped || engine !== null || current.peek() !== live) return;
    engine = engines.make(() => {}, live.engine);
    try {
      const series = new RunSeries(scenario.days, brands);
      const opening = await engine.open(orderOf(wanted, false), (part) => series.take(part));
      if ('problems' in opening || opening.scenario.days !== scenario.days || opening.brands !== brands)
        return;
      series.share(live.data.series, opening.shared);
      await engine.closing();
      // Its days are those of the run it is compared with: what is left out has a date all the same.
      found.value = { series, scenario, events: [] };
    } catch {
      // Without it the answer is told from the run alone.
    } finally {
      over.value = true;
      engine.close();
    }
  }
  return {
    get value() {
      return found.value;
    },
    get awaited() {
      return !over.value && (status.value === 'computing' || status.value === 'done');
    },
    stop: () => {
      stopped = true;
      stopWaiting();
      engine?.close();
    },
  };
}
