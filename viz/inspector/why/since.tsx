/** Since when, chosen on the curve of trust: a handle over it, and the days in between shaded. */
import { useEffect, useState } from 'preact/hooks';
import type { WhyAsked } from '../../../workers/protocol.ts';
import type { LiveRun } from '../../state/session.ts';
import { whole } from '../naming.ts';
import { ask } from './asking.ts';
import { words } from './words.ts';

/** A handle is moved in many steps: it is asked when it has rested for so long, in milliseconds. */
const REST = 400;

export function Since({ live, asked }: { live: LiveRun; asked: WhyAsked }) {
  const w = words();
  const { from, to } = asked;
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => setWanted(null), [asked]);
  useEffect(() => {
    if (wanted === null || wanted === from) return;
    const timer = window.setTimeout(() => void ask(live, { ...asked, from: wanted }), REST);
    return () => window.clearTimeout(timer);
  }, [live, asked, wanted, from]);
  const at = wanted ?? from;
  const place = (day: number): string => `${(100 * day) / Math.max(1, live.data.scenario.days - 1)}%`;
  return (
    <>
      <i class="course-days" aria-hidden="true" style={{ left: place(at), width: place(to - at) }} />
      <input
        class="course-since"
        type="range"
        style={{ '--reach': place(to - 1) }}
        min={0}
        max={to - 1}
        value={at}
        aria-label={w.sinceDay}
        aria-valuetext={w.day({ day: whole(at) })}
        title={w.fromDay({ day: whole(at) })}
        onInput={(event) => setWanted(event.currentTarget.valueAsNumber)}
      />
    </>
  );
}
