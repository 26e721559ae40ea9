/** What consumers post about a brand: how much, how good, and of what kind the bad is. */
import { modelWords } from '../../words/model/current.ts';
import type { Definition, Example } from '../definition.ts';
import { BLOW, mood } from '../example-mood.ts';
import { addUp, overTime, runningMean, trackOf } from '../model.ts';
import type { Source, TimeFigure, Track } from '../model.ts';
import { words } from '../words.ts';

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

function build(source: Source): TimeFigure {
  const { brand } = source;
  const w = words().figures.wordOfMouth;
  const { negativeKinds } = modelWords.value.names;
  const count = { format: 'count' } as const;
  const good = trackOf(
    source,
    { name: 'posts_good', label: w.good, colour: 'var(--good)', ...count },
    (read) => read('brands', 'posts_good', brand),
  );
  const bad = KINDS.map((kind, i): Track => {
    const look = { label: negativeKinds[kind], colour: 'var(--bad)', opacity: 1 - 0.24 * i, ...count };
    return trackOf(source, { name: `posts_bad_${kind}`, ...look, hatched: kind === 'attack' }, (read) =>
      read('brands', `posts_bad_${kind}`, brand),
    );
  });
  const colour = `var(--brand-${brand})`;
  const share = trackOf(
    source,
    { name: 'good_share_7_days', label: w.share, colour, format: 'percent', strong: true },
    (read) =>
      goodShare(
        read('brands', 'posts_good', brand),
        addUp(KINDS.map((kind) => read('brands', `posts_bad_${kind}`, brand))),
      ),
  );
  return overTime(
    source,
    { label: w.posts, weight: 0.6, domain: null, format: 'count', up: [good], down: bad, shape: 'bars' },
    { label: w.axis, weight: 0.4, format: 'percent', lines: [share] },
  );
}

export default {
  name: 'wordOfMouth',
  place: 30,
  height: 270,
  kind: 'time',
  build,
  spoken: () => true,
} satisfies Definition;

export const example: Example = {
  posts_good: (day, brand, chance) => Math.floor(14 * chance * mood(day, brand)),
  posts_bad_experience: (day, _, chance) => Math.floor((day < BLOW ? 2 : 7) * chance),
  posts_bad_venting: (day, _, chance) => Math.floor((day < BLOW ? 1.3 : 4) * chance),
  posts_bad_attack: (day, _, chance) => (day < BLOW ? 0 : Math.floor(2.5 * chance)),
  posts_bad_values: (_, brand, chance) => Math.floor(1.2 * chance + 0.1 * brand),
};
