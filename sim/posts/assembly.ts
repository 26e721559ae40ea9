/**
 * Puts the posts of today into the table (posts.ts): advertisements, creators in order, consumers in order, machines. It
 * is done by one hand after all have decided, so that rows do not depend on who decided first.
 */
import type { Phase } from '../core/mechanism.ts';
import { NegativeKind } from '../mechanisms/trust/asymmetry.ts';
import type { World } from '../world.ts';
import { Source, keyOf, write } from './posts.ts';
import { writeCreator } from './creator-posts.ts';
import { writeConsumer } from './consumer-posts.ts';
import { writeMachines, removeDeleted } from './machine-posts.ts';

/** Writes today's posts into the table. */
function assemble(world: World): void {
  for (let b = 0; b < world.market.brands; b++) writeAdvertisement(world, b);
  world.today.postRows = world.market.keptRows;
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
  const { contents } = world.today.parameters;
  write(world, b, {
    author: b,
    source: Source.advertisement,
    brand: b,
    vertical: brandValues[b].vertical,
    kind: NegativeKind.none,
    paid: 3,
    valence: 1,
    information: brandValues[b].information,
    craft: brandValues[b].craft,
    emotion: brandValues[b].emotion,
    promise: brandValues[b].promise,
    style: contents.adStyle,
    key: keyOf(0, Source.advertisement, b),
  });
}

export const assembly: Phase = {
  name: 'posts are put together',
  because: 'ownPost',
  over: 'once',
  why: 'one table, in a fixed order; fees fall due when a sponsored post appears',
  reads:
    'home disposition own peer paid negative interest reviewSatisfaction repostBrand repostVertical repostValence repostNegative repostPaid repostInformation repostCraft repostEmotion repostPromise repostStyle repostRoot repostRootDay repostThread styleMemory say sayBrand sayValence sayPaid affect ' +
    'bought tier creatorVertical skill authenticity trustCapital style mcn output plugged sponsored mended ' +
    'drift cash featureChance adoptionChance creatorsInUse feeLevel leverSteps',
  writes:
    'output plugged sponsored salience intrinsic postedOn adoptedToday sayRow complaint complaintAge complained past honesty partner fromFees ' +
    'fines caughtPosts load silence paidPosts firstRow purse featured adopted cashPaid outlay ' +
    'creatorsGood creatorsBad creatorsPaid reviews saidGood saidBad repostsGood repostsBad attacks answer root thread author source postBrand postVertical ' +
    'negativeKind postPaid postStyle postAge rootDay noted postKey valence information craft emotion pull ' +
    'promise reads readsBefore likes replies shares finished soldBy',
  step: assemble,
};
