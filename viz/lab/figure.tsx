/** Frame of a figure: title, what it shows, the drawing in the width there is, its table, and files of it. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { csv } from '../../lab/documents/csv.ts';
import { useWidth } from '../figures/hooks.ts';
import { save } from '../share/save.ts';
import { savePicture } from './picture.ts';
import { words } from './words.ts';

/** The numbers of a figure: what a table shows and a file holds. */
export interface Twin {
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** How a number is shown; files have all digits. */
  format?: (value: number) => string;
  /** What can be done with a row. */
  action?: (row: number) => ComponentChildren;
}

export interface FigureProps {
  name: string;
  title: string;
  about: string;
  source: string;
  twin: Twin;
  legend?: ComponentChildren;
  children: (width: number) => ComponentChildren;
  below?: ComponentChildren;
}

const csvOf = ({ columns, rows }: Twin): string =>
  csv({
    columns: columns.map((name) => ({ name, type: 'text' as const, unit: '', about: '' })),
    rows: rows.length,
    value: (row, column) => rows[row][column],
  });

export function Figure({ name, title, about, source, twin, legend, children, below }: FigureProps) {
  const w = words().figures;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [failed, setFailed] = useState(false);
  const picture = (kind: 'SVG' | 'PNG'): void => {
    const svg = frame.current?.querySelector('svg');
    if (!svg) return;
    savePicture(kind, `trustfall-${name}`, { svg, title, source }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <figure class="lab-figure card">
      <figcaption>
        <h3>{title}</h3>
        <p class="muted small">{about}</p>
      </figcaption>
      {legend}
      <div ref={frame} class="lab-frame">
        {width > 0 && children(width)}
      </div>
      {below}
      <div class="lab-figure-foot">
        <details>
          <summary>{w.asTable}</summary>
          <TwinTable twin={twin} title={title} />
        </details>
        <span class="lab-files" role="group" aria-label={`${w.saving}: ${title}`}>
          {(['SVG', 'PNG'] as const).map((kind) => (
            <button
              key={kind}
              class="button plain small"
              aria-label={w.save({ title, kind })}
              onClick={() => picture(kind)}
            >
              {kind}
            </button>
          ))}
          <button
            class="button plain small"
            aria-label={w.save({ title, kind: 'CSV' })}
            onClick={() => save(`trustfall-${name}.csv`, csvOf(twin), 'text/csv;charset=utf-8')}
          >
            CSV
          </button>
        </span>
      </div>
      {failed && <p role="alert">{w.failed}</p>}
    </figure>
  );
}

function TwinTable({ twin, title }: { twin: Twin; title: string }) {
  const { columns, rows, format = String, action } = twin;
  return (
    <div class="lab-scroll" tabIndex={0} role="region" aria-label={title}>
      <table class="lab-table figures-font">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {action && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={columns[j]} class={typeof cell === 'number' ? 'number' : ''}>
                  {typeof cell === 'number' ? format(cell) : cell}
                </td>
              ))}
              {action && <td>{action(i)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
