/** Why is asked in a page that goes on: no answer stands under a question that is not its own, and sentences lead on. */
import './browser-globals.ts';
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { ask, firstDay, letGo, why } from '../../viz/inspector/why/asking.ts';
import { piecesOf, pointed } from '../../viz/inspector/why/pointing.ts';
import * as session from '../../viz/state/session.ts';
import type { LiveRun } from '../../viz/state/session.ts';
import { person } from '../../viz/state/view.ts';
import type { WhyAnswer, WhyAsked, WhyTold } from '../../workers/protocol.ts';

interface Asking {
  asked: WhyAsked;
  tell: (told: WhyTold) => void;
  settle: (answer: WhyAnswer | null) => Promise<void>;
  fail: (reason: string) => Promise<void>;
}

/** An engine that answers when it is told to. */
function liveRun(): { live: LiveRun; asking: Asking[]; stopped: () => number } {
  const asking: Asking[] = [];
  let stops = 0;
  const engine = {
    why: (asked: WhyAsked, tell: Asking['tell']) =>
      new Promise<WhyAnswer | null>((resolve, reject) => {
        const rest = (): Promise<void> => new Promise((go) => setImmediate(go));
        asking.push({
          asked,
          tell,
          settle: (answer) => (resolve(answer), rest()),
          fail: (reason) => (reject(new Error(reason)), rest()),
        });
      }),
    stopWhy: () => Promise.resolve(void stops++),
    hold: () => Promise.resolve(),
    close: () => {},
  };
  const data = { status: signal('complete') };
  return { live: { engine, data } as unknown as LiveRun, asking, stopped: () => stops };
}

const question = (who: number, to = 60): WhyAsked => ({ person: who, brand: 1, from: firstDay(30, to), to });
const answer = { account: {}, links: [], home: new Int32Array() } as unknown as WhyAnswer;
const other = { ...answer } as WhyAnswer;

let { live, asking, stopped } = liveRun();
beforeEach(() => {
  letGo();
  ({ live, asking, stopped } = liveRun());
  session.current.value = live;
  person.value = 7;
});

describe('a question', () => {
  it('goes through its days, shows its causes, and is told', async () => {
    void ask(live, question(7));
    expect(asking[0].asked).toEqual({ person: 7, brand: 1, from: 31, to: 60 });
    asking[0].tell({ step: 'days', done: 0.4, answer: null });
    expect(why.value).toMatchObject({ step: 'days', done: 0.4, answer: null });
    asking[0].tell({ step: 'back', done: 0, answer });
    expect(why.value).toMatchObject({ step: 'back', asked: question(7) });
    await asking[0].settle(other);
    expect(why.value?.step).toBe('told');
    expect(why.value?.answer).toBe(other);
    expect(stopped()).toBe(0);
  });

  it('that is replaced is stopped, and what still comes of it is dropped', async () => {
    void ask(live, question(7, 60));
    void ask(live, question(7, 80));
    expect(stopped()).toBe(1);
    asking[0].tell({ step: 'back', done: 0, answer });
    await asking[0].settle(answer);
    expect(why.value).toMatchObject({ asked: question(7, 80), step: 'days', answer: null });
    await asking[1].settle(other);
    expect(why.value).toMatchObject({ asked: question(7, 80), step: 'told' });
    expect(why.value?.answer).toBe(other);
  });

  it('is not taken back by progress that comes after its answer', async () => {
    void ask(live, question(7));
    await asking[0].settle(answer);
    asking[0].tell({ step: 'days', done: 0.9, answer: null });
    expect(why.value).toMatchObject({ step: 'told', done: 1 });
  });

  it('goes away where the engine says that it was stopped, and says what failed', async () => {
    void ask(live, question(7));
    await asking[0].settle(null);
    expect(why.value).toBeNull();
    void ask(live, question(7));
    await asking[1].fail('day 60 is not computed yet');
    expect(why.value).toMatchObject({ step: 'failed', failure: 'day 60 is not computed yet' });
  });

  it('goes with its person while it has nothing to show, and is stopped', async () => {
    void ask(live, question(7));
    person.value = 8;
    expect([why.value, stopped()]).toEqual([null, 1]);
    await asking[0].settle(answer);
    expect(why.value).toBeNull();
  });

  it('that has an answer is kept for whoever follows a name and comes back, as that of its person', async () => {
    void ask(live, question(7));
    await asking[0].settle(answer);
    person.value = 8;
    expect(why.value?.asked.person).toBe(7);
    expect(stopped()).toBe(0);
  });

  it('goes with its run, answered or not', async () => {
    void ask(live, question(7));
    session.current.value = liveRun().live;
    expect([why.value, stopped()]).toEqual([null, 1]);
    await asking[0].settle(answer);
    expect(why.value).toBeNull();
    session.current.value = live;
    void ask(live, question(7));
    await asking[1].settle(answer);
    session.current.value = null;
    expect(why.value).toBeNull();
  });
});

it('looks back so many days, and no further than the start', () => {
  expect([firstDay(7, 60), firstDay(30, 60), firstDay('all', 60), firstDay(30, 12)]).toEqual([54, 31, 0, 0]);
});

describe('words that point', () => {
  it('are found again in a sentence', () => {
    const who = pointed({ person: 12, day: null }, 'Consumer 12');
    const when = pointed({ person: null, day: 88 }, 'day 88');
    expect(piecesOf(`A post by ${who} (${when}).`)).toEqual([
      'A post by ',
      { person: 12, day: null, text: 'Consumer 12' },
      ' (',
      { person: null, day: 88, text: 'day 88' },
      ').',
    ]);
  });

  it('are none where there are none, and names cannot break them', () => {
    expect(piecesOf('plain')).toEqual(['plain']);
    expect(piecesOf(pointed({ person: 3, day: null }, 'a\uE002b\uE0009 \uE001c'))).toEqual([
      { person: 3, day: null, text: 'ab9 c' },
    ]);
  });
});
