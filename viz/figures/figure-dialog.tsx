/** A figure by itself: large, explained, or as a table. */
import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { Dialog } from '../widgets/dialog.tsx';
import { Tabs } from '../widgets/tabs.tsx';
import { built } from './collection.ts';
import type { Definition } from './definition.ts';
import type { Look } from './menu.tsx';
import type { Source } from './model.ts';
import { written } from './numbers.ts';
import { shownDays } from './range.ts';
import { tableOf } from './table.ts';
import { FigureView } from './view.tsx';
import type { FigureViewProps } from './view.tsx';
import { words } from './words.ts';
import type { FigureName } from './words.ts';

type DialogProps = Omit<FigureViewProps, 'height' | 'spelled'> & { look: Look; close: () => void };

export function FigureDialog({ look, close, ...shared }: DialogProps) {
  const [shown, setShown] = useState(look);
  const w = words();
  const tabs = [
    { id: 'enlarge', label: w.figure },
    { id: 'explain', label: w.explanation },
    { id: 'table', label: w.data },
  ] as const;
  const height = Math.max(300, Math.min(560, window.innerHeight - 320));
  return (
    <Dialog title={shared.title} close={close} wide>
      <div class="figure-dialog">
        <Tabs label={w.views} tabs={tabs} chosen={shown} choose={setShown}>
          {shown === 'enlarge' && <FigureView {...shared} height={height} spelled />}
          {shown === 'explain' && <Explanation name={shared.definition.name} />}
          {shown === 'table' && <Table {...shared} />}
        </Tabs>
      </div>
    </Dialog>
  );
}

function Explanation({ name }: { name: FigureName }) {
  const w = words();
  const text = w.figures[name];
  return (
    <div class="figure-explanation">
      {(['shows', 'how', 'careful', 'files'] as const).map((part) => (
        <section key={part}>
          <h3>{w[part]}</h3>
          <p class={part === 'files' ? 'figure-measures' : ''}>{text[part]}</p>
        </section>
      ))}
    </div>
  );
}

/** Read when it is opened: a table that changes under the reader's eyes cannot be read. */
function Table({
  definition,
  source,
  clock,
  chosen,
  title,
}: {
  definition: Definition;
  source: ReadonlySignal<Source>;
  clock: DialogProps['clock'];
  chosen: string;
  title: string;
}) {
  const w = words();
  const [day] = useState(() => clock.day.peek());
  const given = source.value;
  const figure = built(definition, given, day, chosen);
  const days = shownDays(given.length);
  const { columns, rows } = tableOf(figure, days);
  const about =
    figure.kind === 'time'
      ? w.rowsOf({ from: String(days[0]), to: String(days[1]) })
      : w.onDay({ day: String(figure.day) });
  return (
    <div class="figure-table" tabIndex={0} role="region" aria-label={w.tableFor({ title })}>
      <table>
        <caption>{about}</caption>
        <thead>
          <tr>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col" title={name}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map((value, c) => {
                const { format } = columns[c];
                const text = typeof value === 'string' || format === 'text' ? value : written(value, format);
                return c === 0 ? (
                  <th key={c} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={c}>{text}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
