/**
 * Which numbers decide whether a verdict stands (regional sensitivity): each lies elsewhere in the draws where it turns
 * (Kolmogorov and Smirnov, corrected over all numbers after Holm), and the one threshold of one number that parts draws best.
 *
 * Sources: R. Spear and G. Hornberger, Water Res. 14 (1980); lab/statistics/two-samples.ts, best-split.ts.
 */
import { holm, seedKey, sequence } from '../../sim/numbers.ts';
import { shuffled } from '../designs/points/latin-hypercube.ts';
import { valueOf } from '../sensitivity/factors.ts';
import type { Factor, Member } from '../sensitivity/factors.ts';
import { bestSplit } from '../statistics/best-split.ts';
import type { Split } from '../statistics/best-split.ts';
import { smirnovUpper, twoSamples } from '../statistics/two-samples.ts';
import type { Place } from './row.ts';
import type { PlaceResult, Region, Threshold } from './results.ts';

/** What of a draw is looked at. */
export interface Placed {
  u: readonly number[];
  place: string;
  stands: boolean;
}

export interface Regions {
  regions: Region[];
  tellable: boolean;
  threshold: Threshold | null;
  places: PlaceResult[];
  placeP: number | null;
}

const ALPHA = 0.05;
const PERMUTATIONS = 1999;

function placesOf(places: readonly Place[], draws: readonly Placed[]): PlaceResult[] {
  return places.map(({ id, name }) => {
    const own = draws.filter(({ place }) => place === id);
    return { id, name, draws: own.length, stands: own.filter(({ stands }) => stands).length };
  });
}

/** Σ (stands − expected)²/draws over networks: grows with χ² of the table. */
function apartness(of: readonly number[], counts: readonly number[], stands: Uint8Array): number {
  const sums = new Float64Array(counts.length);
  of.forEach((place, i) => (sums[place] += stands[i]));
  return counts.reduce((sum, n, place) => sum + (n === 0 ? 0 : (sums[place] * sums[place]) / n), 0);
}

/** Of networks that are dealt out at random; null where there is one. */
function placePOf(id: string, places: readonly PlaceResult[], draws: readonly Placed[]): number | null {
  if (places.length < 2) return null;
  const of = draws.map(({ place }) => places.findIndex((one) => one.id === place));
  const counts = places.map((one) => one.draws);
  const stands = Uint8Array.from(draws, (one) => Number(one.stands));
  const found = apartness(of, counts, stands);
  const random = sequence(seedKey(`networks ${id}`), 0);
  let hits = 0;
  for (let i = 0; i < PERMUTATIONS; i++) {
    const dealt = Uint8Array.from(shuffled(draws.length, random), (at) => stands[at]);
    if (apartness(of, counts, dealt) >= found - 1e-9) hits++;
  }
  return (1 + hits) / (1 + PERMUTATIONS);
}

/** The number that a factor is; null where it is several. */
const singleOf = ({ members: [first, ...others] }: Factor): Member | null =>
  others.length > 0 ? null : first;

/** Where a draw lies on a factor: its value, as whole numbers part only where they differ; else the share of the ranges. */
function coordinates(factor: Factor, f: number, draws: readonly Placed[]): number[] {
  const member = singleOf(factor);
  return draws.map(({ u }) => (member === null ? u[f] : valueOf(member, u[f])));
}

function thresholdOf(factors: readonly Factor[], split: Split): Threshold {
  const { factor, at, p } = split;
  const { name } = factors[factor];
  const member = singleOf(factors[factor]);
  const [below, above] = [split.below, split.above].map(({ n, yes }) => ({ n, stands: yes }));
  const turnsBelow = below.stands * above.n < above.stands * below.n;
  const edge = member?.whole !== true ? at : turnsBelow ? Math.ceil(at) : Math.floor(at);
  return {
    name,
    value: member === null ? null : edge,
    share: member === null ? at : null,
    turns: turnsBelow ? 'below' : 'above',
    p,
    there: turnsBelow ? below : above,
    elsewhere: turnsBelow ? above : below,
  };
}

/** Draws beyond which no number could be told, were it to part them completely. */
const couldTell = (turned: number, stands: number, family: number): boolean =>
  turned > 0 && stands > 0 && family * smirnovUpper(1, turned, stands) <= ALPHA;

/**
 * @param id permutations are drawn from it
 * @param draws with coordinates in the order of the factors
 */
export function regionsOf(
  id: string,
  factors: readonly Factor[],
  places: readonly Place[],
  draws: readonly Placed[],
): Regions {
  const found = placesOf(places, draws);
  const stands = draws.filter((one) => one.stands);
  const turned = draws.filter((one) => !one.stands);
  const family = factors.length + (places.length > 1 ? 1 : 0);
  const tellable = couldTell(turned.length, stands.length, family);
  if (stands.length === 0 || turned.length === 0)
    return { regions: [], tellable, threshold: null, places: found, placeP: null };
  const tests = factors.map((_, f) =>
    twoSamples(
      turned.map(({ u }) => u[f]),
      stands.map(({ u }) => u[f]),
    ),
  );
  const placeP = placePOf(id, found, draws);
  const corrected = holm([...tests.map(({ p }) => p), ...(placeP === null ? [] : [placeP])]);
  const split = bestSplit(
    factors.map((factor, f) => coordinates(factor, f, draws)),
    draws.map((one) => one.stands),
    sequence(seedKey(`thresholds ${id}`), 0),
  );
  const regions = tests.map(({ d, p, higher }, f): Region => {
    return { name: factors[f].name, d, p, holm: corrected[f], turnsWhere: higher };
  });
  return {
    regions: regions.sort((a, b) => a.p - b.p || b.d - a.d),
    tellable,
    threshold: split === null || split.p > ALPHA ? null : thresholdOf(factors, split),
    places: found,
    placeP: placeP === null ? null : corrected[factors.length],
  };
}
