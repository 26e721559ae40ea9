/**
 * From a cause to its own cause: from the fall of somebody’s trust to the post, to what its author had bought, to the wave of
 * counterfeits. Each step asks the same question of whoever stands behind the cause, about the days before.
 */
import type { Run } from '../run.ts';
import type { Intervention } from '../scenario/interventions.ts';
import type { World } from '../world.ts';
import { PAID } from '../posts/posts.ts';
import { NegativeKind } from '../mechanisms/trust/asymmetry.ts';
import { answersInSteps } from './account.ts';
import type { Account, Question } from './account.ts';
import { originsOf } from './origin.ts';
import type { Origin } from './origin.ts';
import { atOnce } from './trace.ts';
import type { InSteps, Watching } from './trace.ts';

/** A cause, and what led to it. */
export interface Link {
  readonly origin: Origin;
  /** Number of the intervention of the scenario that lies behind it, as they stand in the file; null for none. */
  readonly intervention: number | null;
  /** Why its author came to say so, or why the purchase was as it was; empty where it is followed no further. */
  readonly led: readonly Link[];
}

export interface ChainOptions extends Watching {
  /** Steps to go back: 1 is the causes themselves. */
  readonly depth?: number;
  /** Causes with a smaller share than this are not followed. */
  readonly least?: number;
  /** Days that are looked back for what an author knew. */
  readonly back?: number;
}

const DEPTH = 3;
const LEAST = 0.1;
const BACK = 45;
/** Causes of one change that are followed. */
const MOST = 4;

/** The fields of a brand that an intervention changes for the worse, by what they bring about. */
const BEHIND = {
  counterfeit: ['counterfeitShare'],
  quality: ['quality', 'fit', 'promise'],
  machine: ['attackPosts', 'fakeReviews'],
  money: ['budget', 'toAdvertising', 'toKoc', 'toMid', 'toHead'],
} as const;

const isOn = ({ day, until }: Intervention, on: number): boolean =>
  day <= on && (until === null || on < until);

/** The last intervention in force that sets one of these fields of a brand; null for none. */
function interventionBehind(run: Run, day: number, brand: number, fields: readonly string[]): number | null {
  const paths = fields.map((field) => `brands.${brand}.${field}`);
  const found = run.scenario.interventions.findLast(
    (one) => isOn(one, day) && one.sets.some(({ path }) => paths.includes(path)),
  );
  return found?.order ?? null;
}

/** What of the scenario lies behind a cause. */
function interventionOf(run: Run, brand: number, origin: Origin): number | null {
  const { cause, detail, who, from, read, post } = origin;
  // A post works for days; what counts is what held when it was published.
  const day = post !== null && post.day >= 0 ? post.day : from;
  const of = (fields: readonly string[]): number | null => interventionBehind(run, day, brand, fields);
  if (cause === 'scandal')
    return (
      run.scenario.interventions.find(({ scandal, day }) => scandal !== null && day === from)?.order ?? null
    );
  if (cause === 'purchase') return detail?.counterfeit ? of(BEHIND.counterfeit) : of(BEHIND.quality);
  if (who.is === 'machine') return of(BEHIND.machine);
  if (read !== null && (who.is === 'brand' || (read.paid & PAID) !== 0)) return of(BEHIND.money);
  return null;
}

/** What a post, or a friend’s word, asks of who said it: on the day before, about the same brand. */
interface Asked {
  readonly link: { origin: Origin; intervention: number | null; led: Link[] };
  readonly person: number;
  readonly day: number;
  readonly brand: number;
}

/** Who spoke, as a consumer; -1 where it leads no further. */
function speaker(world: World, origin: Origin, asker: number): number {
  const { who, read } = origin;
  if (who.is === 'consumer') return who.id === asker ? -1 : who.id;
  const paid = read !== null && (read.paid & PAID) !== 0;
  return who.is === 'creator' && origin.cause === 'post' && !paid ? world.state.home[who.id] : -1;
}

/**
 * The causes of a change, the strongest first, each with what led to it.
 *
 * @throws Cancelled
 */
export const chainOf = (run: Run, account: Account, options: ChainOptions = {}): Link[] =>
  atOnce(chainInSteps(run, account, options));

/** The same, a day at a time. */
export function chainInSteps(run: Run, account: Account, options: ChainOptions = {}): InSteps<Link[]> {
  const { depth = DEPTH } = options;
  return linksOf(run, account, options, depth);
}

function* linksOf(run: Run, account: Account, options: ChainOptions, depth: number): InSteps<Link[]> {
  const { consumer, brand } = account.question;
  const links = originsOf(run.world.market, account.contributions).map((origin) => ({
    origin,
    intervention: interventionOf(run, brand ?? origin.read?.brand ?? -1, origin),
    led: [] as Link[],
  }));
  if (depth > 1) yield* follow(run, links, consumer, brand, options, depth - 1);
  return links;
}

function* follow(
  run: Run,
  links: Asked['link'][],
  consumer: number,
  brand: number | undefined,
  options: ChainOptions,
  depth: number,
): InSteps<void> {
  const { least = LEAST } = options;
  const strong = links.filter(({ origin }) => origin.share >= least).slice(0, MOST);
  const asked = strong.flatMap((link): Asked[] => {
    const person = speaker(run.world, link.origin, consumer);
    const about = link.origin.read?.brand ?? brand ?? -1;
    const day = link.origin.post?.day ?? link.origin.from;
    return person < 0 || about < 0 || day < 1 ? [] : [{ link, person, day, brand: about }];
  });
  if (asked.length === 0) return;
  yield* ask(run, asked, options, depth);
}

/** What each had known and felt by the evening before. */
function* ask(run: Run, asked: readonly Asked[], options: ChainOptions, depth: number): InSteps<void> {
  const { back = BACK } = options;
  const said = new Map<string, number>();
  const questions = asked.map(({ link, person, day, brand }): Question => ({
    state: link.origin.read?.negative === NegativeKind.venting ? 'affect' : 'trust',
    consumer: person,
    brand,
    from: Math.max(0, day - 1 - back),
    to: Math.max(1, day - 1),
  }));
  const accounts = yield* answersInSteps(run, questions, {
    ...options,
    evening: (world) => {
      for (const { person, day } of asked)
        if (world.today.day - 1 === day - 1) said.set(`${person} ${day}`, world.state.reviewBrand[person]);
    },
  });
  for (const [i, { link, person, day, brand }] of asked.entries()) {
    const links = yield* linksOf(run, accounts[i], options, depth);
    const reviews = said.get(`${person} ${day}`) === brand;
    link.led = reviews ? firstThePurchase(links) : links;
  }
}

/** A review tells of the last purchase: that is what led to it. */
function firstThePurchase(links: readonly Link[]): Link[] {
  const bought = links.filter(({ origin }) => origin.cause === 'purchase');
  const last = bought.reduce<Link | null>((a, b) => (a === null || b.origin.to > a.origin.to ? b : a), null);
  return last === null ? [...links] : [last, ...links.filter((one) => one !== last)];
}
