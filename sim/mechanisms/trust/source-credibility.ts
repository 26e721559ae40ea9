/**
 * Source credibility: whom people believe.
 *
 * A follower keeps evidence about a creator in Beta form, and a parasocial bond lifts what the evidence says:
 *
 *     C = (r + a·W) / (r + s + W)          credibility = C + β·bond·(1 − C)
 *
 *   r  grows with every useful post (ability: information and craft; benevolence: unpaid, altruistic),
 *   s  grows with gaps in output and with commercial load (commerce.ts), with bad buys on the creator's advice, with posts
 *   out of character, with machine-written posts that are recognised as such (q_m) and with scandals.
 *   Friends, strangers and advertisers have credibilities of their own; belonging to the same community of a
 *   brand lifts the credibility of its authors (E4).
 *
 * Source: Mayer, Davis & Schoorman 1995 (ability, benevolence, integrity); Jøsang & Ismail 2002 (form).
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { halfLife, number, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';

const parameters = {
  on: toggle('Readers tell credible sources from others; off, all are believed alike'),
  flat: share('Credibility of everybody when the mechanism is off', 'C₀', 0.5),
  prior: share('Credibility of a creator nothing is known about', 'a_v', 0.5),
  priorWeight: number('Weight of that prior', 'W_v', 'evidence', [0.1, 50], 4),
  usefulness: number('Good evidence from one useful post', 'g_r', 'evidence per post', [0, 1], 0.06),
  gap: number('Bad evidence for each day of silence past tolerance', 'g_s', 'evidence per day', [0, 1], 0.02),
  gapTolerance: number('Days of silence that go unnoticed', 'τ_gap', 'days', [0, 365], 10),
  advice: number('Evidence from one purchase on the creator’s advice', 'g_a', 'evidence', [0, 5], 0.5),
  machineNoticed: share('Chance that a reader recognises an unlabelled machine-written post', 'q_m', 0.1),
  machineDoubt: number(
    'Bad evidence when that happens',
    'g_m',
    'evidence',
    [0, 5],
    0.5,
    'assumed',
    'Hans 115431, 4',
  ),
  halfLife: halfLife('Half-life of evidence about a creator', 'h_v', 120),
  friend: share(
    'Credibility of a friend',
    'C_f',
    0.7,
    'assumed',
    'Nielsen 2012: 92 % trust people they know',
  ),
  stranger: share(
    'Credibility of an unknown user',
    'C_u',
    0.5,
    'assumed',
    'Nielsen 2012: 70 % trust opinions online',
  ),
  advertiser: share(
    'Credibility of a brand about itself',
    'C_b',
    0.4,
    'assumed',
    'Nielsen 2012: about 40 % trust ads',
  ),
  ownGroup: share('Lift for authors of the own community, at full identity', 'γ', 0.4),
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
