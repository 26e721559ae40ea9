/** The closing card: the answer to the scenario's question in the run's own numbers, and what to try next. */
import { batch } from '@preact/signals';
import { goTo, playing } from '../state/player.ts';
import { change, interventions, keep, kept, recipe } from '../state/session.ts';
import type { LiveRun } from '../state/session.ts';
import { showPanel } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { showMe } from './looking.ts';
import { altering, isDone } from './altering.ts';
import type { Said } from '../../lab/stories/sentence.ts';
import type { StoryFile, TryNext } from '../../lab/stories/story-file.ts';
import { words } from './words.ts';

/** Makes the change: this run stays beside the new one. Where another is kept, this takes its place. */
function carryOut(next: TryNext): void {
  batch(() => {
    if (kept.value !== null) keep();
    change({ ...recipe.value, ...altering(next, recipe.value.changes, interventions.value) });
  });
  showPanel('compare');
}

function playAgain(): void {
  goTo(0);
  playing.value = true;
}

interface AnswerProps {
  live: LiveRun;
  story: StoryFile | null;
  answer: Said;
  close: () => void;
}

export function Answer({ live, story, answer, close }: AnswerProps) {
  const w = words();
  const next =
    story !== null && !isDone(story.tryNext, recipe.value.changes, interventions.value)
      ? story.tryNext
      : null;
  return (
    <div class="story-caption story-answer">
      <h2>{w.answer}</h2>
      <p class="story-text" aria-live="polite" aria-atomic="true">
        {say(answer.text)}
      </p>
      <p class="story-small">{w.alone}</p>
      {next && (
        <p class="story-next">
          {say(next)}{' '}
          <button class="story-button strong" onClick={() => carryOut(next)}>
            {w.tryIt}
          </button>
        </p>
      )}
      <div class="story-row">
        <button class="story-button" onClick={() => showMe(live, answer)}>
          {w.show}
        </button>
        <button class="story-button" onClick={() => showPanel('levers')}>
          {w.changeOne}
        </button>
        <button class="story-button" onClick={playAgain}>
          {w.again}
        </button>
        <button class="story-button icon end" aria-label={w.close} onClick={close}>
          ✕
        </button>
      </div>
    </div>
  );
}
