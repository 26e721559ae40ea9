/** How the stage is looked at now: reading it makes a view follow. */
import { TIERS } from '../../sim/scenario/index.ts';
import type { Frame } from '../../workers/protocol.ts';
import { day } from '../state/player.ts';
import type { RunData } from '../state/run-data.ts';
import { brand, lens, since, tier } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import { LENS } from './lenses.ts';
import type { Reading } from './lenses.ts';
import { words } from './words.ts';

export const readingOf = (run: RunData): Reading => ({
  lens: lens.value,
  brand: Math.min(brand.value, run.brands - 1),
  tier: tier.value,
});

/** The evening that is shown. */
export const frameOf = (run: RunData): Frame | null => run.frameAt(Math.min(day.value, run.days.value - 1));

/** The evening that shares are compared with, once it has come: before it they are shown themselves. */
export function earlierOf(run: RunData, shown: number): Frame | null {
  const from = since.value;
  if (from === null || shown < from || LENS[lens.value].ends === null) return null;
  return run.frameAt(from);
}

/** The brand or the creators that the lens is about; empty where it is about neither. */
export function aboutWhom(run: RunData): string {
  const reading = readingOf(run);
  const { about } = LENS[reading.lens];
  if (about === 'brand') return say(run.scenario.brandNames[reading.brand]);
  return about === null ? '' : creatorsOf(reading.tier);
}

/** What creators of a tier are called together. */
export const creatorsOf = (which: number | null): string =>
  which === null ? words().allCreators : modelWords.value.names.tiers[TIERS[which]];
