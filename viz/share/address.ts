/**
 * The address of the page holds what is on it, and restores it: scenario, changes, evening, view, notes, the run kept
 * for comparison, and the fingerprint that was seen.
 */
import { batch, effect, signal } from '@preact/signals';
import { FIRST, shipped } from '../state/catalogue.ts';
import { day, playing } from '../state/player.ts';
import { language } from '../state/preferences.ts';
import { automatic, beside, current, kept, recipe, run, takeUp } from '../state/session.ts';
import { notes } from '../timeline/notes.ts';
import { UnknownScenario, read, write } from './link.ts';
import type { Shared } from './link.ts';
import { MODEL_HASH } from './model.ts';
import { pack, unpack } from './packing.ts';
import type { Unreadable } from './packing.ts';
import { leaveBehind, takeUp as whatWasLeft } from './reload.ts';
import { mayRun } from './ask-first.ts';
import { awaited, bringBack, stopAt } from './restore.ts';
import { expected, isAsOpened } from './verify.ts';
import type { Expected } from './verify.ts';
import { keepViewInside, setView, viewCode } from './view-code.ts';

/** What is wrong with the address that was opened. */
export type AddressProblem = { why: Unreadable } | { why: 'unknown'; name: string };
export const addressProblem = signal<AddressProblem | null>(null);

const REST = 400;
const first = shipped(FIRST)!;

/**
 * Takes up what the address holds; at once where it holds nothing. Call before the first run.
 * @returns settles when that may begin: a large market is asked for first, and where it is not wanted another opens
 */
export async function openFromAddress(): Promise<{ ready: Promise<void> }> {
  const left = whatWasLeft(location.hash);
  const shared = left === null ? await sharedIn(location.hash) : sharedOf(left);
  if (shared !== null) {
    recipe.value = shared.recipe;
    take(shared);
  }
  keepViewInside();
  keepAddress();
  window.addEventListener('hashchange', () => void openAnother());
  const ready = mayRun(recipe.value, 'link').then((yes) => {
    if (!yes)
      recipe.value = { name: first.name, base: first.json, changes: [], interventions: null, network: null };
  });
  return { ready };
}

/** Another link is put into the address of a page that stands. */
async function openAnother(): Promise<void> {
  if (location.hash === written) return;
  const shared = await sharedIn(location.hash);
  if (shared === null || !(await mayRun(shared.recipe, 'link'))) return;
  batch(() => {
    takeUp(shared.recipe);
    take(shared);
  });
  if (!automatic.value) void run();
}

/** Places on the page have addresses of their own. */
const isPlace = (hash: string): boolean => hash === '' || hash === '#' || hash === '#main';

async function sharedIn(hash: string): Promise<Shared | null> {
  addressProblem.value = null;
  if (isPlace(hash)) return null;
  const unpacked = await unpack(hash);
  if (!unpacked.ok) {
    addressProblem.value = { why: unpacked.why };
    return null;
  }
  return sharedOf(unpacked.text);
}

function sharedOf(text: string): Shared | null {
  if (text === '') return null;
  try {
    return read(text, { name: first.name, base: first.json }, shipped);
  } catch (error) {
    addressProblem.value =
      error instanceof UnknownScenario ? { why: 'unknown', name: error.message } : { why: 'damaged' };
    return null;
  }
}

function take(shared: Shared): void {
  notes.value = shared.notes;
  setView(shared.view);
  if (shared.language === 'en' || shared.language === 'zh') language.value = shared.language;
  expected.value = { recipe: shared.recipe, network: shared.network, seen: shared.seen };
  if (shared.day !== null) stopAt(shared.day, shared.recipe);
  if (shared.beside !== null) bringBack(shared.beside.recipe, shared.beside.as, shared.recipe);
}

/** A link that asks for a network file is passed on as it came until the file is there. */
function networkMissing(): Expected | null {
  const opened = expected.value;
  if (opened === null || opened.network === null || recipe.value.network !== null) return null;
  return isAsOpened({ recipe: recipe.value }, opened) ? opened : null;
}

/** The run beside the one on the stage; while it is on its way back, as it was asked for. */
function presentBeside(): Shared['beside'] {
  const other = beside.value;
  if (other !== null) return { recipe: other.recipe, as: other === kept.value ? 'kept' : 'before' };
  const asked = awaited.value;
  return asked !== null && asked.opened === recipe.value ? { recipe: asked.wanted, as: asked.as } : null;
}

/** What the page shows now. During playback the evening counts from where it began: it is written when it rests. */
function present(): Shared {
  const live = current.value;
  const closing = live?.data.closing.value ?? null;
  const complete = live?.data.status.value === 'done' && live.recipe === recipe.value;
  const rests = !playing.value;
  const missing = networkMissing();
  return {
    recipe: recipe.value,
    beside: presentBeside(),
    network: missing?.network ?? recipe.value.network?.fileName ?? null,
    day: rests && day.value > 0 ? day.value : null,
    view: viewCode(),
    language: language.value,
    notes: notes.value,
    seen:
      missing?.seen ??
      (complete && closing !== null ? { hash: MODEL_HASH, fingerprint: closing.fingerprint } : null),
  };
}

let written = '';

/**
 * The address of what the page shows, for copying: it does not wait until things rest.
 * @param also letters of the view that go with it besides; a lesson (`h`) begins on its first day, and gives nothing away
 */
export async function presentAddress(also: Shared['view'] = {}): Promise<string> {
  const shown = present();
  const view = { ...shown.view, ...also };
  const given = 'h' in also ? { day: null, beside: null } : { day: day.value > 0 ? day.value : null };
  const text = write({ ...shown, view, ...given }, first.json);
  const { origin, pathname, search } = location;
  return `${origin}${pathname}${search}${text === '' ? '' : await pack(text)}`;
}

function keepAddress(): void {
  let timer = 0;
  let newest = 0;
  effect(() => {
    const shared = present();
    window.clearTimeout(timer);
    // A browser too old to compress keeps the address as it is.
    timer = window.setTimeout(() => void put(shared).catch(() => {}), REST);
  });
  async function put(shared: Shared): Promise<void> {
    const mine = ++newest;
    const text = write(shared, first.json);
    const hash = text === '' ? '' : await pack(text);
    if (mine !== newest || isNothingYet(text) || hash === location.hash) return;
    written = hash;
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  }
  window.addEventListener('pagehide', () => {
    const text = write(present(), first.json);
    leaveBehind(isNothingYet(text) ? null : { hash: location.hash, text });
  });
}

/** A link that could not be read stays in sight until there is something to put in its place. */
const isNothingYet = (text: string): boolean => text === '' && addressProblem.value !== null;
