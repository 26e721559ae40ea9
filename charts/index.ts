/**
 * One kit of charts for page and reports: components of Preact that draw SVG, without state and without a browser.
 * Words, numbers as text and colours come from outside: texts as props, colours as the variables of `palette.css`.
 *
 * Whole charts have a frame with a name (`Forest`, `Bars`, `Dots`, `Scatter`, `Trace`, `Narrowing`, `Pairs`); drawings
 * of a given size stand in somebody's `svg` (`TimeDrawing`, `Steps`, `Histogram`, `Plane`). What both are made of is in
 * `marks/`. Looks: `FINDINGS` for what was found, `kindOf(i)` for the i-th of several things.
 */
export { Bars } from './bars.tsx';
export type { Bar } from './bars.tsx';
export { Dots } from './dots.tsx';
export { FINDINGS, lookOf } from './findings.ts';
export type { Finding } from './findings.ts';
export { ForestMark } from './forest-mark.tsx';
export { Forest } from './forest.tsx';
export type { ForestRow } from './forest.tsx';
export { Histogram } from './histogram.tsx';
export { KeyMark } from './marks/interval.tsx';
export { BAND_FROM, Swatch } from './marks/series.tsx';
export { Narrowing } from './narrowing.tsx';
export { Pairs } from './pairs.tsx';
export { Plane, nearest } from './plane.tsx';
export type { PlaneProps } from './plane.tsx';
export { Scatter } from './scatter.tsx';
export { DASHES, SHAPES, TIER_SHAPES, kindOf, pathOf } from './shapes.ts';
export type { ShapeName } from './shapes.ts';
export { Spark } from './spark.tsx';
export { Steps } from './steps.tsx';
export type { Step } from './steps.tsx';
export { shortened, wrapped } from './text.ts';
export { Cursor } from './time/cursor.tsx';
export { TimeDrawing } from './time/drawing.tsx';
export { layoutOf } from './time/layout.ts';
export type { TimeLayout } from './time/layout.ts';
export { runningMean } from './time/model.ts';
export type { Format, Occasion, Panel, TimeSeries, TimeTexts, Track } from './time/model.ts';
export { Trace } from './trace.tsx';
