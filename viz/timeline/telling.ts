/** Marks as words. */
import { modelWords } from '../words/model/current.ts';
import { eventText } from '../words/model/read.ts';
import type { MarketEvent } from '../../sim/events.ts';
import { TIERS } from '../../sim/tiers.ts';
import { VOICE_FIELDS, VoiceField } from '../../workers/frames.ts';
import type { RunData } from '../state/run-data.ts';
import { say } from '../words/dictionary.ts';
import type { Mark } from './marks.ts';
import { words } from './words.ts';

/** What a voice is called: its tier, and its number within the tier as it stood in the first frame. */
function creatorName(run: RunData, voice: number, day: number): string | null {
  const frame = run.frameAt(day);
  if (voice < 0 || frame === null) return null;
  const tierOf = (v: number): number => frame.voices[v * VOICE_FIELDS + VoiceField.tier];
  let number = 1;
  for (let v = 0; v < voice; v++) if (tierOf(v) === tierOf(voice)) number++;
  return modelWords.value.names.creator(TIERS[tierOf(voice)], number);
}

export function tellEvent(run: RunData, event: MarketEvent): string {
  const { brand, voice, value, label, day } = event;
  return eventText(modelWords.value, event, {
    brand: brand < 0 ? null : say(run.scenario.brandNames[brand]),
    creator: creatorName(run, voice, day),
    value,
    label: say(label),
  });
}

export function tellMark(run: RunData, mark: Mark): string {
  if (mark.note) return mark.note.text;
  if (mark.event) return tellEvent(run, mark.event);
  const { label, until, kind } = mark.intervention!;
  const what = say(label) || modelWords.value.names.interventions[kind];
  if (until === null) return what;
  return `${what} (${words().until(String(until))})`;
}
