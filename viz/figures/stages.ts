/** People by stage of loyalty to a brand, as shares of all consumers; the rest does not know it. */
import { modelWords } from '../words/model/current.ts';
import { difference, product, trackOf } from './model.ts';
import type { Source, TimeFigure } from './model.ts';
import { words } from './words.ts';

/** From the strongest, which stands at the bottom, to the weakest. */
const STAGES = ['action', 'conative', 'affective', 'cognitive', 'none'] as const;
const STRENGTH = [1, 0.74, 0.5, 0.28, 0.1];

export function loyaltyStages(source: Source): TimeFigure {
  const { brand, days, length, events } = source;
  const { stages } = modelWords.value.names;
  const up = STAGES.map((stage, i) =>
    trackOf(
      source,
      {
        name: `awareness*stage_${stage}`,
        label: stages[stage],
        colour: `var(--brand-${brand})`,
        opacity: STRENGTH[i],
        format: 'percent',
      },
      (read) => product(read('brands', 'awareness', brand), read('brands', `stage_${stage}`, brand)),
    ),
  );
  // The edge above the convinced: what other seeds and the run kept are compared by.
  const loyal = trackOf(
    source,
    {
      name: 'awareness*(1-stage_none)',
      label: words().loyal,
      colour: 'var(--ink)',
      format: 'percent',
      strong: true,
    },
    (read) => {
      const known = read('brands', 'awareness', brand);
      return difference(known, product(known, read('brands', 'stage_none', brand)));
    },
  );
  const panel = {
    weight: 1,
    domain: [0, 1],
    format: 'percent',
    up,
    down: [],
    lines: [loyal],
    shape: 'areas',
  } as const;
  return { kind: 'time', days, length, events, panels: [{ label: words().axes.consumers, ...panel }] };
}
