/** Any figure as SVG, of a given size. The same figure gives the same picture. */
import { Cursor, Histogram, Plane, Steps, TimeDrawing, layoutOf } from '../../charts/index.ts';
import type { PlaneProps, TimeTexts } from '../../charts/index.ts';
import type { Figure, PlaneFigure } from './model.ts';
import { tickText, written } from './numbers.ts';
import { words } from './words.ts';

export interface DrawingProps {
  figure: Figure;
  width: number;
  height: number;
  id: string;
  /** Days shown by figures over time. */
  shown: readonly [from: number, to: number];
  /** The chosen day, to be marked on figures over time. */
  day?: number;
  spelled?: boolean;
}

export function timeTexts(): TimeTexts {
  const { onDay, binned } = words();
  return {
    tick: tickText,
    onDay: (day) => onDay({ day }),
    binned: (label, days) => binned({ label, days }),
  };
}

const percent = (share: number): string => written(share, 'percent');
const count = (value: number): string => tickText(value, 'count');
const share = (value: number): string => tickText(value, 'share');

/** Creators as the marks of a plane. */
export function planeOf(figure: PlaneFigure, width: number, height: number): PlaneProps {
  const w = words().figures.creators;
  const root = figure.height === 'capital';
  return {
    width,
    height,
    across: { title: w.load, most: figure.mostLoad, tick: (value) => tickText(value, 'percent') },
    up: { title: w[figure.height], most: figure.most, tick: root ? count : share, root },
    marks: figure.points.map((point) => ({
      key: point.creator,
      x: point.load,
      y: point[figure.height],
      size: point.followers,
      kind: point.tier,
      crossed: point.collapsed,
      trail: point.trail,
      name: point.labelled ? point.name : null,
    })),
  };
}

export function Drawing({ figure, width, height, id, shown, day, spelled = false }: DrawingProps) {
  const w = words();
  switch (figure.kind) {
    case 'steps': {
      const { ofWhole, ofStep } = w.figures.funnel;
      const texts = {
        count: (value: number) => written(value, 'count'),
        ofWhole: (part: number) => ofWhole({ share: percent(part) }),
        ofStep: (part: number) => ofStep({ share: percent(part) }),
      };
      return <Steps {...figure} width={width} height={height} texts={texts} />;
    }
    case 'histogram':
      return (
        <Histogram
          {...figure}
          width={width}
          height={height}
          texts={{ people: w.people, mean: w.mean, count, share }}
        />
      );
    case 'plane':
      return <Plane {...planeOf(figure, width, height)} />;
    case 'time': {
      const layout = layoutOf(figure, width, height, shown);
      return (
        <g>
          <TimeDrawing series={figure} layout={layout} texts={timeTexts()} id={id} spelled={spelled} />
          {day !== undefined && <Cursor layout={layout} day={day} days={figure.days} bare />}
        </g>
      );
    }
  }
}
