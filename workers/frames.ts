/**
 * What the stage shows of an evening, one byte a number.
 *
 * People: plane after plane of `consumers` bytes. Two planes are about the person, five about the person and each
 * brand, brand after brand: `people[plane(name, brand) * consumers + c]`. Shares are stored as 0 … 250.
 */
import { trustIn } from '../sim/beliefs.ts';
import type { World } from '../sim/world.ts';
import type { Frame } from './protocol.ts';

export const PERSON_PLANES = ['marks', 'fatigue'] as const;
export const BRAND_PLANES = ['trust', 'attachment', 'identity', 'stage', 'origin'] as const;
export type PersonPlane = (typeof PERSON_PLANES)[number];
export type BrandPlane = (typeof BRAND_PLANES)[number];

/** Stands for 1 in a plane of shares. */
export const FULL = 250;
/** The person does not know the brand. */
export const UNKNOWN = 255;
/** Bits of `marks`. */
export const Mark = { online: 1, away: 2, praised: 4, criticised: 8, complains: 16, voice: 32 } as const;
/** Values of `origin`: where most of the evidence about a brand comes from. */
export const Origin = { none: 0, own: 1, peer: 2, paid: 3, negative: 4 } as const;

export const VOICE_FIELDS = 8;
/** Places in a row of voices. */
export const VoiceField = {
  home: 0,
  tier: 1,
  followers: 2,
  /** Mean credibility with followers, in [0, 1]. */
  credibility: 3,
  /** Commercial load, in [0, 1]. */
  load: 4,
  /** Share of posts that are sponsored by plan, in [0, 1]. */
  share: 5,
  /** Yuan so far. */
  income: 6,
  /** Day of the last promotion, or -1. */
  promoted: 7,
} as const;

export const FLOW_FIELDS = 4;
/** Places in a row of flows: person who wrote, person who read, brand, and kind of post. */
export const FlowField = { author: 0, reader: 1, brand: 2, kind: 3 } as const;
export const FlowKind = { good: 0, bad: 1, paid: 2 } as const;

export const planes = (brands: number): number => PERSON_PLANES.length + BRAND_PLANES.length * brands;
export const personPlane = (name: PersonPlane): number => PERSON_PLANES.indexOf(name);
export const brandPlane = (name: BrandPlane, brand: number): number =>
  PERSON_PLANES.length + BRAND_PLANES.length * brand + BRAND_PLANES.indexOf(name);

/** Bytes of a frame, flows apart. */
export const frameBytes = ({ consumers, brands, voices }: World): number =>
  consumers * planes(brands) + 4 * VOICE_FIELDS * voices;

const share = (x: number): number => Math.round(FULL * Math.min(1, Math.max(0, x)));

/** Takes the picture of the day just lived: its scratch columns stand until the next day writes them anew. */
export function takeFrame(world: World, flows: Int32Array): Frame {
  const people = new Uint8Array(world.consumers * planes(world.brands));
  takePeople(world, people);
  for (let b = 0; b < world.brands; b++) takeBrand(world, b, people);
  return { day: world.day - 1, people, voices: takeVoices(world), flows };
}

/** What somebody posted today: 1 … 5, see posting.ts; good ones have more good than bad in them. */
function takePeople(world: World, people: Uint8Array): void {
  const { online, away, fatigue, say, sayBrand, sayValence, voiceOf, complaint } = world.state;
  const { consumers, brands } = world;
  const tired = personPlane('fatigue') * consumers;
  for (let c = 0; c < consumers; c++) {
    let mark = (online[c] ? Mark.online : 0) | (away[c] ? Mark.away : 0);
    if (say[c] !== 0 && sayBrand[c] >= 0) mark |= sayValence[c] >= 0.5 ? Mark.praised : Mark.criticised;
    if (voiceOf[c] >= 0) mark |= Mark.voice;
    for (let b = 0; b < brands; b++) if (complaint[c * brands + b] !== 0) mark |= Mark.complains;
    people[c] = mark;
    people[tired + c] = share(fatigue[c]);
  }
}

function takeBrand(world: World, b: number, people: Uint8Array): void {
  const { consumers, brands, state } = world;
  const { heard, attachment, identity, stage } = state;
  const at = (name: BrandPlane): number => brandPlane(name, b) * consumers;
  const [trustAt, attachedAt, identityAt, stageAt, originAt] = BRAND_PLANES.map(at);
  const bit = 1 << b;
  for (let c = 0; c < consumers; c++) {
    const pair = c * brands + b;
    const known = (heard[c] & bit) !== 0;
    people[trustAt + c] = known ? share(trustIn(world, c, b)) : UNKNOWN;
    people[attachedAt + c] = known ? share(attachment[pair]) : UNKNOWN;
    people[identityAt + c] = known ? share(identity[pair]) : UNKNOWN;
    people[stageAt + c] = known ? stage[pair] : UNKNOWN;
    people[originAt + c] = known ? originOf(world, pair) : UNKNOWN;
  }
}

/** The largest part of the evidence; less than a tenth of a piece is none. */
function originOf(world: World, pair: number): number {
  const { own, peer, paid, negative } = world.state;
  const parts = [0.1, own[pair], peer[pair], paid[pair], negative[pair]];
  return parts.indexOf(Math.max(...parts));
}

function takeVoices(world: World): Float32Array {
  const { home, tier, followers, trustCapital, load, share: sold, income, promotedOn } = world.state;
  const rows = new Float32Array(VOICE_FIELDS * world.voices);
  for (let v = 0; v < world.voices; v++) {
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
      v * VOICE_FIELDS,
    );
  }
  return rows;
}
