/** The bets of a class: collected from pasted links, and held against the model when it is revealed. */
import { useEffect, useState } from 'preact/hooks';
import { distance } from '../scenarios/bet-score.ts';
import { numberFormat } from '../words/numbers.ts';
import type { LiveRun } from '../state/session.ts';
import { betsIn, meanOf } from './bets.ts';
import { collecting } from './open.ts';
import type { ClassBet, Pasted } from './bets.ts';
import { words } from './words.ts';
import './classroom.css';

interface Props {
  live: LiveRun;
  /** The outcome, once it is revealed. */
  seen: Float64Array | null;
  /** Takes what is to be drawn. */
  collect: (bets: readonly ClassBet[]) => void;
}

const NOTHING: Pasted = { bets: [], elsewhere: 0, unreadable: 0 };

export function ClassBets({ live, seen, collect }: Props) {
  const w = words();
  const [pasted, setPasted] = useState(NOTHING);
  const [links, setLinks] = useState('');
  const { days } = live.data.scenario;
  const market = live.recipe.name;
  useEffect(() => {
    let wanted = true;
    void betsIn(links, market, days).then((found) => {
      if (!wanted) return;
      setPasted(found);
      collect(found.bets);
    });
    return () => void (wanted = false);
  }, [links, market, days]);
  const { bets, elsewhere, unreadable } = pasted;
  return (
    <details class="class-part" open={collecting.value}>
      <summary>{w.class}</summary>
      <label class="small">
        {w.paste}
        <textarea
          class="field"
          rows={4}
          spellcheck={false}
          value={links}
          onInput={(event) => setLinks(event.currentTarget.value)}
        />
      </label>
      <p class="small" role="status">
        {w.collected({ n: bets.length })} {elsewhere > 0 && w.elsewhere({ n: elsewhere })}{' '}
        {unreadable > 0 && w.unreadable({ n: unreadable })} {bets.length > 0 && seen === null && w.waits}
      </p>
      {bets.length > 0 && seen !== null && <Against bets={bets} seen={seen} />}
    </details>
  );
}

/** Three digits tell two bets apart, whatever they are measured in. */
const text = (value: number): string => numberFormat({ maximumSignificantDigits: 3 }).format(value);

function Against({ bets, seen }: Pick<Pasted, 'bets'> & { seen: Float64Array }) {
  const w = words();
  const mean = distance(meanOf(bets), seen);
  const rows = bets
    .map(({ name, values }) => ({ name: name === '' ? w.unsigned : name, away: distance(values, seen) }))
    .sort((a, b) => a.away - b.away);
  const nearer = rows.filter(({ away }) => away < mean).length;
  const [best] = rows;
  return (
    <>
      <p>
        {w.nearest({
          mean: text(mean),
          n: String(rows.length),
          nearer: String(nearer),
          name: best.name,
          best: text(best.away),
        })}
      </p>
      <table class="small figures-font">
        <thead>
          <tr>
            <th scope="col">{w.student}</th>
            <th scope="col">{w.away}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, away }, i) => (
            <tr key={i}>
              <th scope="row">{name}</th>
              <td>{text(away)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
