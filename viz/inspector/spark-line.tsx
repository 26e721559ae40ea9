/** Trust of one person in one brand over the run, on an axis from 0 to 1. */
import { line } from 'd3';
import { useMemo } from 'preact/hooks';
import type { LiveRun } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { two } from './naming.ts';
import { sparkOf } from './sparks.ts';
import { words } from './words.ts';

const WIDTH = 400;
const HEIGHT = 34;

interface Props {
  live: LiveRun;
  person: number;
  b: number;
  day: number;
}

export function SparkLine({ live: { data }, person, b, day }: Props) {
  const w = words();
  // While days stream in, once in fifty is often enough.
  const days = data.status.value === 'computing' ? 50 * Math.floor(data.days.value / 50) : data.days.value;
  const spark = useMemo(() => {
    const size = { consumers: data.consumers, days, every: data.opening.frameEvery };
    return sparkOf((at) => data.frameAt(at), size, 'trust', b, person);
  }, [data, days, b, person]);
  const known = spark.values.filter((value) => !Number.isNaN(value));
  const name = say(data.scenario.brandNames[b]);
  if (known.length === 0) return null;
  const x = (at: number): number => (WIDTH * at) / Math.max(1, data.scenario.days - 1);
  const y = (value: number): number => HEIGHT - 2 - (HEIGHT - 4) * value;
  const path = line<number>()
    .defined((i) => !Number.isNaN(spark.values[i]))
    .x((i) => x(spark.days[i]))
    .y((i) => y(spark.values[i]))(spark.days.map((_, i) => i));
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={w.overTime({ brand: name, first: two(known[0]), last: two(known[known.length - 1]) })}
    >
      <path class="spark-middle" d={`M0,${y(0.5)}H${WIDTH}`} />
      <path class="spark-now" d={`M${x(day)},0V${HEIGHT}`} />
      <path class="spark-line" d={path ?? ''} />
    </svg>
  );
}
