/** The button in the head that opens what can be shared, saved and opened. */
import { signal } from '@preact/signals';
import { lazy, Suspense } from 'preact/compat';
import { words } from './words.ts';

const ShareDialog = lazy(() =>
  import('./share-dialog.tsx').then(({ ShareDialog: part }) => ({ default: part })),
);

/** Whether the dialog is open: it then says itself how a file fared. */
export const sharing = signal(false);

export function ShareButton() {
  return (
    <button class="button plain" aria-haspopup="dialog" onClick={() => (sharing.value = true)}>
      {words().share}
    </button>
  );
}

/** Stands outside the head: a dialog has a head of its own. */
export function Sharing() {
  if (!sharing.value) return null;
  return (
    <Suspense fallback={null}>
      <ShareDialog close={() => (sharing.value = false)} />
    </Suspense>
  );
}
