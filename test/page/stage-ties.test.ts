/** Ties that come and go on the stage, and which posts soured whoever read them, from frames of a run that is lived. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CREATOR_FIELDS,
  CreatorField,
  FlowField,
  FlowKind,
  TIE_FIELDS,
  TieField,
  TieKind,
  brandPlane,
} from '../../workers/frames.ts';
import { MarketEngine } from '../../workers/engine.ts';
import type { Frame, Opening } from '../../workers/protocol.ts';
import { RunData } from '../../viz/state/run-data.ts';
import { crisisOn } from '../../viz/stage/paint-crisis.ts';
import { souringOf } from '../../viz/stage/souring.ts';
import { eachTie, isTorn, tieDays } from '../../viz/stage/ties.ts';
import { scenarioOf } from '../shipped.ts';

const engine = () =>
  new MarketEngine({
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: () => performance.now(),
    transfer: (value) => value,
    proxy: (value) => value,
  });

/** A shipped story, smaller. */
async function lived(name: string, days: number, more: [string, string | number | boolean][] = []) {
  const one = engine();
  const early: Parameters<RunData['take']>[0][] = [];
  const changes = [['population.consumers', 400], ['days', days], ...more].map(([path, value]) => ({
    path: String(path),
    value,
  }));
  const order = { scenario: scenarioOf(name), where: name, changes, network: null, frames: true };
  const opening = await one.open(order, (part) => early.push(part));
  if ('problems' in opening) throw new Error(opening.problems.join('\n'));
  await one.closing();
  const run = new RunData(opening as Opening);
  early.forEach((part) => run.take(part));
  return { run, engine: one };
}

const countOf = ({ ties }: Frame, kind: number): number => {
  let count = 0;
  for (let at = 0; at < ties.length; at += TIE_FIELDS) if (ties[at + TieField.kind] === kind) count++;
  return count;
};

describe('ties', () => {
  let star: Awaited<ReturnType<typeof lived>>;
  beforeAll(async () => void (star = await lived('the-star-falls', 110)));

  it('are as many as the series counts, evening for evening', () => {
    const { run } = star;
    for (const day of [40, 89, 90, 95, 109]) {
      for (const [kind, measure] of [
        [TieKind.left, 'lost'],
        [TieKind.came, 'gained'],
      ] as const) {
        const counted = [0, 1, 2].reduce(
          (sum, tier) => sum + run.series.at('creators', measure, day, tier),
          0,
        );
        expect([day, measure, countOf(run.frameAt(day)!, kind)]).toEqual([day, measure, counted]);
      }
    }
  });

  it('tear in the weeks after the fall as on no day before it', () => {
    const lost = (from: number, to: number): number[] =>
      Array.from({ length: to - from }, (_, i) => countOf(star.run.frameAt(from + i)!, TieKind.left));
    const worst = Math.max(...lost(0, 90));
    expect(Math.max(...lost(90, 104))).toBeGreaterThan(3 * worst);
    const fallen = star.run.events.find(({ kind }) => kind === 'scandal')!.creator;
    const home = star.run.frameAt(90)!.creators[fallen * CREATOR_FIELDS + CreatorField.home];
    const torn = Array.from({ length: 110 }, (_, day) => isTorn(star.run.frameAt(day)!, home));
    expect(torn.slice(0, 90)).not.toContain(true);
    expect(torn.slice(90, 98)).toContain(true);
  });

  it('are the same when an evening is lived again', async () => {
    const again = await star.engine.frame(92);
    expect([...again.ties]).toEqual([...star.run.frameAt(92)!.ties]);
  });

  it('are where the clock has them, for as long as they last', () => {
    const seen = (time: number): number[] => {
      const list: number[] = [];
      eachTie(
        (day) => star.run.frameAt(day),
        time,
        tieDays(1),
        1,
        (_, at, progress) => {
          expect(progress).toBeGreaterThan(0);
          expect(progress).toBeLessThan(1);
          list.push(at);
        },
      );
      return list;
    };
    expect(seen(92)).toEqual(seen(92));
    expect(seen(92).length).toBeGreaterThan(0);
    expect(tieDays(50)).toBeGreaterThan(tieDays(10));
  });
});

describe('live rooms and teams', () => {
  it('are shown where the market has them, and nowhere else', async () => {
    const kinds = async (name: string, kind: number): Promise<number> => {
      const { run } = await lived(name, 80);
      return Array.from({ length: 80 }, (_, day) => countOf(run.frameAt(day)!, kind)).reduce((a, b) => a + b);
    };
    expect(await kinds('live-or-shelf', TieKind.watches)).toBeGreaterThan(0);
    expect(await kinds('bring-two', TieKind.team)).toBeGreaterThan(0);
    expect(await kinds('the-star-falls', TieKind.watches)).toBe(0);
    expect(await kinds('the-star-falls', TieKind.team)).toBe(0);
  });
});

describe('souring', () => {
  it('is of criticism whose reader trusts its brand less than the evening before, and of no praise', async () => {
    const { run } = await lived('bad-news-travels', 75);
    const reading = { lens: 'trust', brand: 0, tier: null } as const;
    let soured = 0;
    for (let day = 60; day < 75; day++) {
      const [before, frame] = [run.frameAt(day - 1)!, run.frameAt(day)!];
      souringOf(run, frame, reading).forEach((strength, row) => {
        if (strength === 0) return;
        soured++;
        const at = row * 4;
        expect(frame.flows[at + FlowField.kind]).toBe(FlowKind.bad);
        const place =
          brandPlane('trust', frame.flows[at + FlowField.brand]) * run.consumers +
          frame.flows[at + FlowField.reader];
        expect(frame.people[place]).toBeLessThan(before.people[place]);
      });
    }
    expect(soured).toBeGreaterThan(0);
    // The tape stands while the attack lasts, and faintly through another brand.
    const { day, until, brand } = run.scenario.interventions.find(({ kind }) => kind === 'attack')!;
    expect([day - 1, day, until! - 1, until!].map((on) => crisisOn(run, on, brand!))).toEqual([0, 1, 1, 0]);
    const faint = crisisOn(run, day, brand! + 1);
    expect(faint).toBeGreaterThan(0);
    expect(faint).toBeLessThan(1);
  });
});
