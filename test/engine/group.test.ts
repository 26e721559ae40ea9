/** What the group makes of an opinion counts like that opinion, and takes nothing from it. */
import { describe, expect, it } from 'vitest';
import { susceptibility } from '../../sim/mechanisms/community/norm-conformity.ts';
import { utility } from '../../sim/mechanisms/purchase/utility.ts';
import type { World } from '../../sim/world.ts';
import { runOf } from './world.ts';
import type { Values } from './world.ts';

/** A living market on its morning, and somebody in it with friends of the own community who all know the brand. */
function morning(norms: Values = {}): { world: World; c: number; friends: number[] } {
  const run = runOf({ population: { consumers: 300 }, parameters: { normConformity: norms } }, 30);
  const { world } = run;
  const { start, neighbour, community } = world.market.graph;
  const own = (i: number): boolean => community[neighbour[i]] === community[c];
  const places = (): number[] =>
    Array.from({ length: start[c + 1] - start[c] }, (_, i) => start[c] + i).filter(own);
  let c = 0;
  while (places().length < 5) c++;
  const friends = places().map((i) => neighbour[i]);
  for (const friend of friends) world.state.aware[friend] |= 1;
  return { world, c, friends };
}

const { brands } = morning().world.market;

function withGroup({ world, c, friends }: ReturnType<typeof morning>, loyalty: number): number {
  for (const friend of friends) world.state.loyalty[friend * brands] = loyalty;
  return utility(world, c, 0);
}

describe('the group in what is bought', () => {
  it('adds (β_T + β_A)·s for a group wholly loyal against one that is not at all', () => {
    const market = morning();
    const { trust, attachment } = market.world.today.parameters.buying;
    const s = susceptibility(market.world, market.c, market.c * brands);
    expect(s).toBeGreaterThan(0.1);
    expect(withGroup(market, 1) - withGroup(market, 0)).toBeCloseTo((trust + attachment) * s, 9);
  });

  it('counts nobody who does not know the brand', () => {
    const market = morning();
    const loyal = withGroup(market, 1);
    market.world.state.aware[market.friends[0]] &= ~1;
    market.world.state.loyalty[market.friends[0] * brands] = 0;
    expect(utility(market.world, market.c, 0)).toBeCloseTo(loyal, 12);
  });

  it('is nothing when it is off or of no strength, to the bit', () => {
    const off = morning({ on: false });
    expect(withGroup(off, 1)).toBe(withGroup(off, 0));
    const none = morning({ strength: 0 });
    expect(withGroup(none, 1)).toBe(withGroup(none, 0));
    expect(withGroup(none, 1)).toBe(withGroup(off, 1));
  });

  it.each([0, 0.6, 1])(
    'leaves growing trust and fondness worth something, with susceptibility %f',
    (strength) => {
      const market = morning({ strength, collectivism: 0, identity: 0 });
      const { world, c } = market;
      const pair = c * brands;
      const rise = (column: 'attachment' | 'own', by: number): number => {
        const before = utility(world, c, 0);
        world.state[column][pair] += by;
        return utility(world, c, 0) - before;
      };
      world.state.attachment[pair] = 0.2;
      const { attachment } = world.today.parameters.buying;
      expect(rise('attachment', 0.5)).toBeCloseTo(attachment * 0.5 * (1 - strength), 6);
      const more = rise('own', 5);
      if (strength < 1) expect(more).toBeGreaterThan(0);
      else expect(more).toBeGreaterThanOrEqual(-1e-9);
    },
  );
});
