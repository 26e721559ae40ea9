/**
 * The question why that is asked, and what is known of its answer. An answer belongs to its question: person, brand and days
 * stand in it, and it goes away with its run. One that has nothing to show yet goes with its person as well.
 */
import { effect, signal } from '@preact/signals';
import type { WhyAnswer, WhyAsked, WhyTold } from '../../../workers/protocol.ts';
import { current } from '../../state/session.ts';
import type { LiveRun } from '../../state/session.ts';
import { person } from '../../state/view.ts';

/** Days that are looked back; 'all' is since the start. */
export const STRETCHES = [7, 30, 'all'] as const;
export type Stretch = (typeof STRETCHES)[number];
export const USUAL: Stretch = 30;

export interface Why {
  readonly live: LiveRun;
  readonly asked: WhyAsked;
  readonly step: WhyTold['step'] | 'told' | 'failed';
  readonly done: number;
  /** Its causes are there before what led to them. */
  readonly answer: WhyAnswer | null;
  readonly failure: string | null;
}

export const why = signal<Why | null>(null);

/** The first of so many days that end with `to`. */
export const firstDay = (stretch: Stretch, to: number): number =>
  stretch === 'all' ? 0 : Math.max(0, to - stretch + 1);

export async function ask(live: LiveRun, asked: WhyAsked): Promise<void> {
  letGo();
  let mine: Why = { live, asked, step: 'days', done: 0, answer: null, failure: null };
  why.value = mine;
  /** What comes for a question that nobody asks any more is dropped, and so is progress that the answer has overtaken. */
  const put = (news: Partial<Why>): void => {
    if (why.peek() !== mine || !isOpen(mine)) return;
    mine = { ...mine, ...news };
    why.value = mine;
  };
  try {
    const answer = await live.engine.why(asked, put);
    if (answer !== null) put({ step: 'told', done: 1, answer });
    else if (why.peek() === mine) why.value = null;
  } catch (error) {
    put({ step: 'failed', failure: (error as Error).message });
  }
}

const isOpen = ({ step }: Why): boolean => step === 'days' || step === 'back';

/** Puts question and answer away, and stops the engine where it is still at it. */
export function letGo(): void {
  const last = why.peek();
  why.value = null;
  if (last !== null && isOpen(last)) void last.live.engine.stopWhy().catch(() => {});
}

effect(() => {
  if (current.value !== why.peek()?.live) letGo();
});

effect(() => {
  const who = person.value;
  const last = why.peek();
  if (last !== null && last.answer === null && last.asked.person !== who) letGo();
});
