/** A button that opens the chooser of files. */
import { useRef } from 'preact/hooks';
import { bringFile } from './bring.ts';
import { ACCEPTED } from './reading.ts';
import { words } from './words.ts';

/** @param done called when a file was taken up */
export function OpenFile({ done }: { done: () => void }) {
  const w = words();
  const chooser = useRef<HTMLInputElement>(null);
  const chosen = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    // The same file, mended, can be chosen again.
    input.value = '';
    if (file && (await bringFile(file))) done();
  };
  return (
    <div class="save-row">
      <button class="button" onClick={() => chooser.current?.click()}>
        {w.openFile}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={w.openFile}
        onChange={(event) => void chosen(event.currentTarget)}
      />
    </div>
  );
}
