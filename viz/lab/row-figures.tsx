/** The figures of a row: the interval as it narrows, where the effect holds, what it rests on, and seed by seed. */
import { Bars, Forest as ForestPlot, Narrowing, lookOf } from '../../charts/index.ts';
import type { Bar, ForestRow as Row } from '../../charts/index.ts';
import { leading } from '../../lab/verdicts/register-results.ts';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import type { OutcomeResult } from '../../lab/verdicts/results.ts';
import { oriented } from '../../lab/verdicts/verdict.ts';
import type { Verdict } from '../../lab/verdicts/verdict.ts';
import { say } from '../words/dictionary.ts';
import { ALL_VARIANTS, VARIANTS } from './claims.ts';
import type { RegisterRequest, Running } from './core/protocol.ts';
import { AUTO_CAP } from './core/looks.ts';
import { withDialsOf } from './dials.ts';
import { Figure } from './figure.tsx';
import { percent, short, whole, withInterval } from './numbers.ts';
import { mechanismName } from './telling.ts';
import { SeedBySeed } from './seeds-figure.tsx';
import { boundsOf, interestOf } from './interest.ts';
import { job } from './work.ts';
import type { Found } from './work.ts';
import { aside, saidOf, stop } from '../words/punctuation.ts';
import { words } from './words.ts';

/** A bar of the ablations always has its interval. */
interface Ends {
  interval: { low: number; high: number };
}

/** A row with what it is measured against. */
interface ForestRow extends Row {
  finding: Verdict;
  /** Smallest effect of interest, in the direction that was expected. */
  margin: number;
}

interface Given {
  claim: Claim;
  row: RowResult | null;
  /** Where the row was computed here. */
  found: Found | null;
  /** Of the published row. */
  consumers: number;
}

export function RowFigures({ claim, row, found, consumers }: Given) {
  const now = job.value;
  const live = now?.name === claim.id || now?.running.has(claim.id) ? now : null;
  const running = live?.running ?? found?.running ?? null;
  const mine = running?.get(claim.id) ?? [];
  const first = live || !row ? undefined : leading(row);
  const asked = live?.request ?? found?.request;
  const cap = asked?.replications === 'auto' ? AUTO_CAP : (asked?.replications ?? mine.length);
  const published: RegisterRequest = {
    kind: 'register',
    claims: [claim],
    replications: 3,
    consumers,
    ablate: false,
    variants: null,
    worlds: false,
    draws: 0,
  };
  const request = found?.request ?? (row === null ? published : withDialsOf(row, published));
  return (
    <div class="lab-figures">
      {mine.length > 0 && <NarrowingFigure claim={claim} running={mine} cap={cap} />}
      {live && <LiveForest claim={claim} running={live.running} />}
      {first && row && (
        <>
          {(row.ablations.length > 0 || row.variants.length > 0) && <Forest row={row} first={first} />}
          {row.ablations.some(({ parts }) => parts.length > 0) && <Ablations row={row} first={first} />}
          <SeedBySeed row={row} first={first} request={request} />
        </>
      )}
    </div>
  );
}

function NarrowingFigure({
  claim,
  running,
  cap,
}: {
  claim: Claim;
  running: readonly Running[];
  cap: number;
}) {
  const w = words().figures;
  const last = running[running.length - 1];
  const now = w.narrowingNow({ n: whole(last.n), effect: withInterval(last.mean, last) });
  return (
    <Figure
      name={`${claim.id}-interval`}
      title={w.narrowing}
      about={w.narrowingAbout}
      source={`${claim.id}: ${say(claim.claim)}`}
      twin={{
        columns: [w.seeds, w.mean, w.low, w.high],
        rows: running.map(({ n, mean, low, high }) => [n, mean, low, high]),
        format: short,
      }}
      below={
        <p class="small figures-font" role="status">
          {now}
        </p>
      }
    >
      {(width) => (
        <Narrowing
          looks={running}
          planned={cap}
          finding={last.verdict}
          bounds={boundsOf(last.margin, last.sign)}
          interest={w.interest}
          seeds={w.seeds}
          format={short}
          width={width}
          label={`${w.narrowing}. ${now}`}
        />
      )}
    </Figure>
  );
}

/** Name of a comparison for people. */
function partName(id: string, claim: Claim): string {
  const w = words().figures;
  if (id === claim.id) return w.forestRow;
  const without = id.slice(`${claim.id} without `.length);
  if (id.startsWith(`${claim.id} without `)) return w.without({ mechanism: mechanismName(without) });
  for (const world of ['neutral', 'apart'] as const)
    if (id === `${claim.id} ${world}`) return words().where[world];
  const variant = id.slice(`${claim.id} with `.length);
  const known = (VARIANTS.variants as { id: string; name: { en: string; zh: string } }[]).find(
    (one) => one.id === variant,
  );
  return known ? say(known.name) : variant;
}

function LiveForest({ claim, running }: { claim: Claim; running: ReadonlyMap<string, readonly Running[]> }) {
  const mine = [...running].filter(([id]) => id === claim.id || id.startsWith(`${claim.id} `));
  if (mine.length < 2) return null;
  const rows = mine.map(([id, list]): ForestRow => {
    const { mean, low, high, margin, verdict } = list[list.length - 1];
    const limits = { mean, low, high, margin, finding: verdict };
    return { key: id, label: partName(id, claim), ...limits, main: id === claim.id };
  });
  return <ForestFigure claim={claim} rows={rows} sign={mine[0][1][0].sign} />;
}

const forestRow = (key: string, label: string, one: OutcomeResult, main = false): ForestRow => ({
  key,
  label,
  mean: one.effect.mean,
  low: one.effect.interval.low,
  high: one.effect.interval.high,
  margin: one.margin.size,
  finding: one.verdict,
  main,
});

function Forest({ row, first }: { row: RowResult; first: OutcomeResult }) {
  const w = words().figures;
  const rows = [
    forestRow('row', w.forestRow, first, true),
    ...row.ablations.flatMap(({ mechanism, parts: [part] }) =>
      part === undefined
        ? []
        : [
            forestRow(
              `without ${mechanism}`,
              w.without({ mechanism: mechanismName(mechanism) }),
              part.without,
            ),
          ],
    ),
    ...[...row.variants]
      .sort((a, b) => ALL_VARIANTS.indexOf(a.id) - ALL_VARIANTS.indexOf(b.id))
      .flatMap(({ id, name, outcomes }) => {
        const outcome = outcomes.find(({ of }) => of === first.of);
        return outcome === undefined ? [] : [forestRow(id, say(name), outcome)];
      }),
  ];
  return <ForestFigure claim={row.claim} rows={rows} sign={first.sign} />;
}

function ForestFigure({ claim, rows, sign }: { claim: Claim; rows: readonly ForestRow[]; sign: -1 | 0 | 1 }) {
  const w = words();
  const f = w.figures;
  const main = rows.find((one) => one.main) ?? rows[0];
  return (
    <Figure
      name={`${claim.id}-forest`}
      title={f.forest}
      about={f.forestAbout}
      source={`${claim.id}: ${say(claim.claim)}`}
      twin={{
        columns: [f.what, w.columns.verdict, f.mean, f.low, f.high, w.sesoi],
        rows: rows.map(({ label, finding, mean, low, high, margin }) => [
          label,
          w.verdicts[finding],
          mean,
          low,
          high,
          margin,
        ]),
        format: short,
      }}
    >
      {(width) => (
        <ForestPlot
          rows={rows}
          references={interestOf(main.margin, sign)}
          format={short}
          width={width}
          label={`${f.forest}${stop()}${aside(rows.map((one) => saidOf(one.label, `${withInterval(one.mean, one)}, ${w.verdicts[one.finding]}`)))}`}
        />
      )}
    </Figure>
  );
}

function Ablations({ row, first }: { row: RowResult; first: OutcomeResult }) {
  const w = words().figures;
  const bar = (key: string, label: string, one: OutcomeResult, said: string): Bar & Ends => {
    const ends = [one.effect.interval.low, one.effect.interval.high].map((end) => oriented(end, first.sign));
    const interval = { low: Math.min(...ends), high: Math.max(...ends) };
    const value = oriented(one.effect.mean, first.sign);
    return { key, label, said, value, interval, ink: lookOf(one.verdict).ink };
  };
  const bars = [
    bar('whole', w.whole, first, words().verdicts[first.verdict]),
    ...row.ablations.flatMap(({ mechanism, parts: [part], verdict }) => {
      if (part === undefined) return [];
      const { without, share } = part;
      const there = first.verdict === 'supported' || first.verdict === 'reversed';
      const rests =
        share === null || !there
          ? ''
          : w.share({
              share:
                share.interval === null
                  ? percent(share.value)
                  : `${percent(share.value)} [${percent(share.interval.low)}, ${percent(share.interval.high)}]`,
            });
      const note = [words().verdicts[verdict], rests].filter((part) => part !== '').join(' · ');
      return [bar(mechanism, w.without({ mechanism: mechanismName(mechanism) }), without, note)];
    }),
  ];
  return (
    <Figure
      name={`${row.claim.id}-ablations`}
      title={w.ablations}
      about={w.ablationsAbout}
      source={`${row.claim.id}: ${say(row.claim.claim)}`}
      twin={{
        columns: [w.what, w.mean, w.low, w.high, words().columns.verdict],
        rows: bars.map(({ label, value, interval, said }) => [
          label,
          value,
          interval.low,
          interval.high,
          said,
        ]),
        format: short,
      }}
    >
      {(width) => (
        <Bars
          bars={bars}
          references={first.sign === 0 ? [] : [{ at: first.margin.size, words: w.interest }]}
          format={short}
          width={width}
          label={`${w.ablations}${stop()}${aside(bars.map(({ label, value, said }) => saidOf(label, `${short(value)}, ${said}`)))}`}
        />
      )}
    </Figure>
  );
}
