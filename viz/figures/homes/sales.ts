/** Units sold, first purchases and repeated ones, against units sent back. */
import type { Definition, Example } from '../definition.ts';
import { BLOW, mood } from '../example-mood.ts';
import { difference, overTime, runningMean, trackOf } from '../model.ts';
import type { Source, TimeFigure } from '../model.ts';
import { words } from '../words.ts';

const WEEK = 7;

function build(source: Source): TimeFigure {
  const { brand } = source;
  const w = words().figures.sales;
  const own = { colour: `var(--brand-${brand})`, format: 'count' } as const;
  const again = trackOf(source, { name: 'repeat_sales', label: w.again, ...own }, (read) =>
    read('brands', 'repeat_sales', brand),
  );
  const first = trackOf(
    source,
    { name: 'sales-repeat_sales', label: w.first, opacity: 0.4, ...own },
    (read) => difference(read('brands', 'sales', brand), read('brands', 'repeat_sales', brand)),
  );
  const returns = trackOf(
    source,
    { name: 'returns', label: w.returns, ...own, colour: 'var(--bad)', hatched: true },
    (read) => read('brands', 'returns', brand),
  );
  const mean = trackOf(
    source,
    { name: 'sales_mean_7_days', label: w.mean, colour: 'var(--ink)', strong: true, format: 'decimal' },
    (read) => runningMean(read('brands', 'sales', brand), WEEK),
  );
  return overTime(source, {
    label: w.axis,
    domain: null,
    format: 'count',
    up: [again, first],
    down: [returns],
    lines: [mean],
    shape: 'bars',
  });
}

export default { name: 'sales', place: 70, height: 210, kind: 'time', build } satisfies Definition;

const sold = (day: number, brand: number, chance: number): number =>
  20 * mood(day, brand) * (0.6 + 0.4 * chance);
export const example: Example = {
  sales: (day, brand, chance) => 4 + Math.floor(sold(day, brand, chance)),
  repeat_sales: (day, brand, chance) => Math.floor((4 + sold(day, brand, chance)) * 0.5),
  returns: (day, _, chance) => Math.floor((day < BLOW ? 1.5 : 5) * chance),
};
