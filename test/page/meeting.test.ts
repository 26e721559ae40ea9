/** Who is worth meeting, and who did what: evenings made by hand, of which the answers are known. */
import { describe, expect, it } from 'vitest';
import {
  CREATOR_FIELDS,
  CreatorField,
  FULL,
  FlowKind,
  Mark,
  UNKNOWN,
  brandPlane,
  personPlane,
  planes,
} from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import { stepsOf } from '../../viz/inspector/steps.ts';
import { doersOf } from '../../viz/inspector/meeting/doers.ts';
import { historyUpTo } from '../../viz/inspector/meeting/history.ts';
import type { History } from '../../viz/inspector/meeting/history.ts';
import { proposalsOf } from '../../viz/inspector/meeting/proposals.ts';
import type { Proposal } from '../../viz/inspector/meeting/proposals.ts';

const [CONSUMERS, BRANDS] = [3, 2];
type Three<T> = readonly [T, T, T];

interface Evening {
  /** Of the first brand, and of the second; null is not known. */
  trust: readonly [Three<number | null>, Three<number | null>];
  stage?: Three<number>;
  marks?: Three<number>;
  flows?: readonly number[];
  income?: number;
}

function evening(day: number, { trust, stage, marks, flows = [], income = 0 }: Evening): Frame {
  const people = new Uint8Array(CONSUMERS * planes(BRANDS));
  for (let c = 0; c < CONSUMERS; c++) {
    for (let b = 0; b < BRANDS; b++) {
      const value = trust[b][c];
      people[brandPlane('trust', b) * CONSUMERS + c] = value === null ? UNKNOWN : Math.round(value * FULL);
      people[brandPlane('stage', b) * CONSUMERS + c] = value === null ? UNKNOWN : (stage?.[c] ?? 0);
    }
    people[personPlane('marks') * CONSUMERS + c] = marks?.[c] ?? Mark.online;
  }
  const creators = new Float32Array(CREATOR_FIELDS);
  creators[CreatorField.home] = 2;
  creators[CreatorField.income] = income;
  creators[CreatorField.followers] = 40;
  return { day, people, creators, flows: Int32Array.from(flows), ties: new Int32Array(0) };
}

const level: Three<number> = [0.5, 0.5, 0.5];
const history = (...evenings: Evening[]): History => ({
  consumers: CONSUMERS,
  brands: BRANDS,
  frames: evenings.map((one, day) => evening(day, one)),
});
const of = <K extends Proposal['kind']>(kind: K, from: History): Extract<Proposal, { kind: K }> | undefined =>
  proposalsOf(from, 0).find((one): one is Extract<Proposal, { kind: K }> => one.kind === kind);

describe('who is proposed', () => {
  it('fell most: from the height, not from the first evening, and where it was lowest', () => {
    const found = of(
      'fell',
      history(
        { trust: [[0.4, 0.9, 0.5], level] },
        { trust: [[0.8, 0.9, 0.5], level] },
        { trust: [[0.2, 0.7, 0.5], level] },
        { trust: [[0.6, 0.5, 0.5], level] },
      ),
    );
    expect(found).toMatchObject({ person: 0, from: 0.8, to: 0.2, since: 1, until: 2 });
  });

  it('is nobody where trust only wavers, or only becomes known', () => {
    const found = history({ trust: [[0.5, null, 0.5], level] }, { trust: [[0.48, 0.1, 0.5], level] });
    expect(of('fell', found)).toBeUndefined();
    expect(proposalsOf(found, 0)).toEqual([]);
  });

  it('was read most: posts about the brand in view only, with the share of criticism', () => {
    const found = of(
      'spread',
      history({
        trust: [level, level],
        flows: [
          ...[1, 0, 0, FlowKind.bad],
          ...[1, 2, 0, FlowKind.good],
          ...[0, 1, 0, FlowKind.good],
          ...[2, 0, 1, FlowKind.good, 2, 1, 1, FlowKind.good, 2, 1, 1, FlowKind.good],
        ],
      }),
    );
    expect(found).toEqual({ kind: 'spread', person: 1, read: 2, critical: 0.5 });
  });

  it('stayed loyal: on most evenings and still', () => {
    const found = of(
      'loyal',
      history(
        { trust: [level, level], stage: [3, 4, 0] },
        { trust: [level, level], stage: [3, 4, 2] },
        { trust: [[0.5, 0.5, 0.7], level], stage: [3, 1, 2] },
      ),
    );
    expect(found).toMatchObject({ person: 0, evenings: 3, of: 3, trust: 0.5 });
  });

  it('changed sides: by the lesser lead, and not whoever had not heard of the other', () => {
    const then = { trust: [[0.9, 0.6, 0.8] as const, [0.1, 0.4, null] as const] } as const;
    const now = { trust: [[0.5, 0.3, 0.1] as const, [0.55, 0.5, 0.9] as const] } as const;
    expect(of('changed', history(then, then, now, now))).toEqual({
      kind: 'changed',
      person: 1,
      before: 0,
      after: 1,
      since: 1,
    });
  });

  it('earned most: the person behind the creator', () => {
    const found = of('earned', history({ trust: [level, level], income: 1200 }));
    expect(found).toEqual({ kind: 'earned', person: 2, yuan: 1200, followers: 40 });
  });
});

it('looks at no evening after the one that is shown, and at it in any case', () => {
  const asked: number[] = [];
  const frameAt = (day: number): Frame => {
    asked.push(day);
    return evening(day, { trust: [level, level] });
  };
  const { frames } = historyUpTo(299, { consumers: CONSUMERS, brands: BRANDS, frameAt });
  expect(Math.max(...asked)).toBe(299);
  expect(frames.at(-1)!.day).toBe(299);
  expect(frames.length).toBeLessThanOrEqual(120);
  expect(frames.map(({ day }) => day)).toEqual(frames.map(({ day }) => day).sort((a, b) => a - b));
});

describe('who did something', () => {
  const before = evening(0, { trust: [[0.5, 0.6, null], level] });
  const now = evening(7, {
    trust: [[0.4, 0.3, 0.5], level],
    marks: [Mark.criticised, Mark.criticised | Mark.away, Mark.creator],
  });
  const people = (doing: Parameters<typeof doersOf>[0]): number[] =>
    doersOf(doing, 0, CONSUMERS, now, before).map(({ person }) => person);

  it('is found, whose trust moved most first', () => {
    expect(people('criticised')).toEqual([1, 0]);
    expect(people('lost')).toEqual([1, 0]);
    expect(people('away')).toEqual([1]);
    expect(people('creator')).toEqual([2]);
    expect(people('met')).toEqual([2]);
    expect(people('gained')).toEqual([]);
    expect(people('complains')).toEqual([]);
  });
});

describe('steps of a curve', () => {
  const days = [0, 1, 2, 3, 4, 5, 6];
  it('are days in a row that go the same way, in order of days', () => {
    const values = [0.5, 0.4, 0.35, 0.351, 0.45, 0.45, 0.2];
    const found = stepsOf({ days, values }, 2).map(({ from, to, change }) => [from, to, +change.toFixed(3)]);
    expect(found).toEqual([
      [1, 2, -0.15],
      [6, 6, -0.25],
    ]);
  });

  it('are none where a brand becomes known, or trust drifts', () => {
    expect(stepsOf({ days: [0, 1, 2, 3], values: [NaN, 0.5, 0.505, 0.5] }, 3)).toEqual([]);
  });
});
