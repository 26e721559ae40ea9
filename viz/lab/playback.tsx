/** Brings one run of the laboratory onto the stage, and says whether it has the same bits there. */
import { batch, computed, signal } from '@preact/signals';
import { render } from 'preact';
import { bringBack } from '../share/restore.ts';
import { automatic, current, recipe, run, takeUp } from '../state/session.ts';
import type { Recipe } from '../state/session.ts';
import { place } from '../state/view.ts';
import { aboutOthers } from '../story/about.ts';
import { claimAbout, otherArm } from './claim-about.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import { askArm } from './core/client.ts';
import type { Json, Request } from './core/protocol.ts';
import { armName } from './telling.ts';
import { refused } from './work.ts';
import { words } from './words.ts';

export interface RunName {
  /** Name of the comparison. */
  comparison: string;
  arm: string;
  seed: string;
}

/** A run that is played back. */
interface Played extends RunName {
  base: Json;
  /** What the laboratory keeps; null where nothing is kept of it here. */
  fingerprint: string | null;
}

export const played = signal<Played | null>(null);

export type Bits = 'computing' | 'same' | 'differs' | 'unknown' | null;

/** Null once something else is on the stage. */
export const bits = computed<Bits>(() => {
  const asked = played.value;
  if (asked === null || recipe.value.base !== asked.base) return null;
  const live = current.value;
  const closing = live?.recipe.base === asked.base ? live.data.closing.value : null;
  if (closing === null || live?.data.status.value !== 'done') return 'computing';
  if (asked.fingerprint === null) return 'unknown';
  return closing.fingerprint === asked.fingerprint ? 'same' : 'differs';
});

export async function play(request: Request, name: RunName, fingerprint: string | null): Promise<void> {
  const document = await askArm(request, name.comparison, name.arm);
  if ('problems' in document) {
    refused.value = { name: name.comparison, problems: document.problems as string[] };
    return;
  }
  const opened = recipeOf(document, name.seed);
  const { base } = opened;
  const claim = claimOf(request, name.comparison);
  if (claim !== null) aboutOthers.set(base, claimAbout(claim));
  showNotice();
  batch(() => {
    played.value = { ...name, base, fingerprint };
    takeUp(opened);
    place.value = 'market';
  });
  // Who wants to see a run does not want to press another button.
  if (!automatic.value) void run();
  if (claim !== null) await keepOther(request, name, claim, opened);
}

const recipeOf = (document: Json, seed: string): Recipe => ({
  name: null,
  base: { ...document, seed },
  changes: [],
  interventions: null,
  network: null,
});

/** The row that a comparison is of: it may be without a mechanism, or with a variant. */
const claimOf = (request: Request, comparison: string): Claim | null =>
  request.kind === 'policies'
    ? null
    : (request.claims.find(({ id }) => comparison === id || comparison.startsWith(`${id} `)) ?? null);

/** The other arm with the same seed stands beside it, to be compared. */
async function keepOther(request: Request, name: RunName, claim: Claim, opened: Recipe): Promise<void> {
  const other = otherArm(claim, name.arm);
  if (other === null) return;
  const document = await askArm(request, name.comparison, other);
  if (!('problems' in document) && recipe.value === opened)
    bringBack(recipeOf(document, name.seed), 'kept', opened);
}

let shown = false;
/** Outside of the laboratory, which is gone while the stage is looked at. */
function showNotice(): void {
  if (shown) return;
  shown = true;
  render(<Notice />, document.body.appendChild(document.createElement('div')));
}

function Notice() {
  const w = words().play;
  const state = bits.value;
  const run = played.value;
  if (state === null || run === null || place.value !== 'market') return null;
  const what = w.title({ id: run.comparison, arm: armName(run.arm), seed: run.seed });
  return (
    <div class={`lab-played notice ${state === 'differs' ? 'bad' : ''}`} role="status" data-bits={state}>
      <p>
        {state === 'same' && <span aria-hidden="true">✓ </span>}
        {w[state]({ what })}
        {run.fingerprint !== null && state !== 'computing' && (
          <span class="muted small lab-fingerprint"> {w.fingerprint({ text: run.fingerprint })}</span>
        )}
      </p>
      <button class="button" onClick={() => (place.value = 'laboratory')}>
        {w.back}
      </button>
      <button class="button icon plain" aria-label={w.close} onClick={() => (played.value = null)}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}
