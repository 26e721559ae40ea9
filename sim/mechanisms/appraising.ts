/**
 * What a post can do is the same for every reader, so it is worked out once for the post. What a reader makes of it
 * stands in the mechanisms named here.
 */
import { PAID, Source, keptRow, keptRows } from '../posts.ts';
import type { World } from '../world.ts';
import { NegativeKind, kindWeight } from './asymmetry.ts';
import { usefulness } from './credibility.ts';
import { lureOf } from './impulse.ts';
import { proofOf } from './proof.ts';
import { likeability, passOnChance } from './responding.ts';
import { contentWeight } from './trust.ts';

export function appraise(world: World): void {
  for (let row = 0; row < world.brands; row++) appraisePost(world, row);
  world.kept.forEach((posts, vertical) => {
    for (let i = 0; i < posts; i++) appraisePost(world, keptRow(world, vertical, i));
  });
  for (let row = keptRows(world); row < world.postRows; row++) appraisePost(world, row);
}

function appraisePost(world: World, row: number): void {
  const { state, parameters: p } = world;
  const b = state.postBrand[row];
  const kind = state.negativeKind[row];
  const unpaid = (state.postPaid[row] & PAID) === 0;
  const weight = contentWeight(state.information[row], state.craft[row], p.trust.information, p.trust.craft);
  const evidence = p.trust.on ? p.trust.evidencePerPost * weight : 0;
  const many = unpaid && b >= 0 ? proofOf(world, b) : 1;
  state.help[row] = evidence * state.valence[row] * many;
  state.harm[row] = p.negative.on ? evidence * (1 - state.valence[row]) * kindWeight(world, kind) : 0;
  const skill = usefulness(state.information[row], state.craft[row]);
  const named = b >= 0 && state.source[row] === Source.creator ? 1 - state.valence[row] : 0;
  const credit = 1 + p.publishing.candourGain * named;
  state.merit[row] = p.sourceCredibility.on && unpaid ? p.sourceCredibility.usefulness * skill * credit : 0;
  const bad = kind !== NegativeKind.none;
  state.charm[row] = bad ? 0 : likeability(p.responding.like, state.craft[row]);
  const more = bad && p.negative.on ? 1 + p.negative.moreShared : 1;
  // Where nobody posts, nobody passes on.
  const passable = b >= 0 && p.posting.on !== 0;
  state.spread[row] = !passable ? 0 : passOnChance(p.negative.sharing, state.emotion[row], more);
  state.lure[row] = b < 0 || bad ? 0 : lureOf(world, b, state.emotion[row]);
}
