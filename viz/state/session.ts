/**
 * What the person at the screen has chosen and what runs because of it. Everything a link restores is in `Recipe`; the
 * rest follows from it. Views read signals and call the functions below; nothing else starts or ends a run.
 */
import { batch, computed, signal } from '@preact/signals';
import type { EngineGone } from '../../workers/engine-client.ts';
import type { Change } from '../../workers/protocol.ts';
import { FIRST, shipped } from './catalogue.ts';
import { openRun, orderOf } from './live-run.ts';
import type { LiveRun, Opened, Recipe } from './live-run.ts';
import type { RunData } from './run-data.ts';
import { before, current, forget, isHere, kept, show, swap as swapRuns } from './side-by-side.ts';
import { spreadOf } from './spread.ts';

export { orderOf } from './live-run.ts';
export type { LiveRun, Recipe } from './live-run.ts';
export { before, beside, current, forget, keep, keepBefore, kept } from './side-by-side.ts';

type Json = Record<string, unknown>;

const first = shipped(FIRST)!;
export const recipe = signal<Recipe>({
  name: first.name,
  base: first.json,
  changes: [],
  interventions: null,
  network: null,
});

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

/** What a link asked for, until it is on the stage: what was on the page has nothing to do with it. */
let opened: Recipe | null = null;

/** Takes up what a link holds, as one step. */
export function takeUp(next: Recipe): void {
  forget();
  opened = next;
  change(next);
}

export function undo(): void {
  const last = past.pop();
  if (!last) return;
  future.push(recipe.value);
  settle(last);
}

export function redo(): void {
  const after = future.pop();
  if (!after) return;
  past.push(recipe.value);
  settle(after);
}

/** A slider is dragged in many steps: a run begins at the first, and then when it has rested for so long, in milliseconds. */
const REST = 100;

let soon = 0;
let settled = -Infinity;
function settle(next: Recipe): void {
  const another = next.base !== recipe.value.base;
  const first = performance.now() - settled > REST;
  settled = performance.now();
  batch(() => {
    recipe.value = next;
    countSteps();
  });
  window.clearTimeout(soon);
  if (automatic.value) soon = window.setTimeout(() => void run(), another || first ? 0 : REST);
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

/** What chance alone does beside a run, as long as the run is looked at. */
export const spreadBeside = (data: RunData, of: Recipe): LiveRun['spread'] =>
  spreadOf(data, orderOf(of, false), () => isHere({ data }), quiet);

/** Nothing that is waited for is being computed. */
const quiet = computed(
  () =>
    !starting.value && [current, before, kept].every(({ value }) => value?.data.status.value !== 'computing'),
);

/** A run on the page of the very recipe: it need not be computed again. */
function atHand(wanted: Recipe): LiveRun | null {
  const runs = [current, before, kept].flatMap(({ value }) => value ?? []);
  const whole = ({ recipe: of, data, engine }: LiveRun): boolean =>
    of === wanted && !engine.ended && ['computing', 'done'].includes(data.status.value);
  return runs.find(whole) ?? null;
}

/** The run on the stage, where the wanted one may have its first days in common with it; the engine knows whether it has. */
function parentOf(wanted: Recipe): LiveRun | null {
  const last = current.value;
  if (last === null || last.engine.ended || last.data.status.value === 'failed') return null;
  return last.recipe.base === wanted.base && last.recipe.network === wanted.network ? last : null;
}

/** What is being begun, until it is on the stage. */
let coming: Opened | null = null;

/** Computes the recipe and shows it as soon as its market is made. */
export async function run(): Promise<void> {
  window.clearTimeout(soon);
  coming?.close();
  coming = null;
  const wanted = recipe.value;
  const there = atHand(wanted);
  batch(() => {
    starting.value = there === null;
    problems.value = [];
    gone.value = null;
  });
  if (there !== null) return show(there);
  let live: LiveRun | null = null;
  const mine = openRun(wanted, parentOf(wanted), (data) => spreadBeside(data, wanted), {
    gone: (error) => {
      if (coming !== mine && current.value !== live) return;
      if (live !== null) live.data.status.value = 'failed';
      gone.value = error;
      starting.value = false;
    },
    failed: (problem) => {
      if (coming === mine || current.value === live) problems.value = [problem];
    },
  });
  coming = mine;
  const begun = await mine.begun;
  if (coming !== mine) return;
  coming = null;
  starting.value = false;
  if (begun === null) return;
  if ('problems' in begun) problems.value = begun.problems;
  else {
    live = begun;
    show(live, opened === wanted);
    opened = null;
  }
}

/** Stops computing; the days that have arrived stay. */
export function cancel(): void {
  void current.value?.engine.cancel().catch(() => {});
}

/** The run on the stage and the one it is compared with change places. */
export function swap(): void {
  const shown = swapRuns();
  if (shown !== null) recipe.value = shown.recipe;
}
