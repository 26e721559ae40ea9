/**
 * Source credibility: whom people believe.
 *
 * A follower keeps evidence about a creator in Beta form, and a parasocial bond lifts what the evidence says:
 *
 *     C = (r + a_v·W_v) / (r + s + W_v)          credibility = C + β·bond·(1 − C)
 *     r += g_r·usefulness·(½ + altruism)·(1 + ω·(1 − valence)) for each unpaid post read
 *     r += g_a·φ,  s += g_a·(1 − φ)       for a purchase on the creator’s advice, of which φ was good (experience.ts)
 *     s += g_s for each day of silence past τ_gap days
 *     s += g_m for a machine-written post that does not say so and is recognised, with probability q_m
 *     usefulness = ½·(information + craft)
 *
 *   r  ability (information, craft) and benevolence (unpaid, altruistic), paid advice (advice.ts) as well;
 *   s  gaps, selling (commerce.ts), bad advice, posts out of character (publishing.ts), machines, scandals (scandal.ts).
 *   Both: half is forgotten after h_v days. ω  credit for candour (publishing.ts), of a creator’s post about a brand.
 *   A friend is believed C_f, a stranger and a machine C_u, an advertisement C_b, a creator who is not followed a_v; off, all C₀.
 *   Belonging to the same community of a brand lifts what its authors are believed: C + γ·identity·(1 − C) (E4).
 *
 * Source: Mayer, Davis & Schoorman 1995 (ability, benevolence, integrity); Jøsang & Ismail 2002 (form).
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, halfLife, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { MACHINES, NO_COST, PLAN, SILENT, TALKATIVE } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Readers tell credible sources from others; off, all are believed alike'),
  flat: decided(share('Credibility of everybody when the mechanism is off', 'C₀', 0.5)),
  prior: share('Credibility of a creator nothing is known about', 'a_v', 0.5),
  priorWeight: number('Weight of that prior', 'W_v', 'evidence', [0.1, 50], 4),
  usefulness: number('Good evidence from one useful post', 'g_r', 'evidence per post', [0, 1], 0.06),
  gap: seenIn(
    'claims/T6/gaps30',
    number('Bad evidence for each day of silence past tolerance', 'g_s', 'evidence per day', [0, 1], 0.02),
  ),
  gapTolerance: number('Days of silence that go unnoticed', 'τ_gap', 'days', [0, 365], 10),
  advice: seenIn(
    'claims/C3/control',
    plausible(
      [0.25, 2],
      'one false recommendation may weigh heavily (Cai et al. 2025, 6.1)',
      number('Evidence from one purchase on the creator’s advice', 'g_a', 'evidence', [0, 5], 0.5),
    ),
  ),
  machineNoticed: seenIn(
    'machine-made',
    plausible(
      [0.03, 0.4],
      'a guess: how well readers recognise machines is open',
      share('Chance that a reader recognises an unlabelled machine-written post', 'q_m', 0.1),
    ),
  ),
  machineDoubt: seenIn(
    'machine-made',
    number('Bad evidence when that happens', 'g_m', 'evidence', [0, 5], 0.5, 'assumed', 'Hans 115431, 4'),
  ),
  halfLife: halfLife('Half-life of evidence about a creator', 'h_v', 120),
  friend: plausible(
    [0.6, 0.92],
    'above strangers, at most the 92 % of Nielsen 2012',
    share('Credibility of a friend', 'C_f', 0.7, 'assumed', 'Nielsen 2012: 92 % trust people they know'),
  ),
  stranger: plausible(
    [0.33, 0.75],
    'about 70 % trust opinions online (Nielsen 2012); the lower end a guess',
    share(
      'Credibility of an unknown user',
      'C_u',
      0.5,
      'assumed',
      'Nielsen 2012: 70 % trust opinions online',
    ),
  ),
  advertiser: share(
    'Credibility of a brand about itself',
    'C_b',
    0.3,
    'assumed',
    'Nielsen 2012: about 40 % trust ads',
  ),
  ownGroup: seenIn(
    'claims/C3/control',
    plausible(
      [0.1, 0.6],
      'likeness counts in values and follows as well; a guess',
      share('Lift for authors of the own community, at full identity', 'γ', 0.4),
    ),
  ),
} as const satisfies Table;

const columns = {
  good: column('follow', 'f32', 'evidence', COUNT, 'good evidence about the creator'),
  bad: column('follow', 'f32', 'evidence', COUNT, 'bad evidence about the creator'),
  credence: column(
    'follow',
    'f32',
    '',
    UNIT,
    'credibility of the creator, bond included; 0 for a free place',
  ),
  usefulness: column('post', 'f64', 'evidence', COUNT, 'good evidence about the creator, for a follower', {
    scratch: true,
  }),
} as const satisfies Columns;

/** Credibility of a creator by the evidence r good and s bad. */
export const credibility = (r: number, s: number, a: number, W: number): number => (r + a * W) / (r + s + W);

/** Moves x toward 1 by the share `by`. */
export const lifted = (x: number, by: number): number => x + by * (1 - x);

/** How useful an unpaid post is: what it tells and how well. Followers weigh it by the altruism of the creator. */
export const usefulnessOf = (information: number, craft: number): number => 0.5 * (information + craft);

/** Weight of usefulness by benevolence: those who give without selling are thanked for it. */
export const thanks = (altruism: number): number => 0.5 + altruism;

export const mechanism = defineMechanism({
  name: 'sourceCredibility',
  parameters,
  columns,
  streams: {
    doubt: 'whether a reader recognises a machine-written post',
  },
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'creators credibility', 'useful posts earn good evidence only when it is on', NO_COST),
  flat: rises([0.1, 0.9], 'brands evidence_peer', 'everybody is believed to this degree', {
    'sourceCredibility.on': 0,
  }),
  prior: rises([0.2, 0.5], 'creators credibility', 'C = (r + a·W)/(r + s + W)'),
  priorWeight: falls(
    [0.5, 40],
    'creators credibility',
    'with good evidence only, C falls toward the prior ½ as W grows',
    NO_COST,
  ),
  usefulness: rises([0.06, 0.5], 'creators credibility', 'r grows by g_r·usefulness'),
  gap: falls([0, 0.5], 'KOC credibility', 's grows by g_s for each silent day', SILENT),
  gapTolerance: rises([0, 40], 'KOC credibility', 'fewer silent days count', SILENT, {
    'sourceCredibility.gap': 0.2,
  }),
  advice: rises([0, 5], 'KOC credibility', 'good products: φ is near 1, so r grows by g_a', {
    'brand.quality': 0.95,
    'credit.heed': 1,
  }),
  machineNoticed: falls([0.1, 1], 'KOC credibility', 'more readers recognise machines', MACHINES, {
    'platform.aiLabel': 0,
  }),
  machineDoubt: falls([0, 5], 'KOC credibility', 's grows by g_m when one is recognised', MACHINES),
  halfLife: rises([5, 1000], 'creators credibility', 'good evidence about creators fades slowly', NO_COST),
  friend: rises([0, 1], 'brands evidence_peer', 'friends are believed more', TALKATIVE, {
    'publishing.on': 0,
  }),
  stranger: rises([0, 1], 'brands evidence_peer', 'unknown users are believed more', TALKATIVE, {
    'publishing.on': 0,
  }),
  advertiser: rises([0, 0.4], 'brands evidence_paid', 'advertisements are believed more'),
  ownGroup: rises([0, 1], 'brands evidence_peer', 'credibility is lifted by γ·identity', TALKATIVE, {
    'publishing.on': 0,
    'threads.sharing': 0,
    'identity.onlooker': 0.2,
    'population.communitySize': 400,
  }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('mid-tier credibility', 'down', 'useful posts earn nothing', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['good'], besides: { 'advice.on': 0 } },
};
