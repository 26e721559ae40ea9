/** Trust of one person in one brand over the run, on an axis from 0 to 1. */
import { useMemo } from 'preact/hooks';
import { Spark as SparkDrawing } from '../../charts/index.ts';
import type { LiveRun } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { two } from './naming.ts';
import { sparkOf } from './sparks.ts';
import type { Spark } from './sparks.ts';
import { words } from './words.ts';

interface Props {
  live: LiveRun;
  person: number;
  b: number;
  day: number;
}

/** Trust of one person in one brand on the evenings that have arrived. */
export function useSpark({ data }: LiveRun, person: number, b: number): Spark {
  // While days stream in, once in fifty is often enough.
  const days = data.status.value === 'computing' ? 50 * Math.floor(data.days.value / 50) : data.days.value;
  return useMemo(() => {
    const size = { consumers: data.consumers, days, every: data.opening.frameEvery };
    return sparkOf((at) => data.frameAt(at), size, 'trust', b, person);
  }, [data, days, b, person]);
}

export function SparkLine({ live, person, b, day }: Props) {
  const { data } = live;
  const spark = useSpark(live, person, b);
  const known = spark.values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return null;
  const name = say(data.scenario.brandNames[b]);
  return (
    <SparkDrawing
      lines={[{ ...spark, ink: `var(--brand-${b})`, wide: 1.75 }]}
      last={data.scenario.days - 1}
      domain={[0, 1]}
      middle={0.5}
      now={day}
      height={34}
      label={words().overTime({ brand: name, first: two(known[0]), last: two(known[known.length - 1]) })}
    />
  );
}
