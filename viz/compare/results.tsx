/** The verdict in words, and the table it is read from. */
import { day } from '../state/player.ts';
import type { LiveRun } from '../state/session.ts';
import { chosen, ownerInView } from './chosen.ts';
import { curveOf, isFlow } from './measured.ts';
import type { Chosen } from './measured.ts';
import { changeText, measureName, ownersOf, valueText, wholeText } from './naming.ts';
import type { Pair } from './pairs.ts';
import { useContrast } from './use-contrast.ts';
import { LEAST_PAIRS, differenceVerdict } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import { sameSeed, verdictText } from './verdict-text.ts';
import { words } from './words.ts';

export interface Shown {
  before: LiveRun;
  after: LiveRun;
  pairs: readonly Pair[];
  days: number;
  complete: boolean;
}

interface Row {
  owner: string;
  then: [before: number, after: number];
  end: [before: number, after: number];
  verdict: Verdict;
}

export function Results({ before, after, pairs, days, complete }: Shown) {
  const w = words();
  const contrast = useContrast();
  const what = chosen.value;
  const on = Math.min(day.value, days - 1);
  const last = days - 1;
  const rows = ownersOf(after.data, what.table).map((owner, entity): Row => {
    const curves = pairs.map((pair) => [
      curveOf(pair.before, what, days, entity),
      curveOf(pair.after, what, days, entity),
    ]);
    const [a, b] = curves[0];
    const differences = curves.map(([one, two]) => two[last] - one[last]);
    return {
      owner,
      then: [a[on], b[on]],
      end: [a[last], b[last]],
      verdict: differenceVerdict(complete ? differences : differences.slice(0, 1), contrast),
    };
  });
  return (
    <section class="compare-part" aria-label={measureName(what)}>
      <p class="verdict" role="status">
        {verdictText(rows[ownerInView(what, rows.length)], what, sameSeed(before, after))}
      </p>
      <Table rows={rows} what={what} on={on} last={last} complete={complete} />
      <p class="muted small">{aboutPairs(before, after, pairs.length)}</p>
    </section>
  );

  function aboutPairs(a: LiveRun, b: LiveRun, seeds: number): string {
    if (!sameSeed(a, b)) return w.seedsDiffer;
    if (seeds === 1) return w.noSeeds;
    return seeds < LEAST_PAIRS ? w.waiting({ n: seeds }) : w.pairs({ n: wholeText(seeds) });
  }
}

interface TableProps {
  rows: readonly Row[];
  what: Chosen;
  on: number;
  last: number;
  complete: boolean;
}

function Table({ rows, what, on, last, complete }: TableProps) {
  const w = words();
  const flow = isFlow(what);
  const then = (flow ? w.byDay : w.onDay)({ day: wholeText(on) });
  const end = (!complete ? w.soFar : flow ? w.inAll : w.atEnd)({ day: wholeText(last) });
  return (
    <div class="scrolls" role="group" aria-label={measureName(what)} tabIndex={0}>
      <table class="compare-table figures-font">
        <thead>
          <tr>
            <td rowSpan={2} />
            <th scope="colgroup" colSpan={3}>
              {then}
            </th>
            <th scope="colgroup" colSpan={3} class="second">
              {end}
            </th>
          </tr>
          <tr>
            {[0, 1].flatMap((i) => [
              <th key={`b${i}`} scope="col" class={i === 1 ? 'second' : undefined}>
                {w.before}
              </th>,
              <th key={`a${i}`} scope="col">
                {w.after}
              </th>,
              <th key={`d${i}`} scope="col">
                {w.difference}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.owner}>
              <th scope="row">{row.owner}</th>
              <Cells values={row.then} what={what} />
              <Cells values={row.end} what={what} second />
            </tr>
          ))}
        </tbody>
      </table>
      <Intervals rows={rows} what={what} />
    </div>
  );
}

interface CellsProps {
  values: readonly [before: number, after: number];
  what: Chosen;
  second?: boolean;
}

function Cells({ values: [before, after], what, second = false }: CellsProps) {
  return (
    <>
      <td class={second ? 'second' : undefined}>{valueText(before, what)}</td>
      <td>{valueText(after, what)}</td>
      <td>
        <strong>{changeText(after - before, what)}</strong>
      </td>
    </>
  );
}

/** The intervals of the differences at the end, drawn on one axis with 0 in it. */
function Intervals({ rows, what }: Pick<TableProps, 'rows' | 'what'>) {
  const w = words();
  const known = rows.flatMap(({ owner, verdict }) =>
    verdict.kind === 'clear' || verdict.kind === 'open' ? [{ owner, verdict }] : [],
  );
  if (known.length === 0) return null;
  const reach = Math.max(...known.flatMap(({ verdict }) => [Math.abs(verdict.low), Math.abs(verdict.high)]));
  const place = (x: number): number => 50 + (48 * x) / (reach || 1);
  return (
    <table class="compare-table intervals figures-font">
      <caption class="small">{w.interval}</caption>
      <tbody>
        {known.map(({ owner, verdict: { low, high, difference } }) => (
          <tr key={owner}>
            <th scope="row">{owner}</th>
            <td class="interval-drawn" aria-hidden="true">
              <b />
              <i style={{ left: `${place(low)}%`, width: `${place(high) - place(low)}%` }} />
              <u style={{ left: `${place(difference)}%` }} />
            </td>
            <td>
              {changeText(difference, what)} (
              {w.to({ low: changeText(low, what), high: changeText(high, what) })})
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
