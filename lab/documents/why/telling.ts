/** What an account says, in a few sentences, as a table, and as a chain of causes. Picked by numbers, none by hand. */
import { NegativeKind, PAID } from '../../../sim/inside.ts';
import type { Intervention } from '../../../sim/index.ts';
import { isBadEvidence, nameOfPost } from '../../../sim/why/index.ts';
import type { Contribution, Link, Origin, PostName, Read, StateName } from '../../../sim/why/index.ts';
import type { PostKind, WhyWords } from './words.ts';

/** What people and things are called. */
export interface Names {
  readonly person: (c: number) => string;
  readonly brand: (b: number) => string;
  readonly creator: (v: number) => string;
  readonly intervention: (order: number) => Intervention | undefined;
  readonly label: (one: Intervention) => string;
  /** What points to a post, after the words for it. */
  readonly post: (post: PostName) => string;
}

export interface Told {
  readonly words: WhyWords;
  readonly names: Names;
  readonly number: (x: number) => string;
  readonly signed: (x: number) => string;
  readonly percent: (x: number) => string;
}

/** A change: of one state between two evenings. */
export interface Change {
  readonly state: StateName;
  readonly whose: string;
  readonly about: string;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Classes that a sentence names at most. */
const NAMED = 4;
/** Smaller than this is not worth a word. */
const LEAST = 0.02;
const SMALLEST = 0.0005;

/** Below this share of good a good post says bad things as well, and may cost trust. */
const MIXED = 0.75;

export function kindOf(read: Read): PostKind {
  if (read.via === 'advertisement') return 'advertisement';
  if (read.post.by === 'machine') return read.negative === NegativeKind.attack ? 'attack' : 'praise';
  if (read.negative !== NegativeKind.none) return 'bad';
  if ((read.paid & PAID) !== 0) return 'sponsored';
  return read.valence < MIXED ? 'mixed' : 'good';
}

/** What a sentence counts together. */
interface Class {
  readonly sample: Contribution;
  readonly effect: number;
  readonly posts: number;
}

function classKey(one: Contribution): string {
  const { cause, read, day, detail } = one;
  if (cause === 'fading') return `fading ${isBadEvidence(one)}`;
  if (read !== null) return `${kindOf(read)} ${read.via}`;
  return cause === 'purchase' ? `purchase ${day} ${detail?.brand}` : cause;
}

/** @param single whether purchases of different days are told apart: those of one person are */
function classesOf(contributions: readonly Contribution[], single: boolean): Class[] {
  const groups = new Map<string, Contribution[]>();
  for (const one of contributions) {
    const bought = `purchase ${one.detail?.counterfeit === true}`;
    const key = !single && one.cause === 'purchase' ? bought : classKey(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((list) => ({
    sample: list.find(({ detail }) => detail !== null) ?? list[0],
    effect: list.reduce((sum, { effect }) => sum + effect, 0),
    // Advertisements are counted as often as they were seen, posts once.
    posts: new Set(
      list.flatMap(({ read, day }) =>
        read === null ? [] : [read.via === 'advertisement' ? `${day} ${read.key}` : `${read.key}`],
      ),
    ).size,
  }));
}

function classWords({ sample, posts }: Class, { words, number }: Told, single: boolean): string {
  const { cause, read, detail, day } = sample;
  if (read !== null) {
    const way = words.ways[read.via];
    return [words.posts[kindOf(read)](posts), way].filter((part) => part !== '').join(' ');
  }
  if (cause === 'fading') return words.forgotten(isBadEvidence(sample));
  if (cause !== 'purchase') return words.cause(cause);
  if (!single) return words.purchases(detail?.counterfeit === true);
  return words.purchase(day, purchaseOf(detail, number));
}

function purchaseOf(detail: Origin['detail'], number: Told['number']): Parameters<WhyWords['purchase']>[1] {
  if (detail?.quality === undefined) return null;
  return {
    hoped: number(detail.hoped ?? 0),
    quality: number(detail.quality),
    counterfeit: detail.counterfeit === true,
    pleased: (detail.satisfaction ?? 0) >= 0.5,
  };
}

/** The change in a few sentences: what came of it, by what, and what stood against it. */
export function sentencesOf(
  change: Change,
  contributions: readonly Contribution[],
  told: Told,
  single = true,
): string[] {
  const { words, number, signed, percent } = told;
  const { state, whose, about, from, to, before, after } = change;
  const moved = after - before;
  const lead =
    Math.abs(moved) < SMALLEST
      ? words.stayed(words.states[state], whose, about, number(after), words.days(from, to))
      : words.moved(words.states[state], whose, about, number(before), number(after), words.days(from, to));
  const classes = classesOf(contributions, single).sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const fall = moved < 0;
  const same = classes.filter(({ effect }) => effect !== 0 && effect < 0 === fall);
  const other = classes.filter(({ effect }) => effect !== 0 && effect < 0 !== fall);
  const sum = (list: readonly Class[]): number => list.reduce((all, { effect }) => all + effect, 0);
  const all = sum(same);
  if (all === 0 && other.length === 0) return [lead, words.nothing];
  const parts = same
    .filter(({ effect }) => effect / all >= LEAST)
    .slice(0, NAMED)
    .map((one) => words.part(percent(one.effect / all), signed(one.effect), classWords(one, told, single)));
  return [
    lead,
    ...(parts.length > 0 ? [words.parts(fall, signed(all), parts)] : []),
    ...(Math.abs(sum(other)) >= SMALLEST
      ? [words.against(fall, signed(sum(other)), classWords(other[0], told, single))]
      : []),
  ];
}

/** Who stands behind a cause. */
export function whoWords({ who }: Origin, { words, names }: Told): string {
  switch (who.is) {
    case 'consumer':
      return names.person(who.id);
    case 'creator':
      return names.creator(who.id);
    case 'brand':
      return names.brand(who.id);
    case 'machine':
      return words.machine;
    case 'self':
      return words.self;
    default:
      return '';
  }
}

/** What a cause is. */
export function originWords(origin: Origin, { words, number }: Told, single = true): string {
  const { cause, read, detail, from, times, posts } = origin;
  if (read !== null) return words.posts[kindOf(read)](read.via === 'advertisement' ? times : posts);
  if (cause === 'fading') return words.forgotten(isBadEvidence(origin));
  if (cause !== 'purchase') return words.cause(cause);
  return single
    ? words.purchase(from, purchaseOf(detail, number))
    : words.purchases(detail?.counterfeit === true);
}

export interface OriginRow {
  readonly days: string;
  readonly what: string;
  readonly who: string;
  readonly how: string;
  readonly times: number;
  readonly effect: string;
  readonly share: string;
  readonly post: string;
}

/** @param single whether they are the causes of one person */
export const originRows = (origins: readonly Origin[], told: Told, single = true): OriginRow[] =>
  origins.map((origin) => ({
    days: origin.cause === 'fading' ? '' : told.words.days(origin.from, origin.to),
    what: originWords(origin, told, single),
    who: !single && origin.who.is === 'self' ? '' : whoWords(origin, told),
    how: origin.ways
      .map((way) => told.words.shortWays[way])
      .filter((way) => way !== '')
      .join(', '),
    times: origin.times,
    effect: told.signed(origin.effect),
    share: told.percent(origin.share),
    post: origin.post === null || origin.posts > 1 ? '' : nameOfPost(origin.post),
  }));

/** One line of a chain, moved in by how far back it is. */
export interface ChainLine {
  readonly depth: number;
  readonly words: string;
}

/** Causes of one step that are told. */
const TOLD = 3;

/** The chain from the change back, the strongest causes only. */
export function chainLines(
  links: readonly Link[],
  told: Told,
  fall: boolean,
  { least = 0.1, single = true }: { least?: number; single?: boolean } = {},
  depth = 0,
): ChainLine[] {
  const shown = links
    .filter(({ origin, told: first }) => first || (origin.effect < 0 === fall && origin.share >= least))
    .slice(0, TOLD);
  return shown.flatMap((link): ChainLine[] => {
    const { origin, intervention } = link;
    const behind = intervention === null ? undefined : told.names.intervention(intervention);
    const who = origin.who.is === 'nobody' || origin.who.is === 'self' ? null : whoWords(origin, told);
    const what =
      origin.cause === 'talk' && who !== null ? told.words.told(who) : originWords(origin, told, single);
    const by = who === null || origin.cause === 'talk' ? what : told.words.by(what, who);
    const name = origin.post === null || origin.posts > 1 ? '' : told.names.post(origin.post);
    const line = `${told.percent(origin.share)} (${told.signed(origin.effect)}): ${by}${name}`;
    // What somebody who spoke badly had come to think is a fall of theirs, and of who spoke well a rise.
    const further = origin.read === null ? fall : origin.read.negative !== NegativeKind.none;
    return [
      { depth, words: line },
      ...(behind === undefined
        ? []
        : [{ depth: depth + 1, words: told.words.led(told.names.label(behind), behind.day) }]),
      ...chainLines(link.led, told, further, {}, depth + 1),
    ];
  });
}
