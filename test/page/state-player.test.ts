/** The clock of the playback, moved by hand and by the time between pictures. */
import { askForLessMotion } from './browser-globals.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RunData } from '../../viz/state/run-data.ts';
import * as player from '../../viz/state/player.ts';
import { MarketEngine } from '../../workers/engine.ts';
import type { Days, Opening } from '../../workers/protocol.ts';

const DAYS = 30;
const DAYS_PER_SECOND = 10;

let opening: Opening;
let arrived: Days;
beforeAll(async () => {
  const engine = new MarketEngine({
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => 0,
    transfer: (value) => value,
    proxy: (value) => value,
  });
  const scenario = {
    title: { en: 'A market', zh: '市场' },
    question: { en: 'Does it play?', zh: '能播放吗？' },
    days: DAYS,
    population: { consumers: 60 },
  };
  const order = { scenario, where: 'test.json', changes: [], network: null, frames: false };
  const days: Days[] = [];
  const answer = await engine.open(order, (part) => days.push(part));
  if ('problems' in answer) throw new Error(answer.problems.join('\n'));
  await engine.closing();
  opening = answer;
  arrived = days[0];
});

/** A run of which so many days have arrived. */
function runOf(days: number, title = opening.scenario.title.en): RunData {
  const scenario = { ...opening.scenario, title: { ...opening.scenario.title, en: title } };
  const data = new RunData({ ...opening, scenario });
  data.take({ ...arrived, to: days });
  return data;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  askForLessMotion(false);
  player.playing.value = false;
  player.speed.value = DAYS_PER_SECOND;
  player.followRun(runOf(DAYS), null);
});
afterAll(() => vi.useRealTimers());

/** A second of a page that draws sixty pictures in it. */
const seconds = (count: number): void => void vi.advanceTimersByTime(1_000 * count);

describe('a run that is opened', () => {
  it('plays from its first day', () => {
    expect([player.day.value, player.playing.value]).toEqual([0, true]);
    seconds(1);
    expect(player.day.value).toBeGreaterThanOrEqual(DAYS_PER_SECOND - 1);
    expect(player.day.value).toBeLessThanOrEqual(DAYS_PER_SECOND);
  });

  it('stands still for whoever asked for less motion', () => {
    askForLessMotion(true);
    player.followRun(runOf(DAYS, 'Another market'), runOf(DAYS));
    expect(player.playing.value).toBe(false);
    seconds(1);
    expect(player.day.value).toBe(0);
  });

  it('stays on its day, playing or not, when it is a change of the same scenario', () => {
    player.step(12);
    player.followRun(runOf(DAYS), runOf(DAYS));
    expect([player.day.value, player.playing.value]).toEqual([12, false]);
  });

  it('begins anew when it is another scenario', () => {
    player.step(12);
    player.followRun(runOf(DAYS, 'Another market'), runOf(DAYS));
    expect([player.day.value, player.playing.value]).toEqual([0, true]);
  });
});

describe('a step', () => {
  it.each([1, -1, 10])('of %i pauses where it arrives', (days) => {
    player.goTo(15);
    expect(player.playing.value).toBe(true);
    player.step(days);
    expect([player.day.value, player.playing.value]).toEqual([15 + days, false]);
    seconds(2);
    expect(player.day.value).toBe(15 + days);
  });

  it('goes no further than the first and the last day that have arrived', () => {
    player.followRun(runOf(8), runOf(DAYS));
    player.step(100);
    expect(player.day.value).toBe(7);
    player.step(-100);
    expect(player.day.value).toBe(0);
  });
});

describe('playing', () => {
  it('waits on the last day that has arrived, and goes on when there are more', () => {
    const data = runOf(5);
    player.followRun(data, null);
    seconds(2);
    expect([player.day.value, player.playing.value, player.waiting.value]).toEqual([4, true, true]);
    data.take({ ...arrived, to: DAYS });
    seconds(1);
    expect(player.day.value).toBeGreaterThan(10);
    expect(player.waiting.value).toBe(false);
  });

  it('ends on the last day; to play again begins at the first', () => {
    seconds(5);
    expect([player.day.value, player.playing.value]).toEqual([DAYS - 1, false]);
    player.togglePlaying();
    expect([player.day.value, player.playing.value]).toEqual([0, true]);
  });

  it('does not run ahead after a pause of the page', () => {
    seconds(1);
    let next: FrameRequestCallback = () => {};
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => (next = callback));
    vi.advanceTimersByTime(17);
    const before = player.day.value;
    // No picture was asked for during a minute out of sight.
    next(performance.now() + 60_000);
    vi.unstubAllGlobals();
    expect(player.day.value).toBeGreaterThan(before);
    expect(player.day.value - before).toBeLessThanOrEqual(3);
    expect(player.playing.value).toBe(true);
  });
});
