/** Trust in all brands, the one in view drawn stronger. */
import { words } from './words.ts';
import { trackOf } from './model.ts';
import type { Source, TimeFigure } from './model.ts';

/** Told apart beside colour, in the order of brands. */
const DASHES = [undefined, '7 3', '2 3', '10 3 2 3', '4 2', '1 3', '12 4', '6 2 2 2'];

export function brandsTrust(source: Source): TimeFigure {
  const { brandNames, brand, days, length, events, before } = source;
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
  const panel = {
    weight: 1,
    domain: [0, 1],
    format: 'share',
    up: [],
    down: [],
    lines,
    shape: 'areas',
  } as const;
  return { kind: 'time', days, length, events, panels: [{ label: words().axes.trust, ...panel }] };
}
