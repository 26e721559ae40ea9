/** A line of text that is to be taken elsewhere. */
import { useRef, useState } from 'preact/hooks';
import { words } from './words.ts';

interface Props {
  label: string;
  text: string;
  copy: string;
  primary?: boolean;
}

export function CopyField({ label, text, copy, primary = false }: Props) {
  const w = words();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const act = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(w.copied);
      window.setTimeout(() => setSaid(''), 3_000);
    } catch {
      // Pages without a secure origin may not write to the clipboard; the text stands selected.
      setSaid(w.copyFailed);
    }
  };
  return (
    <div class="copy-field">
      <input
        ref={field}
        class="field"
        readOnly
        value={text}
        aria-label={label}
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button class={primary ? 'button primary' : 'button'} disabled={text === ''} onClick={() => void act()}>
        {copy}
      </button>
      <span role="status" class="small copied">
        {said}
      </span>
    </div>
  );
}
