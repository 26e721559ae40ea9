/** What the home of a figure says of it. */
import type { Reading } from './readings.ts';
import type { DayFigure, Source, TimeFigure } from './model.ts';
import type { FigureName } from './words.ts';

/** Something about a figure of one day that the reader chooses. */
export interface Choice {
  label: string;
  options: readonly { id: string; label: string }[];
}

interface Common {
  name: FigureName;
  /** Figures stand in this order, where a story says nothing else. */
  place: number;
  /** Of the drawing, in pixels. */
  height: number;
}

export interface TimeDefinition extends Common {
  kind: 'time';
  build: (source: Source) => TimeFigure;
  /** Which of its numbers are said aloud when the clock rests; none, where nothing is said. */
  spoken?: (reading: Reading) => boolean;
}

export interface DayDefinition extends Common {
  kind: 'day';
  /** @param chosen one of the options */
  build(source: Source, day: number, chosen: string): DayFigure;
  choice?: () => Choice;
}

export type Definition = TimeDefinition | DayDefinition;

/**
 * Values of measures in the invented market of the examples, by day and brand; `chance` is from 0 to 1. A measure that
 * no home gives is such a chance itself.
 */
export type Example = Readonly<Record<string, (day: number, brand: number, chance: number) => number>>;
