/** One person on the evening that is shown: what they trust and why, what they saw and did, who is around them. */
import { useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import { day, playing } from '../state/player.ts';
import type { LiveRun } from '../state/session.ts';
import { brand } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { Circle } from './circle.tsx';
import { Head } from './head.tsx';
import { personName, two, whole } from './naming.ts';
import { ThatDay } from './that-day.tsx';
import { TrustWhy } from './trust-why.tsx';
import { usePersonDay } from './use-person.ts';
import type { Answer, Asked } from './use-person.ts';
import { Who } from './who.tsx';
import { BackToWhy } from './why/part.tsx';
import { words } from './words.ts';
import './inspector.css';

export function Inspector({ live, person }: { live: LiveRun; person: number }) {
  const asked = usePersonDay(live, person).value;
  const { answer } = asked;
  return (
    <article class="inspector" aria-label={personName(live.data, person)}>
      <Head live={live} person={person} today={answer?.today ?? null} />
      <BackToWhy live={live} person={person} />
      <Waiting asked={asked} />
      {answer && (
        <>
          <TrustWhy live={live} answer={answer} />
          <ThatDay live={live} answer={answer} />
          <Circle live={live} today={answer.today} />
          <Who live={live} today={answer.today} />
          <Spoken live={live} answer={answer} />
        </>
      )}
    </article>
  );
}

/** Days long after the last keyframe take a while: it is said once it is felt. */
function Waiting({ asked: { wanted, failure, answer } }: { asked: Asked }) {
  const w = words();
  const [slow, setSlow] = useState(false);
  useSignalEffect(() => {
    void day.value;
    setSlow(false);
    const timer = window.setTimeout(() => setSlow(true), 400);
    return () => window.clearTimeout(timer);
  });
  if (failure !== null)
    return (
      <p role="alert" class="small">
        {w.failed({ reason: failure })}
      </p>
    );
  if (wanted === null && answer !== null) return null;
  if (!slow && answer !== null) return null;
  const text = w.asking({ day: whole(wanted ?? day.value) });
  return (
    <p class="waiting small muted">
      <span>{text}</span>
      <progress aria-label={text} />
    </p>
  );
}

/** For those who hear the page: one sentence when the clock stands. */
function Spoken({ live, answer: { today } }: { live: LiveRun; answer: Answer }) {
  const w = words();
  const b = Math.min(brand.value, live.data.brands - 1);
  const pair = today.perBrand[b];
  const name = say(live.data.scenario.brandNames[b]);
  const trusts = pair.known
    ? w.trustOf({ brand: name, trust: two(pair.trust) })
    : w.notKnownYet({ brand: name });
  const read = w.read({ n: today.seenInAll });
  return (
    <p class="unseen" role="status">
      {playing.value
        ? ''
        : w.summary({ name: personName(live.data, today.person), day: whole(today.day), trusts, read })}
    </p>
  );
}
