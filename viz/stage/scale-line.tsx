/** What the colour of the stage means, in one line: the scale, and a ramp from one end to the other. */
import { signedTwo, whole } from '../inspector/naming.ts';
import type { RunData } from '../state/run-data.ts';
import { lens } from '../state/view.ts';
import { lensName, scaleName } from './legend.tsx';
import { DIFFERENCE_COLOURS, LENS, SINCE_END } from './lenses.ts';
import { earlierOf, frameOf } from './reading.ts';
import { colon } from '../words/punctuation.ts';
import { words } from './words.ts';

export function ScaleLine({ run }: { run: RunData }) {
  const w = words();
  const { ends, colours } = LENS[lens.value];
  const frame = frameOf(run);
  const earlier = frame && earlierOf(run, frame.day);
  const name =
    earlier === null ? scaleName(run) : w.changeSince({ day: whole(earlier.day), lens: lensName(run) });
  const [low, high] = earlier === null ? [w.little, w.much] : [signedTwo(-SINCE_END), signedTwo(SINCE_END)];
  const shown = earlier === null ? colours : DIFFERENCE_COLOURS;
  return (
    <span class="scale-line">
      {name}
      {ends !== null && (
        <>
          {colon()}
          {low}{' '}
          <i aria-hidden="true" style={{ background: `linear-gradient(to right, ${shown.join(',')})` }} />{' '}
          {high}
        </>
      )}
    </span>
  );
}
