/**
 * Live rooms: who goes on air, and who watches.
 *
 *     on air with chance f_l·a_t          a_t = min(1, money left for the tier / expected fees of its sessions)          fee = χ·fee of a post
 *     pieces = max(1, stock of the brand·followers/100)          hours on air = min(h_l, hours of the day), before all else
 *     a session draws a viewer after the time t = −ln u / w, u uniform; the first of all is watched, if it comes before 1:
 *     followed  w = ω_f·activity·pull          recommended  w = ω_s·activity·(1 − π + π·V·interest)
 *
 *   f_l  sessions a day. pull  by bond and credibility (attention.ts); π, V as there. The platform recommends one room to
 *   everybody, of a vertical that is chosen by interest as in the feed; every room of it is as likely. The brand is found
 *   as for a sponsored post (publishing.ts). A creator has one session a day, a viewer watches one. A session is a channel
 *   of the tier like its posts (learning.ts): it reaches who watches, and is not shown to those held out of that channel.
 *
 * Source: Wongkitrungrueng & Assarut 2020 (a session as meeting a host one knows); hosts and slots as in trade. Figures
 * are assumptions. Left out: rooms that are recommended the more, the more they sell; viewers who begin to follow.
 */
import { CHANNELS, VERTICALS } from '../../core/dimensions.ts';
import { column, COUNT, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, number, plausible, seenIn, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { log } from '../../core/math.ts';
import { int, sumOf } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { isSilent } from '../../posts/absent.ts';
import { COMMENTED, ON_AIR, PLAN } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { creatorPull } from '../attention/attention.ts';
import { relevanceOf } from '../attention/salience.ts';
import { touch } from '../brands/attribution.ts';
import { failsCheck } from '../brands/background-checks.ts';
import { declines } from '../brands/casting.ts';
import { isHeldOut } from '../brands/movable.ts';
import { payFrom } from '../brands/purses.ts';
import { hoursOf, priceOf } from '../creators/business.ts';
import { selectivityOf } from '../creators/practice.ts';
import { buyer } from '../creators/publishing.ts';
import { setPiecesAside } from './set-aside.ts';

const parameters = {
  on: seenIn('live-or-shelf', toggle('Creators sell in live rooms')),
  fee: seenIn(
    'live-or-shelf',
    plausible(
      [0, 3],
      'from commission alone to what stars ask; a guess',
      number('Fee for a session, against that for a sponsored post', 'χ', '', [0, 20], 1),
    ),
  ),
  length: seenIn(
    'patterns/live/air',
    decided(number('Hours that a session takes, if the day has so many', 'h_l', 'hours', [0.1, 12], 2)),
  ),
  attend: seenIn(
    'live-or-shelf',
    plausible(
      [0.02, 0.2],
      'a guess: one follower in fifty to one in five looks in',
      number('How readily a session of a followed creator is watched', 'ω_f', '', [0, 10], 0.08),
    ),
  ),
  recommended: seenIn(
    'live-or-shelf',
    plausible(
      [0.01, 0.2],
      'a guess: most rooms live on whom the platform sends',
      number('How readily a recommended session is watched', 'ω_s', '', [0, 10], 0.04),
    ),
  ),
} as const satisfies Table;

const columns = {
  pieces: column('creator', 'i32', 'pieces', COUNT, 'offered in the session of today; 0 without one', {
    scratch: true,
  }),
  airing: column('creator', 'i8', 'brand', [0, 7], 'sold in the session of today', { scratch: true }),
  viewers: column('creator', 'i32', 'consumers', COUNT, 'who watch the session of today', { scratch: true }),
  rooms: column('creator', 'i32', 'creator', [0, MAX_INDEX], 'creators on air today, by vertical', {
    scratch: true,
  }),
  roomsUntil: column('vertical', 'i32', 'rooms', COUNT, 'rooms of today up to this vertical', {
    scratch: true,
  }),
  watching: column('consumer', 'i32', 'creator or -1', [-1, MAX_INDEX], 'whose session is watched today', {
    scratch: true,
  }),
  watchedBy: column(
    'consumer',
    'i32',
    'follow or -1',
    [-1, MAX_INDEX],
    'follow of the host; -1 for strangers',
    {
      scratch: true,
    },
  ),
} as const satisfies Columns;

/** Number of a session among the works of a day; posts count from 0. */
const SESSION = -1;

/** Time after which a session of this weight draws a viewer; within the evening if it is less than 1. */
export const drawnAfter = (u: number, weight: number): number => -log(u) / weight;

/** Pieces that a brand lays in for a session. */
export const piecesFor = (perHundred: number, followers: number): number =>
  Math.max(1, Math.round((perHundred * followers) / 100));

/** Sessions of today; 0 where there are none, and then nobody need be asked. */
export const sessionsOf = ({ state }: World): number => state.roomsUntil[VERTICALS - 1];

/** Hours that a creator is on air today. */
export const liveHours = (world: World, v: number): number =>
  world.state.pieces[v] > 0 ? Math.min(hoursOf(world, v), world.today.parameters.liveRooms.length) : 0;

/** Fee for a session of a creator, in fen. */
const feeOf = (world: World, v: number): number =>
  Math.round(world.today.parameters.liveRooms.fee * priceOf(world, v));

/** Sessions a day that creators of a tier would hold. */
function rateOf(world: World, tier: number): number {
  const { liveRooms, publishing } = world.today.parameters;
  const sells = liveRooms.on && publishing.on && publishing.sponsoring;
  return sells ? world.today.tierSettings[tier].liveRate : 0;
}

/** Share of the sessions of a tier that brands have the money for, after the posts of today. */
function fundedShare(world: World, tier: number): number {
  const { purse, creatorsInUse, tier: tiers } = world.state;
  let money = 0;
  for (let b = 0; b < world.market.brands; b++) money += Math.max(0, purse[b * CHANNELS + tier]);
  if (money === 0) return 0;
  let fees = 0;
  for (let v = 0; v < creatorsInUse[0]; v++) if (tiers[v] === tier) fees += feeOf(world, v);
  const cost = fees * rateOf(world, tier);
  return cost > money ? money / cost : 1;
}

/** Morning: who goes on air today, and for whom. */
function openRooms(world: World): void {
  const { state } = world;
  state.roomsUntil.fill(0);
  let onAir = 0;
  for (let tier = 0; tier < 3; tier++) {
    const rate = rateOf(world, tier);
    if (rate > 0) onAir += goOnAir(world, tier, Math.min(1, rate) * fundedShare(world, tier));
  }
  if (onAir === 0) return;
  setPiecesAside(world);
  listRooms(world);
}

/** Creators of a tier decide, all by the purses of the morning; returns how many would go on air. */
function goOnAir(world: World, tier: number, chance: number): number {
  const { state } = world;
  const { brandValues } = world.today;
  const { k0, k1 } = world.today.keys.onAir;
  let onAir = 0;
  for (let v = 0; v < state.creatorsInUse[0]; v++) {
    if (state.tier[v] !== tier || state.home[v] < 0 || uniform(k0, k1, v, 0) >= chance) continue;
    if (isSilent(world, v)) continue;
    const b = buyer(world, v, uniform(k0, k1, v, 1), uniform(k0, k1, v, 2));
    const fits = b >= 0 && brandValues[b].vertical === state.creatorVertical[v];
    if (b < 0 || (!fits && uniform(k0, k1, v, 3) < selectivityOf(world, v))) continue;
    if (declines(world, v, b, SESSION) || failsCheck(world, v, b)) continue;
    state.airing[v] = b;
    state.pieces[v] = piecesFor(brandValues[b].liveStock, state.followers[v]);
    onAir++;
  }
  return onAir;
}

/** The rooms of today, vertical by vertical; fees fall due. */
function listRooms(world: World): void {
  const { state } = world;
  const { brandValues } = world.today;
  let listed = 0;
  for (let k = 0; k < VERTICALS; k++) {
    for (let v = 0; v < state.creatorsInUse[0]; v++) {
      if (state.pieces[v] === 0 || brandValues[state.airing[v]].vertical !== k) continue;
      state.rooms[listed++] = v;
      const fen = feeOf(world, v);
      payFrom(world, state.airing[v], state.tier[v], fen);
      state.fromFees[v] += fen;
    }
    state.roomsUntil[k] = listed;
  }
}

/** Evening: everybody online may look into one session. */
function enterRooms(world: World, from: number, to: number): void {
  if (sessionsOf(world) === 0) return;
  const { watching, watchedBy, online, away, viewers, airing, tier } = world.state;
  const { brandsLearn } = world.today;
  for (let c = from; c < to; c++) {
    watching[c] = -1;
    watchedBy[c] = -1;
    if (online[c] === 0 || away[c]) continue;
    chooseRoom(world, c);
    const v = watching[c];
    if (v < 0) continue;
    viewers[v]++;
    if (brandsLearn) touch(world, c, airing[v], tier[v]);
  }
}

/** Whether consumer c may look into the session of creator v: nobody’s own, and none from which one is held out. */
function mayWatch(world: World, c: number, v: number): boolean {
  const { pieces, home, airing, tier } = world.state;
  if (v < 0 || pieces[v] === 0 || home[v] === c) return false;
  return !world.today.brandsLearn || !isHeldOut(world, c, airing[v], tier[v]);
}

function chooseRoom(world: World, c: number): void {
  const { state } = world;
  const { followStart } = world.market;
  const { liveRooms: P, attention } = world.today.parameters;
  const { k0, k1 } = world.today.keys.room;
  const shown = recommendedRoom(world, c);
  let first = 1;
  if (mayWatch(world, c, shown)) {
    const liked = relevanceOf(state.interest[c * VERTICALS + verticalOf(world, shown)], attention.interest);
    const after = drawnAfter(uniform(k0, k1, c, -1), P.recommended * state.activity[c] * liked);
    if (after < first) {
      first = after;
      state.watching[c] = shown;
    }
  }
  for (let e = followStart[c]; e < followStart[c + 1]; e++) {
    const v = state.followed[e];
    if (!mayWatch(world, c, v)) continue;
    const pull = creatorPull(state.bond[e], state.credence[e], attention.trust);
    const after = drawnAfter(uniform(k0, k1, c, v), P.attend * state.activity[c] * pull);
    if (after >= first) continue;
    first = after;
    state.watching[c] = v;
    state.watchedBy[c] = e;
  }
  if (state.watching[c] === shown && shown >= 0) state.watchedBy[c] = followOf(world, c, shown);
}

/** The follow of consumer c to this creator; -1 for strangers. Whoever is sent to a host one follows is none. */
function followOf({ state, market: { followStart } }: World, c: number, v: number): number {
  for (let e = followStart[c]; e < followStart[c + 1]; e++) if (state.followed[e] === v) return e;
  return -1;
}

const verticalOf = ({ state, today }: World, v: number): number =>
  today.brandValues[state.airing[v]].vertical;

/** The room that the platform shows to consumer c; -1 where there is none of the vertical that was drawn. */
function recommendedRoom(world: World, c: number): number {
  const { interest, rooms, roomsUntil } = world.state;
  const { precision } = world.today.parameters.attention;
  const { k0, k1 } = world.today.keys.room;
  let left = uniform(k0, k1, c, -2);
  let k = 0;
  for (; k < VERTICALS - 1; k++) {
    left -= precision * interest[c * VERTICALS + k] + (1 - precision) / VERTICALS;
    if (left < 0) break;
  }
  const start = k === 0 ? 0 : roomsUntil[k - 1];
  const many = roomsUntil[k] - start;
  return many === 0 ? -1 : rooms[start + Math.floor(uniform(k0, k1, c, -3) * many)];
}

const measures: Measures = {
  market: [
    int<void>('sessions', 'sessions', 'live sessions today', sessionsOf),
    int<void>('live_viewers', 'consumers', 'who watched one of them', (world) => sumOf(world.state.viewers)),
  ],
};

export const mechanism = defineMechanism({
  name: 'liveRooms',
  parameters,
  columns,
  streams: {
    onAir: 'who goes on air today, and for which brand',
    oddPiece: 'which rooms get the odd pieces of a short stock',
    room: 'which live room is shown and watched',
  },
  phases: {
    openRooms: {
      name: 'creators go on air',
      over: 'once',
      why: 'with what money posts have left; known before anybody plans the hours',
      reads:
        'tier home creatorVertical partner followers creatorsInUse trustCapital feeLevel inventory firmness castSold ' +
        'castFees tierReturn began cases',
      writes:
        'purse outlay fromFees pieces airing rooms roomsUntil setAside checkedOn failedBy barred checksMade',
      step: openRooms,
    },
    enterRooms: {
      name: 'live rooms fill',
      over: 'consumer',
      why: 'in the evening, after the feed and the errands of the day',
      reads:
        'interest activity online away followed bond credence home tier heldOut airing pieces rooms roomsUntil',
      writes: 'viewers watching watchedBy touched lastTouch',
      step: enterRooms,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market live_viewers', 'there is nothing to watch when it is off', ON_AIR),
  fee: rises([0, 3], 'creators income_fees', 'fee = χ·fee of a post', ON_AIR),
  length: falls([0.1, 4], 'KOC answered', 'hours on air are lost for comments', ON_AIR, COMMENTED),
  attend: rises([0.02, 0.5], 'market live_viewers', 'w = ω_f·activity·pull', ON_AIR),
  recommended: rises([0.01, 0.5], 'market live_viewers', 'w = ω_s·activity·…', ON_AIR),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market live_viewers', 'down', 'nobody is on air', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['pieces', 'viewers', 'danmaku', 'roomSold'],
    zero: { 'creator.liveRate': 0 },
  },
};
