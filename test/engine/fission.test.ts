/** Teams of friends: known answers, what is conserved, and what depends on who knows whom. */
import { describe, expect, it } from 'vitest';
import { drawOf, joinChance } from '../../sim/mechanisms/fission/invitations.ts';
import { isPicked } from '../../sim/mechanisms/fission/friends.ts';
import { Deal, roundOf } from '../../sim/mechanisms/fission/deals.ts';
import { worthOf } from '../../sim/mechanisms/fission/team-buying.ts';
import { formatProblem, resolveScenario } from '../../sim/scenario/scenario.ts';
import { alone } from '../../sim/core/engine.ts';
import { advance, fingerprint } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { Balance, problemsOfState } from './balance.ts';
import { inChunks, runOf, shuffledSingles } from './world.ts';
import type { Difference, Groups, Values } from './world.ts';

const LIST = 12_000;
/** Nobody hears of anything but through teams: friends on a ring or anywhere, of any values, and one brand. */
const teams = (brand: Values = {}, parameters: Groups = {}, population: Values = {}): Difference => ({
  days: 60,
  population: { consumers: 300, topology: 'small-world', cohesion: 1, homophily: 0, ...population },
  brands: [{ name: 'A', price: 120, known: 1, budget: 0, quality: 0.75, teamDiscount: 0.3, ...brand }],
  parameters: {
    posting: { on: false },
    publishing: { on: false },
    talk: { on: false },
    impulse: { on: false },
    ...parameters,
  },
});

interface Sums {
  opened: number;
  completed: number;
  failed: number;
  units: number;
  first: number;
  invitations: number;
  sold: number;
  givenAway: number;
  revenue: number;
}

/** Lives the days, asks each evening, and adds up. */
function lived(difference: Difference, evening: (run: Run) => void = () => {}): [Sums, Run] {
  const run = runOf(difference);
  const { state } = run.world;
  const sums: Sums = {
    opened: 0,
    completed: 0,
    failed: 0,
    units: 0,
    first: 0,
    invitations: 0,
    sold: 0,
    givenAway: 0,
    revenue: 0,
  };
  for (let day = 0; day < difference.days!; day++) {
    advance(run, 1);
    sums.opened += state.teamsOpened[0];
    sums.completed += state.teamsCompleted[0];
    sums.failed += state.teamsFailed[0];
    sums.units += state.teamSold[0];
    sums.first += state.teamFirst[0];
    sums.invitations += state.invitations[0];
    sums.sold += state.sold[0];
    sums.givenAway += state.givenAway[0];
    sums.revenue += state.revenue[0];
    evening(run);
  }
  return [sums, run];
}

describe('the kernels', () => {
  it('who weighs nothing joins every other time, at an occasion', () => {
    expect(joinChance(0.4, 0)).toBe(0.2);
    expect(joinChance(1, 50)).toBeCloseTo(1, 12);
    expect(joinChance(1, -50)).toBeCloseTo(0, 12);
  });

  it('friends draw, and strangers who ask again are a nuisance', () => {
    const by = { company: 0.8, nuisance: 0.5 };
    expect(drawOf(0.3, 1.5, 2, 0.6, by)).toBeCloseTo(0.3 + 0.8 * 1.5 - 0.5 * 3 * 0.4, 12);
    expect(drawOf(0.3, 0, 9, 1, by)).toBe(0.3);
  });

  it('a prize for one of k is worth the k-th part of it', () => {
    expect(worthOf(Deal.together, 2, 0.5, 3)).toBe(2);
    expect(worthOf(Deal.help, 2, 0.5, 3)).toBe(2);
    expect(worthOf(Deal.lottery, 2, 0.5, 3)).toBe(1);
  });

  it('asks as many friends as it says, each as often', () => {
    const asked = new Float64Array(7);
    const draws = 1400;
    for (let i = 0; i < draws; i++) {
      const u = (i + 0.5) / draws;
      const picked = Array.from({ length: 7 }, (_, place) => isPicked(place, 7, 3, u));
      expect(picked.filter(Boolean)).toHaveLength(3);
      picked.forEach((one, place) => (asked[place] += one ? 1 : 0));
    }
    asked.forEach((n) => expect(Math.abs(n - (draws * 3) / 7)).toBeLessThanOrEqual(1));
  });

  it('rounds follow each other over the days', () => {
    expect([roundOf(4, 2), roundOf(5, 0), roundOf(5, 1)]).toEqual([14, 15, 16]);
  });
});

describe('a team', () => {
  it('of one is complete at once, asks nobody, and pays the price of the team the next day', () => {
    const [sums, run] = lived(teams({ teamSize: 1 }));
    expect(sums.opened).toBeGreaterThan(150);
    expect(sums.completed).toBe(sums.opened);
    expect(sums.invitations).toBe(0);
    // What is opened on the last day comes on the next.
    expect(sums.units).toBe(sums.opened - run.world.state.teamsOpened[0]);
    expect(sums.givenAway).toBe(0.3 * LIST * sums.units);
  });

  it('that is not complete gets nothing, and nobody pays its price', () => {
    const [sums] = lived(teams({ teamSize: 50 }));
    expect(sums.failed).toBeGreaterThan(150);
    expect(sums.completed + sums.units + sums.givenAway).toBe(0);
    // Those who would have bought alone do so in the end.
    const [alone] = lived(teams({ teamDiscount: 0 }));
    expect(sums.sold).toBeGreaterThan(0.7 * alone.sold);
    expect(sums.revenue).toBe(LIST * sums.sold);
  });

  it('without invitations is nobody’s but the opener’s', () => {
    const [sums] = lived(teams({ teamSize: 2 }, { invitations: { on: false } }));
    expect(sums.opened).toBeGreaterThan(150);
    expect(sums.completed + sums.invitations).toBe(0);
  });

  it.each<[string, number]>([
    ['lottery', 1],
    ['help', 0.5],
  ])('for a %s brings one piece, at its price', (teamDeal, teamDiscount) => {
    const [sums, run] = lived(teams({ teamDeal, teamDiscount }));
    expect(sums.completed).toBeGreaterThan(20);
    expect(sums.units).toBe(sums.completed - run.world.state.teamsCompleted[0]);
    expect(sums.givenAway).toBe(teamDiscount * LIST * sums.units);
  });

  it('keeps the price that was agreed on, or the list price where that is less', () => {
    const dearer = teams({ teamSize: 1 });
    const change = (value: number, path: string) => [{ day: 30, kind: 'set', path, value }];
    const [kept] = lived({ ...dearer, days: 31, interventions: change(0, 'brands.0.teamDiscount') });
    expect(kept.units).toBe(kept.completed);
    expect(kept.givenAway).toBe(0.3 * LIST * kept.units);
    const run = runOf({ ...dearer, days: 31, interventions: change(60, 'brands.0.price') }, 31);
    expect(run.world.state.teamSold[0]).toBeGreaterThan(0);
    expect(run.world.state.revenue[0]).toBe(6000 * run.world.state.sold[0]);
  });
});

describe('the books', () => {
  it.each<[string, Values]>([
    ['together', {}],
    ['lottery', { teamDeal: 'lottery', teamDiscount: 1 }],
    ['help', { teamDeal: 'help' }],
    ['of a short stock', { supply: 20 }],
  ])('balance, %s', (_, brand) => {
    const run = runOf(teams(brand));
    let units = 0;
    for (let day = 0; day < 40; day++) {
      const balance = new Balance(run);
      advance(run, 1);
      units += run.world.state.teamSold[0];
      expect([...balance.problems(), ...problemsOfState(run.world)]).toEqual([]);
    }
    expect(units).toBeGreaterThan(20);
  });

  it('know no order', () => {
    const market = teams({}, { invitations: { company: 2 } });
    const fingerprints = [undefined, inChunks(7), shuffledSingles(3)].map((visiting) => {
      const run = runOf(market);
      advance(run, 20, visiting && alone(visiting));
      expect(run.world.state.bought.some((n) => n > 0)).toBe(true);
      return fingerprint(run);
    });
    expect(new Set(fingerprints).size).toBe(1);
  });

  it('are to the bit those of a market without teams when it is off', () => {
    const off = runOf(teams({}, { teamBuying: { on: false } }), 30);
    const none = runOf(teams({ teamDiscount: 0 }), 30);
    expect(off.world.state.bought).toEqual(none.world.state.bought);
    expect(off.world.state.own).toEqual(none.world.state.own);
    expect(off.world.state.salience).toEqual(none.world.state.salience);
  });
});

describe('who knows whom', () => {
  const SEEDS = ['a', 'b', 'c'];
  const share = (cohesion: number, teamSize: number, company: number): number => {
    let opened = 0;
    let completed = 0;
    for (const seed of SEEDS) {
      const market = teams({ teamSize }, { invitations: { company } }, { cohesion, consumers: 600 });
      const [sums] = lived({ ...market, seed });
      opened += sums.opened;
      completed += sums.completed;
    }
    return completed / opened;
  };

  it('decides what share of teams is complete: more where friends are friends of each other', () => {
    expect(share(1, 5, 2) / share(0, 5, 2)).toBeGreaterThan(1.15);
  });

  it('does not where one is enough', () => {
    expect(share(1, 1, 2)).toBe(1);
    expect(share(0, 1, 2)).toBe(1);
  });

  it('does hardly where friends who are in count for nothing', () => {
    const between = share(1, 3, 0) / share(0, 3, 0);
    expect(between).toBeGreaterThan(0.8);
    expect(between).toBeLessThan(1.25);
  });
});

describe('buyers', () => {
  /** How much likelier friends of buyers in teams have bought so than anybody, in a market of which few know. */
  function clustering(brand: Values): number {
    const { market, state } = runOf(teams({ known: 0.1, ...brand }, {}, { consumers: 600 }), 40).world;
    const has = (c: number) => (state.bought[c] > 0 ? 1 : 0);
    let buyers = 0;
    let friends = 0;
    let both = 0;
    for (let c = 0; c < market.consumers; c++) {
      buyers += has(c);
      if (!has(c)) continue;
      for (let i = market.graph.start[c]; i < market.graph.start[c + 1]; i++, friends++)
        both += has(market.graph.neighbour[i]);
    }
    return both / friends / (buyers / market.consumers);
  }

  it('stand in clusters where friends bring friends, and not where everybody buys alone', () => {
    expect(clustering({ teamDiscount: 0 })).toBeLessThan(1.15);
    expect(clustering({})).toBeGreaterThan(1.3);
  });

  it('are people who had never bought, and of whom few knew the brand', () => {
    const [sums] = lived(teams({ known: 0.1 }));
    expect(sums.first / sums.units).toBeGreaterThan(0.4);
  });
});

describe('invitations', () => {
  it('bring the less each, the more of them there are', () => {
    const yieldOf = (asked: number): number => {
      const [sums] = lived(teams({}, { invitations: { asked } }, { friends: 20 }));
      return sums.units / sums.invitations;
    };
    expect(yieldOf(18)).toBeLessThan(0.8 * yieldOf(6));
  });

  it('tire', () => {
    const tired = (asked: number): number => {
      const { state } = lived(teams({}, { invitations: { asked } }, { friends: 20 }))[1].world;
      return state.fatigue.reduce((sum, x) => sum + x, 0);
    };
    expect(tired(18)).toBeGreaterThan(1.5 * tired(3));
  });
});

describe('a scenario', () => {
  it.each<[Values, string]>([
    [{ teamSize: 0 }, '1 to 50'],
    [{ teamDays: 1.5 }, 'whole number'],
    [{ teamDiscount: 2 }, '0 to 1'],
    [{ teamDeal: 'pyramid' }, 'lottery'],
  ])('with %o is refused, and told what is expected', (brand, expected) => {
    const titles = { title: { en: 'T', zh: '测' }, question: { en: 'Q?', zh: '问？' } };
    const resolution = resolveScenario({ ...titles, ...teams(brand) }, 'test.json');
    expect(resolution.ok).toBe(false);
    if (!resolution.ok) expect(resolution.problems.map(formatProblem).join('\n')).toContain(expected);
  });
});
