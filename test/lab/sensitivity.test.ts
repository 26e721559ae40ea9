/** Studies of sensitivity in markets that are a formula: what is planted is found, and nothing else is said. */
import { describe, expect, it } from 'vitest';
import { screeningSentences, sensitivitySentences } from '../../lab/documents/sensitivity/sentences.ts';
import { assumedFactors, byGroup, namedFactors, valueOf, wantedIn } from '../../lab/sensitivity/factors.ts';
import { Market, openFactors } from '../../lab/sensitivity/market.ts';
import { askClaim, askScenario } from '../../lab/sensitivity/question.ts';
import type { Asked, Question } from '../../lab/sensitivity/question.ts';
import type { SensitivityResult } from '../../lab/sensitivity/results.ts';
import { firstSpecs, runsOf, study } from '../../lab/sensitivity/study.ts';
import type { StudyPlan } from '../../lab/sensitivity/study.ts';
import { MemoryStore } from '../../lab/runs/executor.ts';
import type { Executor, Report } from '../../lab/runs/executor.ts';
import type { RunSpec } from '../../lab/runs/runs.ts';
import { outcomeKey } from '../../lab/designs/outcomes.ts';
import { normal, seedKey } from '../../sim/core/random.ts';
import { valueAt } from '../../sim/scenario/index.ts';
import { WHO_SPEAKS } from './rows.ts';

type Document = Record<string, unknown>;

const MARKET = { title: { en: 'Small', zh: '小' }, question: { en: 'What?', zh: '什么？' }, days: 40 };
const NAMES = ['trust.evidencePerPost', 'trust.craft', 'trust.peerHalfLife', 'negative.attention'];

const questionOf = (asked: Asked): Question => {
  if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
  return asked.question;
};
const scenario = (json: Document, against = false): Question =>
  questionOf(
    askScenario(json, 'small.json', 'small', {
      spoken: 'mean(brand[0].trust, 20, 40)',
      against: against ? { name: 'without', alteration: { without: 'all' } } : null,
      consumers: 100,
    }),
  );
const factorsNamed = (...names: string[]) =>
  namedFactors(
    names.map((name) => wantedIn(name)!),
    'test',
  ).factors.map(({ factor }) => factor);

/** A market whose outcome is a formula of its document and of chance; runs of one seed may fail. */
class Planted implements Executor {
  readonly workers = 1;
  computed = 0;
  readonly truth: (document: Document) => number;
  readonly failing: string;

  constructor(truth: (document: Document) => number, failing = 'none') {
    this.truth = truth;
    this.failing = failing;
  }

  async execute(specs: readonly RunSpec[], report: Report, signal?: AbortSignal): Promise<void> {
    for (const { key, seed, document, outcomes } of specs) {
      if (signal?.aborted) return;
      this.computed++;
      if (seed === this.failing) {
        report({ key, seed, failed: 'it broke' }, 1);
        continue;
      }
      const [market, run] = [seedKey(seed), seedKey(key)];
      const chance = 0.3 * normal(market.k0, market.k1, 1, 1) + 0.05 * normal(run.k0, run.k1, 1, 1);
      const values = Object.fromEntries(
        outcomes.map((one) => [outcomeKey(one), this.truth(document) + chance]),
      );
      report({ key, seed, values, fingerprint: key, days: 40, exposures: 1 }, 1);
    }
  }

  async close(): Promise<void> {}
}

const numberAt = (document: Document, path: string): number => Number(valueAt(document, path.split('.')));

function planOf(difference: Partial<StudyPlan> = {}): StudyPlan {
  const question = difference.question ?? scenario(MARKET);
  const factors = difference.factors ?? factorsNamed(...NAMES);
  const market = new Market(question, factors, undefined);
  const plan = { question, market, factors, leftOut: { said: [], off: [] } };
  return { ...plan, walks: 12, blocks: 32, seeds: 2, keep: 3, ...difference };
}

const found = async (plan: StudyPlan, executor: Executor, store = new MemoryStore()) =>
  study(plan, { executor, store });
const sentences = (result: Awaited<ReturnType<typeof found>>): string =>
  sensitivitySentences(result as unknown as SensitivityResult).join(' ');

describe('a planted market', () => {
  it('hangs on the one number that acts, and the words say of no other that it matters', async () => {
    const executor = new Planted((document) => 2 * numberAt(document, 'parameters.trust.craft'));
    const plan = planOf();
    const result = await found(plan, executor);
    const shown = result.screening!.rows.filter((row) => row.shown).map(({ factor }) => factor.name);
    expect(shown).toEqual(['trust.craft']);
    const [first] = result.indices!.rows;
    expect(first).toMatchObject({ factor: { name: 'trust.craft' }, shown: true });
    expect(first.totalInterval.low).toBeLessThanOrEqual(1);
    expect(first.totalInterval.high).toBeGreaterThanOrEqual(1);
    // Chance as it was planted: 0.3² + 0.05², of 64 points with two seeds each, within a third.
    expect(Math.abs(result.indices!.chance / 0.0925 - 1)).toBeLessThan(0.34);
    const said = sentences(result);
    expect(said).toMatch(/1 is shown to matter, trust\.craft\./);
    expect(said).toMatch(/3 numbers are not shown to matter/);
    for (const name of NAMES) {
      if (name !== 'trust.craft')
        expect(said).not.toMatch(new RegExp(`explain: [^.]*${name.replace('.', '\\.')} \\d`));
    }
  });

  it('in which only chance acts shows nothing, and says so', async () => {
    const result = await found(planOf({ walks: 0, blocks: 16 }), new Planted(() => 1));
    expect(result.screening).toBeNull();
    expect(result.indices!.told).toBe(false);
    expect(result.indices!.rows.some(({ shown }) => shown)).toBe(false);
    expect(sentences(result)).toContain('How much each number explains is not told');
  });

  it('shows what works only together with another', async () => {
    const executor = new Planted((document) => {
      const craft = numberAt(document, 'parameters.trust.craft') - 0.4;
      const attention = Math.log(numberAt(document, 'parameters.negative.attention') / 2);
      return 10 * craft * attention;
    });
    const result = await found(
      planOf({ walks: 0, blocks: 64, factors: factorsNamed(...NAMES.slice(1)) }),
      executor,
    );
    const byName = new Map(result.indices!.rows.map((row) => [row.factor.name, row]));
    expect(byName.get('trust.craft')!.shown).toBe(true);
    expect(byName.get('negative.attention')!.shown).toBe(true);
    expect(byName.get('trust.peerHalfLife')!.shown).toBe(false);
    expect(result.indices!.aloneInterval.high).toBeLessThan(1);
    expect(sentences(result)).toContain('Numbers work through each other');
  });

  it('takes a contrast of arms: what both have in common goes', async () => {
    const json = {
      ...MARKET,
      interventions: [{ day: 10, kind: 'set', path: 'parameters.talk.chance', value: 0.5 }],
    };
    const question = scenario(json, true);
    const executor = new Planted((document) => {
      const [one] = (document.interventions ?? []) as unknown[];
      const common = 5 * numberAt(document, 'parameters.trust.peerHalfLife');
      return common + (one === undefined ? 0 : 3 * numberAt(document, 'parameters.trust.craft'));
    });
    const result = await found(planOf({ question, blocks: 0 }), executor);
    expect(result.screening!.rows.filter(({ shown }) => shown).map(({ factor }) => factor.name)).toEqual([
      'trust.craft',
    ]);
  });
});

describe('the work', () => {
  const executor = () => new Planted((document) => numberAt(document, 'parameters.trust.craft'));

  it('is what was told beforehand, repeats nothing, and gives the same again from what is kept', async () => {
    const plan = planOf({ walks: 3, blocks: 8, keep: 1 });
    const { first, second } = runsOf(plan);
    expect(first).toBe(3 * 5 * 2);
    expect(second).toBe(8 * 3 * 2);
    expect(firstSpecs(plan)).toHaveLength(5 * 2);
    const [store, one, again] = [new MemoryStore(), executor(), executor()];
    const before = await found(plan, one, store);
    // With one factor A_B is B.
    expect(one.computed).toBe(new Set(before.runs.map(({ key }) => key)).size);
    const after = await found(plan, again, store);
    expect(again.computed).toBe(0);
    expect({ ...after, tally: null }).toEqual({ ...before, tally: null });
    // More walks keep those that there are.
    await found(planOf({ walks: 4, blocks: 0, keep: 1 }), again, store);
    expect(again.computed).toBe(5 * 2);
  });

  it('has seeds of its own in every walk and block, the same at all points', async () => {
    const { runs } = await found(planOf({ walks: 3, blocks: 8 }), executor());
    const seeds = new Map<string, Set<string>>();
    for (const { experiment, seed } of runs)
      seeds.set(experiment, (seeds.get(experiment) ?? new Set()).add(seed));
    const all = [...seeds.values()].flatMap((own) => [...own]);
    expect([...seeds.values()].every(({ size }) => size === 2)).toBe(true);
    expect(new Set(all).size).toBe(all.length);
  });

  it('leaves out a walk of which a run failed, and says so', async () => {
    const broken = new Planted(() => 1, 'small walk 1/0');
    const result = await found(planOf({ walks: 4, blocks: 0 }), broken);
    expect(result.screening).toMatchObject({ walks: 3, dropped: 1 });
    expect(screeningSentences(result.screening!, 3)[0]).toContain('1 walk left out because a run failed');
    expect(result.runs.filter(({ failed }) => failed !== null)).toHaveLength(5);
  });

  it('moves in documents what a file with other values would have', () => {
    const factors = factorsNamed(
      'trust',
      'creators.skill',
      'population.communitySize',
      'brands.0.price=80..120',
    );
    const question = scenario({
      ...MARKET,
      brands: [{ name: { en: 'A', zh: '甲' } }, { name: { en: 'B', zh: '乙' } }],
    });
    const market = new Market(question, factors, undefined);
    const u = factors.map((_, i) => (i + 1) / (factors.length + 1));
    const [moved] = market.at(factors, [u]);
    const sets = factors.flatMap(({ members }, f) =>
      members.map((member) => ({ path: member.path, value: valueOf(member, u[f]) })),
    );
    const asFile = new Market({ ...question, filesAt: () => question.filesAt(sets) }, [], undefined).at(
      [],
      [[]],
    );
    expect(moved.hash).toBe(asFile[0].hash);
  });
});

describe('what is moved', () => {
  it('is every assumed number within what is held plausible, of creators about each tier', () => {
    const all = assumedFactors();
    expect(all.length).toBeGreaterThan(300);
    const skill = all.find(({ factor }) => factor.name === 'creators.skill')!.factor;
    expect(skill.members.map(({ path }) => path)).toEqual(
      ['koc', 'mid', 'head'].map((tier) => `creators.${tier}.skill`),
    );
    const [koc, , head] = skill.members.map((member) => valueOf(member, 0.5));
    expect([koc, head]).toEqual([expect.closeTo(0.55, 9), expect.closeTo(0.7, 9)]);
    const groups = byGroup(all);
    expect(groups.reduce((sum, { members }) => sum + members.length, 0)).toBe(
      all.reduce((sum, { factor }) => sum + factor.members.length, 0),
    );
  });

  it('leaves what the scenario says, and mechanisms that are off', () => {
    const json = { ...MARKET, parameters: { trust: { craft: 0.1 }, talk: { on: false } } };
    const { open, leftOut } = openFactors(scenario(json), assumedFactors());
    expect(leftOut.said).toEqual(['trust.craft']);
    expect(leftOut.off.length).toBeGreaterThan(0);
    expect(leftOut.off.every((name) => name.startsWith('talk.'))).toBe(true);
    expect(open.length + leftOut.said.length + leftOut.off.length).toBe(assumedFactors().length);
  });

  it('leaves to an arm of a claim what the arm says itself', () => {
    const question = questionOf(askClaim(WHO_SPEAKS, 100));
    const factors = factorsNamed('posting.median=0.001..0.01', 'brands.0.budget=1..40');
    const market = new Market(question, factors, undefined);
    const arms = market.at(factors, [[0.5, 0.5]]);
    const budgets = arms.map(({ document }) => numberAt(document, 'brands.0.budget'));
    expect(arms.map(({ name }) => name)).toEqual(['treatment at 0', 'control at 0']);
    // The control buys as much as it says; the treatment has what is moved.
    expect(budgets).toEqual([20.5, 23.5]);
  });

  it('says what is wrong with names and ranges, all at once', () => {
    const { problems } = namedFactors(
      ['trust.evidencePerPos', 'trust.priorWeight', 'brands.0.price=120..80', 'trust.on=0..1'].map((one) =>
        wantedIn(one)!,
      ),
      '--parameter',
    );
    expect(problems).toMatchObject([
      { path: 'trust.evidencePerPos', nearest: 'trust.evidencePerPost' },
      { path: 'trust.priorWeight', found: 'nothing held plausible of it' },
      { path: 'brands.0.price', found: '120 to 80' },
      { path: 'trust.on', found: 'no number' },
    ]);
  });
});
