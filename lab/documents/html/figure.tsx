/** A figure of a report: the one place where documents meet the kit that draws. */
import { Bars, Dots, Forest, Scatter, Trace } from '../../../charts/index.ts';
import type { FigureSpec } from '../figures.ts';
import type { Figure } from '../model.ts';
import { short } from '../numbers.ts';
import { Words } from './inline.tsx';

/** Units of a drawing from left to right: its letters can be read on a phone and are not huge on a desk. */
const WIDTH = 380;
const FIELD = 250;

function Drawing({ spec }: { spec: FigureSpec }) {
  const { title, about } = spec;
  const size = { width: WIDTH, label: title, about: { title, text: about }, format: short };
  switch (spec.kind) {
    case 'forest':
      return <Forest {...spec} {...size} />;
    case 'dots':
      return <Dots {...spec} {...size} />;
    case 'bars':
      // All bars of reports are shares of a whole.
      return <Bars {...spec} {...size} reach={[1]} />;
    case 'scatter': {
      const points = spec.points.map((one) => ({ ...one, name: one.id }));
      return <Scatter {...spec} {...size} points={points} best="best" high={FIELD} />;
    }
    case 'trace':
      return <Trace {...spec} {...size} />;
  }
}

export const FigureView = ({ figure: { spec, caption } }: { figure: Figure }) => (
  <figure>
    <Drawing spec={spec} />
    <figcaption>
      <Words of={caption} />
    </figcaption>
  </figure>
);
