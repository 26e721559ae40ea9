/** The list of interventions: what happens on which day, and the ways to change it. */
import { useRef, useState } from 'preact/hooks';
import { current, interventions } from '../state/session.ts';
import { useCommit } from '../levers/commit.ts';
import { readNumber } from '../levers/scale.ts';
import { moveIntervention, putIntervention, removeIntervention } from './edit.ts';
import { Editor } from './editor.tsx';
import { freshIntervention } from './fields.ts';
import type { Json } from './list.ts';
import { labelOf, whenOf } from './telling.ts';
import { words } from './words.ts';
import './interventions.css';

export { moveIntervention } from './edit.ts';

/** Days by which the buttons move. */
const WEEK = 7;

export function Interventions() {
  const w = words();
  const [editing, edit] = useState<number | null>(null);
  const list = interventions.value;
  const adding = editing !== null && editing >= list.length;
  const root = useRef<HTMLDivElement>(null);
  const close = (): void => {
    const at = editing;
    edit(null);
    // The button that opened the form is there again in the next picture.
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-opens='${at}']`)?.focus());
  };
  const save = (entry: Json): void => {
    putIntervention(editing!, entry);
    close();
  };
  // By day, as they happen; the place in the file stays what they are known by.
  const order = list.map((_, i) => i).sort((a, b) => Number(list[a].day) - Number(list[b].day) || a - b);
  return (
    <div class="interventions" ref={root}>
      {list.length === 0 && <p class="small muted">{w.none}</p>}
      <ol>
        {order.map((i) => (
          <li key={i}>
            {editing === i ? (
              <Editor index={i} entry={list[i]} save={save} cancel={close} />
            ) : (
              <Entry index={i} entry={list[i]} edit={() => edit(i)} />
            )}
          </li>
        ))}
      </ol>
      {adding ? (
        <Editor
          index={list.length}
          entry={freshIntervention('set', middleOf(current.value?.data.scenario.days ?? 180))}
          save={save}
          cancel={close}
        />
      ) : (
        <button type="button" class="button" data-opens={list.length} onClick={() => edit(list.length)}>
          {w.add}
        </button>
      )}
    </div>
  );
}

/** A third into the run, so that there is a before and a longer after. */
const middleOf = (days: number): number => Math.floor(days / 3);

function Entry({ index, entry, edit }: { index: number; entry: Json; edit: () => void }) {
  const w = words();
  const label = labelOf(entry);
  const day = Number(entry.day);
  return (
    <div class="intervention">
      <div class="intervention-words">
        <span class="intervention-when small figures-font">{whenOf(entry)}</span>
        <span>{label}</span>
      </div>
      <div class="intervention-tools">
        <button
          type="button"
          class="button plain icon"
          aria-label={w.earlier({ label })}
          onClick={() => moveIntervention(index, day - WEEK)}
        >
          <span aria-hidden="true">←</span>
        </button>
        <DayField index={index} day={day} label={label} />
        <button
          type="button"
          class="button plain icon"
          aria-label={w.later({ label })}
          onClick={() => moveIntervention(index, day + WEEK)}
        >
          <span aria-hidden="true">→</span>
        </button>
        <button
          type="button"
          class="button"
          data-opens={index}
          aria-label={w.editOne({ label })}
          onClick={edit}
        >
          {w.edit}
        </button>
        <button
          type="button"
          class="button"
          aria-label={w.removeOne({ label })}
          onClick={() => removeIntervention(index)}
        >
          {w.remove}
        </button>
      </div>
    </div>
  );
}

function DayField({ index, day, label }: { index: number; day: number; label: string }) {
  const ref = useCommit((element) => {
    const wanted = readNumber(element.value);
    if (wanted !== undefined) moveIntervention(index, wanted);
    // What was out of reach is put back to what holds.
    const now = interventions.value[index]?.day;
    element.value = String(now ?? day);
  });
  return (
    <input
      ref={ref}
      class="field intervention-day"
      type="text"
      inputMode="numeric"
      autocomplete="off"
      aria-label={words().dayOf({ label })}
      value={String(day)}
    />
  );
}
