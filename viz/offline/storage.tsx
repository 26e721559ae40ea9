/** Says once that this browser keeps nothing: what was chosen and computed is gone with the page. */
import { signal } from '@preact/signals';
import { keepsNothing } from '../state/preferences.ts';
import { words } from './words.ts';

const read = signal(false);

export function Storage() {
  const w = words();
  if (!keepsNothing.value || read.value) return null;
  return (
    <div class="notice" role="status">
      <span class="small">{w.keepsNothing}</span>
      <button class="button icon plain" aria-label={w.dismiss} onClick={() => (read.value = true)}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}
