/** All that happened, as a table: the twin of the pins. */
import type { RunData } from '../state/run-data.ts';
import { goTo, playing } from '../state/player.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { PinIcon } from './icon.tsx';
import { listOpen } from './jumps.ts';
import type { Mark } from './marks.ts';
import { removeNote } from './notes.ts';
import { tellMark } from './telling.ts';
import { words } from './words.ts';

export function EventList({ run, marks }: { run: RunData; marks: readonly Mark[] }) {
  const w = words();
  const close = (): void => void (listOpen.value = false);
  const go = (day: number): void => {
    playing.value = false;
    goTo(day);
    close();
  };
  return (
    <Dialog title={w.listTitle} close={close}>
      {marks.length === 0 && <p class="muted">{w.nothing}</p>}
      <table class="timeline-list">
        <thead>
          <tr>
            <th scope="col">{w.when}</th>
            <th scope="col">{w.what}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map((mark, i) => (
            <tr key={i}>
              <td>
                <button class="button plain figures-font" onClick={() => go(mark.day)}>
                  {w.dayShort({ day: String(mark.day) })}
                </button>
              </td>
              <td class={`timeline-what ${mark.kind}`}>
                <PinIcon kind={mark.kind} /> <span>{tellMark(run, mark)}</span>
                {mark.note && (
                  <button class="button plain" onClick={() => removeNote(mark.note!.index)}>
                    {w.remove}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
