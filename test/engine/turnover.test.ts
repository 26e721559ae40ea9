/** People come and go: nothing of who went is left, nobody else is moved, and the arithmetic of leaving holds. */
import { describe, expect, it } from 'vitest';
import { columnNames, columnOf } from '../../sim/catalogue.ts';
import type { ColumnName } from '../../sim/catalogue.ts';
import { alone, openDay } from '../../sim/core/engine.ts';
import { leavingForGood, replace } from '../../sim/mechanisms/people/turnover.ts';
import { advance, fingerprint } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { inChunks, lively, only, runOf, shuffledSingles, withParameters } from './world.ts';
import type { Difference, Groups } from './world.ts';

const OWN: readonly ColumnName[] = columnNames.filter(
  (name) => ['consumer', 'pair', 'follow'].includes(columnOf(name).kind) && !columnOf(name).scratch,
);
const KEPT: readonly ColumnName[] = ['heldOut', 'online'];

/** Rows of a column that are those of consumer c. */
function rowsOf(world: World, name: ColumnName, c: number): number[] {
  const { brands, followStart } = world.market;
  const { kind, width = 1 } = columnOf(name);
  const [from, to] =
    kind === 'consumer'
      ? [c, c + 1]
      : kind === 'pair'
        ? [c * brands, (c + 1) * brands]
        : [followStart[c], followStart[c + 1]];
  return [...world.state[name].subarray(from * width, to * width)];
}

/** Everybody starts with six free places: so that who is new follows nobody, then as at the start. */
const places: Difference = lively({
  days: 40,
  population: { ...lively().population, spareFollows: 6, homophily: 0.5 },
  creators: {
    koc: { ...lively().creators?.koc, follows: 0 },
    mid: { ...lively().creators?.mid, follows: 0 },
    head: { ...lively().creators?.head, follows: 0 },
  },
  parameters: { turnover: { on: false } },
});

describe('a place that somebody new takes', () => {
  const start = runOf(places).world;
  const { world } = runOf(places, 40);
  const others = Array.from({ length: world.market.consumers }, (_, c) => c).filter(
    (c) => world.state.creatorOf[c] < 0,
  );
  const moved = OWN.filter((name) =>
    others.some((c) => rowsOf(world, name, c).some((x, i) => x !== rowsOf(start, name, c)[i])),
  );
  openDay(world, 0);
  for (const c of others) replace(world, c, ({ today }, _, b) => today.settings.brands[b].known);

  it('keeps nothing but what is said to be kept', () => {
    expect(OWN.filter((name) => columnOf(name).birth === 'kept').sort()).toEqual(KEPT);
  });

  it('has in every column what it began with', () => {
    const wrong = OWN.filter((name) => !KEPT.includes(name)).flatMap((name) =>
      others
        .filter((c) => rowsOf(world, name, c).some((x, i) => !Object.is(x, rowsOf(start, name, c)[i])))
        .map((c) => `${name} of ${c}: ${rowsOf(world, name, c).join(' ')}`),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('was another place before: all that is not drawn had moved', () => {
    // Whoever is a creator stays; what was enjoyed is taken up every night.
    const lasting = OWN.filter((name) => columnOf(name).birth !== 'drawn' && !KEPT.includes(name));
    expect(lasting.filter((name) => !moved.includes(name))).toEqual(['creatorOf', 'enjoyed']);
  });
});

describe('whoever comes', () => {
  const blank = (parameters: Groups = {}): Difference => ({
    days: 40,
    population: { consumers: 400 },
    brands: [{ name: 'A', known: 0.5, budget: 0 }],
    parameters: only(parameters),
  });
  const RATE = { on: true, rate: 0.05 };

  it('is somebody else, of the same community', () => {
    const before = runOf(blank()).world.state;
    const { state } = runOf(blank({ turnover: RATE }), 20).world;
    const came = [...state.bornOn.keys()].filter((c) => state.bornOn[c] > 0);
    expect(came.length).toBeGreaterThan(150);
    expect(came.filter((c) => state.disposition[c] === before.disposition[c])).toEqual([]);
    expect(new Set(came.map((c) => state.bornOn[c])).size).toBe(19);
  });

  it('knows what friends know, as far as they have told', () => {
    const knowing = (word: number): number => {
      const { state, market } = runOf(
        blank({ turnover: { ...RATE, word }, salience: { on: false, halfLife: 3650 } }),
        30,
      ).world;
      return state.aware.reduce((sum, bits) => sum + bits, 0) / market.consumers;
    };
    const [none, half, all] = [0, 0.5, 1].map(knowing);
    // A fifth of the first people and the creators are left.
    expect(none).toBeLessThan(0.2);
    expect(half).toBeGreaterThan(none + 0.03);
    expect(all).toBeGreaterThan(0.4);
  });

  it('moves nobody else: where nobody hears of others, whoever stays lives as before', () => {
    const alone = (rate: number): World =>
      runOf(
        {
          days: 40,
          population: { consumers: 300 },
          brands: [{ name: 'A', known: 0.8, budget: 0 }],
          parameters: only({
            turnover: { on: true, rate },
            buying: { on: true },
            experience: { on: true },
            need: { interval: 3 },
          }),
        },
        40,
      ).world;
    const [still, restless] = [0, 0.02].map(alone);
    const { bornOn } = restless.state;
    const stayed = [...bornOn.keys()].filter((c) => bornOn[c] === 0);
    const went = [...bornOn.keys()].filter((c) => bornOn[c] > 0);
    const same = (c: number) =>
      OWN.every((name) => rowsOf(still, name, c).every((x, i) => Object.is(x, rowsOf(restless, name, c)[i])));
    expect(went.length).toBeGreaterThan(100);
    expect(stayed.filter((c) => !same(c))).toEqual([]);
    expect(went.filter(same)).toEqual([]);
  });

  it('is not there when the switch is off, or both rates are zero', () => {
    const off = runOf(lively({ days: 20, parameters: { turnover: { on: false } } }), 20);
    const zero = runOf(lively({ days: 20, parameters: { turnover: { rate: 0, lapse: 0 } } }), 20);
    const parameters = withParameters(lively().parameters ?? {}, { turnover: { rate: 0.02 } });
    expect(off.world.state).toEqual(zero.world.state);
    expect(runOf(lively({ days: 20, parameters }), 20).world.state).not.toEqual(off.world.state);
  });
});

describe('the arithmetic', () => {
  it('the lapsed run both risks', () => {
    expect(leavingForGood(0, 0, 1)).toBe(0);
    expect(leavingForGood(0.1, 0.5, 0)).toBe(0.1);
    expect(leavingForGood(0.1, 0.5, 1)).toBeCloseTo(0.55, 12);
  });

  it('those left and the mean stay are those of a constant risk', () => {
    const [N, T, d] = [2000, 120, 0.01];
    const run = runOf(
      {
        days: T,
        population: { consumers: N },
        creators: { koc: { perThousand: 0 }, mid: { perThousand: 0 }, head: { perThousand: 0 } },
        brands: [{ name: 'A', budget: 0 }],
        parameters: only({ turnover: { on: true, rate: d } }),
      },
      T,
    );
    const { market } = run.recording;
    const left = (1 - d) ** (T - 1);
    const stay = ((1 - d) * (1 - left)) / d;
    expect(Math.abs(market.value('first_people', T - 1) - left)).toBeLessThan(
      4 * Math.sqrt((left * (1 - left)) / N),
    );
    expect(Math.abs(market.value('tenure', T - 1) - stay)).toBeLessThan((4 * 45) / Math.sqrt(N));
    let came = 0;
    for (let day = 0; day < T; day++) came += market.value('newcomers', day);
    expect(Math.abs(came - N * d * (T - 1))).toBeLessThan(4 * Math.sqrt(N * d * (T - 1)));
    expect(market.value('newcomers', 0)).toBe(0);
  });

  it('who is away for long is gone for good', () => {
    const market = (lapse: number): Difference =>
      lively({ days: 40, parameters: { turnover: { rate: 0, lapse }, fatigue: { gain: 0.3 } } });
    const away = (run: ReturnType<typeof runOf>) => run.world.state.away.reduce((sum, x) => sum + x, 0);
    const [none, many] = [0, 0.5].map((lapse) => runOf(market(lapse), 40));
    expect(away(none)).toBeGreaterThan(10);
    expect(away(many)).toBeLessThan(away(none));
    expect(none.world.state.bornOn.some((day) => day > 0)).toBe(false);
    expect(many.world.state.bornOn.filter((day) => day > 0).length).toBeGreaterThan(20);
  });
});

it('nothing depends on who is visited first', () => {
  const market = lively({ days: 15, parameters: { turnover: { rate: 0.05 } } });
  const whole = fingerprint(runOf(market, 15));
  for (const visiting of [inChunks(7), shuffledSingles(3)]) {
    const run = runOf(market);
    advance(run, 15, alone(visiting));
    expect(fingerprint(run)).toBe(whole);
  }
});
