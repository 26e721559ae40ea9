/** Every executor is held to one contract: what it may do wrong is passed over, asked for again, or told; never believed. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../lab/designs/outcomes.ts';
import type { Executor, Report, Store } from '../../lab/runs/executor.ts';
import { MemoryStore, SerialExecutor } from '../../lab/runs/executor.ts';
import { Breach, carryOut } from '../../lab/runs/contract.ts';
import { RunCollection, Stop } from '../../lab/runs/run-collection.ts';
import { armHash, hasFailed, runKey } from '../../lab/runs/runs.ts';
import type { RunRecord, RunResult, RunSpec } from '../../lab/runs/runs.ts';
import { RunPool } from '../../workers/run-pool.ts';
import { nodePool } from '../../workers/run-pool.node.ts';
import { serveRuns } from '../../workers/run-worker.ts';

const trust: Outcome = { table: 'brands', entity: 0, measure: 'trust', derive: 'mean', window: [0, 10] };
const sales: Outcome = { table: 'brands', entity: 0, measure: 'sales', derive: 'sum', window: [0, 10] };
const document = {
  title: { en: 'Small', zh: '小' },
  question: { en: 'What?', zh: '什么？' },
  days: 10,
  population: { consumers: 60 },
};
const spec = (seed: string, outcomes: RunSpec['outcomes'] = [trust]): RunSpec => ({
  key: runKey(armHash(document, undefined), seed),
  document,
  seed,
  outcomes,
  label: `small ${seed}`,
});
const SPECS = ['a', 'b', 'c', 'd'].map((seed) => spec(seed));

/** Workers of the pool without threads. */
const inProcess = (): Executor =>
  new RunPool(({ message }) => {
    let closed = false;
    const work = serveRuns((answer) => void setImmediate(() => closed || message(answer)));
    return { post: (given) => void setImmediate(() => closed || work(given)), close: () => (closed = true) };
  }, 2);
const BUILT = new URL('../../dist/cli/run-worker.js', import.meta.url);
const EXECUTORS: Record<string, () => Executor> = {
  'one after the other': () => new SerialExecutor(),
  'a pool': inProcess,
  'threads of Node': () => nodePool(BUILT, 2),
};

/** An executor that lives runs, and then does as it likes with what it reports. */
const wilful = (
  act: (results: RunResult[], report: Report, times: number) => void,
): Executor & { asked: number[] } => {
  const asked: number[] = [];
  return {
    workers: 1,
    asked,
    async execute(specs, report) {
      asked.push(specs.length);
      const results: RunResult[] = [];
      await new SerialExecutor().execute(specs, (one) => results.push(one));
      act(results, report, asked.length);
    },
    close: () => Promise.resolve(),
  };
};

const heardOf = async (executor: Executor, specs = SPECS): Promise<RunResult[]> => {
  const heard: RunResult[] = [];
  await carryOut(specs, executor, (one) => heard.push(one));
  return heard;
};

describe.each(Object.entries(EXECUTORS))('%s', (_, make) => {
  it('reports each run once, with the bits of any other', async () => {
    const executor = make();
    const heard = await heardOf(executor);
    await executor.close();
    expect(heard.map(({ key }) => key).sort()).toEqual(SPECS.map(({ key }) => key).sort());
    const alone = await heardOf(new SerialExecutor());
    const byKey = new Map(alone.map((one) => [one.key, one]));
    for (const one of heard) expect(one).toEqual(byKey.get(one.key));
  });

  it('stops where it is told to, and reports no more', async () => {
    const executor = make();
    const stop = new AbortController();
    const heard: RunResult[] = [];
    await carryOut(SPECS, executor, (one) => (heard.push(one), stop.abort()), stop.signal);
    const then = heard.length;
    await new Promise((rest) => setTimeout(rest, 50));
    await executor.close();
    expect([then, heard.length]).toEqual([1, 1]);
  });

  it('fails a run that cannot be lived by its name, and lives the others', async () => {
    const executor = make();
    const broken = { ...spec('e'), key: 'broken', document: { ...document, days: -1 } };
    const heard = await heardOf(executor, [broken, ...SPECS]);
    await executor.close();
    expect(heard.filter(hasFailed).map(({ key }) => key)).toEqual(['broken']);
    expect(heard).toHaveLength(5);
  });
});

describe('an executor that', () => {
  it('reports too few is asked again for the rest, and no more than that', async () => {
    const lazy = wilful((results, report) => results.slice(0, 2).forEach((one) => report(one, 0)));
    expect(await heardOf(lazy)).toHaveLength(4);
    expect(lazy.asked).toEqual([4, 2]);
  });

  it('never reports a run has it fail by its name in the end', async () => {
    const mute = wilful((results, report) =>
      results.filter(({ seed }) => seed !== 'c').forEach((one) => report(one, 0)),
    );
    const heard = await heardOf(mute);
    expect(mute.asked).toEqual([4, 1, 1]);
    expect(heard.filter(hasFailed)).toEqual([
      {
        key: SPECS[2].key,
        seed: 'c',
        failed: 'small c: nobody reported it, though it was asked for 3 times',
      },
    ]);
  });

  it('reports twice is heard once', async () => {
    const eager = wilful((results, report) => [...results, ...results].forEach((one) => report(one, 0)));
    const laboratory = { executor: eager, store: new MemoryStore() };
    const collection = new RunCollection(laboratory);
    await collection.collect(SPECS);
    expect(collection.tally()).toEqual({ computed: 4, reused: 0, failed: 0 });
  });

  it('reports one run in two ways is believed in neither', async () => {
    const sick = wilful((results, report) => {
      report(results[0], 0);
      report({ ...(results[0] as RunRecord), fingerprint: 'another' }, 0);
    });
    await expect(heardOf(sick)).rejects.toThrow(Breach);
    await expect(heardOf(sick)).rejects.toThrow(/^small a, seed a: fingerprint another, before [0-9a-f]+;/);
  });

  it('reports what nobody asked for is not believed', async () => {
    const foreign = wilful((results, report) => report({ ...results[0], key: 'foreign' }, 0));
    await expect(heardOf(foreign)).rejects.toThrow(
      'a run of key foreign was reported; expected one of the 4 asked for',
    );
  });
});

describe('a run that is kept', () => {
  it('and lived again for another outcome must be the same run', async () => {
    const store = new MemoryStore();
    await new RunCollection({ executor: new SerialExecutor(), store }).collect(SPECS);
    const more = SPECS.map(({ seed }) => spec(seed, [trust, sales]));
    const again = new RunCollection({ executor: new SerialExecutor(), store });
    await again.collect(more);
    expect(again.tally()).toEqual({ computed: 4, reused: 0, failed: 0 });
    const other = new MemoryStore();
    const [first] = (await store.get([SPECS[0].key])).values();
    await other.put({ ...first, values: {}, fingerprint: 'damaged' });
    await expect(
      new RunCollection({ executor: new SerialExecutor(), store: other }).collect([more[0]]),
    ).rejects.toThrow(Breach);
  });
});

describe('a store that is full', () => {
  it('ends the work at the first run, with its own words', async () => {
    const store: Store = {
      get: () => Promise.resolve(new Map()),
      put: () => Promise.reject(new Error('no space is left')),
      close: () => Promise.resolve(),
    };
    let lived = 0;
    const hear = (): void => void lived++;
    const collection = new RunCollection({ executor: new SerialExecutor(), store, hear });
    await expect(collection.collect(SPECS)).rejects.toThrow('no space is left');
    expect(lived).toBeLessThan(SPECS.length);
  });

  it('does not hide that work was stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    const laboratory = { executor: new SerialExecutor(), store: new MemoryStore(), signal: stop.signal };
    await expect(new RunCollection(laboratory).collect(SPECS)).rejects.toThrow(Stop);
  });
});
