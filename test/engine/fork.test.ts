/** Runs that part from others: the same bits as lived from the first day, and a parent that is not disturbed. */
import { describe, expect, it } from 'vitest';
import { crossingAt, forkRun, goBack, nearestMorning, turnTo } from '../../sim/fork.ts';
import { advance, enterDay, fingerprint, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { newRecording } from '../../sim/recording.ts';
import { sharedDays } from '../../sim/scenario/shared-days.ts';
import type { ResolvedScenario } from '../../sim/scenario/scenario.ts';
import { resolved } from '../lived.ts';
import { LIVELY } from './world.ts';

const label = { en: 'Change', zh: '变化' };
const set = (day: number, value: number, until?: number): object => ({
  ...{ kind: 'set', day, path: 'brands.0.quality', value, label },
  ...(until === undefined ? {} : { until }),
});

const falls = { kind: 'scandal', day: 31, tier: 'head', rank: 0, severity: 0.5, label };

const market = (interventions: object[], more: object = {}): ResolvedScenario =>
  resolved({ ...LIVELY, days: 60, seed: 'lotus', interventions, ...more });

function lived(scenario: ResolvedScenario, days = scenario.days): Run {
  const run = startRun(scenario);
  advance(run, days);
  return run;
}

describe('the days that two scenarios share', () => {
  const plain = market([]);

  it.each([
    ['another intervention', market([set(25, 0.2)]), 25],
    ['a scandal that brands may find beforehand', market([falls]), 0],
    ['one that changes nothing in force but is told', market([set(40, plain.base.brands[0].quality)]), 40],
    ['a shorter run', market([], { days: 30 }), 30],
    ['another seed', market([], { seed: 'plum' }), 0],
    ['other people', market([], { population: { consumers: 301 } }), 0],
    ['another number from the first day', market([], { parameters: { asymmetry: { kappa: 1 } } }), 0],
    ['other words', { ...plain, title: { en: 'Other', zh: '其他' } }, 60],
  ])('with %s', (_, other, days) => {
    expect(sharedDays(plain, other)).toBe(days);
    expect(sharedDays(other, plain)).toBe(days);
  });

  it('with a scandal, until it breaks or brands begin to check creators', () => {
    const checks = (day: number, value: boolean): object => ({
      ...{ kind: 'set', day, path: 'parameters.backgroundChecks.on', value, label },
    });
    const never = [checks(0, false)];
    expect(sharedDays(market(never), market([...never, falls]))).toBe(31);
    const late = [...never, checks(20, true)];
    expect(sharedDays(market(late), market([...late, falls]))).toBe(20);
    expect(sharedDays(market(late), market([...never, falls]))).toBe(20);
  });

  it('of one change until different days', () => {
    expect(sharedDays(market([set(10, 0.2, 30)]), market([set(10, 0.2, 40)]))).toBe(30);
    expect(sharedDays(market([set(10, 0.2)]), market([set(10, 0.3)]))).toBe(10);
    expect(sharedDays(market([set(10, 0.2)]), market([set(10, 0.2)]))).toBe(60);
  });
});

describe('a fork', () => {
  const parent = lived(market([]));
  const before = fingerprint(parent);
  const child = market([set(25, 0.2, 50)], { days: 80 });
  const alone = fingerprint(lived(child));

  it('is the run that was lived from the first day', () => {
    const fork = forkRun(parent, child);
    expect(fork.day).toBe(25);
    advance(fork, 80);
    expect(fingerprint(fork)).toBe(alone);
    expect(fork.recording.exposures).toBe(lived(child).recording.exposures);
    expect(fingerprint(parent)).toBe(before);
  });

  it.each([0, 7, 10, 24])('on any earlier morning: %i', (day) => {
    const fork = forkRun(parent, child, day);
    expect(fork.day).toBe(day);
    advance(fork, 80);
    expect(fingerprint(fork)).toBe(alone);
  });

  it('of a run that is still being lived begins where that has come to', () => {
    const young = lived(market([]), 13);
    const fork = forkRun(young, child);
    expect(fork.day).toBe(13);
    advance(fork, 80);
    advance(young, 60);
    expect([fingerprint(fork), fingerprint(young)]).toEqual([alone, before]);
  });

  it('that changes nothing is its parent', () => {
    const fork = forkRun(parent, market([]));
    expect(fork.day).toBe(60);
    expect(fingerprint(fork)).toBe(before);
  });

  it('of a fork goes back to the keyframes of both', () => {
    const fork = forkRun(parent, child);
    advance(fork, 60);
    const again = forkRun(fork, market([set(25, 0.2, 50), set(60, 0.9)], { days: 80 }));
    expect(again.day).toBe(60);
    advance(again, 80);
    expect(fingerprint(again)).toBe(
      fingerprint(lived(market([set(25, 0.2, 50), set(60, 0.9)], { days: 80 }))),
    );
    for (const day of [5, 24, 33, 61])
      expect(enterDay(again, day).state.own).toEqual(enterDay(lived(again.scenario), day).state.own);
  });

  it('lives no more days than lie behind the nearest keyframe', () => {
    expect(nearestMorning(parent, 37)?.day).toBe(30);
    expect(nearestMorning(parent, 60)?.day).toBe(60);
    expect(nearestMorning(parent, 9)).toBeNull();
  });

  it.each([26, -1, 2.5])('is refused on morning %d, which they do not share', (day) => {
    expect(() => forkRun(parent, child, day)).toThrow(
      `forkRun: day is ${day}; expected a whole number from 0 to 25, the days both share`,
    );
  });
});

describe('going back in place', () => {
  it('forgets what was lived since', () => {
    const one = market([set(25, 0.2)]);
    const other = market([set(25, 0.9)]);
    const { world } = startRun(one);
    const run = { scenario: one, network: undefined, world, recording: newRecording(world, 60) };
    const at = (scenario: ResolvedScenario): Run => ({ ...run, scenario, day: world.today.day });
    const go = (scenario: ResolvedScenario, days: number): void => {
      turnTo(world, scenario);
      const moving = {
        ...run,
        scenario,
        get day() {
          return world.today.day;
        },
      };
      advance(moving, days);
    };
    go(one, 25);
    const crossing = crossingAt(world, run.recording);
    go(one, 35);
    const first = fingerprint(at(one));
    goBack(crossing, world, run.recording);
    go(other, 35);
    const second = fingerprint(at(other));
    expect([first, second]).toEqual([fingerprint(lived(one)), fingerprint(lived(other))]);
    expect(() => turnTo(world, one)).toThrow(
      'turnTo: 60 days are lived; expected at most the 25 that both share',
    );
  });

  it('to other people is refused even on the first morning', () => {
    const { world } = startRun(market([]));
    expect(() => turnTo(world, market([], { seed: 'plum' }))).toThrow('0 days are lived');
  });
});
