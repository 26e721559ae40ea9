/** What machines write for money, and what brands have had taken down. */
import { NegativeKind } from '../mechanisms/trust/asymmetry.ts';
import { Response, policyOf } from '../mechanisms/brands/complaints.ts';
import { roundAtRandom, uniform } from '../core/random.ts';
import type { World } from '../world.ts';
import { isAbsent } from './absent.ts';
import { Source, keyOf, write } from './posts.ts';

/** Posts that machines write for money: attacks on a brand, or bought praise that detection lets through. */
export function writeMachines(world: World, b: number, kind: number): void {
  const { brandValues, day } = world.today;
  const { onlineConsumers } = world.market;
  const { state } = world;
  const attack = kind === NegativeKind.attack;
  const brand = brandValues[b];
  const { on, fakeDetection } = world.today.parameters.platform;
  const { contents: P } = world.today.parameters;
  const { k0, k1 } = world.today.keys.fake;
  const expected = ((attack ? brand.attackPosts : brand.fakeReviews) * onlineConsumers) / 1000;
  const wanted = roundAtRandom(expected, uniform(k0, k1, b, attack ? -1 : -2));
  for (let i = 0; i < wanted && world.today.postRows < world.market.sizes.post; i++) {
    if (!attack && on && uniform(k0, k1, b, i) < fakeDetection) continue;
    const key = keyOf(day, Source.machine, (attack ? b : b + 8) * 1_000_000 + i);
    if (isAbsent(world, key)) continue;
    const row = world.today.postRows++;
    write(world, row, {
      author: -1,
      source: Source.machine,
      brand: b,
      vertical: brand.vertical,
      kind,
      paid: 0,
      valence: attack ? 0 : 1,
      information: attack ? P.attackInformation : P.fakeInformation,
      craft: P.boughtCraft,
      emotion: attack ? P.attackEmotion : P.fakeEmotion,
      promise: attack ? 0 : 1,
      style: P.machineStyle,
      key,
    });
    if (!attack) continue;
    state.attacks[b]++;
    // Bought likes come with bought readings, which real ones outweigh in time.
    state.likes[row] = world.today.parameters.negative.attackLikes;
    state.reads[row] = state.likes[row];
    state.readsBefore[row] = state.likes[row];
  }
}

/** Bad posts of earlier days that the brand has had taken down. */
export function removeDeleted(world: World, b: number): void {
  const { state } = world;
  const { brandValues } = world.today;
  if (!world.today.parameters.complaints.on) return;
  for (let row = world.market.brands; row < world.market.keptRows; row++) {
    if (state.postKey[row] === 0 || state.postBrand[row] !== b || state.negativeKind[row] === 0) continue;
    const policy = policyOf(world, b, state.negativeKind[row]);
    if (policy === Response.delete && state.postAge[row] >= brandValues[b].detectionDelay)
      state.pull[row] = 0;
  }
}
