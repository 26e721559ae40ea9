/** The levers; the tables of the model and their checks are fetched when they are first opened. */
import { lazy, Suspense } from 'preact/compat';
import { takeNotes } from './tried-log.ts';

// What was tried is noted from the first run on, whether or not anybody looks at the levers.
takeNotes();

const Panel = lazy(() => import('./panel.tsx').then(({ Panel: part }) => ({ default: part })));

export function Levers() {
  return (
    <Suspense fallback={<div class="levers" aria-busy="true" />}>
      <Panel />
    </Suspense>
  );
}
