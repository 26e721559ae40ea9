/**
 * Attention is limited: posts compete for it.
 *
 *     n_i = activity·n·(1 − φ·fatigue) − ω·advertisements seen          P(read p) = min(1, n_i·w_p / (Σ w + w₀))
 *     w = (1 − π + π·V·interest)·pull·(½ + craft)·(m if bad)·(1 − ζ·(1 − valence)²)·(f if featured)·(1 − τ_h if throttled)
 *
 *   Candidates are the posts of followed creators (pull (1 + bond)·(1 + τ·(2C − 1))), of friends (pull pull_f times the tie) and
 *   what the platform recommends (pull 1): r·n_i of them, drawn from the shelf of a vertical that is chosen by interest
 *   with probability prec, else at random. V  number of verticals; m, ζ, f, τ_h and φ stand in negative.ts, publishing.ts,
 *   incentives.ts, platform.ts and fatigue.ts. A day costs what is looked at, never all that is written.
 *
 * Source: Simon 1971; Weng et al. 2012 (competition for attention). Figures are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { int } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { decided, number, plausible, share } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { falls, rises } from '../../core/expectation.ts';
import type { Expectations } from '../../core/expectation.ts';
import { ADVERTISED, CALM, TALKATIVE } from '../../trial-markets.ts';

const parameters = {
  posts: number('Posts an average consumer reads on a day', 'n', 'posts per day', [0.1, 2000], 14),
  recommended: decided(number('Recommended posts offered for each post that is read', 'r', '', [0, 10], 0.8)),
  precision: plausible(
    [0.4, 0.95],
    'a guess: what platforms reach is not published',
    share('Chance that a recommendation hits an interest', 'prec', 0.7),
  ),
  interest: share('How much interest decides what is read', 'π', 0.7),
  trust: share('How much the pull of a followed creator depends on its credibility C', 'τ', 0.5),
  elsewhere: number('Pull of everything else in the world', 'w₀', '', [0, 1000], 8),
  friend: plausible([3, 12], 'a guess', number('Pull of a friend’s post', 'pull_f', '', [0, 20], 5)),
  advertisement: plausible(
    [0.1, 0.7],
    'many are skipped; a guess',
    share('Attention that an advertisement takes, against a post that is read', 'ω', 0.5),
  ),
} as const satisfies Table;

/**
 * Chance of reading one candidate of weight w, `perWeight` being n over the weight of all candidates. Above 1 it is as
 * good as 1, for draws are below: a least of the two would be asked for every candidate.
 */
export const readChance = (perWeight: number, w: number): number => perWeight * w;

/** Pull of a followed creator by bond and credibility. */
export const creatorPull = (bond: number, credence: number, trust: number): number =>
  (1 + bond) * (1 + trust * (2 * credence - 1));

const measures: Measures = {
  market: [
    int<void>('exposures', 'exposures', 'posts and advertisements read', (world) => world.today.exposed),
  ],
};

export const mechanism = defineMechanism({
  name: 'attention',
  parameters,
  streams: {
    attention: 'which posts of the feed are read',
    shelf: 'which posts are recommended',
    advertisement: 'how many advertisements of a brand are seen',
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  posts: rises([4, 10], 'market exposures', 'P(read) = n·w/Σw'),
  recommended: rises([0, 1], 'market exposures', 'more candidates: fewer readers run out of posts'),
  precision: rises(
    [0, 1],
    'correlation of interest in the brands’ vertical with the word of peers',
    'recommendations follow interests',
    {
      'attention.interest': 0,
    },
  ),
  interest: rises(
    [0, 1],
    'correlation of interest in the brands’ vertical with the word of peers',
    'weight of a post grows with interest in its vertical',
    {
      'attention.precision': 0,
    },
  ),
  friend: rises([0, 20], 'readings per post by a consumer', 'posts of friends pull more', TALKATIVE),
  trust: rises([0, 1], 'KOC readers', 'pull·(1 + τ·(2C − 1)) of creators with C above ½', {
    'sourceCredibility.prior': 0.9,
  }),
  elsewhere: falls([2, 200], 'market exposures', 'P(read) = n·w/(Σw + w₀)'),
  advertisement: falls([0, 1], 'brands read_good', 'what advertisements take is not read', ADVERTISED, CALM),
};
