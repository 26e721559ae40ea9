/** Why somebody’s trust in a brand changed. Over it stands what it is the answer to: the clock may have gone on. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { language } from '../../state/preferences.ts';
import { modelWords } from '../../words/model/current.ts';
import { whole } from '../naming.ts';
import { STRETCHES, ask, firstDay, letGo } from './asking.ts';
import type { Stretch, Why } from './asking.ts';
import { Causes } from './causes.tsx';
import { Chain } from './chain.tsx';
import { titleOf } from './part.tsx';
import { Pieces } from './pieces.tsx';
import { brandOf, tellWhy, unknownOn } from './telling.ts';
import { words } from './words.ts';

/** @param day firstDay that is shown now */
export function Answer({ why, day }: { why: Why; day: number }) {
  const w = words();
  const { live, asked, answer, step } = why;
  const { data } = live;
  const [spoken, names] = [language.value, modelWords.value];
  const told = useMemo(
    () => answer && tellWhy(data, answer, asked),
    // Sentences are made of the words of the language.
    [data, answer, asked, spoken, names],
  );
  return (
    <section class="why" aria-labelledby="why-title">
      <Head why={why} />
      <SinceChoice why={why} />
      {day !== asked.to && <Later why={why} day={day} />}
      <Waiting why={why} />
      {told && (
        <>
          <div class="why-sentences">
            {told.sentences.map((sentence, i) => (
              <p key={i}>
                <Pieces text={sentence} />
              </p>
            ))}
          </div>
          {unknownOn(data, asked) && (
            <p class="small muted">
              {w.notKnown({ day: whole(Math.max(0, asked.from - 1)), brand: brandOf(data, asked.brand) })}
            </p>
          )}
          <Causes told={told} />
          {step === 'told' && <Chain lines={told.chain} />}
        </>
      )}
      <p class="unseen" role="status">
        {told?.sentences[0] ?? ''}
      </p>
    </section>
  );
}

function Head({ why: { live, asked } }: { why: Why }) {
  const w = words();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever comes back to it from somebody else has lost the focus.
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'nearest' });
  }, [asked.person, asked.brand]);
  return (
    <header class="why-head">
      <h4 id="why-title" ref={title} tabIndex={-1}>
        {titleOf(live, asked)}
      </h4>
      <button class="button icon plain" aria-label={w.close} onClick={letGo}>
        <span aria-hidden="true">✕</span>
      </button>
    </header>
  );
}

/** How far back the change is held against. Two that begin on the same firstDay are one. */
function SinceChoice({ why: { live, asked } }: { why: Why }) {
  const w = words();
  const { from, to } = asked;
  const offered = STRETCHES.filter((one) => one === 'all' || firstDay(one, to) > 0);
  const label = (one: Stretch): string => (one === 'all' ? w.start : w.days({ n: one }));
  return (
    <fieldset class="why-since small">
      <legend>{w.since}</legend>
      {offered.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="why-since"
            checked={from === firstDay(one, to)}
            onChange={() => void ask(live, { ...asked, from: firstDay(one, to) })}
          />
          {label(one)}
        </label>
      ))}
    </fieldset>
  );
}

function Later({ why: { live, asked }, day }: { why: Why; day: number }) {
  const w = words();
  const before = asked.to - asked.from;
  const from = asked.from === 0 ? 0 : Math.max(0, day - before);
  return (
    <p class="why-later small">
      {w.later({ day: whole(day) })}
      {day > 0 && (
        <button class="button" onClick={() => void ask(live, { ...asked, from, to: day })}>
          {w.askLater({ day: whole(day) })}
        </button>
      )}
    </p>
  );
}

function Waiting({ why: { asked, step, done, failure } }: { why: Why }) {
  const w = words();
  if (step === 'told') return null;
  if (step === 'failed')
    return (
      <p role="alert" class="small">
        {w.failed({ reason: failure ?? '' })}
      </p>
    );
  const text = step === 'back' ? w.back : w.looking({ from: whole(asked.from), to: whole(asked.to) });
  return (
    <p class="waiting small muted">
      <span>{text}</span>
      <progress aria-label={text} {...(step === 'back' ? {} : { max: 1, value: done })} />
      <button class="button" onClick={letGo}>
        {w.cancel}
      </button>
    </p>
  );
}
