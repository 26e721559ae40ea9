/** What each lens shows of a person: which bytes of a frame, what they stand for, and in which colours. */
import { interpolateCividis, interpolateRgb, interpolateRgbBasis } from 'd3';
import { FULL, beliefPlane, brandPlane, personPlane } from '../../workers/frames.ts';
import type { Lens } from '../state/view.ts';

/** Shades of a lens that shows a share. */
export const SHADES = 48;
/** Stands for whoever does not know the brand. */
export const HOLLOW = 255;
/** Stands for whoever followed such a creator on the evening that is compared with, and follows none now. */
export const LEFT = 254;

/** Through which lens, and at what, people are looked at. */
export interface Reading {
  lens: Lens;
  brand: number;
  /** Creators of this tier are believed or not; null for all of them. */
  tier: number | null;
}

export interface LensKind {
  /** What it is about besides the person: one brand, or creators of one tier or all. */
  about: 'brand' | 'creators' | null;
  /** Shares: the values at the two ends of the scale; whoever is beyond has the shade of the end. Classes: null. */
  ends: readonly [number, number] | null;
  /** The values that the least and the largest byte stand for. */
  span: readonly [number, number];
  /** A colour for each shade or class. */
  colours: readonly string[];
}

const ramp = (colour: (t: number) => string): string[] =>
  Array.from({ length: SHADES }, (_, i) => colour(i / (SHADES - 1)));
/** The dark end is lifted: it has to be seen on a dark ground. */
const cividis = (t: number): string => interpolateCividis(0.16 + 0.84 * t);
const share = (
  about: LensKind['about'],
  ends: readonly [number, number],
  colour: (t: number) => string,
): LensKind => ({ about, ends, span: [0, 1], colours: ramp(colour) });

/** Ends are where few people are beyond in the shipped scenarios; the legend says them. */
export const LENS: Readonly<Record<Lens, LensKind>> = {
  trust: share('brand', [0.3, 0.8], cividis),
  attachment: share('brand', [0, 0.5], cividis),
  identity: share('brand', [0, 0.5], cividis),
  fatigue: share(null, [0, 0.5], interpolateRgb('#46525e', '#ff9a6b')),
  belief: share('creators', [0.3, 0.8], cividis),
  // Violet and gold are told apart by all eyes, and neither is a colour of change.
  devotion: {
    ...share(
      'brand',
      [-0.5, 0.5],
      interpolateRgbBasis(['#c79bff', '#6a5490', '#434a55', '#8a7440', '#ffd65c']),
    ),
    span: [-1, 1],
  },
  // No evidence worth the name, own experience, word of mouth, paid messages, bad evidence.
  origin: {
    about: 'brand',
    ends: null,
    span: [0, 1],
    colours: ['#77838f', '#56b4e9', '#35c496', '#f0d95a', '#ff7f50'],
  },
  // From no loyalty to buying by habit.
  stage: {
    about: 'brand',
    ends: null,
    span: [0, 1],
    colours: ['#5c6772', cividis(0.2), cividis(0.5), cividis(0.75), cividis(1)],
  },
};

/** Change from the kept run to this one: the middle is the colour of nothing much. */
export const DIFFERENCE_END = 0.2;
/** The same for change since an evening. */
export const SINCE_END = 0.1;
export const DIFFERENCE_COLOURS = ramp(
  interpolateRgbBasis(['#ff8a3c', '#8a5a3c', '#3f4a55', '#3c6f95', '#62c3ff']),
);
/** For classes: the same, another. */
export const OTHERWISE_COLOURS = ['#46525e', '#f0d95a'];

export function planeOf({ lens, brand, tier }: Reading): number {
  if (lens === 'belief') return beliefPlane(tier);
  return lens === 'fatigue' ? personPlane('fatigue') : brandPlane(lens, brand);
}

/** What a byte of a share stands for. */
export const valueOf = (byte: number, { span: [low, high] }: LensKind): number =>
  low + (byte / FULL) * (high - low);
/** A step of bytes as a step of the value. */
export const stepOf = (bytes: number, { span: [low, high] }: LensKind): number =>
  (bytes / FULL) * (high - low);
