/** What is read on the platform, how varied and how good, and how tired people are of it. */
import { modelWords } from '../../words/model/current.ts';
import type { Definition, Example } from '../definition.ts';
import { overTime, trackOf } from '../model.ts';
import type { Source, TimeFigure } from '../model.ts';
import { words } from '../words.ts';

const MEASURES = [
  { name: 'content_entropy', colour: 'var(--brand-0)', strong: false },
  { name: 'quality_read', colour: 'var(--brand-2)', strong: false, dash: '8 3' },
  { name: 'fatigue', colour: 'var(--brand-1)', strong: true, dash: '2 3' },
  { name: 'away', colour: 'var(--brand-6)', strong: false, dash: '10 3 2 3' },
] as const;

function build(source: Source): TimeFigure {
  const labels = modelWords.value.measures.market;
  const lines = MEASURES.map(({ name, colour, strong, ...look }) => {
    // Dashes are for the run kept before, where there is one.
    const dash = source.before === null ? look : {};
    return trackOf(source, { name, colour, strong, ...dash, label: labels[name].label }, (read) =>
      read('market', name),
    );
  });
  return overTime(source, { label: words().figures.content.axis, lines });
}

export default { name: 'content', place: 90, height: 200, kind: 'time', build } satisfies Definition;

export const example: Example = {
  content_entropy: (day, _, chance) => 0.9 - 0.004 * day + 0.04 * chance,
  quality_read: (_day, _, chance) => 0.55 + 0.03 * chance,
  fatigue: (day) => 0.3 * (day / (day + 15)),
  away: (day) => 0.08 * (day / (day + 40)),
};
