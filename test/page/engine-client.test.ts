/** The page's end of the engine, with a worker whose messages arrive in the order that hurts. */
import * as Comlink from 'comlink';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { EngineClient } from '../../workers/engine-client.ts';
import type { Closing, Days, Opening, Order } from '../../workers/protocol.ts';

const LAST = 30;
const order: Order = { scenario: {}, where: 'test.json', changes: [], network: null, frames: false };
const none = new Float64Array(0);
const part = (from: number, to: number): Days => ({
  from,
  to,
  market: none,
  brands: none,
  creators: none,
  frames: [],
  events: [],
});

/** Says that it is done before the last days are under way. */
class Hasty {
  private listen: ((days: Days) => void) | null = null;

  open(_: Order, listen: (days: Days) => void): Opening {
    this.listen = listen;
    listen(part(0, 10));
    return {} as Opening;
  }

  closing(): Closing {
    setTimeout(() => this.listen!(part(10, 20)), 20);
    setTimeout(() => this.listen!(part(20, LAST)), 40);
    return { days: LAST } as Closing;
  }

  ping(): number {
    return 0;
  }
}

beforeAll(() => {
  class Worker {
    constructor() {
      const { port1, port2 } = new MessageChannel();
      Comlink.expose(new Hasty(), port2);
      return Object.assign(port1, { terminate: () => (port1.close(), port2.close()) });
    }
  }
  vi.stubGlobal('Worker', Worker);
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', { hidden: false });
});
afterAll(() => void vi.unstubAllGlobals());

it('closes when the last day has arrived', async () => {
  const engine = new EngineClient();
  let arrived = 0;
  await engine.open(order, ({ to }) => (arrived = to));
  const closing = await engine.closing();
  expect(closing.days).toBe(LAST);
  expect(arrived).toBe(LAST);
  engine.close();
});

it('is not taken for stuck because the page slept', async () => {
  const now = performance.now.bind(performance);
  let slept = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + slept);
  let gone: Error | null = null;
  const engine = new EngineClient((error) => (gone = error));
  await engine.open(order, () => {});
  const asked = vi.spyOn(Hasty.prototype, 'ping');
  slept = 3_600_000;
  await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(1), { timeout: 30_000 });
  expect(gone).toBe(null);
  engine.close();
  clock.mockRestore();
  asked.mockRestore();
});
