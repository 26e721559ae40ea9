/**
 * What the person at the screen has chosen and what runs because of it. Everything a link restores is in `Recipe`; the
 * rest follows from it. Views read signals and call the functions below; nothing else starts or ends a run.
 */
import { batch, computed, signal } from '@preact/signals';
import { EngineClient } from '../../workers/engine-client.ts';
import type { EngineGone } from '../../workers/engine-client.ts';
import type { Change, Order } from '../../workers/protocol.ts';
import { FIRST, shipped } from './catalogue.ts';
import { RunData } from './run-data.ts';
import type { RunSeries } from './run-data.ts';
import { followRun } from './player.ts';
import { spreadOf } from './spread.ts';

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

/** A run on this page, with the engine that can still be asked about it. */
export interface LiveRun {
  readonly recipe: Recipe;
  readonly data: RunData;
  readonly engine: EngineClient;
  /** The same market with other seeds, series only: what chance alone does. Grows while they arrive. */
  readonly spread: { readonly value: readonly RunSeries[] };
}

const first = shipped(FIRST)!;
export const recipe = signal<Recipe>({
  name: first.name,
  base: first.json,
  changes: [],
  interventions: null,
  network: null,
});

/** The run on the stage, and the one kept for comparison. */
export const current = signal<LiveRun | null>(null);
export const kept = signal<LiveRun | null>(null);

/** Between a start and the first day. */
export const starting = signal(false);
/** What is wrong with the input, a line each; empty while all is well. */
export const problems = signal<readonly string[]>([]);
/** The engine of the current run is gone. */
export const gone = signal<EngineGone | null>(null);
/** Whether a change of a lever starts a run by itself. */
export const automatic = signal(true);

/** Whether the recipe differs from what is on the stage. */
export const pending = computed(() => current.value !== null && current.value.recipe !== recipe.value);

/** The seed in force: that of the file unless changed. */
export const seed = computed(() => {
  const changed = recipe.value.changes.find(({ path }) => path === 'seed');
  return String(changed?.value ?? recipe.value.base.seed ?? 'trustfall');
});

/** The interventions in force, as the scenario file has them. */
export const interventions = computed<readonly Json[]>(
  () => recipe.value.interventions ?? (recipe.value.base.interventions as Json[] | undefined) ?? [],
);

const past: Recipe[] = [];
const future: Recipe[] = [];
/** How many steps back and forward there are. */
export const steps = signal({ back: 0, forward: 0 });

function countSteps(): void {
  steps.value = { back: past.length, forward: future.length };
}

/** Replaces the recipe as one step that can be undone, and runs it where runs are automatic. */
export function change(next: Recipe): void {
  past.push(recipe.value);
  future.length = 0;
  settle(next);
}

export function undo(): void {
  const before = past.pop();
  if (!before) return;
  future.push(recipe.value);
  settle(before);
}

export function redo(): void {
  const after = future.pop();
  if (!after) return;
  past.push(recipe.value);
  settle(after);
}

/** A slider is dragged in many steps: a run begins when it has rested for so long, in milliseconds. */
const REST = 100;

let soon = 0;
function settle(next: Recipe): void {
  const another = next.base !== recipe.value.base;
  batch(() => {
    recipe.value = next;
    countSteps();
  });
  window.clearTimeout(soon);
  if (automatic.value) soon = window.setTimeout(() => void run(), another ? 0 : REST);
}

/** Moves one lever. */
export function setValue(path: string, value: Change['value']): void {
  const { changes } = recipe.value;
  const there = changes.some((one) => one.path === path);
  const next = there
    ? changes.map((one) => (one.path === path ? { path, value } : one))
    : [...changes, { path, value }];
  change({ ...recipe.value, changes: next });
}

/** Puts one lever back to what the scenario file has. */
export function resetValue(path: string): void {
  change({ ...recipe.value, changes: recipe.value.changes.filter((one) => one.path !== path) });
}

export function resetAll(): void {
  change({ ...recipe.value, changes: [], interventions: null });
}

export function setInterventions(list: readonly Json[]): void {
  change({ ...recipe.value, interventions: list });
}

/** Takes up a shipped scenario. @throws when there is none of that name */
export function pick(name: string): void {
  const found = shipped(name);
  if (!found) throw new Error(`scenario ${name}; expected one of those that come with the program`);
  change({ name, base: found.json, changes: [], interventions: null, network: null });
}

/** Takes up a scenario file that was brought; it is checked when it runs. */
export function bring(base: Json): void {
  change({ ...recipe.value, name: null, base, changes: [], interventions: null });
}

export function bringNetwork(network: Recipe['network']): void {
  change({ ...recipe.value, network });
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

/** What chance alone does beside a run, as long as the run is looked at. */
export const spreadBeside = (data: RunData, of: Recipe): LiveRun['spread'] =>
  spreadOf(data, orderOf(of, false), () => current.value?.data === data || kept.value?.data === data);

/** The run on the stage, where the wanted one may have its first days in common with it: nothing differs but dates. */
function parentOf(wanted: Recipe): LiveRun | null {
  const before = current.value;
  if (before === null || gone.value !== null || before.data.status.value === 'failed') return null;
  const { base, network, changes } = before.recipe;
  const lasting = (list: readonly Change[]): string =>
    JSON.stringify(list.filter(({ path }) => path !== 'days'));
  const same = base === wanted.base && network === wanted.network;
  return same && lasting(changes) === lasting(wanted.changes) ? before : null;
}

/** Computes the recipe anew and shows it as soon as the first days are there. */
export async function run(): Promise<void> {
  window.clearTimeout(soon);
  const wanted = recipe.value;
  batch(() => {
    starting.value = true;
    problems.value = [];
    gone.value = null;
  });
  let live: LiveRun | null = null;
  const parent = parentOf(wanted);
  const engine = new EngineClient((error) => {
    if (live !== null) live.data.status.value = 'failed';
    if (live === null || current.value === live) gone.value = error;
    starting.value = false;
  }, parent?.engine);
  try {
    // Days can arrive before the opening is read.
    const early: Parameters<RunData['take']>[0][] = [];
    const opening = await engine.open(orderOf(wanted), (days) => {
      if (live === null) early.push(days);
      else live.data.take(days);
    });
    if (recipe.value !== wanted) return engine.close();
    if ('problems' in opening) {
      problems.value = opening.problems;
      return engine.close();
    }
    // What is shared may still be under way from the engine to the page.
    await parent?.data.arrived(opening.shared);
    if (recipe.value !== wanted) return engine.close();
    const data = new RunData(opening, parent?.data);
    live = { recipe: wanted, data, engine, spread: spreadBeside(data, wanted) };
    for (const days of early) data.take(days);
    show(live);
    data.close(await engine.closing());
  } catch (error) {
    if ((error as EngineGone).reason === 'closed') return;
    if (recipe.value === wanted && gone.value === null) problems.value = [String((error as Error).message)];
    engine.close();
  } finally {
    if (recipe.value === wanted) starting.value = false;
  }
}

function show(live: LiveRun): void {
  const before = current.value;
  batch(() => {
    current.value = live;
    starting.value = false;
    followRun(live.data, before?.data ?? null);
  });
  if (before && before !== kept.value) before.engine.close();
}

/** Stops computing; the days that have arrived stay. */
export function cancel(): void {
  void current.value?.engine.cancel().catch(() => {});
}

/** Keeps the run on the stage, to be compared with the next. */
export function keep(): void {
  forget();
  kept.value = current.value;
}

export function forget(): void {
  const before = kept.value;
  kept.value = null;
  if (before && before !== current.value) before.engine.close();
}
