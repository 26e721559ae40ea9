/** Seed by seed: every run of a row, to be chosen and played back. */
import { useSignal } from '@preact/signals';
import { KeyMark, Pairs, kindOf } from '../../charts/index.ts';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import type { OutcomeResult } from '../../lab/verdicts/results.ts';
import { say } from '../words/dictionary.ts';
import type { RegisterRequest } from './core/protocol.ts';
import { Figure } from './figure.tsx';
import { short, whole } from './numbers.ts';
import { play } from './playback.tsx';
import { armName, sentencesOf } from './telling.ts';
import { words } from './words.ts';

const FEW = 12;

export function SeedBySeed({
  row,
  first,
  request,
}: {
  row: RowResult;
  first: OutcomeResult;
  request: RegisterRequest;
}) {
  const w = words();
  const f = w.figures;
  const all = useSignal(false);
  const { id, seeds, runs, arms } = row.comparison!;
  const used = arms.filter((arm) => first.contrast[arm]);
  const play_ = (arm: string, seed: string, fingerprint: string | null) => (): void =>
    void play(request, { comparison: id, arm, seed }, fingerprint);
  const lines = seeds.map((seed, i) => ({
    seed,
    contrast: first.values[i],
    runs: used.flatMap((arm) => {
      const run = runs.find((one) => one.arm === arm && one.seed === seed);
      if (run === undefined) return [];
      const choose = play_(arm, seed, run.fingerprint);
      return [{ arm, name: armName(arm), value: run.values[first.of], choose }];
    }),
  }));
  const shown = all.value ? lines : lines.slice(0, FEW);
  const here = runs.length > 0;
  const title = here ? f.pairs : f.differences;
  const { mean, interval } = first.effect;
  const summary = { mean, low: interval.low, high: interval.high, finding: first.verdict };
  return (
    <Figure
      name={`${row.claim.id}-seeds`}
      title={title}
      about={here ? f.pairsAbout : f.differencesAbout}
      source={`${row.claim.id}: ${say(row.claim.claim)}`}
      legend={here ? <Legend arms={used} /> : undefined}
      twin={{
        columns: [f.seed, f.difference, ...(here ? used.map(armName) : [])],
        rows: lines.map((line) => [line.seed, line.contrast, ...line.runs.map(({ value }) => value)]),
        format: short,
        action: (i) => (
          <span class="lab-files">
            {used.map((arm) => {
              const { seed } = lines[i];
              const kept = runs.find((one) => one.arm === arm && one.seed === seed)?.fingerprint ?? null;
              return (
                <button
                  key={arm}
                  class="button plain small"
                  aria-label={w.play.run({ arm: armName(arm), seed })}
                  onClick={play_(arm, seed, kept)}
                >
                  ▸ {armName(arm)}
                </button>
              );
            })}
          </span>
        ),
      }}
      below={
        lines.length > FEW && !all.value ? (
          <button class="button" onClick={() => (all.value = true)}>
            {f.allSeeds({ n: whole(lines.length) })}
          </button>
        ) : undefined
      }
    >
      {(width) => (
        <Pairs
          rows={shown}
          summary={summary}
          width={width}
          label={`${title}. ${sentencesOf(row)[0] ?? ''}`}
          heads={{ runs: w.outcome, contrast: f.difference }}
          format={short}
        />
      )}
    </Figure>
  );
}

function Legend({ arms }: { arms: readonly string[] }) {
  return (
    <ul class="lab-legend small">
      {arms.map((arm, i) => (
        <li key={arm}>
          <KeyMark {...kindOf(i)} />
          {armName(arm)}
        </li>
      ))}
    </ul>
  );
}
