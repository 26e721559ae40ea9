/** What a strategist leaves with: what could not be spent, one recommendation, how sure it is, and on what it rests. */
import { useState } from 'preact/hooks';
import { say } from '../../words/dictionary.ts';
import { MODEL_HASH } from '../../share/model.ts';
import { whole } from '../numbers.ts';
import { words as labWords } from '../words.ts';
import { goalsOf, isShort } from './advice.ts';
import type { Advice } from './advice.ts';
import { isAhead } from './ahead.ts';
import { choice } from './choice.ts';
import { measureName } from './naming.ts';
import { basisOf, headlineOf, outOf, reasonOf, uncertaintyOf } from './said.ts';
import { compared } from './shown.ts';
import type { Shown } from './shown.ts';
import { saveSlide } from './slide.tsx';
import { spendingIn } from './telling.ts';
import { words } from './words.ts';

interface Given {
  shown: Shown & { comparison: NonNullable<Shown['comparison']> };
  advice: Advice;
  judge: (measure: string) => void;
}

export function AdviceCard({ shown, advice, judge }: Given) {
  const w = words().advice;
  const { comparison } = shown;
  const spent = spendingIn(comparison);
  const out = outOf(comparison, advice);
  return (
    <section class="card lab-advice" aria-label={w.title} data-advice={advice.is}>
      <p class="lab-question">{say(comparison.question)}</p>
      {spent.length > 0 && (
        <div class={isShort(comparison) ? 'lab-warning' : ''} data-spent>
          {spent.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <h2 data-recommended={advice.policy ?? ''}>{headlineOf(comparison, advice)}</h2>
      <p>{reasonOf(comparison, advice)}</p>
      <ul class="lab-list" data-uncertainty>
        {uncertaintyOf(comparison, advice).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {out !== null && <li>{out}</li>}
      </ul>
      <div class="lab-line">
        <Judge comparison={comparison} advice={advice} judge={judge} />
        <SlideButton shown={shown} advice={advice} />
      </div>
      <Basis shown={shown} />
    </section>
  );
}

function Judge({ comparison, advice, judge }: Omit<Given, 'shown'> & Pick<Given['shown'], 'comparison'>) {
  const w = words().advice;
  const other = advice.measure.name !== comparison.decide;
  return (
    <>
      <label class="lab-inline">
        <span>{w.judge}</span>
        <select
          class="field"
          value={advice.measure.name}
          onChange={({ currentTarget }) => judge(currentTarget.value)}
        >
          {goalsOf(comparison).map(({ name }) => (
            <option key={name} value={name}>
              {measureName(name)}
            </option>
          ))}
        </select>
      </label>
      {other && <p class="small muted">{w.afterwards({ measure: measureName(comparison.decide) })}</p>}
    </>
  );
}

function SlideButton({ shown, advice }: Pick<Given, 'shown' | 'advice'>) {
  const w = words().slide;
  const [failed, setFailed] = useState(false);
  if (advice.leads.length === 0) return null;
  return (
    <>
      <button
        class="button"
        onClick={() =>
          void saveSlide(shown, advice).then(
            () => setFailed(false),
            () => setFailed(true),
          )
        }
      >
        {w.save}
      </button>
      {failed && <p role="alert">{labWords().figures.failed}</p>}
    </>
  );
}

/** On what it rests: how often it was lived, when, and how to do it again. */
function Basis({ shown: { comparison, provenance, tally, ofToday } }: Pick<Given, 'shown'>) {
  const w = words();
  return (
    <div class="small muted lab-origin">
      <p>
        {basisOf(comparison)}{' '}
        {tally === null ? w.advice.computedAhead({ program: provenance.program }) : w.advice.computedHere}{' '}
        {tally !== null && (
          <span data-tally>
            {labWords().run.tally({ computed: whole(tally.computed), reused: whole(tally.reused) })}
          </span>
        )}
      </p>
      {tally !== null && isAhead(choice.value.file.name) && (
        <p>
          <button class="button" onClick={() => (compared.value = null)}>
            {w.advice.back}
          </button>
        </p>
      )}
      <p>
        {w.command}: <code>{provenance.command}</code>
      </p>
      {tally === null && provenance.model !== MODEL_HASH && <p class="lab-warning">{w.advice.otherModel}</p>}
      {!ofToday && <p class="lab-warning">{w.advice.outdated}</p>}
    </div>
  );
}
