/** What people, communities and moments are called on the stage. */
import { TIERS } from '../../sim/scenario/index.ts';
import { CREATOR_FIELDS, CreatorField } from '../../workers/frames.ts';
import { creatorName, whole } from '../inspector/naming.ts';
import { plainLabel } from '../interventions/plain-label.ts';
import type { RunData } from '../state/run-data.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import type { Moment } from './moments.ts';
import { words } from './words.ts';

export const groupName = (group: number): string => words().groupShort({ number: whole(group + 1) });

/** Short enough for a label at the person it happens to. */
export function momentName(run: RunData, { kind, creator, brand, event, day }: Moment): string {
  const { names, events } = modelWords.value;
  if (kind === 'promotion') {
    const tier = run.frameAt(day)?.creators[creator * CREATOR_FIELDS + CreatorField.tier] ?? 0;
    return words().moments.promotion({ tier: names.tiers[TIERS[tier]] });
  }
  const label = event === null ? '' : plainLabel(event.label, run.scenario);
  const about =
    creator >= 0 ? creatorName(run, creator, day) : brand >= 0 ? say(run.scenario.brandNames[brand]) : '';
  if (label !== '') return about === '' || creator < 0 ? label : `${label} · ${about}`;
  return about === '' ? events.kinds[kind] : `${events.kinds[kind]} · ${about}`;
}
