/** What must be said under a figure for it to be read rightly. */
import { BAND_FROM } from '../../charts/index.ts';
import type { Figure } from './model.ts';
import { seedsIn, tracksOf } from './model.ts';
import { written } from './numbers.ts';
import { words } from './words.ts';

export function notesOf(figure: Figure): string[] {
  const w = words();
  switch (figure.kind) {
    case 'time': {
      const seeds = seedsIn(figure);
      const compared = tracksOf(figure).some(({ before }) => before !== null);
      const few = seeds < BAND_FROM;
      return [
        ...(figure.days === 0 ? [w.nobody] : []),
        ...(figure.days > 0 && figure.days < figure.length
          ? [w.computing({ days: String(figure.days), all: String(figure.length) })]
          : []),
        ...(compared ? [w.before] : []),
        ...(seeds === 0 ? [] : [few ? w.spreadLines({ n: seeds }) : w.spread({ n: seeds })]),
      ];
    }
    case 'steps': {
      const seeds = figure.steps[0].spread.length;
      return [
        ...(figure.steps[0].before === null ? [] : [w.before]),
        ...(seeds === 0 ? [] : [w.spreadTicks({ n: seeds })]),
      ];
    }
    case 'histogram':
      return [
        ...(figure.without > 0
          ? [w.figures.distribution.without({ n: written(figure.without, 'count') })]
          : []),
        ...(figure.before === null ? [] : [w.before]),
      ];
    case 'plane':
      return [w.figures.creators.marks];
  }
}
