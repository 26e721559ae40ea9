/** Which run the stage shows: after a change the picture that was there stays until the new run has come to that day. */
import type { RunProps } from '../feature.ts';
import { day } from '../state/player.ts';
import { before, kept } from '../state/session.ts';
import type { LiveRun } from '../state/session.ts';
import { samePeople } from './layouts.ts';
import { Stage } from './stage.tsx';
import { words } from './words.ts';

/** The run whose picture stays; null once the run on the stage has its own. */
function lingering({ data }: LiveRun): LiveRun | null {
  const last = before.value;
  const waits = data.status.value === 'computing' && data.days.value <= day.value;
  return waits && last !== null && samePeople(last.data, data) ? last : null;
}

export function StageArea({ live, other }: RunProps) {
  const last = lingering(live);
  if (last === null)
    return <Stage run={live.data} other={other?.data ?? null} byHand={other === kept.value} />;
  return (
    <>
      <Stage run={last.data} />
      <p class="stage-waits">{words().stillBefore({ day: String(day.value) })}</p>
    </>
  );
}
