/** On every day of every scenario: no number out of its range, every sale has a buyer, every fen a receiver. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../sim/core/dimensions.ts';
import { liveDay } from '../../sim/core/engine.ts';
import { record } from '../../sim/recording.ts';
import { BATCH } from '../../sim/core/exposures.ts';
import { Channel } from '../../sim/mechanisms/brands/spending.ts';
import { MODEL } from '../../sim/catalogue.ts';
import type { Phase } from '../../sim/core/mechanism.ts';
import type { World } from '../../sim/world.ts';
import { advance, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { applySets, formatProblem, resolveScenario } from '../../sim/scenario/scenario.ts';
import type { ResolvedScenario } from '../../sim/scenario/scenario.ts';
import { TABLES } from '../../sim/scenario/schema.ts';
import { scenarioFile } from '../scenario-arbitrary.ts';
import { Balance, problemsOfState } from './balance.ts';
import { lively, only, scenario } from './world.ts';
import { NAMES, scenarioOf } from '../shipped.ts';

/** The problems of the first day that has any; the first morning counts as well. */
function problemsOf(resolved: ResolvedScenario): string[] {
  const run: Run = startRun(resolved);
  const first = problemsOfState(run.world);
  if (first.length > 0) return first.map((problem) => `before day 0: ${problem}`);
  while (run.day < resolved.days) {
    const balance = new Balance(run);
    advance(run, 1);
    const found = [...problemsOfState(run.world), ...balance.problems()];
    if (found.length > 0) return found.map((problem) => `day ${run.day - 1}: ${problem}`);
  }
  return [];
}

function resolved(json: unknown, where: string): ResolvedScenario {
  const resolution = resolveScenario(json, where);
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  return resolution.scenario;
}

describe('the scenarios that ship', () => {
  it.for(NAMES)('%s, every day, with at most 250 consumers', (name) => {
    const json = scenarioOf(name);
    const consumers = Math.min(250, resolved(json, name).base.population.consumers);
    const smaller = applySets(json, [{ path: 'population.consumers', value: consumers }]);
    if (!smaller.ok) throw new Error(smaller.problems.map(formatProblem).join('\n'));
    expect(problemsOf(resolved(smaller.json, name))).toEqual([]);
  });

  it('the lively market of these tests', () => {
    expect(problemsOf(scenario(lively()))).toEqual([]);
  });
});

/** Any valid scenario, made small: the arbitrary would have two million consumers as soon as twenty. */
const small = fc
  .record({
    json: scenarioFile(TABLES, 25),
    days: fc.integer({ min: 10, max: 25 }),
    consumers: fc.integer({ min: 20, max: 150 }),
    offline: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ json, days, consumers, offline }) => ({
    ...json,
    days: Math.max(json.days as number, days),
    population: { ...(json.population as object | undefined), consumers, offline },
  }));

describe('any valid scenario', () => {
  it('keeps its ranges and balances its books every day', () => {
    fc.assert(
      fc.property(small, (json) => {
        expect(problemsOf(resolved(json, 'random.json'))).toEqual([]);
      }),
      { seed: 20, numRuns: 80 },
    );
  });
});

describe('a post', () => {
  it('is read by everybody at most once a day, and by its author never', () => {
    const parameters = only({ attention: { posts: 2000 }, posting: { on: true, median: 0.1, spread: 0 } });
    const market = { days: 30, population: { consumers: 30 }, creators: lively().creators!, parameters };
    const { world, recording } = startRun(scenario(market));
    for (let day = 0; day < 30; day++) {
      liveDay(world, () => record(world, recording));
      // So few exposures are one batch, which still lies where it was worked off.
      const { reader, row } = world.scratch.exposures;
      expect(world.today.exposed).toBeLessThan(BATCH);
      const read = Array.from({ length: world.today.exposed }, (_, i) => `${reader[i]} reads ${row[i]}`);
      expect(new Set(read).size).toBe(read.length);
      // Rows of today are still in place as well.
      const people = Array.from({ length: world.today.exposed }, (_, i) => i).filter(
        (i) => row[i] >= world.market.keptRows,
      );
      const own = people.filter(
        (i) => world.state.source[row[i]] === 0 && world.state.author[row[i]] === reader[i],
      );
      expect(own).toEqual([]);
    }
    expect(recording.exposures).toBeGreaterThan(1000);
  });
});

describe('the checks themselves', () => {
  /** A day of the lively market with one phase spoilt. */
  function spoilt(phase: string, spoil: (run: Run) => void): string[] {
    const run = startRun(scenario(lively({ days: 12 })));
    advance(run, 9);
    const balance = new Balance(run);
    const schedule = MODEL.schedule.map((one) => {
      if (one.name !== phase) return one;
      const step: Phase['step'] = (world, from, to) => {
        one.step(world, from, to);
        spoil(run);
      };
      return { ...one, step };
    });
    const spoilable = run.world as { model: World['model'] };
    spoilable.model = { ...MODEL, schedule };
    advance(run, 1);
    return [...problemsOfState(run.world), ...balance.problems()];
  }

  it.each<[string, string, (run: Run) => void]>([
    ['sold', 'consumers buy and experience', ({ world }) => world.state.sold[0]++],
    ['spent', 'consumers buy and experience', ({ world }) => world.state.revenue[1]++],
    ['list price', 'consumers buy and experience', ({ world }) => world.state.givenAway[1]++],
    ['stock', 'stock is taken', ({ world }) => world.state.inventory[2]++],
    ['set aside', 'stock is taken', ({ world }) => world.state.setAside[2]++],
    ['in live rooms', 'live purchases are delivered', ({ world }) => world.state.roomSold.fill(1e6)],
    ['way back', 'live purchases are delivered', ({ world }) => world.state.guaranteeCost[1]++],
    ['refunds', 'live purchases are delivered', ({ world }) => (world.state.refunds[0] += 1e9)],
    ['learnt shares', 'brands spend and brief', ({ world }) => (world.state.mix[1] += 0.5)],
    ['income', 'consumers buy and experience', ({ world }) => world.state.commissionCost[1]++],
    ['fee', 'posts are put together', ({ world }) => world.state.outlay[0]++],
    [
      'advertising',
      'trust capital is known',
      ({ world }) => (world.state.outlay[Channel.advertising] += 0.5),
    ],
    ['purse', 'brands spend and brief', ({ world }) => world.state.purse[CHANNELS + 7]++],
    ['budget', 'brands spend and brief', ({ world }) => world.state.paidIn[0]++],
    ['checks', 'checks of creators are paid for', ({ world }) => world.state.checksMade[0]++],
    ['reading first', 'reading posts first is paid for', ({ world }) => world.state.postsRead[1]++],
    ['fee and earned', 'posts are put together', ({ world }) => world.state.fromFees[0]++],
    ['fine', 'posts are put together', ({ world }) => world.state.fines[0]++],
    ['commission', 'consumers buy and experience', ({ world }) => world.state.fromGroups[0]++],
    ['kept', 'consumers buy and experience', ({ world }) => (world.state.tierSales[0] += 1e6)],
    ['ladder', 'incentives are paid for', ({ world }) => (world.state.purse[CHANNELS + Channel.ladder] = -1)],
    ['credit', 'night falls on everybody', ({ world }) => world.state.creditDay.fill(999)],
    ['advice', 'trust capital is known', ({ world }) => world.state.fromAdvice[0]++],
    ['cut', 'trust capital is known', ({ world }) => world.state.mcnCuts[2]++],
    ['compensation', 'brands answer', ({ world }) => (world.state.compensated[1] += 1e9)],
    ['cash', 'trust capital is known', ({ world }) => world.state.cashPaid[1]++],
    ['member', 'groups fill', ({ world }) => (world.state.memberships[0] += 1)],
    ['members', 'trust capital is known', ({ world }) => world.state.members[0]++],
    ['creator', 'trust capital is known', ({ world }) => (world.state.creatorOf[world.state.home[0]] = 1)],
    ['creators', 'trust capital is known', ({ world }) => world.state.creatorsInUse[0]--],
    ['tier', 'trust capital is known', ({ world }) => world.state.tier.fill(0)],
    ['trust', 'night falls on everybody', ({ world }) => (world.state.own[3] = NaN)],
    ['attachment', 'night falls on everybody', ({ world }) => (world.state.attachment[3] = 1.0000001)],
    ['followers', 'night falls on everybody', ({ world }) => world.state.followers[0]++],
    ['aware', 'brands are forgotten', ({ world }) => (world.state.aware[5] = 0)],
    ['stage', 'the market is measured', ({ world }) => world.scratch.sums.fill(7)],
  ])('notice a wrong number: %s', (_name, phase, spoil) => {
    expect(spoilt(phase, spoil)).not.toEqual([]);
  });

  it('find nothing wrong in the day unspoilt', () => {
    expect(spoilt('the books are opened', () => undefined)).toEqual([]);
  });
});
