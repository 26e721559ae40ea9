/** A link for students, a worksheet, and the way to the bets of a class. */
import { useEffect, useState } from 'preact/hooks';
import { askForBet } from '../scenarios/bet-wanted.ts';
import { teacher } from '../scenarios/teacher.ts';
import { presentAddress } from '../share/address.ts';
import { CopyField } from '../share/copy-field.tsx';
import { recipe } from '../state/session.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { classroom, collecting } from './open.ts';
import { words } from './words.ts';
import '../share/share.css';

export const useStudentLink = (): string => {
  const [address, setAddress] = useState('');
  useEffect(() => {
    void presentAddress({ h: 1 }).then(setAddress);
  }, [recipe.value]);
  return address;
};

export function LessonDialog() {
  const w = words();
  const address = useStudentLink();
  const close = (): void => void (classroom.value = null);
  const toBets = (): void => {
    close();
    collecting.value = true;
    askForBet();
  };
  return (
    <Dialog title={w.title} close={close}>
      <div class="sharing">
        <section aria-labelledby="class-link">
          <h3 id="class-link">{w.link}</h3>
          <CopyField label={w.link} text={address} copy={w.copyLink} primary />
          <p class="muted small">{w.linkAbout}</p>
          <label class="small">
            <input
              type="checkbox"
              checked={teacher.value}
              onInput={(event) => (teacher.value = event.currentTarget.checked)}
            />{' '}
            {w.mode}
          </label>
        </section>
        <section aria-labelledby="class-sheet">
          <h3 id="class-sheet">{w.worksheet}</h3>
          <p class="muted small">{w.worksheetAbout}</p>
          <p>
            <button class="button" onClick={() => (classroom.value = 'worksheet')}>
              {w.openWorksheet}
            </button>
          </p>
        </section>
        <section aria-labelledby="class-bets">
          <h3 id="class-bets">{w.bets}</h3>
          <p class="muted small">{w.betsAbout}</p>
          <p>
            <button class="button" onClick={toBets}>
              {w.openBets}
            </button>
          </p>
        </section>
      </div>
    </Dialog>
  );
}
