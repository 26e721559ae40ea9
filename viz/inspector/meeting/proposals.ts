/**
 * Five people worth meeting, by what the evenings so far say of them. Each rule is one sentence that the page can say:
 * who is proposed is the first by it, the lower number where two are alike.
 */
import { CREATOR_FIELDS, CreatorField, FLOW_FIELDS, FlowField, FlowKind } from '../../../workers/frames.ts';
import type { Frame } from '../../../workers/protocol.ts';
import { readerOf } from './history.ts';
import type { History } from './history.ts';

export type Proposal = { readonly person: number } & (
  | {
      readonly kind: 'fell';
      readonly from: number;
      readonly to: number;
      readonly since: number;
      readonly until: number;
    }
  | { readonly kind: 'spread'; readonly read: number; readonly critical: number }
  | { readonly kind: 'loyal'; readonly evenings: number; readonly of: number; readonly trust: number }
  | { readonly kind: 'changed'; readonly before: number; readonly after: number; readonly since: number }
  | { readonly kind: 'earned'; readonly yuan: number; readonly followers: number }
);

/** Less is no fall, and no change of sides: people waver by as much on any day. */
const LEAST = 0.03;

type Rule = (history: History, brand: number) => Proposal | null;

const lastOf = ({ frames }: History): Frame => frames[frames.length - 1];

/** Whose trust has dropped most from a height it once had. */
const fell: Rule = ({ consumers, frames }, brand) => {
  const trust = readerOf('trust', brand, consumers);
  let best: Extract<Proposal, { kind: 'fell' }> | null = null;
  for (let person = 0; person < consumers; person++) {
    let high = -1;
    let since = 0;
    for (const frame of frames) {
      const now = trust(frame, person);
      if (Number.isNaN(now)) continue;
      if (now >= high) [high, since] = [now, frame.day];
      else if (high - now > (best === null ? LEAST : best.from - best.to))
        best = { kind: 'fell', person, from: high, to: now, since, until: frame.day };
    }
  }
  return best;
};

/** Whose posts about the brand were read most, among the readings that the stage draws. */
const spread: Rule = ({ frames }, brand) => {
  const read = new Map<number, { all: number; bad: number }>();
  for (const { flows } of frames) {
    for (let at = 0; at < flows.length; at += FLOW_FIELDS) {
      if (flows[at + FlowField.brand] !== brand) continue;
      const author = flows[at + FlowField.author];
      const one = read.get(author) ?? { all: 0, bad: 0 };
      one.all++;
      if (flows[at + FlowField.kind] === FlowKind.bad) one.bad++;
      read.set(author, one);
    }
  }
  const [most] = [...read].sort(([a, x], [b, y]) => y.all - x.all || a - b);
  return most === undefined
    ? null
    : { kind: 'spread', person: most[0], read: most[1].all, critical: most[1].bad / most[1].all };
};

/** The stages from here on are called loyal: attached, committed, buying by habit. */
const LOYAL = 2;

/** Who was loyal on most evenings; among those, who trusts most now. */
const loyal: Rule = (history, brand) => {
  const { consumers, frames } = history;
  const stage = readerOf('stage', brand, consumers);
  const trust = readerOf('trust', brand, consumers);
  let best: Extract<Proposal, { kind: 'loyal' }> | null = null;
  for (let person = 0; person < consumers; person++) {
    // Who is no longer loyal did not stay so.
    if (!(stage(lastOf(history), person) >= LOYAL)) continue;
    const evenings = frames.reduce((sum, frame) => sum + (stage(frame, person) >= LOYAL ? 1 : 0), 0);
    const now = trust(lastOf(history), person);
    if (best === null || evenings > best.evenings || (evenings === best.evenings && now > best.trust))
      best = { kind: 'loyal', person, evenings, of: frames.length, trust: now };
  }
  return best;
};

/** Trusted one brand most a quarter of the time in, and another now: by the lesser of the two leads. */
const changed: Rule = (history) => {
  const { consumers, brands, frames } = history;
  if (brands < 2 || frames.length < 4) return null;
  const [then, now] = [frames[Math.floor(frames.length / 4)], lastOf(history)];
  const trust = Array.from({ length: brands }, (_, b) => readerOf('trust', b, consumers));
  const first = (frame: Frame, person: number): number => {
    let most = -1;
    for (let b = 0; b < brands; b++)
      if (trust[b](frame, person) > (most < 0 ? -1 : trust[most](frame, person))) most = b;
    return most;
  };
  let best: Extract<Proposal, { kind: 'changed' }> | null = null;
  let lead = LEAST;
  for (let person = 0; person < consumers; person++) {
    const [before, after] = [first(then, person), first(now, person)];
    if (before < 0 || after < 0 || before === after) continue;
    const leads = [
      trust[before](then, person) - trust[after](then, person),
      trust[after](now, person) - trust[before](now, person),
    ];
    // Who did not know the later one then has met it since, which is no change of sides.
    if (!(Math.min(...leads) > lead)) continue;
    lead = Math.min(...leads);
    best = { kind: 'changed', person, before, after, since: then.day };
  }
  return best;
};

/** The creator with the highest income so far. */
const earned: Rule = (history) => {
  const { creators } = lastOf(history);
  let best: Extract<Proposal, { kind: 'earned' }> | null = null;
  for (let row = 0; row < creators.length; row += CREATOR_FIELDS) {
    const person = creators[row + CreatorField.home];
    const yuan = creators[row + CreatorField.income];
    if (person < 0 || yuan <= (best?.yuan ?? 0)) continue;
    best = { kind: 'earned', person, yuan, followers: creators[row + CreatorField.followers] };
  }
  return best;
};

const RULES: readonly Rule[] = [fell, spread, loyal, changed, earned];

/** @param brand what is told of trust and posts is about */
export function proposalsOf(history: History, brand: number): Proposal[] {
  if (history.frames.length === 0) return [];
  return RULES.map((rule) => rule(history, brand)).filter((one) => one !== null);
}
