/** Units sold, first purchases and repeated ones, against units sent back. */
import { difference, runningMean, trackOf } from './model.ts';
import type { Source, TimeFigure } from './model.ts';
import { words } from './words.ts';

const WEEK = 7;

export function salesAndReturns(source: Source): TimeFigure {
  const { brand, days, length, events } = source;
  const w = words();
  const colour = `var(--brand-${brand})`;
  const count = { format: 'count' } as const;
  const again = trackOf(source, { name: 'repeat_sales', label: w.sales.again, colour, ...count }, (read) =>
    read('brands', 'repeat_sales', brand),
  );
  const first = trackOf(
    source,
    { name: 'sales-repeat_sales', label: w.sales.first, colour, opacity: 0.4, ...count },
    (read) => difference(read('brands', 'sales', brand), read('brands', 'repeat_sales', brand)),
  );
  const returns = trackOf(
    source,
    { name: 'returns', label: w.sales.returns, colour: 'var(--bad)', hatched: true, ...count },
    (read) => read('brands', 'returns', brand),
  );
  const mean = trackOf(
    source,
    { name: 'sales_mean_7_days', label: w.sales.mean, colour: 'var(--ink)', strong: true, format: 'decimal' },
    (read) => runningMean(read('brands', 'sales', brand), WEEK),
  );
  return {
    kind: 'time',
    days,
    length,
    events,
    panels: [
      {
        label: w.axes.units,
        weight: 1,
        domain: null,
        format: 'count',
        up: [again, first],
        down: [returns],
        lines: [mean],
        shape: 'bars',
      },
    ],
  };
}
