/**
 * What the stage shows of an evening, one byte a number.
 *
 * People: plane after plane of `consumers` bytes. Six planes are about the person, six about the person and each
 * brand, brand after brand: `people[plane(name, brand) * consumers + c]`. Shares are stored as 0 … 250; devotion, from
 * −1 to 1, as the share of its way from one end to the other.
 */
import type { World } from '../sim/index.ts';

export const PERSON_PLANES = ['marks', 'fatigue', 'belief', 'beliefKoc', 'beliefMid', 'beliefHead'] as const;
export const BRAND_PLANES = ['trust', 'attachment', 'identity', 'stage', 'origin', 'devotion'] as const;
export type PersonPlane = (typeof PERSON_PLANES)[number];
export type BrandPlane = (typeof BRAND_PLANES)[number];

/** Stands for 1 in a plane of shares. */
export const FULL = 250;
/** The person does not know the brand, or follows nobody who could be believed. */
export const UNKNOWN = 255;
/** Bits of `marks`. */
export const Mark = { online: 1, away: 2, praised: 4, criticised: 8, complains: 16, creator: 32 } as const;
/** Values of `origin`: where most of the evidence about a brand comes from. */
export const Origin = { none: 0, own: 1, peer: 2, paid: 3, negative: 4 } as const;

export const CREATOR_FIELDS = 8;
/** Places in a row of creators. */
export const CreatorField = {
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

export const TIE_FIELDS = 3;
/** Places in a row of ties: the person, the person at the other end, and what is between them. */
export const TieField = { person: 0, other: 1, kind: 2 } as const;
/** Left or took up the creator; watches the live room; is in the team that the other opened. */
export const TieKind = { left: 0, came: 1, watches: 2, team: 3 } as const;

export const planes = (brands: number): number => PERSON_PLANES.length + BRAND_PLANES.length * brands;
export const personPlane = (name: PersonPlane): number => PERSON_PLANES.indexOf(name);
/** Belief in the creators of a tier that somebody follows; in all of them for null. */
export const beliefPlane = (tier: number | null): number =>
  personPlane('belief') + (tier === null ? 0 : 1 + tier);
export const brandPlane = (name: BrandPlane, brand: number): number =>
  PERSON_PLANES.length + BRAND_PLANES.length * brand + BRAND_PLANES.indexOf(name);

/** Bytes of a frame, flows apart. */
export const frameBytes = ({ market: { consumers, brands, creators } }: World): number =>
  consumers * planes(brands) + 4 * CREATOR_FIELDS * creators;
