/**
 * Paid advice: followers pay somebody whose judgement they trust.
 *
 *     demand: p = a·logistic((C·skill − θ_a)/σ_a) per look
 *     served: min(1, h_g·hours left by groups / (h_a·demand of the last evening))          r ← r + g_a·skill for who is served, at w_a yuan
 *
 * That demand needs trust in ability is the assumption; whether income shows a threshold is tested (C6).
 *
 * Source: Cai et al. 2025, 5.3.1. Sizes are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, yuan, sumOf } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { overTier } from '../../population/creators.ts';
import { decided, number, share, toggle } from '../../core/declare.ts';
import { logistic } from '../../core/math.ts';
import type { Table } from '../../core/parameter.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { ADVISERS } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Creators give paid advice'),
  rate: share('Chance that a fully trusting follower asks for advice at one look', 'a', 0.01),
  threshold: share('Trust in ability at which half of them would', 'θ_a', 0.6),
  width: number('Width of that', 'σ_a', '', [0.01, 1], 0.06),
  price: decided(number('Price of one consultation', 'w_a', 'yuan', [0, 10_000], 60)),
  hours: number('Hours that one takes', 'h_a', 'hours', [0.01, 24], 0.5),
  evidence: number('Good evidence about the creator from one', 'g_a', 'evidence', [0, 10], 0.5),
} as const satisfies Table;

const columns = {
  adviceRoom: column('creator', 'f32', '', UNIT, 'share of requests for advice that can be served', {
    birth: 1,
  }),
  advised: column('creator', 'i32', 'consultations', COUNT, 'paid advice given today', { scratch: true }),
  adviceAsked: column('creator', 'i32', 'consultations', COUNT, 'paid advice asked for at the last looks'),
  fromAdvice: column('creator', 'f64', 'fen', COUNT, 'paid advice of today', { scratch: true }),
} as const satisfies Columns;

/** Share of what was asked for that can be served, in the hours there may be for it. */
export const servedShare = (hours: number, asked: number): number =>
  asked === 0 ? 1 : Math.min(1, hours / asked);

/** Chance of asking somebody of this credibility and skill. */
export const asking = (
  credence: number,
  skill: number,
  rate: number,
  threshold: number,
  width: number,
): number => rate * logistic((credence * skill - threshold) / width);

const measures: Measures = {
  market: [
    float<void>('advice', 'yuan', 'paid by consumers for advice', (world) =>
      yuan(sumOf(world.state.fromAdvice)),
    ),
  ],
  creators: [
    float('income_advice', 'yuan', 'paid advice', (world, tier) =>
      yuan(overTier(world, tier, (v) => world.state.fromAdvice[v])),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'advice',
  parameters,
  columns,
  streams: {
    advice: 'who asks for paid advice, and who is served',
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market advice', 'none is given when it is off', ADVISERS),
  rate: rises([0.01, 0.2], 'market advice', 'p is in proportion to a', ADVISERS),
  threshold: falls([0.6, 0.95], 'market advice', 'fewer trust so much', ADVISERS),
  width: rises([0.06, 1], 'market advice', 'most are below the threshold, a wide logistic lets more ask'),
  price: rises([10, 60], 'market advice', 'w_a for each', ADVISERS),
  hours: falls([0.5, 24], 'market advice', 'time for fewer', ADVISERS),
  evidence: rises([0, 10], 'KOC credibility', 'r grows by g_a·skill', ADVISERS, { 'advice.rate': 0.2 }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('creators income_advice', 'down', 'no advice is sold', 'brands sales', 'within noise'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['advised', 'adviceAsked', 'fromAdvice'], zero: { 'advice.rate': 0 } },
};
