/** Takes the picture of an evening; frames.ts says what stands where. */
import type { World } from '../sim/index.ts';
import { trustIn } from '../sim/inside.ts';
import { TIERS } from '../sim/scenario/index.ts';
import {
  BRAND_PLANES,
  FULL,
  Mark,
  UNKNOWN,
  CREATOR_FIELDS,
  beliefPlane,
  brandPlane,
  personPlane,
  planes,
} from './frames.ts';
import type { BrandPlane } from './frames.ts';
import type { Frame } from './protocol.ts';

const share = (x: number): number => Math.round(FULL * Math.min(1, Math.max(0, x)));

/** Takes the picture of the day just lived: its scratch columns stand until the next day writes them anew. */
export function takeFrame(world: World, flows: Int32Array, ties: Int32Array): Frame {
  const people = new Uint8Array(world.market.consumers * planes(world.market.brands));
  takePeople(world, people);
  for (let b = 0; b < world.market.brands; b++) takeBrand(world, b, people);
  return { day: world.today.day - 1, people, creators: takeCreators(world), flows, ties };
}

/** What somebody posted today: 1 … 5, see posting.ts; good ones have more good than bad in them. */
function takePeople(world: World, people: Uint8Array): void {
  const { online, away, fatigue, say, sayBrand, sayValence, creatorOf, complaint } = world.state;
  const { consumers, brands } = world.market;
  const tired = personPlane('fatigue') * consumers;
  for (let c = 0; c < consumers; c++) {
    let mark = (online[c] ? Mark.online : 0) | (away[c] ? Mark.away : 0);
    if (say[c] !== 0 && sayBrand[c] >= 0) mark |= sayValence[c] >= 0.5 ? Mark.praised : Mark.criticised;
    if (creatorOf[c] >= 0) mark |= Mark.creator;
    for (let b = 0; b < brands; b++) if (complaint[c * brands + b] !== 0) mark |= Mark.complains;
    people[c] = mark;
    people[tired + c] = share(fatigue[c]);
    takeBelief(world, c, people);
  }
}

/** Of all creators and of each tier: their credibility with one person, added up, and how many there are. */
const believed = new Float64Array(1 + TIERS.length);
const followed = new Int32Array(1 + TIERS.length);

/** Mean credibility of the creators somebody follows, as of the last look at each: of all, and tier by tier. */
function takeBelief({ state, market }: World, c: number, people: Uint8Array): void {
  believed.fill(0);
  followed.fill(0);
  for (let e = market.followStart[c]; e < market.followStart[c + 1]; e++) {
    const v = state.followed[e];
    if (v < 0) continue;
    for (const at of [0, 1 + state.tier[v]]) {
      believed[at] += state.credence[e];
      followed[at]++;
    }
  }
  for (let at = 0; at < followed.length; at++) {
    const plane = beliefPlane(at === 0 ? null : at - 1);
    people[plane * market.consumers + c] = followed[at] === 0 ? UNKNOWN : share(believed[at] / followed[at]);
  }
}

/**
 * From −1, nothing but distrust, to 1, wholly devoted: attachment, less twice what trust lacks of one half. Half is as
 * much good evidence as bad; whoever is attached to what they distrust is in the middle, torn.
 */
export const devotion = (trust: number, attachment: number): number =>
  attachment - 2 * Math.max(0, 0.5 - trust);

function takeBrand(world: World, b: number, people: Uint8Array): void {
  const { consumers, brands } = world.market;
  const { state } = world;
  const { aware, attachment, identity, stage } = state;
  const at = (name: BrandPlane): number => brandPlane(name, b) * consumers;
  const [trustAt, attachedAt, identityAt, stageAt, originAt, devotedAt] = BRAND_PLANES.map(at);
  const bit = 1 << b;
  for (let c = 0; c < consumers; c++) {
    const pair = c * brands + b;
    const known = (aware[c] & bit) !== 0;
    const trust = known ? trustIn(world, c, b) : 0;
    people[trustAt + c] = known ? share(trust) : UNKNOWN;
    people[attachedAt + c] = known ? share(attachment[pair]) : UNKNOWN;
    people[identityAt + c] = known ? share(identity[pair]) : UNKNOWN;
    people[stageAt + c] = known ? stage[pair] : UNKNOWN;
    people[originAt + c] = known ? originOf(world, pair) : UNKNOWN;
    people[devotedAt + c] = known ? share((1 + devotion(trust, attachment[pair])) / 2) : UNKNOWN;
  }
}

/** The largest part of the evidence; less than a tenth of a piece is none. */
function originOf(world: World, pair: number): number {
  const { own, peer, paid, negative } = world.state;
  const parts = [0.1, own[pair], peer[pair], paid[pair], negative[pair]];
  return parts.indexOf(Math.max(...parts));
}

function takeCreators(world: World): Float32Array {
  const { home, tier, followers, trustCapital, load, share: sold, income, promotedOn } = world.state;
  const rows = new Float32Array(CREATOR_FIELDS * world.market.creators);
  for (let v = 0; v < world.market.creators; v++) {
    const audience = followers[v];
    rows.set(
      [
        home[v],
        tier[v],
        audience,
        audience === 0 ? 0 : trustCapital[v] / audience,
        load[v],
        sold[v],
        income[v] / 100,
        promotedOn[v],
      ],
      v * CREATOR_FIELDS,
    );
  }
  return rows;
}
