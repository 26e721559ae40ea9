/** A figure of a report: the one place where documents meet the kit that draws. */
import { renderToString } from 'preact-render-to-string';
import { bars } from '../../report/bars.ts';
import { dots } from '../../report/dots.ts';
import type { Mark } from '../../report/drawing.ts';
import { forest } from '../../report/forest.ts';
import type { Markup } from '../../report/markup.ts';
import { scatter } from '../../report/scatter.ts';
import { trace } from '../../report/trace.ts';
import type { FigureSpec } from '../figures.ts';
import type { Figure } from '../model.ts';
import { Words } from './inline.tsx';

function drawingOf(spec: FigureSpec): Markup {
  switch (spec.kind) {
    case 'forest': {
      const { fold, rows, references: lines, ...rest } = spec;
      const marked = rows.map((row) => ({ ...row, mark: row.finding as Mark }));
      return forest({ ...rest, rows: marked, lines, ...(fold && { fold }) });
    }
    case 'dots':
      return dots({ ...spec, mark: spec.finding as Mark, lines: spec.references });
    case 'bars':
      return bars(spec);
    case 'scatter': {
      const points = spec.points.map(({ hollow, ...one }) => ({ ...one, filled: !hollow }));
      return scatter({ ...spec, across: spec.across.title, up: spec.up.title, points });
    }
    case 'trace': {
      const points = spec.points.map(({ hollow, ...one }) => ({ ...one, filled: !hollow }));
      const named = spec.points.flatMap(({ words, ...one }) =>
        words === undefined ? [] : [{ ...one, words }],
      );
      return trace({ ...spec, points, named });
    }
  }
}

export function FigureView({ figure: { spec, caption } }: { figure: Figure }) {
  const words = renderToString(
    <figcaption>
      <Words of={caption} />
    </figcaption>,
  );
  return <figure dangerouslySetInnerHTML={{ __html: `${drawingOf(spec).markup}${words}` }} />;
}
