/** What a figure says on a day, in words and numbers: under the drawing, for screen readers, in exported files. */
import type { Figure, TimeFigure, Track } from './model.ts';
import { tracksOf } from './model.ts';
import { signed, written } from './numbers.ts';
import { aside } from '../words/punctuation.ts';
import { words } from './words.ts';

export interface Reading {
  name: string;
  label: string;
  value: string;
  /** Difference from the run kept before, with its sign. */
  change: string | null;
  /** How it is drawn, where it is drawn on its own. */
  track: Track | null;
  /** Drawn as an area or bar, not as a line. */
  area: boolean;
}

/** Numbers of a day that has not arrived are not there. */
export function readingsOf(figure: TimeFigure, day: number): Reading[] {
  const lines = new Set(figure.panels.flatMap((panel) => panel.lines));
  return tracksOf(figure)
    .filter(({ values }) => day < values.length)
    .map((track) => ({
      name: track.name,
      label: track.label,
      value: written(track.values[day], track.format),
      change:
        track.before !== null && day < track.before.length
          ? signed(track.values[day] - track.before[day], track.format)
          : null,
      track,
      area: !lines.has(track),
    }));
}

const bare = { change: null, track: null, area: false };

/** Few numbers of a figure of one day: what its drawing does not write itself. */
export function readingsOn(figure: Exclude<Figure, TimeFigure>): Reading[] {
  const w = words();
  switch (figure.kind) {
    case 'steps':
      return figure.steps.map(({ name, label, value, before }) => ({
        ...bare,
        name,
        label,
        value: written(value, 'count'),
        change: before === null ? null : signed(value - before, 'count'),
      }));
    case 'histogram': {
      const { mean, meanBefore } = figure;
      const change = meanBefore === null ? null : signed(mean - meanBefore, 'share');
      return [{ ...bare, name: 'mean', label: w.mean, value: written(mean, 'share'), change }];
    }
    case 'plane':
      return (
        figure.points
          .filter(({ labelled }) => labelled)
          // Whoever collapsed is whom one looks for, few followers or not.
          .sort((a, b) => Number(b.collapsed) - Number(a.collapsed))
          .map(({ creator, name, credibility, capital }) => ({
            ...bare,
            name: String(creator),
            label: name,
            value: figure.height === 'capital' ? written(capital, 'count') : written(credibility, 'share'),
          }))
      );
  }
}

export const sentence = (readings: readonly Reading[]): string =>
  aside(
    readings.map(({ label, value, change }) => `${label} ${value}${change === null ? '' : ` (${change})`}`),
  );
