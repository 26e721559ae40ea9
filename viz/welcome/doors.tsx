/** Three doors, one sentence each: on a first visit under the question, later when they are asked for. */
import { classroom } from '../classroom/open.ts';
import { words as classWords } from '../classroom/words.ts';
import { openPolicies, openRegister } from '../lab/open.ts';
import { openLessons } from '../learn/open.ts';
import { place } from '../state/view.ts';
import { closeDoors, doorsOpen } from './open.ts';
import { words } from './words.ts';
import './welcome.css';

const DOORS = [
  ['learn', openLessons],
  ['decide', openPolicies],
  ['research', openRegister],
] as const;

export function Doors() {
  const w = words();
  if (!doorsOpen.value) return null;
  return (
    <nav class="doors" aria-label={w.doors}>
      {DOORS.map(([name, open]) => (
        <button
          key={name}
          class="door"
          data-door={name}
          onClick={() => {
            closeDoors();
            open();
          }}
        >
          <b>{w[name].title}</b>
          <span>{w[name].about}</span>
        </button>
      ))}
      <span class="doors-more">
        <button
          class="button plain small"
          aria-haspopup="dialog"
          onClick={() => (classroom.value = 'lesson')}
        >
          {classWords().tool}
        </button>
        <button class="button icon plain" aria-label={w.closeDoors} onClick={closeDoors}>
          <span aria-hidden="true">✕</span>
        </button>
      </span>
    </nav>
  );
}

/** The way back to the doors, in the head. */
export function DoorsTool() {
  const show = (): void => {
    place.value = 'market';
    doorsOpen.value = true;
    document.querySelector('.question')?.scrollIntoView({ block: 'nearest' });
    // They may stand open already, unseen: whoever asks where to begin is led to the first.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.door')?.focus());
  };
  return (
    <button class="button plain" aria-expanded={doorsOpen.value} onClick={show}>
      {words().tool}
    </button>
  );
}
