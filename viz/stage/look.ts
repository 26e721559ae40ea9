/** All that decides what a canvas shows; painters read it and change nothing. */
import type { Projection, Size } from './camera.ts';
import type { Reading } from './lenses.ts';
import type { Moment } from './moments.ts';

/** Colours of the stage, from its style sheet. */
export interface Inks {
  ground: string;
  ink: string;
  faint: string;
  edge: string;
  good: string;
  bad: string;
  paid: string;
  tiers: readonly [string, string, string];
  font: string;
}

export interface Look extends Size, Projection, Reading {
  /** Pixels of the canvas for one of the page. */
  density: number;
  time: number;
  /** Shares are shown as their change since this evening, from there on. */
  since: number | null;
  /** Whether shades stand for change: since that evening, or from another run. */
  change: boolean;
  /** A colour for each shade. */
  colours: readonly string[];
  selected: number | null;
  hovered: number;
  community: number | null;
  /** Persons behind the creators the selected one follows. */
  follows: readonly number[];
  /** No motion: posts are short strokes. */
  still: boolean;
  playing: boolean;
  /** Days per second. */
  speed: number;
  inks: Inks;
  label: (moment: Moment) => string;
  groupLabel: (group: number) => string;
}

export function readInks(element: Element): Inks {
  const style = getComputedStyle(element);
  const ink = (name: string): string => style.getPropertyValue(`--stage-${name}`).trim();
  return {
    ground: style.getPropertyValue('--stage').trim(),
    ink: ink('ink'),
    faint: ink('faint'),
    edge: ink('edge'),
    good: ink('good'),
    bad: ink('bad'),
    paid: ink('paid'),
    tiers: [ink('koc'), ink('mid'), ink('head')],
    font: style.fontFamily,
  };
}

/** From here on, edges are drawn of the selection only. */
export const MOST_EDGES_OF = 10_000;
/** From here on, communities stand for their people until one looks closer. */
export const MOST_PEOPLE = 50_000;
/** Pixels for one unit of the layout from which people are told apart in a large market. */
const CLOSE = 2.2;

/** Whether communities are drawn in place of people. */
export const asGroups = (people: number, { scale }: Projection): boolean =>
  people > MOST_PEOPLE && scale < CLOSE;

/** Radius of an ordinary person, in pixels of the page. */
export const dotRadius = ({ scale }: Projection): number => Math.min(11, Math.max(0.8, 0.58 * scale));
