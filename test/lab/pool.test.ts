/** The pool: every run is reported once, whatever happens to workers. */
import { describe, expect, it } from 'vitest';
import type { RunResult, RunSpec } from '../../lab/runs/runs.ts';
import { RunPool } from '../../workers/run-pool.ts';
import type { Hearing, Line, OpenLine, ToWorker } from '../../workers/run-protocol.ts';

const spec = (seed: string): RunSpec => ({
  key: `key ${seed}`,
  document: {},
  seed,
  outcomes: [],
  label: `market ${seed}`,
});
const specs = (n: number): RunSpec[] => Array.from({ length: n }, (_, i) => spec(String(i)));
const done = ({ key, seed }: RunSpec): RunResult => ({
  key,
  seed,
  values: {},
  fingerprint: 'f',
  days: 1,
  exposures: 1,
});

/** Workers that live on the event loop; `fate` decides what becomes of one that is given a spec. */
function workers(fate: (spec: RunSpec, worker: number) => 'answers' | 'dies', startFails = false) {
  const log = { opened: 0, closed: 0, given: [] as string[] };
  const open: OpenLine = ({ message, death }: Hearing): Line => {
    const worker = log.opened++;
    let alive = true;
    const soon = (act: () => void): void =>
      void setTimeout(() => {
        if (alive) act();
      }, 1);
    soon(() => {
      alive = !startFails;
      if (alive) message({ kind: 'ready' });
      else death('no such file');
    });
    return {
      post: (given: ToWorker) => {
        if (given.kind !== 'runs') return;
        log.given.push(given.specs.map(({ seed }) => seed).join(' '));
        for (const one of given.specs) {
          soon(() => {
            if (fate(one, worker) === 'answers') {
              message({ kind: 'ended', result: done(one), milliseconds: 1 });
              return;
            }
            alive = false;
            death('the thread ended with code 1');
          });
        }
      },
      close: () => {
        alive = false;
        log.closed++;
      },
    };
  };
  return { open, log };
}

async function results(pool: RunPool, n: number, signal?: AbortSignal): Promise<RunResult[]> {
  const found: RunResult[] = [];
  await pool.execute(specs(n), (result) => found.push(result), signal);
  return found.sort((a, b) => Number(a.seed) - Number(b.seed));
}

describe('the pool', () => {
  it.each([1, 2, 5])('reports every run once with %i workers', async (n) => {
    const { open, log } = workers(() => 'answers');
    const pool = new RunPool(open, n);
    expect(await results(pool, 7)).toEqual(specs(7).map(done));
    expect(log.opened).toBe(n);
    expect(await results(pool, 3)).toHaveLength(3);
    expect(log.opened).toBe(n);
    await pool.close();
    expect(log.closed).toBe(n);
  });

  it('replaces a worker that dies and gives its run to another', async () => {
    let deaths = 0;
    const { open, log } = workers(({ seed }) => (seed === '3' && deaths++ === 0 ? 'dies' : 'answers'));
    expect(await results(new RunPool(open, 2), 6)).toEqual(specs(6).map(done));
    expect(log.given.filter((seed) => seed === '3')).toHaveLength(2);
    expect(log.opened).toBe(3);
  });

  it('reports a run that kills two workers as failed, with its seed, and finishes the others', async () => {
    const { open } = workers(({ seed }) => (seed === '2' ? 'dies' : 'answers'));
    const found = await results(new RunPool(open, 2), 5);
    expect(found.filter((one) => !('failed' in one))).toHaveLength(4);
    expect(found[2]).toEqual({
      key: 'key 2',
      seed: '2',
      failed: '2 workers died at seed 2 (market 2): the thread ended with code 1',
    });
  });

  const arms = (seeds: number): RunSpec[] =>
    specs(seeds).flatMap((one) =>
      ['a', 'b', 'c'].map((arm) => ({ ...one, key: `${arm} ${one.seed}`, label: arm })),
    );

  it('gives runs of one seed to one worker', async () => {
    const { open, log } = workers(() => 'answers');
    const found: string[] = [];
    await new RunPool(open, 2).execute(arms(8), ({ key }) => found.push(key));
    expect(found.sort()).toEqual(
      arms(8)
        .map(({ key }) => key)
        .sort(),
    );
    expect(log.given.sort()).toEqual(specs(8).map(({ seed }) => `${seed} ${seed} ${seed}`));
  });

  it('gives them to several where one would wait for the other', async () => {
    const { open, log } = workers(() => 'answers');
    await new RunPool(open, 3).execute(arms(1), () => {});
    expect(log.given).toEqual(['0', '0', '0']);
  });

  it('finds out which of several runs kills its worker, and finishes the others', async () => {
    const { open, log } = workers(({ key }) => (key === 'b 2' ? 'dies' : 'answers'));
    const found: RunResult[] = [];
    await new RunPool(open, 1).execute(arms(6), (result) => found.push(result));
    expect(found.filter((one) => 'failed' in one)).toEqual([
      { key: 'b 2', seed: '2', failed: '2 workers died at seed 2 (b): the thread ended with code 1' },
    ]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(18);
    expect(log.given.filter((given) => given === '2')).toHaveLength(3);
  });

  it('gives up where workers cannot be started at all', async () => {
    const { open } = workers(() => 'answers', true);
    await expect(results(new RunPool(open, 2), 4)).rejects.toThrow('workers cannot be started: no such file');
  });

  it('ends its workers when it is told to stop, and reports nothing afterwards', async () => {
    const abort = new AbortController();
    const { open, log } = workers(() => 'answers');
    const pool = new RunPool(open, 2);
    const found: string[] = [];
    const stopped = pool.execute(
      specs(50),
      ({ seed }) => {
        found.push(seed);
        if (found.length === 5) abort.abort();
      },
      abort.signal,
    );
    await stopped;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(found).toHaveLength(5);
    expect(log.closed).toBe(2);
    expect(await results(pool, 4)).toHaveLength(4);
  });

  it('hands on what goes wrong while a result is taken', async () => {
    const { open } = workers(() => 'answers');
    const full = new RunPool(open, 2).execute(specs(4), () => {
      throw new Error('no space is left on the disk');
    });
    await expect(full).rejects.toThrow('no space is left on the disk');
  });
});
