/** The laboratory behind its view: price, runs computed and reused, estimates on the way, a stop, and replay. */
import { describe, expect, it } from 'vitest';
import defaultMarket from '../../scenarios/default-market/scenario.json' with { type: 'json' };
import pyramid from '../../scenarios/policies/pyramid.json' with { type: 'json' };
import { MemoryStore, SerialExecutor } from '../../lab/runs/executor.ts';
import type { Executor } from '../../lab/runs/executor.ts';
import { shortened } from '../../lab/verdicts/shortened.ts';
import { livedRun } from '../lab/lived-run.ts';
import { fingerprint } from '../../sim/run.ts';
import { CLAIMS } from '../claims.ts';
import { LabCore } from '../../viz/lab/core/core.ts';
import type {
  Json,
  Outcome,
  PolicyOutcome,
  PolicyRequest,
  Price,
  RegisterOutcome,
  RegisterRequest,
  Update,
} from '../../viz/lab/core/protocol.ts';

const claim = shortened(
  CLAIMS.find(({ id }) => id === 'T4')!,
  60,
);

const request: RegisterRequest = {
  kind: 'register',
  claims: [claim],
  replications: 4,
  consumers: 80,
  ablate: false,
  variants: null,
};

function fresh(executor: Executor = new SerialExecutor()): LabCore {
  const store = new MemoryStore();
  let clock = 0;
  return new LabCore({ executor: () => executor, store: async () => store, now: () => (clock += 1000) });
}

async function outcome<T extends Outcome>(
  core: LabCore,
  asked: typeof request | PolicyRequest,
  heard?: Update[],
) {
  const found = await core.runRequest(asked, (update) => heard?.push(update));
  if ('problems' in found) throw new Error(found.problems.join('\n'));
  return found as T;
}

describe('a row of the register', () => {
  it('tells the price, computes once, and reuses afterwards', async () => {
    const core = fresh();
    expect(await core.price(request)).toMatchObject({ runs: 8, kept: 0, workers: 1 });
    const first = await outcome<RegisterOutcome>(core, request);
    expect(first.tally).toEqual({ computed: 8, reused: 0, failed: 0 });
    expect((await core.price({ ...request, replications: 6 })) as Price).toMatchObject({ runs: 12, kept: 8 });
    const again = await outcome<RegisterOutcome>(core, { ...request, replications: 6 });
    expect(again.tally).toEqual({ computed: 4, reused: 8, failed: 0 });
    expect(again.rows[0].comparison!.outcomes[0].effect.n).toBe(6);
  });

  it('lets the interval be watched; the last is that of the result', async () => {
    const heard: Update[] = [];
    const { rows } = await outcome<RegisterOutcome>(fresh(), request, heard);
    const seen = heard.flatMap(({ running }) => running);
    expect(seen.map(({ n }) => n)).toEqual([3, 4]);
    const { effect } = rows[0].comparison!.outcomes[0];
    expect(seen[1]).toMatchObject({
      mean: effect.mean,
      low: effect.interval.low,
      high: effect.interval.high,
    });
  });

  it('gives the scenario of any of its runs: lived again, it has the same bits', async () => {
    const core = fresh();
    const { rows } = await outcome<RegisterOutcome>(core, request);
    const row = rows[0].comparison!.runs.find(
      ({ arm, replication }) => arm === 'control' && replication === 2,
    )!;
    const document = (await core.armFile(request, 'T4', 'control')) as Json;
    const run = livedRun({ document, seed: row.seed });
    expect(fingerprint(run)).toBe(row.fingerprint);
    expect(await core.armFile(request, 'T4', 'nobody')).toEqual({ problems: ['T4: there is no arm nobody'] });
  });

  it('keeps what is done when it is stopped, and judges the replications that are complete', async () => {
    const serial = new SerialExecutor();
    let ended = 0;
    const stopping: Executor = {
      workers: 1,
      execute: (specs, report, signal) =>
        serial.execute(
          specs,
          (result, milliseconds) => {
            report(result, milliseconds);
            // The first two are the trial.
            if (++ended === 9) void core.cancel();
          },
          signal,
        ),
      close: () => serial.close(),
    };
    const core = fresh(stopping);
    const stopped = await outcome<RegisterOutcome>(core, { ...request, replications: 20 });
    expect(stopped).toMatchObject({ stopped: true, tally: { computed: 7, reused: 0 } });
    expect(stopped.rows[0].comparison!.outcomes[0].effect.n).toBe(3);
    const rest = await outcome<RegisterOutcome>(core, request);
    expect(rest.tally).toEqual({ computed: 1, reused: 7, failed: 0 });
  });
});

describe('a policy file', () => {
  const policies: PolicyRequest = {
    kind: 'policies',
    where: 'pyramid.json',
    file: {
      ...pyramid,
      money: { budget: 15, until: 20, after: 60 },
      crisis: {
        interventions: [{ day: 10, until: 15, kind: 'quality-drop', brand: 'Bamboo', to: 0.3 }],
      },
      policies: { koc: pyramid.policies.koc, mid: pyramid.policies.mid },
      reference: 'koc',
      search: undefined,
    },
    base: defaultMarket,
    replications: 3,
    consumers: 80,
    draws: false,
  };

  it('is compared, and told on the way', async () => {
    const heard: Update[] = [];
    const { comparison } = await outcome<PolicyOutcome>(fresh(), policies, heard);
    expect(comparison!.policies.map(({ id }) => id)).toEqual(['koc', 'mid']);
    const last = heard.at(-1)!.policies;
    expect(last.map(({ mean }) => mean)).toEqual(
      comparison!.policies.map(({ measures }) => measures.profit!.mean),
    );
  });

  it('is refused with what is wrong with it', async () => {
    const wrong = { ...policies, file: { ...policies.file, brand: 'Nobody' } };
    const found = await fresh().price(wrong);
    expect('problems' in found && found.problems[0]).toMatch(/brand/);
  });
});
