/** What people, creators and numbers are called on this panel. */
import { TIERS } from '../../sim/tiers.ts';
import { VOICE_FIELDS, VoiceField } from '../../workers/frames.ts';
import { language } from '../state/preferences.ts';
import type { RunData } from '../state/run-data.ts';
import { modelWords } from '../words/model/current.ts';

/** As the network file calls them, where one was brought. */
export function personName({ opening }: RunData, person: number): string {
  return opening.graph.names?.[person] ?? modelWords.value.names.consumer(person);
}

/** The tier of a creator, and its number within the tier on that day. */
export function voiceName(run: RunData, voice: number, day: number): string {
  const { names } = modelWords.value;
  const frame = run.frameAt(day);
  if (frame === null) return names.creator('koc', voice + 1);
  const tierOf = (v: number): number => frame.voices[v * VOICE_FIELDS + VoiceField.tier];
  let number = 1;
  for (let v = 0; v < voice; v++) if (tierOf(v) === tierOf(voice)) number++;
  return names.creator(TIERS[tierOf(voice)], number);
}

const formats = new Map<string, Intl.NumberFormat>();
function formatted(x: number, name: string, options: Intl.NumberFormatOptions): string {
  const key = `${language.value} ${name}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(language.value, options)));
  return format.format(x);
}

export const two = (x: number): string =>
  formatted(x, 'two', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const signedTwo = (x: number): string =>
  formatted(x, 'signed', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });
export const whole = (x: number): string => formatted(x, 'whole', { maximumFractionDigits: 0 });
export const percent = (x: number): string =>
  formatted(x, 'percent', { style: 'percent', maximumFractionDigits: 0 });
/** For probabilities of a day, which are small. */
export const finePercent = (x: number): string =>
  formatted(x, 'fine', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const money = (yuan: number): string =>
  formatted(yuan, 'yuan', {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });
export const list = (items: readonly string[]): string =>
  new Intl.ListFormat(language.value, { type: 'conjunction' }).format(items);
