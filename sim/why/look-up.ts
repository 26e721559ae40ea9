/** Looks up in a run whether what is to be left out of it was there, and from whom it came. */
import type { Run } from '../run.ts';
import type { LeftOut } from '../scenario/left-out.ts';
import { nameOfLeftOut } from '../scenario/left-out.ts';
import type { World } from '../world.ts';
import { eveningOf } from './again.ts';
import type { Removal } from './leave-out.ts';
import { keyOfPost, machinesAbout } from './post-name.ts';
import type { PostName } from './post-name.ts';

export interface LookedUp {
  readonly problems: readonly string[];
  readonly origins: readonly number[];
}

export function lookUp(parent: Run, removals: readonly Removal[]): LookedUp {
  const problems: string[] = [];
  const origins = new Set<number>();
  const onDays = new Map<number, LeftOut[]>();
  for (const one of removals) {
    const wrong = outOfRange(parent, one);
    if (wrong !== null) problems.push(wrong);
    else if (one.kind === 'purchase') push(onDays, one.day, one);
    else if (one.kind === 'post' && one.post.by !== 'brand') push(onDays, one.from, one);
    else if (one.kind === 'creator') push(onDays, one.from, one);
  }
  for (const [day, those] of [...onDays].sort(([a], [b]) => a - b)) {
    problems.push(...missingOn(parent, day, those, origins));
  }
  origins.delete(NOBODY);
  return { problems, origins: [...origins] };
}

const NOBODY = -1;

function push(onDays: Map<number, LeftOut[]>, day: number, one: LeftOut): void {
  onDays.set(day, [...(onDays.get(day) ?? []), one]);
}

const upTo = (count: number): string =>
  count === 0 ? 'none there is' : count === 1 ? '0' : `0 to ${count - 1}`;

/** What is wrong with a number in it; null where all can be. */
function outOfRange(parent: Run, one: Removal): string | null {
  const { market, state } = parent.world;
  const no = (what: string, found: number, count: number): string | null =>
    found < count ? null : `no ${what} ${found}; expected ${upTo(count)}`;
  if (one.kind === 'intervention')
    return no('intervention', one.number, parent.scenario.interventions.length);
  const about = (wrong: string | null): string | null => wrong && `${nameOfLeftOut(one)}: ${wrong}`;
  const day = (found: number): string | null => no('day', found, parent.day);
  if (one.kind === 'creator')
    return about(no('creator', one.creator, state.creatorsInUse[0]) ?? day(one.from));
  if (one.kind === 'purchase')
    return about(
      day(one.day) ?? no('consumer', one.consumer, market.consumers) ?? no('brand', one.brand, market.brands),
    );
  return about(day(one.from) ?? authorOutOfRange(parent.world, one.post, no));
}

function authorOutOfRange(
  { market, state }: World,
  { by, id }: PostName,
  no: (what: string, found: number, count: number) => string | null,
): string | null {
  if (by === 'consumer') return no('consumer', id, market.consumers);
  if (by === 'creator') return no('creator', id, state.creatorsInUse[0]);
  return no('brand', by === 'machine' ? machinesAbout(id).brand : id, market.brands);
}

/** Those that did not happen on the day, lived again; from whom the others came goes to `origins`. */
function missingOn(parent: Run, day: number, those: readonly LeftOut[], origins: Set<number>): string[] {
  const before = new Map<LeftOut, number>();
  const pairOf = (one: LeftOut & { kind: 'purchase' }): number =>
    one.consumer * parent.world.market.brands + one.brand;
  const problems: string[] = [];
  eveningOf(
    parent,
    day,
    ({ state }) => {
      for (const one of those) if (one.kind === 'purchase') before.set(one, state.bought[pairOf(one)]);
    },
    (evening) => {
      for (const one of those) {
        origins.add(originOf(evening, one));
        if (one.kind === 'purchase' && evening.state.bought[pairOf(one)] === before.get(one))
          problems.push(boughtInstead(evening, one));
        if (one.kind === 'post' && !stands(evening, one.post))
          problems.push(postedInstead(evening, one.post));
      }
    },
  );
  return problems;
}

/** Whether the post was published on the day of this evening. */
function stands({ state, market, today }: World, post: PostName): boolean {
  const key = keyOfPost(post);
  for (let row = market.keptRows; row < today.postRows; row++) if (state.postKey[row] === key) return true;
  return false;
}

function boughtInstead({ market }: World, one: LeftOut & { kind: 'purchase' }): string {
  const { day, consumer, brand } = one;
  const there = upTo(market.brands);
  return `${nameOfLeftOut(one)}: consumer ${consumer} bought nothing of brand ${brand} on day ${day}; expected a purchase of that run (brands are ${there})`;
}

function postedInstead({ state, market, today }: World, post: PostName): string {
  const { by, id, day, piece } = post;
  const posts = today.postRows - market.keptRows;
  const pieces = by === 'creator' ? state.output[id] : null;
  const own = pieces === null ? `none by ${by} ${id}` : `${pieces} by creator ${id}`;
  const which = by === 'consumer' ? '' : ` (piece ${piece})`;
  return `post ${day}:${by}:${id}${by === 'consumer' ? '' : `:${piece}`}: no such post${which}; expected one of the ${posts} published on day ${day}, ${own}`;
}

function originOf({ state }: World, one: LeftOut): number {
  if (one.kind === 'purchase') return one.consumer;
  if (one.kind === 'creator') return state.home[one.creator];
  if (one.post.by === 'consumer') return one.post.id;
  return one.post.by === 'creator' ? state.home[one.post.id] : NOBODY;
}
