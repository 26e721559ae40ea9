/** A dialog of the platform: focus stays inside, Escape closes, focus goes back to where it was. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../words/shell.ts';
import './dialog.css';

export function Dialog({
  title,
  close,
  wide = false,
  veiled = false,
  children,
}: {
  title: string;
  close: () => void;
  wide?: boolean;
  /** Nothing of the page is to be seen behind it. */
  veiled?: boolean;
  children: ComponentChildren;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current!;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  // One that is replaced by another is closed as it goes, and told of it afterwards.
  const closed = (): void => void (ref.current !== null && close());
  const outside = (event: MouseEvent): void => {
    if (event.target === ref.current) close();
  };
  return (
    <dialog
      ref={ref}
      class={`dialog${wide ? ' wide' : ''}${veiled ? ' veiled' : ''}`}
      aria-label={title}
      onClose={closed}
      onClick={outside}
    >
      <div class="dialog-body">
        <header>
          <h2>{title}</h2>
          <button class="button icon plain" aria-label={words().close} onClick={close}>
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
