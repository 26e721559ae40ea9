/** What came out: effects of the parts over the smallest that matters, what each says, and the numbers behind. */
import { Forest } from '../../charts/index.ts';
import type { ForestRow } from '../../charts/index.ts';
import { findingSentence } from '../../lab/documents/register/findings.ts';
import { partFinding } from '../../lab/documents/register/sentences.ts';
import { inInterests } from '../../lab/verdicts/in-interests.ts';
import { leading } from '../../lab/verdicts/register-results.ts';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import type { PartResult } from '../../lab/verdicts/row-verdict.ts';
import type { OutcomeResult } from '../../lab/verdicts/results.ts';
import { say } from '../words/dictionary.ts';
import { Figure } from './figure.tsx';
import { pValue, percent, short, whole } from './numbers.ts';
import { Block } from './row-background.tsx';
import { pageLanguage } from './telling.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { words } from './words.ts';

/** Beyond it, the axis is folded: effects of one row may be of very different size. */
const FOLD = 4;

export function CameOutBlock({ row, fromHere }: { row: RowResult | null; fromHere: boolean }) {
  const w = words();
  const first = row ? leading(row) : undefined;
  if (row === null || row.judgement === null || first === undefined)
    return (
      <Block id="came-out" title={w.blocks.cameOut}>
        <p class="muted">{row === null ? w.cameOut.notRun : w.plain.few}</p>
      </Block>
    );
  const { parts, further } = row.judgement;
  const n = first.effect.n;
  return (
    <Block id="came-out" title={w.blocks.cameOut}>
      {row.judgement.stop !== null && <p class="lab-warning">{w.cameOut.void}</p>}
      <PartsFigure row={row} />
      <ul class="lab-items">
        {parts.map((part) => (
          <Came key={part.name} part={part} row={row} />
        ))}
      </ul>
      {further.length > 0 && (
        <details>
          <summary>{w.cameOut.further}</summary>
          <ul class="lab-items">
            {further.map((part) => (
              <Came key={part.name} part={part} row={row} />
            ))}
          </ul>
        </details>
      )}
      <p class="small figures-font">
        {w.cameOut.seeds({ n: whole(n), runs: whole(n * row.comparison!.arms.length) })}
        {row.judgement.stop === null && ' · '}
        {row.judgement.stop !== null
          ? ''
          : fromHere || row.holm === null
            ? w.pAlone({ p: pValue(row.judgement.p) })
            : w.pHolm({ p: pValue(row.holm) })}
      </p>
      {fromHere && <p class="small muted">{w.cameOut.hereAlone}</p>}
      <details class="small">
        <summary>{w.cameOut.numbers}</summary>
        <ul class="lab-list figures-font">
          {factsOf(first).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </details>
    </Block>
  );
}

function Came({ part, row }: { part: PartResult; row: RowResult }) {
  const w = words().cameOut;
  const { times } = part.curve;
  const down = part.test === 'alike' || (part.test === 'notWorse' && part.verdict === 'supported');
  return (
    <li>
      <p>
        <VerdictMark verdict={part.verdict} /> {say(part.words)}
      </p>
      <p class="small">
        {partFinding(part, row.comparison!.outcomes, pageLanguage())}
        {(part.verdict === 'supported' || part.verdict === 'reversed') && times !== null && (
          <span class="muted"> ({(down ? w.timesDown : w.times)({ times: short(times) })})</span>
        )}
      </p>
    </li>
  );
}

interface Line extends ForestRow {
  outcome: OutcomeResult;
}

/** A line for each effect that decides a part: of a trend the whole of it, of the best arm every other one. */
function linesOf({ judgement, comparison }: RowResult): Line[] {
  return judgement!.parts.flatMap(({ effects, test, words: said, verdict }) => {
    const decisive = test === 'trend' ? effects.slice(0, 1) : effects;
    return decisive.flatMap((name): Line[] => {
      const outcome = comparison!.outcomes.find((one) => one.name === name);
      const at = outcome && inInterests(outcome);
      if (outcome === undefined || at === null || at === undefined) return [];
      const label = decisive.length === 1 ? say(said) : `${say(said)} (${name.split(': ').pop()!})`;
      // What the part says stands for it; of several effects each for itself.
      return [
        { key: name, label, ...at, finding: decisive.length === 1 ? verdict : outcome.verdict, outcome },
      ];
    });
  });
}

function PartsFigure({ row }: { row: RowResult }) {
  const w = words();
  const c = w.cameOut;
  const lines = linesOf(row);
  if (lines.length === 0) return null;
  const both = lines.some(({ outcome: { rule } }) => rule !== 'effect');
  const ends = lines.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]);
  return (
    <Figure
      name={`${row.claim.id}-parts`}
      title={c.figure}
      about={c.about}
      source={`${row.claim.id}: ${say(row.claim.claim)}`}
      twin={{
        columns: [w.figures.what, w.columns.verdict, w.figures.mean, w.figures.low, w.figures.high],
        rows: lines.map(({ label, finding, mean, low, high }) => [
          label,
          w.verdicts[finding as 'none'],
          mean,
          low,
          high,
        ]),
        format: short,
      }}
    >
      {(width) => (
        <Forest
          rows={lines}
          references={[...(both ? [{ at: -1, words: '' }] : []), { at: 1, words: w.figures.interest }]}
          axis={c.axis}
          format={short}
          fold={Math.max(...ends) > FOLD}
          labels="above"
          width={width}
          label={`${c.figure}. ${lines.map(({ label, outcome }) => `${label}: ${findingSentence(outcome, pageLanguage())}`).join(' ')}`}
        />
      )}
    </Figure>
  );
}

function factsOf({ effect }: OutcomeResult): string[] {
  const w = words();
  return [
    ...(effect.bootstrap === null
      ? []
      : [w.bootstrapInterval({ text: `[${short(effect.bootstrap.low)}, ${short(effect.bootstrap.high)}]` })]),
    w.standardised({ g: short(effect.gz) }),
    w.superiority({ share: percent(effect.superiority) }),
    ...(effect.correlation === null || effect.varianceSaved === null
      ? []
      : [w.correlation({ r: short(effect.correlation), saved: short(effect.varianceSaved) })]),
    ...(effect.power === null ? [] : [w.power({ power: percent(effect.power) })]),
  ];
}
