/** Keys that work anywhere in the market, unless somebody is typing. */
import { useEffect } from 'preact/hooks';
import { features } from './feature.ts';
import type { Key } from './feature.ts';
import { redo, undo } from './state/session.ts';
import { panel, place } from './state/view.ts';
import { titles } from './words/titles.ts';

/** In the order of the help. */
export const allKeys = (): Key[] =>
  features().flatMap((feature) => {
    const own = feature.keys ?? [];
    if (feature.panel === undefined) return own;
    const { id, panel: opened } = feature;
    if (opened.key === undefined) return own;
    return [...own, { key: opened.key, act: () => (panel.value = id), says: () => titles().panels[id] }];
  });

/** Whoever types, or moves inside a control with keys of its own, keeps the keys. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, select, textarea, dialog, [role=tablist], [role=slider], [contenteditable]') !==
      null
  );
}

export function useShortcuts(): void {
  useEffect(() => {
    const acts = new Map(allKeys().map(({ key, act }) => [key, act]));
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || place.value !== 'market' || isBusy(event.target)) return;
      const mighty = event.ctrlKey || event.metaKey;
      if (mighty && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        return event.shiftKey ? redo() : undo();
      }
      if (mighty || event.altKey) return;
      // A button keeps Space and Enter.
      if (event.key === ' ' && event.target instanceof HTMLButtonElement) return;
      const act = acts.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
