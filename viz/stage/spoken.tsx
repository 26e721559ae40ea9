/** The evening in a sentence or two for those who do not see the stage: at rest at once, while days run now and then. */
import { effect, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { percent, signedTwo, two, whole } from '../inspector/naming.ts';
import { day, playing } from '../state/player.ts';
import { language } from '../state/preferences.ts';
import type { RunData } from '../state/run-data.ts';
import { brand, lens } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { classNames } from './legend.tsx';
import { LENS } from './lenses.ts';
import { tally, tallyDifference } from './tally.ts';
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
      void [day.value, lens.value, brand.value, language.value];
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
  const kind = LENS[lens.peek()];
  const b = Math.min(brand.peek(), run.brands - 1);
  const name = say(run.scenario.brandNames[b]);
  const look = w.lenses[lens.peek()];
  const told = tally(frame, run.consumers, lens.peek(), b);
  const before = other?.frameAt(frame.day) ?? null;
  const parts = [w.summary.day({ day: whole(frame.day) }), meanOf()];
  if (before !== null && kind.ends !== null) {
    const { mean } = tallyDifference(frame, before, run.consumers, lens.peek(), b);
    parts.push(w.summary.difference({ lens: look, value: signedTwo(mean) }));
  }
  if (kind.perBrand) parts.push(w.summary.unknown({ count: whole(run.consumers - told.known) }));
  parts.push(w.summary.complain({ count: whole(told.complain) }));
  parts.push(w.summary.posted({ praised: whole(told.praised), criticised: whole(told.criticised) }));
  return parts.join('; ');

  function meanOf(): string {
    if (kind.ends !== null) {
      return kind.perBrand
        ? w.summary.mean({ lens: look, brand: name, value: two(told.mean) })
        : w.summary.meanOnly({ lens: look, value: two(told.mean) });
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
