/** People by stage of loyalty to a brand, as shares of all consumers; the rest does not know it. */
import { modelWords } from '../../words/model/current.ts';
import type { Definition, Example } from '../definition.ts';
import { mood } from '../example-mood.ts';
import { difference, overTime, product, trackOf } from '../model.ts';
import type { Source, TimeFigure } from '../model.ts';
import { words } from '../words.ts';

/** From the strongest, which stands at the bottom, to the weakest. */
const STAGES = ['action', 'conative', 'affective', 'cognitive', 'none'] as const;
const STRENGTH = [1, 0.74, 0.5, 0.28, 0.1];

function build(source: Source): TimeFigure {
  const { brand } = source;
  const w = words().figures.stages;
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
  const look = { name: 'awareness*(1-stage_none)', label: w.loyal, colour: 'var(--ink)' };
  const loyal = trackOf(source, { ...look, format: 'percent', strong: true }, (read) => {
    const known = read('brands', 'awareness', brand);
    return difference(known, product(known, read('brands', 'stage_none', brand)));
  });
  return overTime(source, { label: w.axis, format: 'percent', up, lines: [loyal] });
}

export default { name: 'stages', place: 50, height: 210, kind: 'time', build } satisfies Definition;

export const example: Example = {
  stage_none: (day, brand) => 1 - 0.6 * mood(day, brand),
  stage_cognitive: (day, brand) => 0.25 * mood(day, brand),
  stage_affective: (day, brand) => 0.18 * mood(day, brand),
  stage_conative: (day, brand) => 0.12 * mood(day, brand),
  stage_action: (day, brand) => 0.05 * mood(day, brand),
};
