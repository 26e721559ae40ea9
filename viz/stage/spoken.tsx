/** The evening in a sentence or two for those who do not see the stage: at rest at once, while days run now and then. */
import { effect, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { percent, signedTwo, two, whole } from '../inspector/naming.ts';
import { day, playing } from '../state/player.ts';
import { language } from '../state/preferences.ts';
import type { RunData } from '../state/run-data.ts';
import { brand, lens, since, tier } from '../state/view.ts';
import { classNames } from './legend.tsx';
import { LENS } from './lenses.ts';
import { aboutWhom, earlierOf, readingOf } from './reading.ts';
import { tally, tallyDifference } from './tally.ts';
import { aside } from '../words/punctuation.ts';
import { words } from './words.ts';

/** Milliseconds of rest before something is said, and between two sayings while days run. */
const REST = 400;
const RUNNING = 4_000;

export function Spoken({ run, other }: { run: RunData; other: RunData | null }) {
  const text = useMemo(() => signal(''), []);
  useEffect(() => {
    let timer = 0;
    let last = -Infinity;
    const tell = (): void => {
      timer = 0;
      last = performance.now();
      text.value = summary(run, other);
    };
    const stop = effect(() => {
      void [day.value, lens.value, brand.value, tier.value, since.value, language.value];
      const wait = playing.value ? Math.max(REST, last + RUNNING - performance.now()) : REST;
      if (playing.value && timer !== 0) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(tell, wait);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [run, other]);
  return (
    <p class="unseen" aria-live="polite">
      {text}
    </p>
  );
}

function summary(run: RunData, other: RunData | null): string {
  const w = words();
  const frame = run.frameAt(Math.min(day.peek(), run.days.peek() - 1));
  if (frame === null) return '';
  const reading = readingOf(run);
  const kind = LENS[reading.lens];
  const name = aboutWhom(run);
  const look = w.lenses[reading.lens];
  const told = tally(frame, run.consumers, reading);
  const before = other?.frameAt(frame.day) ?? null;
  const earlier = earlierOf(run, frame.day);
  const parts = [w.summary.day({ day: whole(frame.day) }), meanOf()];
  if (before !== null && kind.ends !== null) {
    const { mean } = tallyDifference(frame, before, run.consumers, reading);
    parts.push(w.summary.difference({ lens: look, value: signedTwo(mean) }));
  } else if (earlier !== null) {
    const { mean, left } = tallyDifference(frame, earlier, run.consumers, reading);
    parts.push(w.summary.since({ day: whole(earlier.day), value: signedTwo(mean) }));
    if (kind.about === 'creators' && left > 0) parts.push(w.summary.left({ count: whole(left) }));
  }
  if (kind.about === 'brand') parts.push(w.summary.unknown({ count: whole(run.consumers - told.known) }));
  parts.push(w.summary.complain({ count: whole(told.complain) }));
  parts.push(w.summary.posted({ praised: whole(told.praised), criticised: whole(told.criticised) }));
  return aside(parts);

  function meanOf(): string {
    if (kind.ends !== null) {
      return kind.about === null
        ? w.summary.meanOnly({ lens: look, value: two(told.mean) })
        : w.summary.mean({ lens: look, about: name, value: two(told.mean) });
    }
    const most = told.classes.indexOf(Math.max(...told.classes));
    return w.summary.most({
      lens: look,
      brand: name,
      name: classNames()[most],
      share: percent(told.classes[most] / run.consumers),
    });
  }
}
