/** What is read on the platform, how varied and how good, and how tired people are of it. */
import { modelWords } from '../words/model/current.ts';
import { trackOf } from './model.ts';
import type { Source, TimeFigure } from './model.ts';
import { words } from './words.ts';

const MEASURES = [
  { name: 'content_entropy', colour: 'var(--brand-0)', strong: false },
  { name: 'quality_read', colour: 'var(--brand-2)', strong: false, dash: '8 3' },
  { name: 'fatigue', colour: 'var(--brand-1)', strong: true, dash: '2 3' },
  { name: 'away', colour: 'var(--brand-6)', strong: false, dash: '10 3 2 3' },
] as const;

export function contentAndFatigue(source: Source): TimeFigure {
  const { days, length, events } = source;
  const labels = modelWords.value.measures.market;
  const lines = MEASURES.map(({ name, colour, strong, ...look }) => {
    // Dashes are for the run kept before, where there is one.
    const dash = source.before === null ? look : {};
    return trackOf(source, { name, colour, strong, ...dash, label: labels[name].label }, (read) =>
      read('market', name),
    );
  });
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
