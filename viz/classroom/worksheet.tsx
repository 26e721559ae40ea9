/** One page to print: the question, a field to draw a bet in, and what to look for. */
import { firstLevers } from '../scenarios/first-levers.ts';
import { OFFERED } from '../scenarios/offered.ts';
import { interventions, recipe } from '../state/session.ts';
import { list } from '../inspector/naming.ts';
import { insideAt } from '../interventions/fields.ts';
import type { Json } from '../interventions/list.ts';
import { fieldLabel, labelOf } from '../interventions/telling.ts';
import { leverAt } from '../levers/lever.ts';
import { fullLabel } from '../levers/telling.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { say } from '../words/dictionary.ts';
import { useStudentLink } from './lesson-dialog.tsx';
import { classroom } from './open.ts';
import { words } from './words.ts';
import './classroom.css';

const ORDINARY = 180;

function leverName(path: string, entries: readonly Json[]): string {
  const inside = insideAt(entries, path);
  return inside === undefined
    ? fullLabel(leverAt(path)!)
    : `${labelOf(inside.entry)} · ${fieldLabel(inside.field)}`;
}

export function Worksheet() {
  const w = words();
  const s = w.sheet;
  const { name, base } = recipe.value;
  const story = OFFERED.find((one) => one.name === name);
  const address = useStudentLink();
  const entries = interventions.value;
  const levers = firstLevers(name, base, entries).slice(0, 3);
  const named = levers.map((path) => leverName(path, entries));
  const close = (): void => void (classroom.value = null);
  const { title, question } = base as Record<'title' | 'question', { en: string; zh: string }>;
  return (
    <Dialog title={w.worksheet} close={close}>
      <article class="worksheet">
        <p class="worksheet-names">
          <span>{s.name}</span>
          <span>{s.date}</span>
        </p>
        <h3>{say(title)}</h3>
        <p>{say(question)}</p>
        {story && <p>{s.watch({ watch: say(story.watch) })}</p>}
        <p>{s.before}</p>
        <Field days={Number(base.days ?? ORDINARY)} unit={s.days} />
        <Lines label={s.because} n={1} />
        <Lines label={s.after} n={1} />
        <Lines label={s.person} n={2} />
        <Lines label={s.change({ levers: list(named) })} n={2} />
        <Lines label={s.conclude} n={1} />
        <p class="worksheet-address small">
          {s.address} {address}
        </p>
      </article>
      <p>
        <button class="button primary" onClick={() => window.print()}>
          {w.print}
        </button>
      </p>
    </Dialog>
  );
}

function Lines({ label, n }: { label: string; n: number }) {
  return (
    <div>
      <p>{label}</p>
      {Array.from({ length: n }, (_, i) => (
        <i key={i} class="worksheet-line" aria-hidden="true" />
      ))}
    </div>
  );
}

const [WIDTH, HEIGHT, PARTS] = [600, 170, 6];

/** An empty field: days along it, from nothing to everything upwards. */
function Field({ days, unit }: { days: number; unit: string }) {
  const at = (i: number): number => (i * WIDTH) / PARTS;
  return (
    <svg class="worksheet-field" viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 24}`} aria-hidden="true">
      {Array.from({ length: 5 }, (_, i) => (
        <line key={i} x1={0} x2={WIDTH} y1={(i * HEIGHT) / 4} y2={(i * HEIGHT) / 4} />
      ))}
      {Array.from({ length: PARTS + 1 }, (_, i) => (
        <g key={i}>
          <line x1={at(i)} x2={at(i)} y1={0} y2={HEIGHT} />
          <text x={at(i)} y={HEIGHT + 15} text-anchor={i === 0 ? 'start' : i === PARTS ? 'end' : 'middle'}>
            {Math.round((i * (days - 1)) / PARTS)}
            {i === PARTS && ` ${unit}`}
          </text>
        </g>
      ))}
    </svg>
  );
}
