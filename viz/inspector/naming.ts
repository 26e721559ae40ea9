/** What people, creators and numbers are called on this panel. */
import { TIERS } from '../../sim/scenario/index.ts';
import { CREATOR_FIELDS, CreatorField } from '../../workers/frames.ts';
import { language } from '../state/preferences.ts';
import type { RunData } from '../state/run-data.ts';
import { modelWords } from '../words/model/current.ts';
import { creatorText } from '../words/model/read.ts';
import { numberFormat } from '../words/numbers.ts';

/** As the network file calls them, where one was brought. */
export function personName({ opening }: RunData, person: number): string {
  return opening.graph.names?.[person] ?? modelWords.value.names.consumer({ number: person });
}

/** The tier of a creator, and its number within the tier on that day. */
export function creatorName(run: RunData, creator: number, day: number): string {
  const frame = run.frameAt(day);
  if (frame === null) return creatorText(modelWords.value, 'koc', creator + 1);
  const tierOf = (v: number): number => frame.creators[v * CREATOR_FIELDS + CreatorField.tier];
  let number = 1;
  for (let v = 0; v < creator; v++) if (tierOf(v) === tierOf(creator)) number++;
  return creatorText(modelWords.value, TIERS[tierOf(creator)], number);
}

/** A creator as the market knows it on that day, anybody else by number. */
export function calledOn(run: RunData, person: number, day: number): string {
  const creators = run.frameAt(day)?.creators;
  const homes = creators === undefined ? 0 : creators.length / CREATOR_FIELDS;
  for (let v = 0; v < homes; v++)
    if (creators![v * CREATOR_FIELDS + CreatorField.home] === person) return creatorName(run, v, day);
  return personName(run, person);
}

export const two = (x: number): string =>
  numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(x);
export const signedTwo = (x: number): string =>
  numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(x);
export const whole = (x: number): string => numberFormat({ maximumFractionDigits: 0 }).format(x);
export const percent = (x: number): string =>
  numberFormat({ style: 'percent', maximumFractionDigits: 0 }).format(x);
/** For probabilities of a day, which are small. */
export const finePercent = (x: number): string =>
  numberFormat({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(x);
export const money = (yuan: number): string =>
  numberFormat({
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(yuan);
export const list = (items: readonly string[]): string =>
  new Intl.ListFormat(language.value, { type: 'conjunction' }).format(items);
