/** Trust in a brand, and below it the evidence it rests on, by origin: good upwards, bad downwards. */
import { modelWords } from '../../words/model/current.ts';
import type { Definition, Example } from '../definition.ts';
import { mood } from '../example-mood.ts';
import { overTime, trackOf } from '../model.ts';
import type { Source, TimeFigure, Track } from '../model.ts';
import { words } from '../words.ts';

function build(source: Source): TimeFigure {
  const { brand } = source;
  const w = words().figures.origin;
  const { origins } = modelWords.value.names;
  const evidence = (origin: keyof typeof origins, colour: string, more: Partial<Track> = {}): Track =>
    trackOf(source, { name: `evidence_${origin}`, label: origins[origin], colour, ...more }, (read) =>
      read('brands', `evidence_${origin}`, brand),
    );
  const trust = trackOf(
    source,
    { name: 'trust', label: w.trust, colour: `var(--brand-${brand})`, strong: true },
    (read) => read('brands', 'trust', brand),
  );
  const up = [
    evidence('own', 'var(--own)'),
    evidence('peer', 'var(--good)'),
    evidence('paid', 'var(--paid)', { hatched: true }),
  ];
  const down = [evidence('negative', 'var(--bad)')];
  return overTime(
    source,
    { label: w.axis, weight: 0.42, lines: [trust] },
    { label: w.evidence, weight: 0.58, domain: null, up, down },
  );
}

export default {
  name: 'origin',
  place: 20,
  height: 290,
  kind: 'time',
  build,
  // Trust has been said of every brand.
  spoken: ({ name }) => name !== 'trust',
} satisfies Definition;

export const example: Example = {
  evidence_own: (day, brand) => 1.4 * mood(day, brand),
  evidence_peer: (day, brand) => 0.9 * mood(day, brand),
  evidence_paid: (day) => 0.4 * (day / (day + 5)),
  evidence_negative: (day, brand) => 0.3 + 0.8 * (1 - mood(day, brand)) * (day / (day + 20)),
};
