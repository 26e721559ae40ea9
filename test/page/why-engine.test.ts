/** The engine of the page asked why: the answer of the command line, a slice at a time, and stopped when nobody wants it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { advance, startRun } from '../../sim/run.ts';
import { chainOf, why } from '../../sim/why/index.ts';
import { MarketEngine } from '../../workers/engine.ts';
import type { Order, WhyTold } from '../../workers/protocol.ts';
import { resolved } from '../lived.ts';

const DAYS = 40;
const scenario = {
  title: { en: 'A test', zh: '测试' },
  question: { en: 'Why?', zh: '为什么？' },
  days: DAYS,
  seed: 'why',
  population: { consumers: 300 },
};
const order: Order = { scenario, where: 'test.json', changes: [], network: null, frames: false };
const reference = startRun(resolved(scenario));
advance(reference, DAYS);

let engine: MarketEngine;
let breaths = 0;
beforeAll(async () => {
  let now = 0;
  engine = new MarketEngine({
    breathe: () => (breaths++, new Promise((resolve) => setImmediate(resolve))),
    // A slice is one day.
    now: () => (now += 50),
    transfer: (value) => value,
    proxy: (value) => value,
  });
  await engine.open(order, () => {});
  await engine.closing();
});

/** Somebody who has come to trust or doubt for several reasons. */
const person = Array.from({ length: 60 }, (_, c) => c).find((c) => {
  const account = why(reference, { state: 'trust', consumer: c, brand: 0, from: 8, to: 35 });
  return chainOf(reference, account).some(({ led }) => led.length > 0);
})!;
const asked = { person, brand: 0, from: 8, to: 35 };

describe('why', () => {
  it('is answered as the command line answers, the causes before what led to them', async () => {
    const told: WhyTold[] = [];
    const answer = await engine.why(asked, (one) => told.push(one));
    const account = why(reference, { state: 'trust', consumer: person, brand: 0, from: 8, to: 35 });
    expect(answer!.account).toEqual(account);
    expect(answer!.links).toEqual(chainOf(reference, account));
    const first = told.find(({ answer }) => answer !== null)!;
    expect(first.step).toBe('back');
    expect(first.answer!.account).toEqual(account);
    expect(first.answer!.links).toEqual(chainOf(reference, account, { depth: 1 }));
    const days = told.filter(({ step }) => step === 'days').map(({ done }) => done);
    expect(days.length).toBeGreaterThan(20);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  it('says who stood behind each creator on that evening', async () => {
    const { home } = (await engine.why(asked, () => {}))!;
    const then = startRun(resolved(scenario));
    advance(then, 36);
    expect(home).toEqual(then.world.state.home);
  });

  it('is stopped within a slice', async () => {
    const began = breaths;
    const answer = engine.why(asked, () => engine.stopWhy());
    expect(await answer).toBeNull();
    expect(breaths - began).toBe(1);
  });

  it('is stopped by the next question, which is answered', async () => {
    const [first, second] = [engine.why(asked, () => {}), engine.why({ ...asked, to: 30 }, () => {})];
    expect(await first).toBeNull();
    expect((await second)!.account.question).toMatchObject({ consumer: person, to: 30 });
  });

  it('leaves the market answering other questions in between, to the bit', async () => {
    const before = await engine.person(20, 5);
    const answer = engine.why(asked, () => {});
    await new Promise((resolve) => setImmediate(resolve));
    expect(await engine.person(20, 5)).toEqual(before);
    expect(await answer).not.toBeNull();
  });

  it('is refused for days that are not computed, and for what is no question', async () => {
    await expect(engine.why({ ...asked, to: DAYS }, () => {})).rejects.toThrow(/not computed yet/);
    await expect(engine.why({ ...asked, person: 300 }, () => {})).rejects.toThrow(/expected a whole number/);
    await expect(engine.why({ ...asked, from: 36 }, () => {})).rejects.toThrow(/earlier day first/);
  });
});
