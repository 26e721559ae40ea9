/** A note of one's own on the day that is shown. */
import { useState } from 'preact/hooks';
import { day, playing } from '../state/player.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { notesOpen } from './jumps.ts';
import { addNote } from './notes.ts';
import { words } from './words.ts';

/** Longer notes would not fit into a link. */
const MOST = 280;

export function NoteForm() {
  const w = words();
  // The day stays what it was when writing began.
  const [on] = useState(() => {
    playing.value = false;
    return day.value;
  });
  const [text, setText] = useState('');
  const close = (): void => void (notesOpen.value = false);
  return (
    <Dialog title={w.addNote({ day: String(on) })} close={close}>
      <form
        class="timeline-note"
        onSubmit={(event) => {
          event.preventDefault();
          addNote(on, text);
          close();
        }}
      >
        <label>
          {w.noteText}
          <input
            class="field"
            autofocus
            maxLength={MOST}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p class="muted small">{w.noteHelp}</p>
        <button class="button primary" disabled={text.trim() === ''}>
          {w.save}
        </button>
      </form>
    </Dialog>
  );
}
