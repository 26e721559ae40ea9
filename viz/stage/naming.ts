/** What people, communities and moments are called on the stage. */
import { TIERS } from '../../sim/tiers.ts';
import { VOICE_FIELDS, VoiceField } from '../../workers/frames.ts';
import { voiceName, whole } from '../inspector/naming.ts';
import type { RunData } from '../state/run-data.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import type { Moment } from './moments.ts';
import { words } from './words.ts';

export const groupName = (group: number): string => words().groupShort(whole(group + 1));

/** Short enough for a label at the person it happens to. */
export function momentName(run: RunData, { kind, voice, brand, event, day }: Moment): string {
  const { names, events } = modelWords.value;
  if (kind === 'promotion') {
    const tier = run.frameAt(day)?.voices[voice * VOICE_FIELDS + VoiceField.tier] ?? 0;
    return words().moments.promotion(names.tiers[TIERS[tier]]);
  }
  const label = event === null ? '' : say(event.label);
  const about =
    voice >= 0 ? voiceName(run, voice, day) : brand >= 0 ? say(run.scenario.brandNames[brand]) : '';
  if (label !== '') return about === '' || voice < 0 ? label : `${label} · ${about}`;
  return about === '' ? events.kinds[kind] : `${events.kinds[kind]} · ${about}`;
}
