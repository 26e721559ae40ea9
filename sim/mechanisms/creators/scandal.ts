/**
 * A scandal: a creator is found out, and every follower hears of it at once.
 *
 *     s ← s + g_x·severity on every follow of that creator
 *     negative_b += g_b·severity·2^(−d/h_peer)     with each follower, for the brands of which it gave the advice last heeded, d days ago
 *
 *   h_peer  half-life of the word of peers (trust.ts), also for who gave it.
 *
 * Source: Cai et al. 2025, 6.1; Slovic 1993. The size is an assumption.
 */
import { TIERS } from '../../scenario/tiers.ts';
import { interventionsOn } from '../../scenario/timeline.ts';
import { retention } from '../../core/overnight.ts';
import type { World } from '../../world.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { number, seenIn } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { rises, shaken } from '../../core/expectation.ts';
import type { Expectations } from '../../core/expectation.ts';
import { HEEDED, SOLD } from '../../trial-markets.ts';

const parameters = {
  evidence: seenIn(
    'the-star-falls',
    number('Bad evidence from a scandal of full severity', 'g_x', 'evidence', [0, 100], 12),
  ),
  spill: number(
    'Bad evidence that a scandal of full severity leaves about a brand just recommended',
    'g_b',
    'evidence',
    [0, 20],
    2.5,
    'assumed',
    'endorsed firms lose with their endorser (Knittel & Stango 2014); the size is a guess',
  ),
} as const satisfies Table;

const columns = {
  scandal: column('creator', 'f32', '', UNIT, 'severity of a scandal that breaks today', { scratch: true }),
} as const satisfies Columns;

/** Morning: the scandals of today. */
function breakScandals(world: World): void {
  world.today.scandalous = false;
  for (const { scandal } of interventionsOn(world.market.scenario, world.today.day)) {
    if (scandal === null) continue;
    const v = creatorOfRank(world, TIERS.indexOf(scandal.tier), scandal.rank);
    if (v < 0) continue;
    world.today.scandalous = true;
    world.state.scandal[v] = Math.max(world.state.scandal[v], scandal.severity);
  }
}

/** Creator number `rank` of a tier by audience at the start; the last one where there are fewer, -1 for none. */
export function creatorOfRank(world: World, tier: number, rank: number): number {
  const first = world.market.tierStart[tier];
  const last = world.market.tierStart[tier + 1] - 1;
  return last < first ? -1 : Math.min(last, first + rank);
}

/** What a scandal of the creator in follow e leaves about the brands it had recommended to this consumer. */
export function spillOver(world: World, c: number, e: number, severity: number): void {
  const { credit, creditDay, negative } = world.state;
  const { brands } = world.market;
  const { scandal: P, negative: N, trust } = world.today.parameters;
  if (!N.on || severity === 0) return;
  for (let pair = c * brands; pair < (c + 1) * brands; pair++) {
    if (credit[pair] !== e) continue;
    negative[pair] += P.spill * severity * retention(trust.peerHalfLife, world.today.day - creditDay[pair]);
  }
}

export const mechanism = defineMechanism({
  name: 'scandal',
  parameters,
  columns,
  phases: {
    breakScandals: {
      name: 'scandals break',
      over: 'once',
      why: 'whoever follows hears of them today',
      reads: '',
      writes: 'scandal',
      step: breakScandals,
    },
  },
});

export const expects: Expectations<typeof parameters> = {
  spill: shaken(rises([0, 10], 'brands evidence_negative', 'negative grows by g_b·severity', SOLD, HEEDED)),
  evidence: shaken(
    rises([0, 50], 'KOC lost', 's grows by g_x·severity on every follow, and who falls below C₀ leaves'),
  ),
};
