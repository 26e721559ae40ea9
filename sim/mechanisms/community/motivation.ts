/**
 * Motivation to post: likes feed it, silence lets it sink.
 *
 *     l = L/(L + L½)     motive ← motive + g·l·(1 − motive) − g₀·(1 − l)·motive after a post with L likes;   drifts back to ½
 *
 * Source: UGC 3.1, XHS 2.1.2; Eckles, Kizilcec & Bakshy 2016 on feedback and posting. Gains are assumptions.
 */
import { halfLife, number, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';

export const parameters = {
  on: toggle('Likes move people to post more'),
  gain: number('Motive gained from a very well liked post', 'g_m', '', [0, 1], 0.3),
  disappointment: number('Motive lost by a post that nobody liked', 'g_0', '', [0, 1], 0.1),
  halfLikes: number('Likes at which half of that is reached', 'L½', 'likes', [0.1, 1000], 3),
  halfLife: halfLife('Half-life of the deviation from the ordinary motive', 'h_m', 30),
} as const satisfies Table;

/** Reward of L likes in [0, 1]. */
export const reward = (L: number, half: number): number => L / (L + half);
