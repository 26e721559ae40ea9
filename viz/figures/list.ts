/** All figures, in the order they are shown. */
import { brandsTrust } from './brands.ts';
import { contentAndFatigue } from './content.ts';
import { creatorsPlane } from './creators.ts';
import { DISTRIBUTIONS, distribution } from './distribution.ts';
import type { Distribution } from './distribution.ts';
import { funnel } from './funnel.ts';
import { loyaltyStages } from './stages.ts';
import type { DayFigure, Figure, PlaneHeight, Source, TimeFigure } from './model.ts';
import { trustByOrigin } from './origin.ts';
import { salesAndReturns } from './sales.ts';
import { wordOfMouth } from './word-of-mouth.ts';
import { words } from './words.ts';
import type { FigureName } from './words.ts';

/** Something about a figure of one day that the reader chooses. */
export interface Choice {
  label: string;
  options: readonly { id: string; label: string }[];
}

export type Definition = { name: FigureName; height: number } & (
  | { kind: 'time'; build: (source: Source) => TimeFigure }
  | {
      kind: 'day';
      build: (source: Source, day: number, chosen: string) => DayFigure;
      choice: (() => Choice) | null;
    }
);

const time = (name: FigureName, height: number, build: (source: Source) => TimeFigure): Definition => ({
  kind: 'time',
  name,
  height,
  build,
});

const heights = (): Choice => {
  const { upwards, axes } = words();
  const options = (['credibility', 'capital'] as const).map((id) => ({ id, label: axes[id] }));
  return { label: upwards, options };
};
const feelings = (): Choice => {
  const { showing, distributions } = words();
  return { label: showing, options: DISTRIBUTIONS.map((id) => ({ id, label: distributions[id] })) };
};

export const FIGURES: readonly Definition[] = [
  time('brands', 200, brandsTrust),
  time('origin', 290, trustByOrigin),
  time('wordOfMouth', 270, wordOfMouth),
  {
    kind: 'day',
    name: 'creators',
    height: 300,
    choice: heights,
    build: (source, day, chosen) => creatorsPlane(source, day, chosen as PlaneHeight),
  },
  time('stages', 210, loyaltyStages),
  { kind: 'day', name: 'funnel', height: 190, choice: null, build: funnel },
  time('sales', 210, salesAndReturns),
  {
    kind: 'day',
    name: 'distribution',
    height: 200,
    choice: feelings,
    build: (source, day, chosen) => distribution(source, day, chosen as Distribution),
  },
  time('content', 200, contentAndFatigue),
];

/** The first option is chosen until the reader chooses. */
export const firstChoice = (definition: Definition): string =>
  definition.kind === 'day' && definition.choice !== null ? definition.choice().options[0].id : '';

export const built = (definition: Definition, source: Source, day: number, chosen: string): Figure =>
  definition.kind === 'time' ? definition.build(source) : definition.build(source, day, chosen);

export const titleOf = ({ name }: Definition, source: Source): string =>
  words().titles[name](source.brandNames[source.brand]);
