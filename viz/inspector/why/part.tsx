/** What asks why beside a person's trust. The answer itself, with what tells it, is fetched when somebody first asks. */
import { useEffect, useRef } from 'preact/hooks';
import { Suspense } from 'preact/compat';
import { later } from '../../feature.ts';
import { goTo, playing } from '../../state/player.ts';
import type { LiveRun } from '../../state/session.ts';
import { lookAt } from '../../state/view.ts';
import { say } from '../../words/dictionary.ts';
import { personName, whole } from '../naming.ts';
import type { WhyAsked } from '../../../workers/protocol.ts';
import { USUAL, ask, firstDay, letGo, why } from './asking.ts';
import { words } from './words.ts';
import './why.css';

const Answer = later(() => import('./answer.tsx').then((part) => part.Answer));
const Since = later(() => import('./since.tsx').then((part) => part.Since));

export interface OfBrand {
  live: LiveRun;
  person: number;
  b: number;
}

/** Whether the question that is asked is about this person and brand, in this run. */
function askedOf({ live, person, b }: OfBrand): WhyAsked | null {
  const one = why.value;
  const same = one !== null && one.live === live && one.asked.person === person && one.asked.brand === b;
  return same ? one.asked : null;
}

export function titleOf({ data }: LiveRun, { person, brand, from, to }: WhyAsked): string {
  return words().title({
    name: personName(data, person),
    brand: say(data.scenario.brandNames[brand]),
    from: whole(from),
    to: whole(to),
  });
}

/** @param day firstDay that is shown; before the first there is nothing to hold it against */
export function WhyButton({ day, ...of }: OfBrand & { day: number }) {
  const w = words();
  const open = askedOf(of) !== null;
  if (day === 0 && !open) return null;
  const { live, person, b } = of;
  const toggle = (): void => {
    if (open) return letGo();
    playing.value = false;
    void ask(live, { person, brand: b, from: firstDay(USUAL, day), to: day });
  };
  return (
    <button
      class="button why-button"
      aria-label={w.whyTrust({ brand: say(live.data.scenario.brandNames[b]) })}
      aria-expanded={open}
      onClick={toggle}
    >
      {w.why}
    </button>
  );
}

export function WhyPart({ day, ...of }: OfBrand & { day: number }) {
  if (askedOf(of) === null || why.value === null) return null;
  return (
    <Suspense fallback={null}>
      <Answer why={why.value} day={day} />
    </Suspense>
  );
}

/** The days that are asked about, on the curve of trust. */
export function CourseSince(of: OfBrand) {
  const asked = askedOf(of);
  if (asked === null) return null;
  return (
    <Suspense fallback={null}>
      <Since live={of.live} asked={asked} />
    </Suspense>
  );
}

/** Whoever followed a name finds back to the answer that it stood in. */
export function BackToWhy({ live, person }: { live: LiveRun; person: number }) {
  const w = words();
  const button = useRef<HTMLButtonElement>(null);
  const one = why.value;
  const away = one !== null && one.live === live && one.answer !== null && one.asked.person !== person;
  useEffect(() => {
    // The name that was followed is gone, and the focus with it.
    if (away && document.activeElement === document.body) button.current?.focus();
  }, [away]);
  if (!away) return null;
  const back = (): void => {
    goTo(one.asked.to);
    lookAt(one.asked.person);
  };
  return (
    <p class="why-back">
      <button ref={button} class="button" onClick={back}>
        <span aria-hidden="true">‹</span>
        {w.return({ title: titleOf(live, one.asked) })}
      </button>
    </p>
  );
}
