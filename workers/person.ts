/** One person on one day, lived again from the nearest keyframe: state in the evening, and all that was read. */
import type { Exposures, World } from '../sim/index.ts';
import { COLUMNS, Source } from '../sim/described.ts';
import type { Column, ColumnName, Kind, TypedArray } from '../sim/described.ts';
import { FRIEND, LABELLED, creatorCredibility, liveDay, trustIn, uncertaintyOf } from '../sim/inside.ts';
import { authorOf, kindOf } from './flows.ts';
import { FlowKind } from './frames.ts';
import type { PersonDay, Seen } from './protocol.ts';

/** More is counted, not listed. */
const LISTED = 200;

/** Lives the day of `world`, which stands on its morning, and looks at one person. */
export function personOn(world: World, person: number): PersonDay {
  const { day } = world.today;
  const seen: Seen[] = [];
  let seenInAll = 0;
  world.observe = (batch) => {
    for (let i = 0; i < batch.count; i++) {
      if (batch.reader[i] !== person) continue;
      seenInAll++;
      if (seen.length < LISTED) seen.push(seenOf(world, batch, i));
    }
  };
  try {
    liveDay(world, () => {});
  } finally {
    world.observe = null;
  }
  const creator = world.state.creatorOf[person];
  return {
    day,
    person,
    columns: Object.fromEntries(valuesOf(world, 'consumer', person)),
    perBrand: Array.from({ length: world.market.brands }, (_, b) => brandOf(world, person, b)),
    creator: creator < 0 ? null : { creator, ...first(valuesOf(world, 'creator', creator)) },
    follows: followsOf(world, person),
    seen,
    seenInAll,
  };
}

function seenOf(world: World, batch: Exposures, i: number): Seen {
  const row = batch.row[i];
  const { postBrand, postPaid, source, author, negativeKind } = world.state;
  const kind = kindOf(world, row);
  const about = postBrand[row] >= 0;
  const plain = negativeKind[row] === 0 && kind !== FlowKind.paid && !about;
  return {
    brand: postBrand[row],
    author: authorOf(world, row),
    creator: source[row] === Source.creator ? author[row] : -1,
    kind: plain ? 'other' : kind === FlowKind.bad ? 'bad' : kind === FlowKind.paid ? 'paid' : 'good',
    labelled: (postPaid[row] & LABELLED) !== 0,
    way: wayOf(world, row, batch.follow[i]),
    believed: batch.believed[i],
  };
}

function wayOf(world: World, row: number, follow: number): Seen['way'] {
  if (row < world.market.brands) return 'advertisement';
  if (follow >= 0) return 'followed';
  return follow === FRIEND ? 'friend' : 'recommended';
}

function valuesOf(world: World, kind: Kind, row: number): [string, number[]][] {
  return (Object.entries(COLUMNS) as [ColumnName, Column][])
    .filter(([, column]) => column.kind === kind)
    .map(([name, { width = 1 }]) => {
      const column = world.state[name] as TypedArray;
      return [name, Array.from(column.subarray(row * width, (row + 1) * width))];
    });
}

const first = (values: readonly [string, number[]][]): Record<string, number> =>
  Object.fromEntries(values.map(([name, [value]]) => [name, value]));

function brandOf(world: World, c: number, b: number): Record<string, number> {
  const columns = first(valuesOf(world, 'pair', c * world.market.brands + b));
  const known = (world.state.heard[c] >> b) & 1;
  return { ...columns, known, trust: trustIn(world, c, b), uncertainty: uncertaintyOf(world, c, b) };
}

function followsOf(world: World, c: number): PersonDay['follows'] {
  const { followed, bond } = world.state;
  const follows: PersonDay['follows'] = [];
  for (let e = world.market.followStart[c]; e < world.market.followStart[c + 1]; e++) {
    if (followed[e] < 0) continue;
    follows.push({ creator: followed[e], credibility: creatorCredibility(world, e), bond: bond[e] });
  }
  return follows;
}
