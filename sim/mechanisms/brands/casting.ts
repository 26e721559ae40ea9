/**
 * Casting: brands choose whom they pay, by fit and by what each creator has sold.
 *
 *     a creator is declined with chance 1 − (1 − σ·[outside the vertical])·(1 − γ·max(0, 1 − R_v/R_t))
 *     R_v = (sold_v + m·f_v·R_t)/(fees_v + m·f_v)          R_t = Σ sold / Σ fees          over the creators of the tier; both fade, half in h_c
 *
 *   f_v  fee of one post: a creator counts as average until about m posts are paid for. What a platform shows every brand
 *   of a creator is one figure, credited sales per yuan of fees, so all brands see the same. The money of a declined post
 *   stays in the purse, and more offers go out on the next day: weak creators are replaced, not saved.
 *
 * What is credited is the last recommendation alone (credit.ts), and few sales are credited: that choosing by data buys
 * better, and not only luckier, creators is in no rule here.
 *
 * Source: Hans 118731, 2.1.2 and 3.2.1 (choice by fit; weekly figures, weak creators replaced). Figures are assumptions.
 */
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { halfLife, number, plausible, seenIn, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { int } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { fade, retention } from '../../core/overnight.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { overTier, tierSum } from '../../population/creators.ts';
import { TIERS } from '../../scenario/tiers.ts';
import { CAST, PLAN } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { priceOf } from '../creators/business.ts';

const parameters = {
  on: seenIn('right-creators', toggle('Brands choose creators by fit and by what they sold')),
  memory: halfLife('Half-life of what a creator has sold and cost', 'h_c', 30),
  trial: plausible(
    [1, 6],
    'a guess: trade talks of two or three posts on trial',
    number(
      'Posts after which a creator’s own figures count as much as the average',
      'm',
      'posts',
      [0.1, 100],
      2,
    ),
  ),
} as const satisfies Table;

const columns = {
  castSold: column('creator', 'f64', 'sales', COUNT, 'credited of late, fading'),
  castFees: column('creator', 'f64', 'fen', COUNT, 'fees of late, fading'),
  tierReturn: column('market', 'f64', 'sales per fen', COUNT, 'credited sales for fees of late, by tier', {
    width: TIERS.length,
  }),
  declined: column('creator', 'u8', 'offers', [0, 255], 'posts that a brand did not take today', {
    scratch: true,
  }),
} as const satisfies Columns;

/** Credited sales per fen of fees, with so many posts at this fee counted as average. */
export const returnOf = (sold: number, fees: number, trial: number, average: number): number =>
  (sold + trial * average) / (fees + trial);

/** Share of the average return that a creator falls short by. */
export const shortfall = (R: number, average: number): number =>
  average <= 0 ? 0 : Math.max(0, 1 - R / average);

/** Chance that a brand declines a creator. */
export const declineChance = (fit: number, misfits: boolean, data: number, short: number): number =>
  1 - (1 - (misfits ? fit : 0)) * (1 - data * short);

/** Whether any brand looks at figures: otherwise nobody keeps them. */
function anyLooks({ today, market: { brands } }: World): boolean {
  if (!today.parameters.casting.on) return false;
  for (let b = 0; b < brands; b++) if (today.brandValues[b].castByData > 0) return true;
  return false;
}

function shortfallOf(world: World, v: number): number {
  const { castSold, castFees, tierReturn, tier } = world.state;
  const average = tierReturn[tier[v]];
  if (average <= 0) return 0;
  const trial = world.today.parameters.casting.trial * priceOf(world, v);
  return shortfall(returnOf(castSold[v], castFees[v], trial, average), average);
}

/**
 * Whether brand b declines creator v for this piece of work.
 *
 * @param piece number of the post among those of today, or -1 for a session
 */
export function declines(world: World, v: number, b: number, piece: number): boolean {
  const { castByFit, castByData, vertical } = world.today.brandValues[b];
  if (!world.today.parameters.casting.on || (castByFit === 0 && castByData === 0)) return false;
  const misfits = vertical !== world.state.creatorVertical[v];
  const chance = declineChance(castByFit, misfits, castByData, castByData > 0 ? shortfallOf(world, v) : 0);
  const { k0, k1 } = world.today.keys.cast;
  return chance > 0 && uniform(k0, k1, v, piece) < chance;
}

/** Morning: what creators of each tier have sold for their fees of late. */
function rateTiers(world: World): void {
  const { castSold, castFees, tierReturn } = world.state;
  tierReturn.fill(0);
  if (!anyLooks(world)) return;
  for (let t = 0; t < TIERS.length; t++) {
    const fees = overTier(world, t, (v) => castFees[v]);
    if (fees > 0) tierReturn[t] = overTier(world, t, (v) => castSold[v]) / fees;
  }
}

/** Evening: what today has brought and cost. */
function noteReturns(world: World): void {
  if (!anyLooks(world)) return;
  const { castSold, castFees, credited, fromFees, creatorsInUse } = world.state;
  const kept = retention(world.today.parameters.casting.memory);
  for (let v = 0; v < creatorsInUse[0]; v++) {
    castSold[v] = fade(castSold[v], kept) + credited[v];
    castFees[v] = fade(castFees[v], kept) + fromFees[v];
  }
}

const measures: Measures = {
  creators: [
    int(
      'declined',
      'posts',
      'offers that brands did not take up today',
      tierSum((state) => state.declined),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'casting',
  parameters,
  columns,
  streams: { cast: 'which creators are declined by fit and by what they sold' },
  phases: {
    rateTiers: {
      name: 'creators are compared by what they sold',
      over: 'once',
      why: 'before offers are made',
      reads: 'tier creatorsInUse castSold castFees',
      writes: 'tierReturn',
      step: rateTiers,
    },
    noteReturns: {
      name: 'what creators sold and cost is noted',
      over: 'once',
      why: 'once all sales and fees of the day are known',
      reads: 'credited fromFees creatorsInUse',
      writes: 'castSold castFees',
      step: noteReturns,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'creators declined', 'nobody is declined when it is off', CAST),
  memory: rises([3, 200], 'creators declined', 'who once sold little is remembered for longer', CAST),
  trial: falls([0.2, 50], 'creators declined', 'R_v nears R_t with m', CAST),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('creators declined', 'down', 'everybody is taken', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['castSold', 'castFees', 'tierReturn', 'declined'],
    zero: { 'brand.castByFit': 0, 'brand.castByData': 0 },
    moves: 'creators',
  },
};
