/** Trust in all brands, the one in view drawn stronger. */
import { DASHES } from '../../../charts/index.ts';
import type { Definition, Example } from '../definition.ts';
import { mood } from '../example-mood.ts';
import { overTime, trackOf } from '../model.ts';
import type { Source, TimeFigure } from '../model.ts';
import { words } from '../words.ts';

function build(source: Source): TimeFigure {
  const { brandNames, brand, before } = source;
  const lines = brandNames.map((label, b) => {
    // Dashes are for the run kept before, where there is one.
    const dash = b === brand || before !== null ? undefined : DASHES[b % DASHES.length];
    const look = {
      name: `trust of ${label}`,
      label,
      colour: `var(--brand-${b})`,
      strong: b === brand,
      ...(dash === undefined ? {} : { dash }),
    };
    return trackOf(source, look, (read) => read('brands', 'trust', b));
  });
  return overTime(source, { label: words().figures.brands.axis, lines });
}

export default {
  name: 'brands',
  place: 10,
  height: 200,
  kind: 'time',
  build,
  spoken: () => true,
} satisfies Definition;

export const example: Example = {
  trust: (day, brand, chance) => 0.5 + 0.3 * mood(day, brand) + 0.02 * (chance - 0.5),
};
