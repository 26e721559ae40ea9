/** What a difference is worth, in a sentence. */
import type { LiveRun } from '../state/session.ts';
import { isFlow } from './measured.ts';
import type { Chosen } from './measured.ts';
import { changeText, measureName, valueText, wholeText } from './naming.ts';
import type { Verdict } from './verdict.ts';
import { words } from './words.ts';

export const sameSeed = (a: LiveRun, b: LiveRun): boolean => a.data.scenario.seed === b.data.scenario.seed;

export function verdictText(
  { owner, verdict }: { owner: string; verdict: Verdict },
  what: Chosen,
  paired: boolean,
): string {
  const w = words();
  const name =
    what.table === 'market' ? measureName(what) : w.measured({ measure: measureName(what), who: owner });
  if (verdict.kind === 'none') return w.noDifference({ what: name, n: wholeText(verdict.seeds) });
  const { difference } = verdict;
  const by = valueText(Math.abs(difference), what);
  const [up, down] = isFlow(what) ? [w.ends.more, w.ends.less] : [w.ends.higher, w.ends.lower];
  // What rounds to nothing is not called a difference.
  const claim =
    by === valueText(0, what)
      ? w.ends.equal({ what: name })
      : (difference > 0 ? up : down)({ what: name, by });
  if (verdict.kind === 'one') return (paired ? w.one : w.twoSeeds)({ claim });
  const [low, high] = [changeText(verdict.low, what), changeText(verdict.high, what)];
  return w[verdict.kind]({ claim, low, high, n: wholeText(verdict.seeds) });
}
