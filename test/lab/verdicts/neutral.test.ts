/** The neutral world: people read and buy, and nothing of it acts on anybody. */
import { describe, expect, it } from 'vitest';
import type { ColumnName } from '../../../sim/catalogue.ts';
import { advance } from '../../../sim/run.ts';
import type { Run } from '../../../sim/run.ts';
import { NEUTRAL } from '../../../lab/verdicts/neutral.ts';
import { lively, runOf, withParameters } from '../../engine/world.ts';
import type { Difference, Groups } from '../../engine/world.ts';

const DAYS = 20;

/** What people believe, feel and are moved by. */
const MINDS: readonly ColumnName[] = [
  ...([
    'disposition',
    'own',
    'peer',
    'paid',
    'negative',
    'expectation',
    'warned',
    'serviceExpected',
  ] as const),
  ...(['affect', 'attachment', 'identity', 'loyalty', 'motive', 'intrinsic', 'fatigue', 'away'] as const),
  ...([
    'platformTrust',
    'followed',
    'good',
    'bad',
    'bond',
    'credence',
    'member',
    'interest',
    'styleMemory',
  ] as const),
];

const neutral = (changes: Difference = {}): Run => {
  const given = lively({ days: DAYS, population: { consumers: 80 }, ...changes });
  return runOf({
    ...given,
    parameters: withParameters(given.parameters ?? {}, NEUTRAL.parameters as Groups),
  });
};

describe('in the neutral world', () => {
  it('minds stand still, while people read, post and buy', () => {
    const run = neutral();
    const start = MINDS.map((name) => run.world.state[name].slice());
    advance(run, DAYS);
    const moved = MINDS.filter((name, i) =>
      run.world.state[name].some((x, at) => !Object.is(x, start[i][at])),
    );
    expect(moved).toEqual([]);
    const total = (name: string): number => run.recording.market.of(name, 0).reduce((sum, x) => sum + x, 0);
    expect(total('exposures')).toBeGreaterThan(1000);
    expect(total('sales')).toBeGreaterThan(100);
    expect(total('posters')).toBeGreaterThan(50);
  });

  it('in a market as it is, all of these move', () => {
    const run = runOf(lively({ days: DAYS, population: { consumers: 80 } }));
    const start = MINDS.map((name) => run.world.state[name].slice());
    advance(run, DAYS);
    const still = MINDS.filter((name, i) =>
      run.world.state[name].every((x, at) => Object.is(x, start[i][at])),
    );
    expect(still).toEqual([]);
  });

  const dearer = (values: Record<string, number | string>): Difference => ({
    brands: (lively().brands ?? []).map((one) => ({ ...one, ...values })),
  });
  it.each<[string, Difference]>([
    ['prices', dearer({ price: 300 })],
    ['quality', dearer({ quality: 0.1 })],
    ['budgets', dearer({ budget: 0 })],
    ['guarantees', dearer({ guarantee: 1 })],
    ['scarcity', dearer({ scarcity: 1 })],
    ['answers', dearer({ respondExperience: 'ignore', respondVenting: 'loop' })],
    ['fakes and attacks', dearer({ fakeReviews: 60, attackPosts: 60 })],
    ['creators', { creators: { koc: { altruism: 1, skill: 1, emotion: 1, sponsoredShare: 1 } } }],
    ['culture', { population: { consumers: 80, collectivism: 0.95 } }],
    ['aim', { parameters: { ...lively().parameters, attention: { precision: 0, posts: 3 } } }],
    ['friction', { parameters: { ...lively().parameters, buying: { checkout: 0.3, nothing: 0 } } }],
  ])('%s change nothing that is bought', (_, changes) => {
    const [plain, changed] = [neutral(), neutral(changes)];
    for (const run of [plain, changed]) advance(run, DAYS);
    expect([...changed.world.state.bought]).toEqual([...plain.world.state.bought]);
  });
});
