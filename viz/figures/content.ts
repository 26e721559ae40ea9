/** What is read on the platform, how varied and how good, and how tired people are of it. */
import { modelWords } from '../words/model/current.ts';
import { trackOf } from './model.ts';
import type { Source, TimeFigure } from './model.ts';
import { words } from './words.ts';

const MEASURES = [
  { name: 'content_entropy', colour: 'var(--brand-0)' },
  { name: 'quality_read', colour: 'var(--brand-2)', dash: '8 3' },
  { name: 'fatigue', colour: 'var(--brand-1)', dash: '2 3', strong: true },
  { name: 'away', colour: 'var(--brand-6)', dash: '10 3 2 3' },
] as const;

export function contentAndFatigue(source: Source): TimeFigure {
  const { days, length, events } = source;
  const labels = modelWords.value.measures.market;
  const lines = MEASURES.map((look) =>
    trackOf(source, { ...look, label: labels[look.name].label }, (read) => read('market', look.name)),
  );
  const panel = {
    weight: 1,
    domain: [0, 1],
    format: 'share',
    up: [],
    down: [],
    lines,
    shape: 'areas',
  } as const;
  return { kind: 'time', days, length, events, panels: [{ label: words().axes.market, ...panel }] };
}
