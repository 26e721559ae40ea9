/**
 * Yardsticks: posts about no brand that are left out on the days on which a cause works, together as often read as its posts
 * are. What has no posts of its own, an intervention or advertisements, is held against as many readers as the most read post
 * of each day has: it may change the day of everybody. Purchases have none: each is of some brand, and moves others by what is not bought.
 */
import { seedKey, sequence } from '../core/random.ts';
import { forkRun } from '../fork.ts';
import { trustIn } from '../mechanisms/trust/beliefs.ts';
import { advance } from '../run.ts';
import type { Run } from '../run.ts';
import type { World } from '../world.ts';
import { postsBetween } from './happened.ts';
import type { PostOfDay } from './happened.ts';
import { removalNamed, scenarioWithout } from './leave-out.ts';
import type { Removal } from './leave-out.ts';
import { nameOfPost } from './post-name.ts';

type PostsByDay = ReadonlyMap<number, readonly PostOfDay[]>;

/** Brands that the causes are about, which are asked about before anything is seen. Creators are about none, nor is what is not there. */
export function brandsAbout(parent: Run, removals: readonly Removal[]): number[] {
  const about = new Set<number>();
  for (const one of removals) {
    if (one.kind === 'intervention')
      about.add(parent.scenario.interventions.find(({ order }) => order === one.number)?.brand ?? -1);
    else if (one.kind === 'purchase') about.add(one.brand);
    else if (one.kind === 'post' && one.post.by === 'brand') about.add(one.post.id);
    else if (one.kind === 'post' && one.from < parent.day)
      about.add(
        postsBetween(parent, one.from, one.from + 1)
          .get(one.from)!
          .find(({ name }) => name === nameOfPost(one.post))?.brand ?? -1,
      );
  }
  about.delete(-1);
  return [...about].sort((a, b) => a - b);
}

/**
 * Yardsticks for causes: on each day on which a post of theirs stands, posts about no brand that together are read as often.
 * One post is seldom read as widely as the cause, and a yardstick that is read less frees less attention: measured so, chance
 * was let through in more than one case of four. A post can be in several of them, but no two are alike.
 *
 * @param from first day of the window
 * @param until one past its last
 * @param count how many are wanted
 * @returns posts to leave out, for each yardstick; fewer than wanted where days have too few posts about no brand
 */
export function yardsticksOf(
  parent: Run,
  removals: readonly Removal[],
  from: number,
  until: number,
  count: number,
): Removal[][] {
  if (count === 0) return [];
  const posts = postsBetween(parent, from, until);
  const targets = new Map<number, number>();
  for (const one of removals)
    for (const { day, readers } of slotsOf(parent, one, from, until, posts))
      targets.set(day, (targets.get(day) ?? 0) + readers);
  if (targets.size === 0) return [];
  const days = [...targets].map(([day, readers]) => ({
    day,
    readers,
    from: standIns(posts.get(day)!, removals),
  }));
  const chance = sequence(seedKey(`${parent.scenario.seed} yardsticks`), 0);
  const found = new Map<string, Removal[]>();
  for (let tries = 0; tries < TRIES * count && found.size < count; tries++) {
    const names = days.map((one) => asOftenRead(one.from, one.readers, chance));
    // What one day has not is not found by trying again.
    if (names.some((those) => those === null)) return [...found.values()];
    const those = names.flatMap((some) => some!).sort();
    found.set(
      those.join(' '),
      those.map((name) => removalNamed(`post ${name}`)!),
    );
  }
  return [...found.values()];
}

/** Times that something is drawn until it counts as not there. */
const TRIES = 20;

/** How far the readers of a yardstick may be from those of the cause. */
const NEAR = 0.1;

/** Posts drawn by chance that together have as many readers, or one at least; null where they do not come together. */
function asOftenRead(posts: readonly PostOfDay[], readers: number, chance: () => number): string[] | null {
  for (let tries = 0; tries < TRIES; tries++) {
    const names = inTurn(posts, readers, chance);
    if (names !== null) return names;
  }
  return null;
}

function inTurn(posts: readonly PostOfDay[], readers: number, chance: () => number): string[] | null {
  const order = posts.map((post) => ({ post, at: chance() })).sort((a, b) => a.at - b.at);
  const most = Math.max(1, readers * (1 + NEAR));
  const names: string[] = [];
  let sum = 0;
  for (const { post } of order) {
    if (sum + post.readers > most) continue;
    names.push(post.name);
    sum += post.readers;
    if (sum >= readers * (1 - NEAR)) return names;
  }
  return null;
}

/** A post of the cause on a day, and how many read it. */
interface Slot {
  readonly day: number;
  readonly readers: number;
}

function slotsOf(parent: Run, one: Removal, from: number, until: number, posts: PostsByDay): Slot[] {
  const span = (first: number, end: number): number[] =>
    [...posts.keys()].filter((day) => day >= first && day < end);
  const widest = (days: readonly number[]): Slot[] =>
    days.map((day) => ({ day, readers: posts.get(day)![0]?.readers ?? 0 }));
  if (one.kind === 'purchase') return [];
  if (one.kind === 'intervention') {
    const found = parent.scenario.interventions.find(({ order }) => order === one.number);
    return found ? widest(span(found.day, found.until ?? until)) : [];
  }
  if (one.kind === 'post' && one.post.by === 'brand') return widest(span(one.from, until));
  const own =
    one.kind === 'post'
      ? (day: number) =>
          ({ name }: PostOfDay) =>
            day === one.from && name === nameOfPost(one.post)
      : (day: number) =>
          ({ name }: PostOfDay) =>
            name.startsWith(`${day}:creator:${one.creator}:`);
  return span(Math.max(from, one.from), until).flatMap((day) =>
    posts
      .get(day)!
      .filter(own(day))
      .map(({ readers }) => ({ day, readers })),
  );
}

/** Posts about no brand that somebody read, but those that are left out themselves. */
function standIns(posts: readonly PostOfDay[], but: readonly Removal[]): PostOfDay[] {
  const gone = new Set(but.flatMap((one) => (one.kind === 'post' ? [nameOfPost(one.post)] : [])));
  const silent = but.flatMap((one) => (one.kind === 'creator' ? [`:creator:${one.creator}:`] : []));
  return posts
    .filter(({ brand, readers, name }) => brand < 0 && readers > 0 && !gone.has(name))
    .filter(({ name }) => !silent.some((part) => name.includes(part)));
}

/** What yardsticks move, by brand. */
export interface Moved {
  /** In trust times days, added over people and the evenings of the window. */
  readonly trust: readonly number[];
  /** In pieces. */
  readonly sales: readonly number[];
}

/**
 * Lives the window without each yardstick, beside a parent that is lived once: all part on the same morning, so that a
 * yardstick costs the days of the window and no more. Every `yield` is a day done, with the posts read in it.
 */
export function* movedBy(
  parent: Run,
  yardsticks: readonly (readonly Removal[])[],
  from: number,
  until: number,
): Generator<number, Moved[], void> {
  if (yardsticks.length === 0) return [];
  const morning = forkRun(parent, parent.scenario, from);
  const part = (removals: readonly Removal[]): Run => {
    const run = forkRun(morning, scenarioWithout(parent.scenario, removals), from);
    run.recording.keyframeEvery = Infinity;
    return run;
  };
  const before = yield* lived(part([]), from, until);
  const moved: Moved[] = [];
  for (const removals of yardsticks) {
    const after = yield* lived(part(removals), from, until);
    moved.push({
      trust: after.trust.map((x, b) => x - before.trust[b]),
      sales: after.sales.map((x, b) => x - before.sales[b]),
    });
  }
  return moved;
}

function* lived(run: Run, from: number, until: number): Generator<number, Moved, void> {
  const trust = new Array<number>(run.world.market.brands).fill(0);
  for (let day = from; day < until; day++) {
    advance(run, 1);
    trust.forEach((so, b) => (trust[b] = so + trustOf(run.world, b)));
    yield run.world.today.exposed;
  }
  const sold = run.recording.brands.names.indexOf('sales');
  const sales = trust.map((_, b) => {
    let pieces = 0;
    for (let day = from; day < until; day++) pieces += run.recording.brands.at(day, b, sold);
    return pieces;
  });
  return { trust, sales };
}

function trustOf(world: World, b: number): number {
  let sum = 0;
  for (let c = 0; c < world.market.consumers; c++) sum += trustIn(world, c, b);
  return sum;
}
