/**
 * Puts the posts of today into the table (posts.ts): advertisements, creators in order, consumers in order, machines. It
 * is done by one hand after all have decided, so that rows do not depend on who decided first.
 */
import { NegativeKind } from '../mechanisms/trust/asymmetry.ts';
import type { World } from '../core/world.ts';
import { Source, keptRows, keyOf, write } from './posts.ts';
import { writeCreator } from './creator-posts.ts';
import { writeConsumer } from './consumer-posts.ts';
import { writeMachines, removeDeleted } from './machine-posts.ts';

/** Writes today's posts into the table. */
export function assemble(world: World): void {
  for (let b = 0; b < world.market.brands; b++) writeAdvertisement(world, b);
  world.today.postRows = keptRows(world.market.brands);
  for (let v = 0; v < world.state.creatorsInUse[0]; v++) writeCreator(world, v);
  for (let c = 0; c < world.market.consumers; c++) {
    if (world.state.say[c] !== 0) writeConsumer(world, c);
  }
  for (let b = 0; b < world.market.brands; b++) {
    writeMachines(world, b, NegativeKind.attack);
    writeMachines(world, b, NegativeKind.none);
    removeDeleted(world, b);
  }
}

function writeAdvertisement(world: World, b: number): void {
  const { brandValues } = world.today;
  write(world, b, {
    author: b,
    source: Source.advertisement,
    brand: b,
    vertical: brandValues[b].vertical,
    kind: NegativeKind.none,
    paid: 3,
    valence: 1,
    information: 0.5,
    craft: 0.8,
    emotion: brandValues[b].emotion,
    promise: brandValues[b].promise,
    style: 0.5,
    key: keyOf(0, Source.advertisement, b),
  });
}
