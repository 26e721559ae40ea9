/** The story over the stage: the sentence of the day, those before it, and the answer when the run has been played. */
import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { playing } from '../state/player.ts';
import type { LiveRun } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { Answer } from './answer.tsx';
import { showMe } from './looking.ts';
import type { Said } from '../../lab/stories/sentence.ts';
import { useStory } from './use-story.ts';
import { words } from './words.ts';
import './story.css';

/** A sentence stays long enough to be read, however fast the days go by. */
const READING = 3200;

/** Whether the story is told at all: whoever hides it has it hidden until they ask for it again. */
const hidden = signal(false);

/** The number of sentences shown: it follows what is said, but lets each be read. */
function useUnhurried(count: number): number {
  const [shown, setShown] = useState(count);
  const since = useRef(-Infinity);
  useEffect(() => {
    if (count === shown) return;
    const show = (): void => {
      since.current = performance.now();
      setShown(count);
    };
    const wait = since.current + READING - performance.now();
    // Jumps and steps are shown at once: only a playing clock can hurry.
    if (wait <= 0 || count < shown || !playing.peek()) return show();
    const later = window.setTimeout(show, wait);
    return () => window.clearTimeout(later);
  }, [count, shown]);
  return Math.min(shown, count);
}

export function Story({ live }: { live: LiveRun }) {
  const w = words();
  const { story, said, answer, comparing } = useStory(live);
  const count = useUnhurried(said.length);
  const [closed, setClosed] = useState(false);
  useEffect(() => setClosed(false), [answer === null, live]);
  if (hidden.value) {
    return (
      <button class="story-reveal" aria-label={w.reveal} onClick={() => (hidden.value = false)}>
        {w.story}
      </button>
    );
  }
  return (
    <section class="story" aria-label={w.story}>
      {answer !== null && !closed ? (
        <Answer live={live} story={story} answer={answer} close={() => setClosed(true)} />
      ) : (
        <Caption live={live} said={said.slice(0, count)} comparing={comparing} />
      )}
    </section>
  );
}

interface CaptionProps {
  live: LiveRun;
  said: readonly Said[];
  comparing: boolean;
}

function Caption({ live, said, comparing }: CaptionProps) {
  const w = words();
  const [back, setBack] = useState(0);
  useEffect(() => setBack(0), [said.length]);
  const at = Math.max(0, said.length - 1 - back);
  const one = said[at];
  return (
    <div class={one || comparing ? 'story-caption' : 'story-caption empty'}>
      {/* Changes with the sentence, not with the day: so it is read out once. */}
      <p class="story-text" aria-live="polite" aria-atomic="true">
        {one && say(one.text)}
      </p>
      {comparing && (
        <p class="story-small story-comparing" role="status">
          {w.comparing}
        </p>
      )}
      {one && (
        <div class="story-row">
          <button class="story-button" onClick={() => showMe(live, one)}>
            {w.show}
          </button>
          <span class="story-when">{w.day({ day: one.day })}</span>
          <span class="story-steps">
            <button
              class="story-button icon"
              aria-label={w.before}
              disabled={at === 0}
              onClick={() => setBack(back + 1)}
            >
              ‹
            </button>
            <span>{w.place({ at: at + 1, of: said.length })}</span>
            <button
              class="story-button icon"
              aria-label={w.after}
              disabled={back === 0}
              onClick={() => setBack(back - 1)}
            >
              ›
            </button>
          </span>
          <button class="story-button icon" aria-label={w.hide} onClick={() => (hidden.value = true)}>
            ✕
          </button>
        </div>
      )}
    </div>
  );
}
