/** What an experiment would take, told before it is started. */
import { useEffect, useState } from 'preact/hooks';
import { askPrice } from './core/client.ts';
import type { Price, Refusal, Request } from './core/protocol.ts';
import { duration, whole } from './numbers.ts';
import { found, job } from './work.ts';
import { words } from './words.ts';

/** Waits until choices rest. */
const REST = 300;

/** Null while it is worked out. */
export function usePrice(request: Request): Price | Refusal | null {
  const [price, setPrice] = useState<Price | Refusal | null>(null);
  const { claims = [], ...rest } = request as Request & { claims?: readonly { id: string }[] };
  const what = JSON.stringify({ ...rest, claims: claims.map(({ id }) => id) });
  const busy = job.value !== null;
  useEffect(() => {
    setPrice(null);
    if (busy) return;
    let current = true;
    const timer = window.setTimeout(() => {
      askPrice(request).then(
        (answer) => current && setPrice(answer),
        (error: Error) => current && setPrice({ problems: [error.message] }),
      );
    }, REST);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
    // What is kept changes what is to be computed.
  }, [what, busy, found.value]);
  return price;
}

export function PriceText({ price }: { price: Price | Refusal | null }) {
  const w = words().run;
  if (price === null) return <p class="small muted">{w.pricing}</p>;
  if ('problems' in price) return <Problems problems={price.problems} />;
  const { runs, kept, tuning, draws, seconds, workers } = price;
  const most = tuning + draws > 0;
  const time = { time: duration(seconds), workers: whole(workers) };
  return (
    <p class="small figures-font" role="status">
      {w.price({ runs: whole(runs), kept: whole(kept), left: whole(runs - kept) })}
      {tuning > 0 && ` · ${w.tuningPrice({ n: whole(tuning) })}`}
      {draws > 0 && ` · ${w.drawsPrice({ n: whole(draws) })}`}
      {' · '}
      {most ? w.timeMost(time) : runs === kept ? w.free : w.time(time)}
    </p>
  );
}

export function Problems({ problems }: { problems: readonly string[] }) {
  return (
    <div class="lab-problems" role="alert">
      <strong>{words().run.wrong}</strong>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
