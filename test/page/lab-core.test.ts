/** The laboratory behind its view: price, runs computed and reused, estimates on the way, a stop, and replay. */
import { describe, expect, it } from 'vitest';
import defaultMarket from '../../scenarios/default-market/scenario.json' with { type: 'json' };
import pyramid from '../../scenarios/policies/pyramid.json' with { type: 'json' };
import { MemoryStore, SerialExecutor } from '../../lab/runs/executor.ts';
import type { Executor } from '../../lab/runs/executor.ts';
import { shortened } from '../../lab/verdicts/shortened.ts';
import { livedRun } from '../lab/lived-run.ts';
import { fingerprint } from '../../sim/run.ts';
import { registerResults } from '../../lab/verdicts/register-results.ts';
import { planRegister } from '../../lab/verdicts/register-plan.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import { runComparisons } from '../../lab/verdicts/run-comparisons.ts';
import { tuneDials } from '../../lab/verdicts/dials.ts';
import { withDialsOf } from '../../viz/lab/dials.ts';
import { WHO_SPEAKS } from '../lab/rows.ts';
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

const named = (id: string): Claim => CLAIMS.find((one) => one.id === id)!;
const claim = shortened(WHO_SPEAKS, 60);

const request: RegisterRequest = {
  kind: 'register',
  claims: [claim],
  replications: 4,
  consumers: 80,
  ablate: false,
  variants: null,
  worlds: false,
  draws: 0,
};

function fresh(executor: Executor = new SerialExecutor()): LabCore {
  const store = new MemoryStore();
  let clock = 0;
  return new LabCore({ executor: () => executor, store: async () => store, now: () => (clock += 1000) });
}

/** A laboratory that is told to stop when so many runs have ended. */
function stoppedAfter(runs: number): LabCore {
  const serial = new SerialExecutor();
  let ended = 0;
  const core = fresh({
    workers: 1,
    execute: (specs, report, signal) =>
      serial.execute(
        specs,
        (result, milliseconds) => {
          report(result, milliseconds);
          if (++ended === runs) void core.cancel();
        },
        signal,
      ),
    close: () => serial.close(),
  });
  return core;
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
    const document = (await core.armFile(request, claim.id, 'control')) as Json;
    const run = livedRun({ document, seed: row.seed });
    expect(fingerprint(run)).toBe(row.fingerprint);
    expect(await core.armFile(request, claim.id, 'nobody')).toEqual({
      problems: [`${claim.id}: there is no arm nobody`],
    });
  });

  it('keeps what is done when it is stopped, and judges the replications that are complete', async () => {
    // The first two are the trial.
    const core = stoppedAfter(9);
    const stopped = await outcome<RegisterOutcome>(core, { ...request, replications: 20 });
    expect(stopped).toMatchObject({ stopped: true, tally: { computed: 7, reused: 0 } });
    expect(stopped.rows[0].comparison!.outcomes[0].effect.n).toBe(3);
    const rest = await outcome<RegisterOutcome>(core, request);
    expect(rest.tally).toEqual({ computed: 1, reused: 7, failed: 0 });
  });
});

describe('a row whose arms are made alike by dials', () => {
  const t4 = shortened(named('T4'), 40);
  // The row says its size itself; here it is to be small.
  const dialled: Claim = { ...t4, base: { ...t4.base, population: { consumers: 80 } } };
  const asked: RegisterRequest = { ...request, claims: [dialled], replications: 3 };
  const arms = Object.keys(dialled.arms).length;

  it('tunes them first, as the command line does, and says so', async () => {
    const heard: Update[] = [];
    const core = fresh();
    const price = (await core.price(asked)) as Price;
    expect(price.tuning).toBeGreaterThan(0);
    const { rows, comparisons, tally } = await outcome<RegisterOutcome>(core, asked, heard);
    const phases = heard.map(({ phase }) => phase);
    expect(phases.lastIndexOf('tuning')).toBeLessThan(phases.indexOf('runs'));
    expect(phases[0]).toBe('tuning');
    expect(heard.at(-1)!.standing.total).toBe(3 * arms);
    expect(tally.computed).toBeGreaterThan(3 * arms);
    expect(tally.computed).toBeLessThanOrEqual(price.tuning + 3 * arms);
    // What the command line does with the same row.
    const options = { replications: { n: 3 }, consumers: 80, ablate: false, variants: [] };
    const laboratory = { executor: new SerialExecutor(), store: new MemoryStore() };
    const dials = await tuneDials(planRegister([dialled], options), laboratory);
    const planned = planRegister([dialled], { ...options, tuned: dials.tuned });
    const lived = await runComparisons(
      planned.map(({ comparison }) => comparison),
      laboratory,
    );
    expect(rows).toEqual(registerResults([dialled], planned, lived.results, dials.matches));
    expect(rows[0].matched).toHaveLength(2);
    expect(comparisons).toEqual(lived.results);
    // Known by now: only what was lived is asked for, and all of it is there.
    expect(await core.price(asked)).toMatchObject({ runs: 3 * arms, kept: 3 * arms, tuning: 0 });
  });

  it('plays a tuned arm back to the bit, and none whose dial is not known', async () => {
    const core = fresh();
    const { rows } = await outcome<RegisterOutcome>(core, asked);
    const [{ arm }] = rows[0].matched;
    const run = rows[0].comparison!.runs.find((one) => one.arm === arm && one.replication === 1)!;
    const document = (await core.armFile(withDialsOf(rows[0], asked), 'T4', arm)) as Json;
    expect(fingerprint(livedRun({ document, seed: run.seed }))).toBe(run.fingerprint);
    const unknown = await core.armFile(asked, 'T4', arm);
    expect('problems' in unknown && unknown.problems).toEqual([
      `T4: what the dial of ${arm} was tuned to is not known`,
    ]);
  });

  it('stops while it tunes, and keeps what it has', async () => {
    const core = stoppedAfter(5);
    const stopped = await outcome<RegisterOutcome>(core, asked);
    expect(stopped).toMatchObject({ stopped: true, tally: { computed: 3 }, comparisons: [] });
    expect(stopped.rows[0].comparison).toBeNull();
    const { tally } = await outcome<RegisterOutcome>(core, asked);
    expect(tally.reused).toBe(3);
  });
});

it('lives a row in other worlds where that is asked, and says the command that does the same', async () => {
  const { rows, provenance } = await outcome<RegisterOutcome>(fresh(), { ...request, worlds: true });
  expect([rows[0].neutral, rows[0].apart].every((one) => one !== null)).toBe(true);
  expect(provenance.command).toContain('--worlds');
});

it('lives draws where they are asked for, tells what they take, and keeps the row where they are stopped', async () => {
  const asked = { ...request, draws: 4 };
  const core = fresh();
  const [first, heard]: [Price, Update[]] = [(await core.price(asked)) as Price, []];
  expect(first).toMatchObject({ runs: 8, draws: 4 * 2 * 2 });
  const { rows, tally, provenance } = await outcome<RegisterOutcome>(core, asked, heard);
  expect(rows[0].uncertain).toMatchObject({ seeds: 2, replications: 4 });
  expect(rows[0].uncertain!.draws).toHaveLength(4);
  expect(tally.computed).toBe(first.runs + first.draws);
  expect(heard.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['runs', 'draws']));
  expect(provenance.command).toContain('--uncertain 4 --draw-seeds 2');
  const stopped = await outcome<RegisterOutcome>(stoppedAfter(10), asked);
  expect(stopped).toMatchObject({ stopped: true });
  expect(stopped.rows[0].comparison!.outcomes[0].effect.n).toBe(4);
  expect(stopped.rows[0].uncertain).toBeUndefined();
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
