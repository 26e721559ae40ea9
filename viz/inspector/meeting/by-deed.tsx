/** People found by what they did: a choice, and the first of whom it holds. */
import { useMemo, useState } from 'preact/hooks';
import type { LiveRun } from '../../state/session.ts';
import { lookAt } from '../../state/view.ts';
import { say } from '../../words/dictionary.ts';
import { calledOn, signedTwo, whole } from '../naming.ts';
import { DOINGS, doersOf } from './doers.ts';
import type { Doing } from './doers.ts';
import { words } from './words.ts';

const SHOWN = 8;
const WEEK = 7;

export function ByDeed({ live: { data }, shown, brand }: { live: LiveRun; shown: number; brand: number }) {
  const w = words();
  const [doing, setDoing] = useState<Doing>('lost');
  const found = useMemo(() => {
    const [now, before] = [data.frameAt(shown), data.frameAt(shown - WEEK)];
    return now === null || before === null ? [] : doersOf(doing, brand, data.consumers, now, before);
  }, [data, shown, brand, doing]);
  const name = say(data.scenario.brandNames[brand]);
  const called = (one: Doing): string => {
    const text = w.doings[one];
    return typeof text === 'string' ? text : text({ brand: name });
  };
  const first = found.slice(0, SHOWN);
  const many = { n: whole(found.length), shown: whole(first.length), brand: name };
  return (
    <div class="by-deed">
      <h3>{w.byDeed}</h3>
      <label>
        <span>{w.who}</span>{' '}
        <select
          class="field"
          value={doing}
          onChange={({ currentTarget }) => setDoing(DOINGS.find((one) => one === currentTarget.value)!)}
        >
          {DOINGS.map((one) => (
            <option key={one} value={one}>
              {called(one)}
            </option>
          ))}
        </select>
      </label>
      <p class="small" role="status">
        {found.length > SHOWN ? w.foundFirst(many) : w.found({ n: found.length })}
      </p>
      <ul>
        {first.map(({ person, change }) => (
          <li key={person}>
            <button class="button" onClick={() => lookAt(person)}>
              {calledOn(data, person, shown)}
              {!Number.isNaN(change) && (
                <span class="muted small figures-font">{w.moved({ change: signedTwo(change) })}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
