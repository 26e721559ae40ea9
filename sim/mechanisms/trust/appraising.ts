/**
 * What a post can do is the same for every reader, so it is worked out once for the post. What a reader makes of it
 * stands in the mechanisms named here.
 */
import { PAID, Source, keptRow } from '../../posts/posts.ts';
import { retention } from '../../core/overnight.ts';
import type { World } from '../../world.ts';
import { NegativeKind, badnessOf, kindWeight } from './asymmetry.ts';
import { usefulnessOf } from './source-credibility.ts';
import { impulseForceFor } from '../purchase/impulse.ts';
import { likeabilityOf } from '../word-of-mouth/responding.ts';
import { harmLeft, passOnChance } from '../word-of-mouth/threads.ts';
import { contentWeight } from './trust.ts';

export function appraise(world: World): void {
  for (let row = 0; row < world.market.brands; row++) appraisePost(world, row);
  world.state.kept.forEach((posts, vertical) => {
    for (let i = 0; i < posts; i++) appraisePost(world, keptRow(world, vertical, i));
  });
  for (let row = world.market.archiveStart; row < world.today.postRows; row++) appraisePost(world, row);
}

function appraisePost(world: World, row: number): void {
  const { state } = world;
  const { parameters: p } = world.today;
  const b = state.postBrand[row];
  const kind = state.negativeKind[row];
  const bad = badnessOf(kind, state.valence[row]);
  const unpaid = (state.postPaid[row] & PAID) === 0;
  const weight = contentWeight(state.information[row], state.craft[row], p.trust.information, p.trust.craft);
  const evidence = p.trust.on ? p.trust.evidencePerPost * weight : 0;
  state.evidenceFor[row] = evidence * state.valence[row];
  state.evidenceAgainst[row] = p.negative.on
    ? evidence * (1 - state.valence[row]) * kindWeight(world, kind, bad) * unanswered(world, row, b)
    : 0;
  const skill = usefulnessOf(state.information[row], state.craft[row]);
  const named = b >= 0 && state.source[row] === Source.creator ? 1 - state.valence[row] : 0;
  const credit = 1 + p.publishing.candourGain * named;
  state.usefulness[row] =
    p.sourceCredibility.on && unpaid ? p.sourceCredibility.usefulness * skill * credit : 0;
  state.likeability[row] = likeabilityOf(p.responding.like, state.craft[row]);
  const more = p.negative.on ? 1 + p.threads.moreShared * bad : 1;
  // Where nobody posts, nobody passes on.
  const passable = p.posting.on !== 0;
  const fresh = retention(p.threads.novelty, world.today.day - state.rootDay[row]);
  const chance = passOnChance(p.threads.sharing, state.emotion[row], more);
  state.shareability[row] = passable ? fresh * chance : 0;
  state.impulseForce[row] =
    b < 0 || kind !== NegativeKind.none ? 0 : impulseForceFor(world, b, state.emotion[row]);
}

/** What an answer in the thread leaves of the harm of a bad post. */
function unanswered(world: World, row: number, b: number): number {
  const { negativeKind, thread, answer } = world.state;
  if (b < 0 || negativeKind[row] === NegativeKind.none || thread[row] < 0) return 1;
  return harmLeft(answer[thread[row] * world.market.brands + b], world.today.parameters.threads.answered);
}
