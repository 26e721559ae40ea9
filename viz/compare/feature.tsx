import { later } from '../feature.ts';
import type { Feature, RunProps } from '../feature.ts';

const Sentence = later(() => import('./sentence.tsx').then((part) => part.Sentence));

function Notice({ live, other }: Partial<RunProps>) {
  return live && other ? <Sentence live={live} other={other} /> : null;
}

/** The run that was kept, or the one before, against the one on the stage. */
export const compare: Feature = {
  id: 'compare',
  notice: Notice,
  panel: { key: 'c', view: later(() => import('./compare.tsx').then((part) => part.Compare)) },
};
