/** A thread that lends a hand: it waits for work, visits rows until none are left, and waits again. */
import { Hand, hearToday, worldOn } from '../sim/inside.ts';
import { At, QUIT } from './crew-protocol.ts';
import type { HandOrder } from './crew-protocol.ts';
import { FlowSample } from './flows.ts';

/** Looks so often before it goes to sleep: phases follow each other within microseconds. */
export const LOOKS = 2_000;

/** Works until it is told to quit. Blocks the thread it is called in. @param ready told once, when all is prepared */
export function lendHand(order: HandOrder, ready: () => void): void {
  const { block, told, counts, lastWords, shared, places } = order;
  const hand = new Hand(worldOn(shared), places);
  const sample = new FlowSample(order.flows);
  const { schedule } = hand.world.model;
  let turn = Atomics.load(block, At.turn);
  let morning = -1;
  ready();
  for (;;) {
    turn = awaitTurn(block, turn);
    const number = Atomics.load(block, At.phase);
    if (number === QUIT) return;
    try {
      if (Atomics.load(block, At.morning) !== morning) {
        morning = Atomics.load(block, At.morning);
        hand.begin(Atomics.load(block, At.day));
        const watched = Atomics.load(block, At.watched) === 1;
        hand.observe(watched ? (batch) => sample.watch(hand.world, batch) : null);
      }
      hearToday(told, hand.world.today);
      visitRows(block, (from, to) => hand.visit(schedule[number], from, to));
      hand.giveCounts(counts);
    } catch (error) {
      const words = new TextEncoder().encode(error instanceof Error ? error.message : String(error));
      lastWords.set(words.subarray(0, lastWords.length));
      Atomics.add(block, At.broken, 1);
    }
    Atomics.add(block, At.done, 1);
    Atomics.notify(block, At.done);
  }
}

/** Takes chunks of rows until all are given out. */
export function visitRows(block: Int32Array, visit: (from: number, to: number) => void): void {
  const rows = Atomics.load(block, At.rows);
  const chunk = Atomics.load(block, At.chunk);
  for (;;) {
    const from = Atomics.add(block, At.next, chunk);
    if (from >= rows) return;
    visit(from, Math.min(rows, from + chunk));
  }
}

function awaitTurn(block: Int32Array, last: number): number {
  for (let look = 0; look < LOOKS; look++) {
    const turn = Atomics.load(block, At.turn);
    if (turn !== last) return turn;
  }
  // It may be woken late, by the call for the turn that it has done already.
  for (;;) {
    Atomics.wait(block, At.turn, last);
    const turn = Atomics.load(block, At.turn);
    if (turn !== last) return turn;
  }
}
