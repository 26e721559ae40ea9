/** Engines that live in one worker: each is closed by itself, and the worker ends with the last. */
import * as Comlink from 'comlink';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { EngineClient } from '../../workers/engine-client.ts';

const log = { opened: 0, ended: 0, closed: [] as number[] };

/** Counts what is asked of it. */
class Counting {
  private readonly number: number;

  constructor(number = 0) {
    this.number = number;
  }

  beside(): Counting {
    return Comlink.proxy(new Counting(this.number + 1));
  }

  close(): void {
    log.closed.push(this.number);
  }

  ping(): number {
    return this.number;
  }

  cancel(): void {}
}

beforeAll(() => {
  class Worker {
    constructor() {
      const { port1, port2 } = new MessageChannel();
      log.opened++;
      Comlink.expose(new Counting(), port2);
      const terminate = (): void => {
        log.ended++;
        port1.close();
        port2.close();
      };
      return Object.assign(port1, { terminate });
    }
  }
  vi.stubGlobal('Worker', Worker);
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', { hidden: false });
});
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => void Object.assign(log, { opened: 0, ended: 0, closed: [] }));

it('each lets go of its own market, however often it is closed', async () => {
  const first = new EngineClient();
  const second = new EngineClient(() => {}, first);
  const third = new EngineClient(() => {}, second);
  await third.cancel();
  expect(log.opened).toBe(1);
  second.close();
  second.close();
  first.close();
  first.close();
  await vi.waitFor(() => expect([...log.closed].sort()).toEqual([0, 1]));
  expect(log.ended).toBe(0);
  await third.cancel();
  await expect(second.cancel()).rejects.toThrow('the engine was closed');
  third.close();
  third.close();
  expect(log.ended).toBe(1);
});
