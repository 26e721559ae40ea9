/** What the colour of the stage means, in one line: the scale, and a ramp from little to much. */
import type { RunData } from '../state/run-data.ts';
import { lens } from '../state/view.ts';
import { LENS } from './lenses.ts';
import { scaleName } from './legend.tsx';
import { words } from './words.ts';

export function ScaleLine({ run }: { run: RunData }) {
  const w = words();
  const { ends, colours } = LENS[lens.value];
  return (
    <span class="scale-line">
      {scaleName(run)}
      {ends !== null && (
        <>
          {': '}
          {w.little}{' '}
          <i aria-hidden="true" style={{ background: `linear-gradient(to right, ${colours.join(',')})` }} />{' '}
          {w.much}
        </>
      )}
    </span>
  );
}
