/** Keys that work anywhere on the page, unless somebody is typing. */
import { useEffect } from 'preact/hooks';
import { SPEEDS, goTo, length, speed, step, togglePlaying } from './state/player.ts';
import { redo, undo } from './state/session.ts';
import { panel, place } from './state/view.ts';
import { notesOpen, toNext, toPrevious } from './timeline/jumps.ts';
import { helpOpen } from './timeline/keys.ts';

/** Key, what it does; the help lists them in this order (timeline/words.ts says them). */
export const SHORTCUTS: Readonly<Record<string, () => void>> = {
  ' ': togglePlaying,
  ArrowRight: () => step(1),
  ArrowLeft: () => step(-1),
  PageDown: () => step(10),
  PageUp: () => step(-10),
  Home: () => goTo(0),
  End: () => goTo(length.value - 1),
  '[': () => faster(-1),
  ']': () => faster(1),
  n: toNext,
  p: toPrevious,
  a: () => (notesOpen.value = true),
  f: () => (panel.value = 'figures'),
  m: () => (panel.value = 'levers'),
  c: () => (panel.value = 'compare'),
  '?': () => (helpOpen.value = true),
};

function faster(by: number): void {
  const at = SPEEDS.findIndex((one) => one >= speed.value);
  speed.value = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at + by))];
}

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
      const act = SHORTCUTS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
