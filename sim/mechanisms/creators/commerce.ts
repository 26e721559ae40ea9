/**
 * Commercial load: what selling costs a creator with its followers.
 *
 *     C ← C + (1 − 2^(−1/h_C))·(sponsored share of today − C)                    once a day with posts
 *     a sponsored post adds  s += g_c·logistic((C − θ_e)/σ)·(1 − d·labelled)     θ_e = θ₀ + θ₁·bond + θ₂·(C_e − ½)
 *     one that does not fit the vertical of the creator adds m times as much (C3)
 *     a hidden one is found out by one reader in 1/q, and then adds p more
 *
 * Source: Cai et al. 2025, 6.1; Management Science 2023 (0.19 % of subscribers per sponsored video: a slow burn).
 * Whether a label helps (d > 0) or hurts (d < 0) is contested: Eisend et al. 2020 against Leung et al. 2022.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, ratio } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { overTier, creatorsIn } from '../../population/creators.ts';
import { halfLife, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { logistic } from '../../core/math.ts';
import type { Table } from '../../core/parameter.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { HIDDEN, SOLD, SPONSORED } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Sponsored posts cost credibility'),
  burn: seenIn(
    'sold-out',
    number('Bad evidence from one sponsored post at full load', 'g_c', 'evidence per post', [0, 5], 0.35),
  ),
  tolerance: share('Load at which half of that is felt, without bond', 'θ₀', 0.35),
  bondTolerance: seenIn(
    'sold-out',
    plausible(
      [0, 0.5],
      'nobody measured it: perhaps not at all',
      share('Extra tolerance of a full bond', 'θ₁', 0.3),
    ),
  ),
  trustTolerance: seenIn(
    'sold-out',
    plausible(
      [0, 1.5],
      'nobody measured it: at nothing there is no fold',
      number('Extra tolerance of full credibility; less below ½', 'θ₂', '', [0, 2], 1),
    ),
  ),
  misfit: seenIn(
    'sold-out',
    plausible(
      [1.2, 4],
      'Management Science 2023: fit softens the cost; size a guess',
      number(
        'How much more a product from another vertical costs',
        'm',
        '',
        [1, 10],
        2,
        'assumed',
        'Cai et al. 2025, 5.1',
      ),
    ),
  ),
  spread: seenIn(
    'claims/C3/control',
    plausible(
      [0.025, 0.15],
      'a guess: from a near cliff to a gentle slope',
      number('Width of the tolerance', 'σ', '', [0.01, 1], 0.05),
    ),
  ),
  labelRelief: plausible(
    [-0.5, 0.4],
    'contested in sign: Eisend et al. 2020; Leung et al. 2022',
    number(
      'Share of the cost that a label saves; negative if it adds',
      'd',
      '',
      [-1, 1],
      0.1,
      'assumed',
      'contested: Eisend et al. 2020; Leung et al. 2022',
    ),
  ),
  detection: plausible(
    [0.01, 0.08],
    'fewer than 8 % recognise native advertising (Wojdynski & Evans 2016)',
    share('Chance that a hidden sponsor is found out by one reader', 'q', 0.03),
  ),
  betrayal: plausible(
    [0.5, 6],
    'a guess',
    number('Bad evidence when it is found out', 'p', 'evidence', [0, 20], 3),
  ),
  loadHalfLife: halfLife('Half-life of the commercial load', 'h_C', 30, 'assumed', 'model design'),
} as const satisfies Table;

const columns = {
  load: column('creator', 'f32', '', UNIT, 'commercial load: weighted share of sponsored posts'),
} as const satisfies Columns;

/** Tolerance of a follower with this bond and credibility. */
export const toleranceOf = (
  bond: number,
  credence: number,
  base: number,
  forBond: number,
  forTrust: number,
): number => base + forBond * bond + forTrust * (credence - 0.5);

/** Bad evidence that one sponsored post adds on one follow, as a share of the full cost. */
export const burn = (C: number, tolerance: number, spread: number): number =>
  logistic((C - tolerance) / spread);

const measures: Measures = {
  creators: [
    float('load', '0 to 1', 'mean commercial load', (world, tier) =>
      ratio(
        overTier(world, tier, (v) => world.state.load[v]),
        creatorsIn(world, tier),
      ),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'commerce',
  parameters,
  columns,
  streams: {
    detection: 'whether a hidden sponsor is found out',
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: falls(OFF_ON, 'creators credibility', 'sponsored posts cost nothing when it is off', SPONSORED),
  burn: falls([0, 3], 'creators credibility', 's grows by g_c·logistic((C − θ)/σ)', SPONSORED),
  tolerance: rises([0, 1], 'creators credibility', 'load is felt from a higher level on', SPONSORED),
  bondTolerance: rises([0, 1], 'creators credibility', 'θ = θ₀ + θ₁·bond', SOLD, { 'bond.exposure': 0.1 }),
  trustTolerance: rises(
    [0, 2],
    'creators credibility',
    'θ grows by θ₂·(C − ½), where creators are trusted',
    SPONSORED,
    { 'sourceCredibility.prior': 0.8 },
  ),
  misfit: falls([1, 10], 'creators credibility', 'what does not fit costs m fold', SOLD),
  spread: falls([0.01, 1], 'KOC credibility', 'below tolerance, a wide logistic lets more be felt', {
    'commerce.burn': 3,
  }),
  labelRelief: rises([-1, 1], 'creators credibility', 'cost·(1 − d) where labelled', SOLD, {
    'creator.disclosure': 1,
  }),
  detection: falls([0, 0.5], 'creators credibility', 'one reader in 1/q finds out', HIDDEN),
  betrayal: falls([0, 20], 'creators credibility', 's grows by p when found out', HIDDEN),
  loadHalfLife: falls([2, 1000], 'creators load', 'load starts at nothing and rises slowly', SPONSORED),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('head credibility', 'up', 'selling costs nothing', 'brands evidence_own', 'within noise'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['load'],
    zero: { 'commerce.burn': 0, 'commerce.betrayal': 0, 'commerce.detection': 0 },
    own: ['load'],
  },
};
