/** Trust in a brand, and below it the evidence it rests on, by origin: good upwards, bad downwards. */
import { modelWords } from '../words/model/current.ts';
import { trackOf } from './model.ts';
import type { Source, TimeFigure, Track } from './model.ts';
import { words } from './words.ts';

export function trustByOrigin(source: Source): TimeFigure {
  const { brand, days, length, events } = source;
  const { origins } = modelWords.value.names;
  const evidence = (origin: keyof typeof origins, colour: string, more: Partial<Track> = {}): Track =>
    trackOf(source, { name: `evidence_${origin}`, label: origins[origin], colour, ...more }, (read) =>
      read('brands', `evidence_${origin}`, brand),
    );
  const trust = trackOf(
    source,
    { name: 'trust', label: words().axes.trustShort, colour: `var(--brand-${brand})`, strong: true },
    (read) => read('brands', 'trust', brand),
  );
  return {
    kind: 'time',
    days,
    length,
    events,
    panels: [
      {
        label: words().axes.trust,
        weight: 0.42,
        domain: [0, 1],
        format: 'share',
        up: [],
        down: [],
        lines: [trust],
        shape: 'areas',
      },
      {
        label: words().axes.evidence,
        weight: 0.58,
        domain: null,
        format: 'share',
        up: [
          evidence('own', 'var(--own)'),
          evidence('peer', 'var(--good)'),
          evidence('paid', 'var(--paid)', { hatched: true }),
        ],
        down: [evidence('negative', 'var(--bad)')],
        lines: [],
        shape: 'areas',
      },
    ],
  };
}
