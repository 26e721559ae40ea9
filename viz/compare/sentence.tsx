/** Under the stage, one sentence: what was changed, what came of it, and what chance alone does. */
import type { LiveRun } from '../state/session.ts';
import { chanceText } from './chance.ts';
import { chosen, ownerInView } from './chosen.ts';
import { curveOf } from './measured.ts';
import { ownersOf, wholeText } from './naming.ts';
import { comparable, pairsOf } from './pairs.ts';
import { useContrast } from './use-contrast.ts';
import { differenceVerdict } from './verdict.ts';
import { sameSeed, verdictText } from './verdict-text.ts';
import { useDifferences } from './what-differs.tsx';
import { words } from './words.ts';
import './sentence.css';

export function Sentence({ live, other }: { live: LiveRun; other: LiveRun }) {
  const w = words();
  const [first, ...rest] = useDifferences(other, live);
  if (first === undefined) return null;
  const what = rest.length === 0 ? first : w.sentence.andMore({ what: first, n: wholeText(rest.length) });
  return (
    <p class="compare-sentence" role="status">
      <strong>{w.sentence.changed({ what })}</strong> <Came live={live} other={other} />
    </p>
  );
}

function Came({ live, other }: { live: LiveRun; other: LiveRun }) {
  const w = words();
  const contrast = useContrast();
  const complete = [live, other].every(({ data }) => data.status.value !== 'computing');
  if (!complete) return <>{w.sentence.computing}</>;
  if (!comparable(other, live)) return <>{w.notComparable}</>;
  const measure = chosen.value;
  const owners = ownersOf(live.data, measure.table);
  const entity = ownerInView(measure, owners.length);
  const days = Math.min(live.data.days.value, other.data.days.value);
  const last = (series: LiveRun['data']['series']): number =>
    curveOf(series, measure, days, entity)[days - 1];
  const pairs = pairsOf(other, live);
  const verdict = differenceVerdict(
    pairs.map((pair) => last(pair.after) - last(pair.before)),
    contrast,
  );
  const said = verdictText({ owner: owners[entity], verdict }, measure, sameSeed(other, live));
  const ends = [other.data.series, ...other.spread.value].map(last);
  return (
    <>
      {said} {chanceText(ends, measure)}
    </>
  );
}
