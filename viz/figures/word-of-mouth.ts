/** What consumers post about a brand: how much, how good, and of what kind the bad is. */
import { modelWords } from '../words/model/current.ts';
import { addUp, runningMean, trackOf } from './model.ts';
import type { Source, TimeFigure, Track } from './model.ts';
import { words } from './words.ts';

const KINDS = ['experience', 'venting', 'attack', 'values'] as const;
const WEEK = 7;

/** Share of good posts over the last week; where nobody posts, the last share stands. */
export function goodShare(good: Float64Array, bad: Float64Array): Float64Array {
  const [up, down] = [runningMean(good, WEEK), runningMean(bad, WEEK)];
  let last = 0.5;
  return up.map((g, i) => {
    // Sums that have cancelled out leave traces of rounding.
    const all = g + down[i];
    if (all > 1e-9) last = Math.max(0, Math.min(1, g / all));
    return last;
  });
}

export function wordOfMouth(source: Source): TimeFigure {
  const { brand, days, length, events } = source;
  const w = words();
  const { negativeKinds } = modelWords.value.names;
  const count = { format: 'count' } as const;
  const good = trackOf(
    source,
    { name: 'posts_good', label: w.wordOfMouth.good, colour: 'var(--good)', ...count },
    (read) => read('brands', 'posts_good', brand),
  );
  const bad = KINDS.map((kind, i): Track => {
    const look = { label: negativeKinds[kind], colour: 'var(--bad)', opacity: 1 - 0.24 * i, ...count };
    return trackOf(source, { name: `posts_bad_${kind}`, ...look, hatched: kind === 'attack' }, (read) =>
      read('brands', `posts_bad_${kind}`, brand),
    );
  });
  const share = trackOf(
    source,
    {
      name: 'good_share_7_days',
      label: w.wordOfMouth.share,
      colour: `var(--brand-${brand})`,
      format: 'percent',
      strong: true,
    },
    (read) =>
      goodShare(
        read('brands', 'posts_good', brand),
        addUp(KINDS.map((kind) => read('brands', `posts_bad_${kind}`, brand))),
      ),
  );
  const shape = 'bars' as const;
  return {
    kind: 'time',
    days,
    length,
    events,
    panels: [
      {
        label: w.axes.posts,
        weight: 0.6,
        domain: null,
        format: 'count',
        up: [good],
        down: bad,
        lines: [],
        shape,
      },
      {
        label: w.axes.share,
        weight: 0.4,
        domain: [0, 1],
        format: 'percent',
        up: [],
        down: [],
        lines: [share],
        shape,
      },
    ],
  };
}
