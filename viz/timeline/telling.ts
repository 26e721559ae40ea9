/** Marks as words. */
import { modelWords } from '../words/model/current.ts';
import { eventText } from '../words/model/read.ts';
import type { MarketEvent } from '../../sim/index.ts';
import { plainLabel } from '../interventions/plain-label.ts';
import { creatorName } from '../inspector/naming.ts';
import type { RunData } from '../state/run-data.ts';
import { say } from '../words/dictionary.ts';
import type { Mark } from './marks.ts';
import { words } from './words.ts';

export function tellEvent(run: RunData, event: MarketEvent): string {
  const { brand, creator, value, label, day } = event;
  return eventText(modelWords.value, event, {
    brand: brand < 0 ? null : say(run.scenario.brandNames[brand]),
    creator: creator < 0 || run.frameAt(day) === null ? null : creatorName(run, creator, day),
    value,
    label: plainLabel(label, run.scenario),
  });
}

export function tellMark(run: RunData, mark: Mark): string {
  if (mark.note) return mark.note.text;
  if (mark.event) return tellEvent(run, mark.event);
  const { label, until, kind } = mark.intervention!;
  const what = plainLabel(label, run.scenario) || modelWords.value.names.interventions[kind];
  if (until === null) return what;
  return `${what} (${words().until({ day: String(until) })})`;
}
