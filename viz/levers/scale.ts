/**
 * Where a number stands on its slider. Wide ranges are stretched: equal steps are equal ratios
 * where the range begins above zero, and a power of the place where it begins at zero.
 */
import type { Parameter } from '../../sim/described.ts';

export interface Scale {
  /** Places from 0 to this, whole numbers. */
  places: number;
  toValue: (place: number) => number;
  /** The nearest place. */
  toPlace: (value: number) => number;
}

const STRETCHED_PLACES = 240;
/** Where the default stands on a stretched slider that begins at zero. */
const DEFAULT_AT = 0.4;

const exactly = (value: number): number => Number(value.toPrecision(12));

export function scaleOf(parameter: Pick<Parameter, 'min' | 'max' | 'default' | 'kind' | 'unit'>): Scale {
  const { min, max } = parameter;
  const whole = parameter.kind === 'integer';
  const inside = (value: number): number =>
    Math.min(max, Math.max(min, whole ? Math.round(value) : exactly(value)));
  const fine = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(2)));
  const stretched = (curve: (share: number) => number, inverse: (value: number) => number): Scale => ({
    places: STRETCHED_PLACES,
    toValue: (place) => {
      // The ends are reached exactly.
      if (place <= 0) return min;
      return place >= STRETCHED_PLACES ? max : inside(fine(curve(place / STRETCHED_PLACES)));
    },
    toPlace: (value) => Math.round(inverse(inside(value)) * STRETCHED_PLACES),
  });
  // Days of a run are a line, whatever happens first.
  const wide = parameter.unit !== 'day';
  if (wide && min > 0 && max / min >= 100) {
    const ratio = Math.log(max / min);
    return stretched(
      (share) => min * Math.exp(ratio * share),
      (value) => Math.log(value / min) / ratio,
    );
  }
  const usual = parameter.default > 0 ? parameter.default : max / 1000;
  if (wide && min === 0 && max > 1 && max / usual >= 10) {
    const power = Math.log(usual / max) / Math.log(DEFAULT_AT);
    return stretched(
      (share) => max * share ** power,
      (value) => (value / max) ** (1 / power),
    );
  }
  const step = whole && max - min <= 200 ? 1 : 10 ** Math.floor(Math.log10((max - min) / 100));
  return {
    places: Math.round((max - min) / step),
    toValue: (place) => inside(min + place * step),
    toPlace: (value) => Math.round((inside(value) - min) / step),
  };
}

/**
 * The value at a place the slider is moved to. Where whole numbers or rounding make neighbouring places the same
 * value, it goes on in the direction of the move, so that no press of a key is lost.
 */
export function moved(scale: Scale, from: number, place: number): number {
  const start = scale.toPlace(from);
  const step = Math.sign(place - start);
  let at = place;
  while (step !== 0 && scale.toValue(at) === from && at + step >= 0 && at + step <= scale.places) at += step;
  return scale.toValue(at);
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number as the command line reads it; undefined where the text is none. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim().replace('−', '-');
  return NUMBER.test(trimmed) ? Number(trimmed) : undefined;
}
