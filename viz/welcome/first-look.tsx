/** On first opening, one line under the stage: what a dot is, what its colour means, who the star is, what to press. */
import { useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Term } from '../glossary/term.tsx';
import { whole } from '../inspector/naming.ts';
import { ScaleLine } from '../stage/scale-line.tsx';
import type { RunProps } from '../feature.ts';
import type { LiveRun } from '../state/session.ts';
import { panel, person } from '../state/view.ts';
import { closeFirstLook, firstLook } from './open.ts';
import { stop } from '../words/punctuation.ts';
import { words } from './words.ts';
import './welcome.css';

const byTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches;

export function FirstLook({ live }: Partial<RunProps>) {
  return firstLook.value && live !== undefined ? <Line live={live} /> : null;
}

function Line({ live: { data, recipe } }: { live: LiveRun }) {
  const w = words();
  // Whoever looks at somebody, or goes on to something else, has seen enough of it.
  useEffect(() => closeFirstLook, [recipe.name]);
  useSignalEffect(() => {
    if (person.value !== null || panel.value !== 'figures') closeFirstLook();
  });
  return (
    <p class="first-look" role="note">
      <span>
        {w.dot({ n: whole(data.consumers) })} <ScaleLine run={data} />
        {stop()}★ <Term name="head">{w.star}</Term>
        {stop()}
        {byTouch() ? w.tap : w.press}
      </span>
      <button class="button icon plain" aria-label={w.closeLook} onClick={closeFirstLook}>
        ✕
      </button>
    </p>
  );
}
