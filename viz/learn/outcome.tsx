/** What came of it: the bet held against the numbers of the run, what chance does to them, and the one idea. */
import { numberFormat } from '../words/numbers.ts';
import { percent } from '../inspector/naming.ts';
import { WhyPart } from '../inspector/why/part.tsx';
import { why } from '../inspector/why/asking.ts';
import { day } from '../state/player.ts';
import type { LiveRun } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import type { LessonProps } from './bet.tsx';
import { isRight } from './lesson-file.ts';
import { byChance, chronicle, foundIn, numberOf, ownShare } from './told.ts';
import { words } from './words.ts';

type Props = LessonProps & { before: LiveRun | null; again: () => void };

export function Outcome({ file, live, before, bet, again }: Props) {
  const w = words();
  const asked = why.value;
  const account = file.kind === 'why' ? (asked?.answer?.account ?? null) : null;
  const run = chronicle(live, before);
  const value =
    account !== null
      ? ownShare(account.contributions)
      : file.value === undefined
        ? null
        : numberOf(file, file.value, run);
  if (value === null)
    return (
      <>
        <p>{w.none}</p>
        <Again again={again} />
      </>
    );
  const right = file.choices.findIndex((one) => isRight(one, value));
  const found = account === null ? foundIn(file, run) : file.found[0];
  const shares = { own: percent(value), told: percent(1 - value) };
  return (
    <>
      <div role="status">
        <p class="lesson-verdict">
          {bet === null ? null : bet === right ? w.right : w.wrong({ right: say(file.choices[right]) })}
        </p>
        {found !== null && (
          <p>{say(found).replace(/\{(own|told)\}/g, (_, key: 'own' | 'told') => shares[key])}</p>
        )}
      </div>
      {file.chance !== undefined && before !== null && <Chance {...{ file, before }} />}
      <div class="lesson-idea">
        <h3>{w.idea}</h3>
        <p>{say(file.idea)}</p>
      </div>
      <Again again={again} />
      {account !== null && asked !== null && (
        <div class="lesson-why">
          <WhyPart live={live} person={asked.asked.person} b={file.brand} day={day.value} />
        </div>
      )}
    </>
  );
}

function Again({ again }: { again: () => void }) {
  return (
    <p>
      <button class="button" onClick={again}>
        {words().again}
      </button>
    </p>
  );
}

function Chance({ file, before }: { file: LessonProps['file']; before: LiveRun }) {
  const w = words();
  const seen = byChance(file, file.chance!, before);
  if (seen === null) return <p class="small muted">{w.chanceWaits}</p>;
  const two = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <p class="small muted">
      {w.chance({ n: seen.n, low: two.format(seen.low), high: two.format(seen.high) })}
    </p>
  );
}
