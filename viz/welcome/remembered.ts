/** What this device remembers of a visitor: that the first words were read, and how far the lessons went. */
import { effect, signal } from '@preact/signals';
import type { Signal } from '@preact/signals';

/** A number that stays; where storage is forbidden it lasts as long as the page. */
export function remembered(name: string): Signal<number> {
  const key = `trustfall.${name}`;
  let first = 0;
  try {
    first = Number(localStorage.getItem(key)) || 0;
  } catch {
    // Then it begins anew with every visit.
  }
  const kept = signal(first);
  effect(() => {
    const now = kept.value;
    try {
      if (now !== 0 || localStorage.getItem(key) !== null) localStorage.setItem(key, String(now));
    } catch {
      // As above.
    }
  });
  return kept;
}
