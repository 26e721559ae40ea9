/** Hands a bet in: a link that holds it, to be sent to whoever teaches. */
import { useEffect, useState } from 'preact/hooks';
import { teacher } from '../scenarios/teacher.ts';
import { presentAddress } from '../share/address.ts';
import { CopyField } from '../share/copy-field.tsx';
import { LETTER, codeOf } from './bets.ts';
import { words } from './words.ts';
import './classroom.css';

export function SendBet({ values }: { values: readonly number[] }) {
  const w = words();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  useEffect(() => {
    let wanted = true;
    void presentAddress({ h: 1, [LETTER]: codeOf(name, values) }).then((made) => wanted && setAddress(made));
    return () => void (wanted = false);
  }, [name, values]);
  return (
    <details class="class-part" open={teacher.value}>
      <summary>{w.send}</summary>
      <label class="small">
        {w.name}{' '}
        <input
          class="field"
          maxLength={40}
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <CopyField label={w.send} text={address} copy={w.copyBet} />
      <p class="muted small">{w.sendAbout}</p>
    </details>
  );
}
