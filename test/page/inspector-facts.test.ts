/** What the inspector says of a person, against what the engine computed. */
import { beforeAll, describe, expect, it } from 'vitest';
import scenarioJson from '../../scenarios/the-star-falls/scenario.json' with { type: 'json' };
import { MarketEngine } from '../../workers/engine.ts';
import type { Days, Frame, Opening, PersonDay, Seen } from '../../workers/protocol.ts';
import { friendsOf, nextIn, tiesAmong } from '../../viz/inspector/neighbourhood.ts';
import { deedsOf, groupSeen } from '../../viz/inspector/person-facts.ts';
import { sparkOf } from '../../viz/inspector/sparks.ts';
import { MISSING, TRUSTED, mainOrigin, trustParts } from '../../viz/inspector/trust-parts.ts';

const DAYS = 40;
const engine = new MarketEngine({
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  now: () => performance.now(),
  transfer: (value) => value,
  proxy: (value) => value,
});
let opening: Opening;
const arrived: Days[] = [];
const people: PersonDay[] = [];
const eves: PersonDay[] = [];

beforeAll(async () => {
  const order = {
    scenario: scenarioJson,
    where: 'the-star-falls.json',
    changes: [
      { path: 'population.consumers', value: 400 },
      { path: 'days', value: DAYS },
    ],
    network: null,
    frames: true,
  };
  const answer = await engine.open(order, (days) => arrived.push(days));
  if ('problems' in answer) throw new Error(answer.problems.join('\n'));
  opening = answer;
  await engine.closing();
  for (let person = 0; person < 400; person += 9) eves.push(await engine.person(DAYS - 2, person));
  for (let person = 0; person < 400; person += 9) people.push(await engine.person(DAYS - 1, person));
});

it('the parts of trust add up to trust, and with what is missing to 1', () => {
  let kinds = 0;
  for (const { columns, perBrand, day } of people) {
    for (const pair of perBrand) {
      const parts = trustParts(pair, columns.disposition[0], opening.scenario, day);
      const sum = (names: readonly (keyof typeof parts)[]) => names.reduce((s, name) => s + parts[name], 0);
      expect(sum(TRUSTED)).toBeCloseTo(pair.trust, 12);
      expect(sum(TRUSTED) + sum(MISSING)).toBeCloseTo(1, 12);
      expect(parts.prior + parts.reserve).toBeCloseTo(pair.uncertainty, 12);
      if (parts.paid > 0 && parts.peer > 0 && parts.negative > 0) kinds++;
    }
  }
  expect(kinds).toBeGreaterThan(0);
});

describe('the main origin', () => {
  const none = { prior: 0.5, own: 0, peer: 0, paid: 0, negative: 0, reserve: 0.5 };
  it('is none as long as there is next to no evidence', () => {
    expect(mainOrigin({ ...none, own: 0.09 })).toBeNull();
  });
  it('is the largest part, bad evidence among them', () => {
    const little = { ...none, prior: 0.1, reserve: 0.1 };
    expect(mainOrigin({ ...little, peer: 0.2, negative: 0.3 })).toBe('negative');
    expect(mainOrigin({ ...little, own: 0.1, paid: 0.2 })).toBe('paid');
  });
  it('is readiness to trust where that is more than any evidence', () => {
    expect(mainOrigin({ ...none, prior: 0.42, peer: 0.11, reserve: 0.47 })).toBe('prior');
  });
});

it('groups hold every exposure that is listed, with the mean of what was believed', () => {
  for (const { seen } of people) {
    const groups = groupSeen(seen);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(seen.length);
    const believed = groups.reduce((sum, { believed: mean, count }) => sum + mean * count, 0);
    expect(believed).toBeCloseTo(
      seen.reduce((sum, one) => sum + one.believed, 0),
      9,
    );
  }
  const one: Seen = {
    brand: 0,
    author: 3,
    creator: -1,
    kind: 'good',
    labelled: false,
    way: 'friend',
    believed: 0.2,
  };
  const [first, second] = groupSeen([{ ...one, brand: -1, kind: 'other' }, one, { ...one, believed: 0.4 }]);
  expect(first).toMatchObject({ brand: 0, count: 2 });
  expect(first.believed).toBeCloseTo(0.3);
  expect(second).toMatchObject({ brand: -1, count: 1 });
});

it('purchases of the day are the difference to the evening before', () => {
  let bought = 0;
  people.forEach((today, i) => {
    expect(today.person).toBe(eves[i].person);
    for (const deed of deedsOf(today, eves[i])) {
      if (deed.kind !== 'bought') continue;
      bought += deed.times;
      expect(today.perBrand[deed.brand].bought - eves[i].perBrand[deed.brand].bought).toBe(deed.times);
    }
    expect(deedsOf(today, null).some(({ kind }) => kind === 'bought' || kind === 'complained')).toBe(false);
  });
  expect(bought).toBeGreaterThan(0);
});

it('a spark is what the engine says of the person on that evening', () => {
  const frames: Frame[] = arrived.flatMap((days) => days.frames);
  const frameAt = (day: number) => frames.findLast((frame) => frame.day <= day) ?? null;
  const size = { consumers: opening.consumers, days: DAYS, every: opening.frameEvery };
  for (const { person, perBrand } of people) {
    const { days, values } = sparkOf(frameAt, size, 'trust', 1, person);
    expect(days).toHaveLength(DAYS);
    const last = values[DAYS - 1];
    if (perBrand[1].known) expect(Math.abs(last - perBrand[1].trust)).toBeLessThanOrEqual(0.5 / 250 + 1e-12);
    else expect(last).toBeNaN();
  }
});

describe('the neighbourhood', () => {
  const graph = {
    start: Int32Array.of(0, 3, 5, 7, 8),
    neighbour: Int32Array.of(1, 2, 3, 0, 2, 0, 1, 0),
    tie: Float32Array.of(0.25, 1, 0.5, 0.25, 0.5, 1, 0.5, 0.5),
  };
  it('has the strongest ties first', () => {
    expect(friendsOf(graph, 0).map(({ person }) => person)).toEqual([2, 3, 1]);
  });
  it('knows who among friends are friends', () => {
    expect(tiesAmong(graph, [2, 3, 1])).toEqual([[0, 2]]);
  });
  it('is gone through in a round', () => {
    const friends = friendsOf(graph, 0);
    expect(nextIn(friends, 0, 1)).toBe(2);
    expect(nextIn(friends, 2, -1)).toBe(1);
    expect(nextIn(friends, 1, 1)).toBe(2);
    expect(nextIn([], 0, 1)).toBeNull();
  });
});
