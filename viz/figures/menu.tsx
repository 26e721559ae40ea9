/** What can be done with a figure: a button, and a list that the platform lays over the page and closes by itself. */
import { useId, useRef, useState } from 'preact/hooks';
import type { FigureName } from './words.ts';
import { words } from './words.ts';

export const LOOKS = ['enlarge', 'explain', 'table'] as const;
export type Look = (typeof LOOKS)[number];
export const FILES = ['savePng', 'saveSvg', 'saveCsv', 'copyPng', 'copySvg'] as const;
export type FileAction = (typeof FILES)[number];

export interface MenuProps {
  name: FigureName;
  title: string;
  look: (what: Look) => void;
  /** Rejects where the browser does not allow it. */
  file: (what: FileAction) => Promise<void>;
}

export function FigureMenu({ title, look, file }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const w = words();
  const place = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'open') return;
    setSaid('');
    const box = button.current!.getBoundingClientRect();
    const { style } = list.current!;
    // Upwards where there is more room above.
    const below = window.innerHeight - box.bottom;
    const up = below < 320 && box.top > below;
    style.top = up ? 'auto' : `${box.bottom + 4}px`;
    style.bottom = up ? `${window.innerHeight - box.top + 4}px` : 'auto';
    style.right = `${Math.max(8, document.documentElement.clientWidth - box.right)}px`;
  };
  const act = (what: FileAction): void => {
    file(what).then(
      () => {
        setSaid(w.done);
        window.setTimeout(() => list.current?.hidePopover(), 600);
      },
      () => setSaid(w.failed),
    );
  };
  const open = (what: Look): void => {
    list.current!.hidePopover();
    look(what);
  };
  return (
    <>
      <button
        ref={button}
        class="button plain icon figure-more"
        aria-label={w.menu({ title })}
        popovertarget={id}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <div
        ref={list}
        id={id}
        class="figure-menu"
        popover="auto"
        role="group"
        aria-label={w.menu({ title })}
        onBeforeToggle={place}
      >
        {LOOKS.map((what) => (
          <button key={what} class="button plain" onClick={() => open(what)}>
            {w[what]}
          </button>
        ))}
        <hr />
        {FILES.map((what) => (
          <button key={what} class="button plain" onClick={() => act(what)}>
            {w[what]}
          </button>
        ))}
        <p class="figure-note" role="status">
          {said}
        </p>
      </div>
    </>
  );
}
