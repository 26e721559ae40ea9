/** What the stage draws follows from frames and the clock alone: shades, posts on their way, moments, who is meant. */
import { describe, expect, it } from 'vitest';
import type { MarketEvent } from '../../sim/results/events.ts';
import { BRAND_PLANES, FULL, PERSON_PLANES, UNKNOWN, CREATOR_FIELDS } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import { placePeople } from '../../workers/layout-place.ts';
import { findPerson, groupAt, personAt } from '../../viz/stage/find.ts';
import { HOLLOW, LEFT, LENS, SHADES, SINCE_END, planeOf, valueOf } from '../../viz/stage/lenses.ts';
import { shade, shadeDifference, shadeSince, turnOf } from '../../viz/stage/shading.ts';
import { RANK, promotions } from '../../viz/stage/moments.ts';
import { eachPost, travelDays } from '../../viz/stage/posts.ts';
import { commonest, tally, tallyDifference, tallyGroupChange, tallyGroups } from '../../viz/stage/tally.ts';
import { LENSES } from '../../viz/state/view.ts';
import type { Lens } from '../../viz/state/view.ts';

const PEOPLE = 4;

const at = (lens: Lens) => ({ lens, brand: 0, tier: null });

function frame(day: number, lens: Lens, values: number[], flows: number[] = []): Frame {
  const people = new Uint8Array(PEOPLE * (PERSON_PLANES.length + BRAND_PLANES.length));
  people.set(values, planeOf(at(lens)) * PEOPLE);
  const creators = new Float32Array(CREATOR_FIELDS);
  return { day, people, creators, flows: Int32Array.from(flows), ties: new Int32Array(0) };
}

describe('shades', () => {
  it('has a colour for every shade or class, and an end for every share', () => {
    for (const lens of LENSES) {
      const { ends, colours } = LENS[lens];
      expect(colours.length).toBe(ends === null ? 5 : SHADES);
      expect(new Set(colours).size).toBe(colours.length);
    }
  });

  it('moves shares steadily from one evening to the next, and clips at the ends', () => {
    const out = new Uint8Array(PEOPLE);
    const [low, high] = LENS.trust.ends!;
    const from = frame(0, 'trust', [low * FULL, high * FULL, 0, UNKNOWN]);
    const to = frame(1, 'trust', [high * FULL, low * FULL, FULL, UNKNOWN]);
    shade(out, from, to, 0, at('trust'));
    expect([...out]).toEqual([0, SHADES - 1, 0, HOLLOW]);
    shade(out, from, to, 0.5, at('trust'));
    expect(Math.abs(out[0] - SHADES / 2)).toBeLessThanOrEqual(1);
    expect(Math.abs(out[1] - SHADES / 2)).toBeLessThanOrEqual(1);
    shade(out, from, to, 1, at('trust'));
    expect([...out]).toEqual([SHADES - 1, 0, SHADES - 1, HOLLOW]);
  });

  it('changes classes one person after another', () => {
    const out = new Uint8Array(PEOPLE);
    const from = frame(0, 'stage', [0, 0, 0, 0]);
    const to = frame(1, 'stage', [3, 3, 3, 3]);
    const turns = Array.from({ length: PEOPLE }, (_, c) => turnOf(c)).sort((a, b) => a - b);
    shade(out, from, to, (turns[1] + turns[2]) / 2, at('stage'));
    expect([...out].filter((value) => value === 3)).toHaveLength(2);
  });

  it('shows the difference of two runs from the middle, hollow where one knows nothing', () => {
    const out = new Uint8Array(PEOPLE);
    const now = frame(0, 'trust', [100, 250, 0, 100]);
    const other = frame(0, 'trust', [100, 0, 250, UNKNOWN]);
    shadeDifference(out, now, other, at('trust'));
    expect(Math.abs(out[0] - (SHADES - 1) / 2)).toBeLessThanOrEqual(0.5);
    expect([...out.subarray(1)]).toEqual([SHADES - 1, 0, HOLLOW]);
    expect(tallyDifference(now, other, PEOPLE, at('trust'))).toEqual({
      known: 3,
      left: 0,
      mean: 0,
    });
  });
});

describe('change since an evening', () => {
  const changed = (lens: Lens, from: number[], to: number[], f = 1): number[] => {
    const out = new Uint8Array(PEOPLE);
    const earlier = frame(0, lens, from);
    shadeSince(out, earlier, earlier, frame(1, lens, to), f, at(lens));
    return [...out];
  };
  const tenth = SINCE_END * FULL;

  it('has full colour at a tenth, the middle where nothing changed, and the ring of whoever has no value', () => {
    const shades = changed('trust', [100, 100, 100, UNKNOWN], [100 - tenth, 100 + tenth, 100, 100]);
    expect([shades[0], shades[1], shades[3]]).toEqual([0, SHADES - 1, HOLLOW]);
    expect(Math.abs(shades[2] - (SHADES - 1) / 2)).toBeLessThanOrEqual(0.5);
    expect(changed('trust', [100, 100, 100, 100], [0, 250, 100, UNKNOWN])[3]).toBe(HOLLOW);
  });

  it('goes steadily from one evening to the next', () => {
    const half = changed('trust', [100, 100, 100, 100], [100 - 2 * tenth, 100, 100, 100], 0.25)[0];
    expect(half).toBe(Math.round((SHADES - 1) / 4));
  });

  it('takes a tenth of devotion for a tenth, though its scale is twice as long', () => {
    expect(valueOf(0, LENS.devotion)).toBe(-1);
    expect(valueOf(FULL, LENS.devotion)).toBe(1);
    const shades = changed('devotion', [125, 125, 125, 125], [125 - tenth / 2, 125 - tenth / 4, 125, 125]);
    expect(shades[0]).toBe(0);
    expect(shades[1]).toBeGreaterThan(0);
  });

  it('tells who follows none any more from who never did', () => {
    expect(changed('belief', [100, UNKNOWN, 100, UNKNOWN], [UNKNOWN, UNKNOWN, 100, 100])).toEqual([
      LEFT,
      HOLLOW,
      expect.any(Number),
      HOLLOW,
    ]);
    const [was, is] = [frame(0, 'belief', [100, 100, 0, 0]), frame(1, 'belief', [UNKNOWN, 75, 0, 0])];
    expect(tallyDifference(is, was, PEOPLE, at('belief'))).toEqual({ known: 3, left: 1, mean: -0.1 / 3 });
  });
});

describe('tallies', () => {
  it('counts who knows the brand and takes the mean over them', () => {
    const { known, mean, classes } = tally(frame(0, 'trust', [50, 150, 100, UNKNOWN]), PEOPLE, at('trust'));
    expect([known, mean, classes]).toEqual([3, 100 / FULL, []]);
    const told = tally(frame(0, 'origin', [1, 1, 4, UNKNOWN]), PEOPLE, at('origin'));
    expect(told.classes).toEqual([0, 2, 0, 0, 1]);
    expect(told.mean).toBeNaN();
  });

  it('takes the mean or the commonest class of each group', () => {
    const [mean, known] = [new Float32Array(2), new Float32Array(2)];
    const group = Int32Array.of(0, 0, 1, -1);
    tallyGroups(Uint8Array.of(10, HOLLOW, LEFT, 40), group, mean, known);
    expect([[...mean], [...known]]).toEqual([
      [10, -1],
      [0.5, 0],
    ]);
    commonest(Uint8Array.of(2, 2, HOLLOW, 3), group, 5, mean, known);
    expect([[...mean], [...known]]).toEqual([
      [2, -1],
      [1, 0],
    ]);
  });
});

describe('the ground of a community', () => {
  it('has the shade of the mean change, also of those who moved beyond the ends, without who knew nothing', () => {
    const [shade, known] = [new Float32Array(2), new Float32Array(2)];
    const group = Int32Array.of(0, 0, 0, 1);
    // One fell by .4, one rose by .1: the mean of their shades would be the middle.
    const was = frame(0, 'trust', [200, 100, UNKNOWN, UNKNOWN]);
    const is = frame(1, 'trust', [100, 125, 100, 50]);
    tallyGroupChange(is, was, at('trust'), 0.5, group, shade, known);
    expect([...shade]).toEqual([expect.closeTo(((SHADES - 1) * (1 - 0.15 / 0.5)) / 2, 5), -1]);
    expect([...known]).toEqual([expect.closeTo(2 / 3, 6), 0]);
    tallyGroupChange(is, was, at('trust'), 0.1, group, shade, known);
    expect(shade[0]).toBe(0);
  });
});

describe('posts on their way', () => {
  const frames = [0, 1, 2, 3].map((day) => frame(day, 'trust', [], [0, 1, 0, 0, 1, 2, 0, 1, 2, 3, 0, 2]));
  const frameAt = (day: number): Frame | null => frames[Math.min(day, 3)] ?? null;
  const seen = (time: number, travel: number, together = 100) => {
    const list: [number, number, number][] = [];
    eachPost(frameAt, time, travel, 1, together, ({ day }, row, progress) => list.push([day, row, progress]));
    return list;
  };

  it('are where the clock has them, whichever way it came there', () => {
    expect(seen(2.4, 0.9)).toEqual(seen(2.4, 0.9));
    const later = new Map(seen(2.5, 0.9).map(([day, row, progress]) => [`${day} ${row}`, progress]));
    const both = seen(2.4, 0.9).filter(([day, row]) => later.has(`${day} ${row}`));
    expect(both.length).toBeGreaterThan(0);
    for (const [day, row, progress] of both) {
      expect(later.get(`${day} ${row}`)).toBeCloseTo(progress + 0.1 / 0.9, 9);
    }
  });

  it('arrive on the evening of their day or after, and are capped', () => {
    // On the evening itself those of the day are under way, and none of a later day has set out.
    expect(Math.max(...seen(2, 0.9).map(([day]) => day))).toBe(2);
    expect(seen(3, 3).every(([, , progress]) => progress > 0 && progress < 1)).toBe(true);
    expect(seen(3, 3, 4).length).toBeLessThanOrEqual(4);
    expect(travelDays(50)).toBeGreaterThan(travelDays(10));
  });
});

describe('moments', () => {
  it('finds promotions since the last frame', () => {
    const creators = new Float32Array(3 * CREATOR_FIELDS);
    creators.set([7, 1, 0, 0, 0, 0, 0, 5], 0);
    creators.set([8, 0, 0, 0, 0, 0, 0, 3], CREATOR_FIELDS);
    creators.set([-1, 0, 0, 0, 0, 0, 0, 5], 2 * CREATOR_FIELDS);
    const found = promotions({ ...frame(5, 'trust', []), creators }, 4);
    expect(found.map(({ who, day }) => [who, day])).toEqual([[7, 5]]);
  });

  it('puts scandals before all else', () => {
    const kinds = Object.keys(RANK) as MarketEvent['kind'][];
    expect(kinds.sort((a, b) => RANK[a] - RANK[b])[0]).toBe('scandal');
  });
});

describe('finding', () => {
  it('knows people by number and by name', () => {
    expect(findPerson('17', 100, null)).toBe(17);
    expect(findPerson(' #1,017 ', 2000, null)).toBe(1017);
    expect(findPerson('100', 100, null)).toBeNull();
    expect(findPerson('nobody', 100, null)).toBeNull();
    expect(findPerson('', 100, null)).toBeNull();
    expect(findPerson('ann', 3, ['Anna', 'Ann', 'Bob'])).toBe(1);
    expect(findPerson('bo', 3, ['Anna', 'Ann', 'Bob'])).toBe(2);
  });

  it('finds who stands at a point', () => {
    const layout = placePeople({
      start: Int32Array.of(0, 1, 2, 3, 4),
      neighbour: Int32Array.of(1, 0, 3, 2),
      community: Int32Array.of(0, 0, 1, 1),
      communities: 2,
    });
    for (let who = 0; who < 4; who++) {
      expect(personAt(layout, layout.x[who], layout.y[who], 0.1)).toBe(who);
      expect(groupAt(layout, layout.x[who], layout.y[who])).toBe(who >> 1);
    }
    expect(personAt(layout, 1000, 0, 1)).toBe(-1);
    expect(groupAt(layout, 1000, 0)).toBe(-1);
  });
});
