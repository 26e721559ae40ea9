/**
 * The runs on the page: the one on the stage, the one that stood there before, and the one that was kept by hand. Whoever
 * moves a lever sees what was before without having kept it. An engine lives as long as its run is one of them.
 */
import { batch, computed, effect, signal } from '@preact/signals';
import type { LiveRun } from './live-run.ts';
import { followRun } from './player.ts';

export const current = signal<LiveRun | null>(null);
/** The run of the same market that stood on the stage last: what a change is seen against. */
export const before = signal<LiveRun | null>(null);
/** The run that somebody keeps for comparison, until they forget it. */
export const kept = signal<LiveRun | null>(null);

/** What the run on the stage is compared with. */
export const beside = computed(() => {
  const byHand = kept.value;
  return byHand !== null && byHand !== current.value ? byHand : before.value;
});

const all = (): LiveRun[] =>
  [current, before, kept]
    .flatMap(({ value }) => value ?? [])
    .filter((run, i, runs) => runs.indexOf(run) === i);

export const isHere = (run: Pick<LiveRun, 'data'>): boolean => all().some(({ data }) => data === run.data);

const isComputing = ({ data }: LiveRun): boolean => data.status.value === 'computing';

/** Whether both are the same market, with other levers or interventions. */
const alike = (a: LiveRun, b: LiveRun): boolean =>
  a.recipe.base === b.recipe.base && a.recipe.network === b.recipe.network;

/** Changes what stands where, and ends the engines of runs that stand nowhere any more. */
function rearrange(act: () => void): void {
  const were = all();
  batch(act);
  const are = all();
  for (const run of were) if (!are.includes(run)) run.engine.close();
}

/** The run to be seen behind the next one. */
function beforeOf(next: LiveRun, last: LiveRun | null): LiveRun | null {
  const [older] = [before.value].filter((run) => run !== null && run !== next && alike(run, next));
  if (last === null || last === next) return older ?? null;
  if (!alike(last, next)) return null;
  // While a slider is dragged runs follow each other before any is complete: what was before is what came before all that.
  const begun = isComputing(last) || last.data.status.value === 'failed';
  return begun && older ? older : last;
}

/**
 * Puts a run on the stage; the one that stood there is seen behind it where it is the same market.
 * @param alone nothing is to be seen behind it
 */
export function show(next: LiveRun, alone = false): void {
  const last = current.value;
  rearrange(() => {
    before.value = alone ? null : beforeOf(next, last);
    current.value = next;
    followRun(next.data, last?.data ?? null);
  });
}

/** Puts a run behind the one on the stage, as a link asks for it. */
export function showBefore(run: LiveRun): void {
  rearrange(() => (before.value = run));
}

/** Keeps the run on the stage, to be compared with those that follow: what was before it is of no interest any more. */
export function keep(): void {
  rearrange(() => {
    kept.value = current.value;
    before.value = null;
  });
}

/** Keeps the run before, which the next change would take away. */
export function keepBefore(): void {
  rearrange(() => {
    kept.value = before.value;
    before.value = null;
  });
}

/** Keeps another run, as a link asks for it. */
export function keepOther(run: LiveRun): void {
  rearrange(() => (kept.value = run));
}

export function forget(): void {
  rearrange(() => {
    kept.value = null;
    before.value = null;
  });
}

/** The run on the stage and the one it is compared with change places. @returns what is on the stage now */
export function swap(): LiveRun | null {
  const [shown, other] = [current.value, beside.value];
  if (shown === null || other === null) return null;
  batch(() => {
    if (kept.value === other) kept.value = shown;
    else before.value = shown;
    current.value = other;
    followRun(other.data, shown.data);
  });
  return other;
}

/** What stands behind waits with days to come until the stage has all of its own. @returns stops it */
export function letStageGoFirst(): () => void {
  return effect(() => {
    const stage = current.value;
    if (stage === null) return;
    const busy = isComputing(stage);
    for (const run of all()) {
      if (run.data.status.peek() !== 'computing') continue;
      void run.engine.hold(busy && run !== stage).catch(() => {});
    }
  });
}
letStageGoFirst();
