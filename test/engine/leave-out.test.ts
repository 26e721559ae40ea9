/** Leaving out single causes: exact where nothing hangs on them, and right where the truth is planted. */
import { describe, expect, it } from 'vitest';
import { advance, enterDay, fingerprint, resumeRun, saveRun, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { liveDay } from '../../sim/core/engine.ts';
import { resolveScenario } from '../../sim/scenario/scenario.ts';
import { Source } from '../../sim/posts/posts.ts';
import { eveningOf } from '../../sim/why/again.ts';
import { compareFutures } from '../../sim/why/futures.ts';
import { Cancelled } from '../../sim/why/trace.ts';
import { LeaveOutError, leaveOut, removalNamed } from '../../sim/why/leave-out.ts';
import type { Removal } from '../../sim/why/leave-out.ts';
import { nameOfPost, postInRow } from '../../sim/why/post-name.ts';
import { LIVELY, runOf } from './world.ts';
import type { Difference } from './world.ts';

const named = (text: string): Removal => {
  const removal = removalNamed(text);
  if (removal === null) throw new Error(`${text} is no name`);
  return removal;
};

const DAYS = 40;
const label = { en: 'Wave', zh: '假货潮' };
const wave = { kind: 'counterfeit', day: 15, until: 30, brand: 1, share: 0.5, label };
const market: Difference = { ...LIVELY, days: DAYS, seed: 'lotus', interventions: [wave] };

interface Seen {
  name: string;
  source: number;
  reads: number;
  author: number;
}

/** The posts of one day, with the readers of their first day. */
function postsOn(run: Run, day: number): Seen[] {
  const seen: Seen[] = [];
  eveningOf(
    run,
    day,
    () => {},
    (world) => {
      for (let row = world.market.keptRows; row < world.today.postRows; row++)
        seen.push({
          name: nameOfPost(postInRow(world, row)),
          source: world.state.source[row],
          reads: world.state.reads[row],
          author: world.state.author[row],
        });
    },
  );
  return seen;
}

const finished = (difference: Difference): Run => runOf(difference, difference.days);

function livedWithout(parent: Run, what: Removal | Removal[]): Run {
  const { run } = leaveOut(parent, what);
  advance(run, run.scenario.days);
  return run;
}

describe('leaving out', () => {
  const parent = finished(market);
  const before = fingerprint(parent);

  it('nothing gives the parent, to the bit', () => {
    expect(fingerprint(livedWithout(parent, []))).toBe(before);
  });

  it('an intervention gives the scenario without it', () => {
    const other = livedWithout(parent, named('intervention 0'));
    expect(fingerprint(other)).toBe(fingerprint(finished({ ...market, interventions: [] })));
    expect(fingerprint(parent)).toBe(before);
  });

  const read = postsOn(parent, 20).sort((a, b) => b.reads - a.reads);
  it.each([
    ['consumer', Source.consumer],
    ['creator', Source.creator],
  ])('a widely read post by a %s: it is not there, and the days before are the same', (_, source) => {
    const post = read.find((one) => one.source === source)!;
    const { run, origins } = leaveOut(parent, named(`post ${post.name}`));
    expect(run.day).toBe(20);
    expect(origins).toEqual([
      source === Source.consumer ? post.author : parent.world.state.home[post.author],
    ]);
    expect(postsOn(lived(run), 20).map(({ name }) => name)).toEqual(
      postsOn(parent, 20)
        .map(({ name }) => name)
        .filter((name) => name !== post.name),
    );
    expect(fingerprint(run)).not.toBe(before);
  });

  it('of a creator’s two posts of a day the first: the second keeps its name', () => {
    const twice = findTwice(parent);
    const run = livedWithout(parent, named(`post ${twice.day}:creator:${twice.creator}:0`));
    const names = postsOn(run, twice.day).map(({ name }) => name);
    expect(names).not.toContain(`${twice.day}:creator:${twice.creator}:0`);
    expect(names).toContain(`${twice.day}:creator:${twice.creator}:1`);
  });

  it('a creator from a day on: not one post from then on, and all posts before', () => {
    const creator = read.find((one) => one.source === Source.creator)!.author;
    const run = livedWithout(parent, named(`creator ${creator}@20`));
    const of = (day: number, lived: Run): string[] =>
      postsOn(lived, day)
        .map(({ name }) => name)
        .filter((name) => name.includes(`:creator:${creator}:`));
    const days = Array.from({ length: DAYS }, (_, day) => day);
    expect(days.flatMap((day) => (day < 20 ? [] : of(day, run)))).toEqual([]);
    expect(days.flatMap((day) => (day < 20 ? of(day, run) : []))).toEqual(
      days.flatMap((day) => (day < 20 ? of(day, parent) : [])),
    );
    expect(days.flatMap((day) => (day < 20 ? [] : of(day, parent))).length).toBeGreaterThan(0);
  });

  it('and no live room either', () => {
    const creator = parent.world.market.tierStart[2];
    const run = livedWithout(parent, named(`creator ${creator}@5`));
    const sessions = (one: Run): number => {
      let count = 0;
      for (let day = 5; day < DAYS; day++)
        eveningOf(
          one,
          day,
          () => {},
          ({ state }) => (count += state.pieces[creator] > 0 ? 1 : 0),
        );
      return count;
    };
    expect(sessions(parent)).toBeGreaterThan(0);
    expect(sessions(run)).toBe(0);
  });

  it('advertisements of a brand from a day on: nothing is spent on them, and the others go on', () => {
    const run = livedWithout(parent, named('post ad:1@20'));
    const spent = (one: Run, brand: number, from: number, until: number): number =>
      one.recording.brands
        .of('cost_advertising', brand)
        .slice(from, until)
        .reduce((sum, yuan) => sum + yuan, 0);
    expect(spent(run, 1, 0, 20)).toBe(spent(parent, 1, 0, 20));
    expect(spent(parent, 1, 20, DAYS)).toBeGreaterThan(0);
    expect(spent(run, 1, 20, DAYS)).toBe(0);
    expect(spent(run, 0, 20, DAYS)).toBeGreaterThan(0);
  });

  it('a purchase: it does not take place, and the need stays', () => {
    const { consumer, brand } = purchaseOn(parent, 20);
    const run = livedWithout(parent, named(`purchase 20:${consumer}:${brand}`));
    const pair = consumer * parent.world.market.brands + brand;
    const stockOf = (one: Run): number => {
      const world = enterDay(one, 21);
      return world.state.stock[consumer * world.market.brands + world.market.categoryOf[brand]];
    };
    expect(enterDay(run, 21).state.bought[pair]).toBe(enterDay(run, 20).state.bought[pair]);
    expect(stockOf(run)).toBeLessThan(stockOf(parent));
  });

  it('is entered, saved and resumed as it was lived', () => {
    const post = read[0];
    const run = livedWithout(parent, named(`post ${post.name}`));
    const again = enterDay(run, 20);
    liveDay(again, ({ state, today, market: { keptRows } }) => {
      expect(today.postRows - keptRows).toBe(postsOn(parent, 20).length - 1);
      expect(state.postKey.length).toBeGreaterThan(0);
    });
    const half = leaveOut(parent, named(`post ${post.name}`)).run;
    const resolution = resolveScenario(half.scenario.document, 'again');
    if (!resolution.ok) throw new Error('the document does not resolve to itself');
    const resumed = resumeRun(resolution.scenario, undefined, saveRun(half));
    advance(resumed, DAYS);
    expect(fingerprint(resumed)).toBe(fingerprint(run));
    const whole = startRun(resolution.scenario);
    advance(whole, DAYS);
    expect(fingerprint(whole)).toBe(fingerprint(run));
    expect(() => resumeRun(parent.scenario, undefined, saveRun(half))).toThrow('another scenario');
  });

  it('what was not there is an error, all of it at once', () => {
    const wrong = [
      'intervention 1',
      'post 20:consumer:100000',
      'post 99:consumer:1',
      `post 20:creator:${read.find((one) => one.source === Source.creator)!.author}:2`,
      'post 20:machine:0:0',
      'purchase 20:0:7',
      'purchase 20:100000:0',
      'creator 100000',
    ];
    const { problems } = caught(() => leaveOut(parent, wrong.map(named)));
    expect(problems).toHaveLength(wrong.length);
    for (const problem of problems) expect(problem).toMatch(/expected/);
  });

  it('a purchase that did not take place', () => {
    const { consumer, brand } = noPurchaseOn(parent, 20);
    expect(caught(() => leaveOut(parent, named(`purchase 20:${consumer}:${brand}`))).problems[0]).toMatch(
      `consumer ${consumer} bought nothing of brand ${brand} on day 20; expected`,
    );
  });

  it('stops when it is told to, and leaves the parent as it was', () => {
    const { run } = leaveOut(parent, named('intervention 0'));
    const days: [number, number][] = [];
    expect(() =>
      compareFutures(parent, run, {
        onDay: (done, of) => days.push([done, of]),
        cancelled: () => days.length === 3,
      }),
    ).toThrow(Cancelled);
    expect(days).toEqual([
      [1, 25],
      [2, 25],
      [3, 25],
    ]);
    expect(fingerprint(parent)).toBe(before);
  });

  function lived(run: Run): Run {
    advance(run, run.scenario.days);
    return run;
  }
});

function caught(act: () => unknown): LeaveOutError {
  try {
    act();
  } catch (error) {
    if (error instanceof LeaveOutError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

function findTwice(run: Run): { day: number; creator: number } {
  for (let day = 0; day < run.day; day++) {
    const second = postsOn(run, day).find(({ name }) => /:creator:\d+:1$/.test(name));
    if (second !== undefined) return { day, creator: second.author };
  }
  throw new Error('no creator posts twice on a day');
}

function purchaseOn(run: Run, day: number, wanted = true): { consumer: number; brand: number } {
  const { brands } = run.world.market;
  const [morning, evening] = [enterDay(run, day), enterDay(run, day + 1)];
  const pair = evening.state.bought.findIndex((n, i) => n > morning.state.bought[i] === wanted);
  return { consumer: Math.floor(pair / brands), brand: pair % brands };
}
const noPurchaseOn = (run: Run, day: number) => purchaseOn(run, day, false);
