/**
 * A term that explains itself where it is met: underlined with dots; pointed at, focused or tapped, it says what it means.
 * What it says stands in one place, the glossary of the catalogues.
 */
import { useId, useRef, useState } from 'preact/hooks';
import { words } from './words.ts';
import type { TermName } from './words.ts';
import './term.css';

/** Width of what is said, and how far it stays from the edges of the window. */
const [WIDTH, EDGE, GAP] = [288, 8, 6];

export function Term({ name, children }: { name: TermName; children?: string }) {
  const { label, means } = words().terms[name];
  const id = useId();
  const ref = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<Record<string, string> | null>(null);
  const open = (): void => {
    const box = ref.current!.getBoundingClientRect();
    const left = Math.max(EDGE, Math.min(box.left, window.innerWidth - WIDTH - EDGE));
    const below = box.bottom < window.innerHeight / 2;
    const upright = below
      ? { top: `${box.bottom + GAP}px` }
      : { bottom: `${window.innerHeight - box.top + GAP}px` };
    setPlace({ left: `${left}px`, ...upright });
  };
  const close = (): void => setPlace(null);
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || place === null) return;
    // What it stands in stays open.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <span class="term-place" onPointerEnter={open} onPointerLeave={close}>
      <button
        ref={ref}
        type="button"
        class="term"
        aria-describedby={place === null ? undefined : id}
        onFocus={open}
        onBlur={close}
        onClick={open}
        onKeyDown={escape}
      >
        {children ?? label}
      </button>
      {place !== null && (
        <span id={id} role="tooltip" class="term-means" style={place}>
          {means}
        </span>
      )}
    </span>
  );
}
