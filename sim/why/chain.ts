/**
 * From a cause to its own cause: from the fall of somebody’s trust to the post, to what its author had bought, to the wave of
 * counterfeits. Each step asks the same question of whoever stands behind the cause, about the days before.
 */
import type { Run } from '../run.ts';
import type { World } from '../world.ts';
import { PAID } from '../posts/posts.ts';
import { NegativeKind } from '../mechanisms/trust/asymmetry.ts';
import { answersInSteps } from './account.ts';
import { interventionBehind } from './behind.ts';
import type { Account } from './account.ts';
import type { Question } from './question.ts';
import { originsOf } from './origin.ts';
import type { Origin } from './origin.ts';
import type { MeanAccount } from './together.ts';
import { atOnce } from './trace.ts';
import type { InSteps, Watching } from './trace.ts';

/** A cause, and what led to it. */
export interface Link {
  readonly origin: Origin;
  /** Number of the intervention of the scenario that lies behind it, as they stand in the file; null for none. */
  readonly intervention: number | null;
  /** Whether it is what a post itself tells of: the purchase behind a review. */
  readonly told: boolean;
  /** What had moved the one who said so, in the days before; empty where it is followed no further. */
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

/** What a post, or a friend’s word, asks of who said it: on the day before, about the same brand. */
interface Asked {
  readonly link: { origin: Origin; intervention: number | null; told: boolean; led: Link[] };
  readonly person: number;
  readonly day: number;
  readonly brand: number;
}

/** Who spoke, as a consumer; -1 where it leads no further. */
function speaker(world: World, origin: Origin, asker: number): number {
  const { who, read } = origin;
  // Who objects does so for what the brand stands for, whatever had been lived through.
  if (read?.negative === NegativeKind.values) return -1;
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
export function chainInSteps(
  run: Run,
  { question, contributions }: Account,
  options: ChainOptions = {},
): InSteps<Link[]> {
  const origins = originsOf(run.world.market, contributions);
  return linksOf(run, question.consumer, question.brand, origins, options);
}

/** The same for the mean of many people: what they have bought themselves is one cause, and what friends told. */
export const chainOfMean = (
  run: Run,
  { question, origins }: MeanAccount,
  options: ChainOptions = {},
): Link[] => atOnce(linksOf(run, -1, question.brand, origins, { least: LEAST / 2, ...options }));

function* linksOf(
  run: Run,
  consumer: number,
  brand: number | undefined,
  origins: readonly Origin[],
  options: ChainOptions,
): InSteps<Link[]> {
  const { depth = DEPTH } = options;
  const links = origins.map((origin) => ({
    origin,
    intervention: interventionBehind(run, brand ?? -1, origin),
    told: false,
    led: [] as Link[],
  }));
  if (depth > 1) yield* follow(run, links, consumer, brand, { ...options, depth: depth - 1 });
  return links;
}

function* follow(
  run: Run,
  links: Asked['link'][],
  consumer: number,
  brand: number | undefined,
  options: ChainOptions,
): InSteps<void> {
  const { least = LEAST } = options;
  const strong = links.filter(({ origin }) => origin.share >= least);
  const asked = strong
    .flatMap((link): Asked[] => {
      const person = speaker(run.world, link.origin, consumer);
      const about = link.origin.read?.brand ?? brand ?? -1;
      const day = link.origin.post?.day ?? link.origin.from;
      return person < 0 || about < 0 || day < 1 ? [] : [{ link, person, day, brand: about }];
    })
    .slice(0, MOST);
  if (asked.length > 0) yield* ask(run, asked, options);
}

/** What each had known and felt by the evening before. */
function* ask(run: Run, asked: readonly Asked[], options: ChainOptions): InSteps<void> {
  const { back = BACK } = options;
  const said = new Map<string, number>();
  const questions = asked.map(({ link, person, day, brand }): Question => ({
    state: link.origin.read?.negative === NegativeKind.venting ? 'affect' : 'trust',
    consumer: person,
    brand,
    from: Math.max(0, day - back),
    to: day - 1,
  }));
  const accounts = yield* answersInSteps(run, questions, {
    ...options,
    evening: (world) => {
      for (const { person, day } of asked)
        if (world.today.day === day) said.set(`${person} ${day}`, world.state.reviewBrand[person]);
    },
  });
  for (const [i, { link, person, day, brand }] of asked.entries()) {
    const links = yield* chainInSteps(run, accounts[i], { ...options, least: LEAST });
    const reviews = said.get(`${person} ${day}`) === brand;
    link.led = reviews ? firstThePurchase(links) : links;
  }
}

/** A review tells of the last purchase: that is what led to it. */
function firstThePurchase(links: readonly Link[]): Link[] {
  const bought = links.filter(({ origin }) => origin.cause === 'purchase');
  const last = bought.reduce<Link | null>((a, b) => (a === null || b.origin.to > a.origin.to ? b : a), null);
  return last === null ? [...links] : [{ ...last, told: true }, ...links.filter((one) => one !== last)];
}
