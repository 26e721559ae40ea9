/** The evenings up to the one that is shown; while the clock runs, they follow it in strides. */
import { useMemo } from 'preact/hooks';
import { day, playing } from '../../state/player.ts';
import type { LiveRun } from '../../state/session.ts';
import { historyUpTo } from './history.ts';
import type { History } from './history.ts';

/** Days between two looks while the clock runs: names that change every evening cannot be read. */
const STRIDE = 20;

export function useHistory({ data }: LiveRun): { history: History; shown: number } {
  const last = Math.min(day.value, data.days.value - 1);
  const shown = Math.max(0, playing.value ? STRIDE * Math.floor(last / STRIDE) : last);
  const history = useMemo(() => {
    const { consumers, brands } = data;
    return historyUpTo(shown, { consumers, brands, frameAt: (at) => data.frameAt(at) });
  }, [data, shown]);
  return { history, shown };
}
