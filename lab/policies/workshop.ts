/** From files to arms: what every plan of policies builds upon. */
import { applySets, resolveScenario } from '../../sim/scenario/index.ts';
import type { Problem, ResolvedScenario } from '../../sim/scenario/index.ts';
import type { Arm, Comparison } from '../designs/comparison.ts';
import type { Json } from '../designs/differences.ts';
import { armHash } from '../runs/runs.ts';
import type { PolicyFile } from './policy-shape.ts';

/** A network from a file: content hash, and people in it. */
export interface GivenNetwork {
  hash: string;
  people: number;
}

/** What a comparison says of its network. */
export const graphOf = (network: GivenNetwork | undefined): Pick<Comparison, 'network' | 'people'> =>
  network === undefined ? {} : { network: network.hash, people: network.people };

/** Resolves files, and gathers what is wrong with any of them. */
export class Workshop {
  readonly problems: Problem[] = [];
  private readonly where: string;
  private readonly network: GivenNetwork | undefined;

  constructor(where: string, network: GivenNetwork | undefined) {
    this.where = where;
    this.network = network;
  }

  resolve(name: string, file: Json): ResolvedScenario | undefined {
    const resolution = resolveScenario(file, this.where);
    if (resolution.ok) return resolution.scenario;
    this.problems.push(
      ...resolution.problems.map((problem) => ({ ...problem, path: `${name}: ${problem.path}` })),
    );
    return undefined;
  }

  /** @param sets values of uncertain parameters, which go before everything else */
  arm(name: string, file: Json, sets: readonly { path: string; value: number }[] = []): Arm[] {
    const applied = applySets(file, sets, this.where);
    if (!applied.ok) this.problems.push(...applied.problems);
    const scenario = applied.ok ? this.resolve(name, applied.json as Json) : undefined;
    if (scenario === undefined) return [];
    const { document } = scenario;
    return [{ name, document, hash: armHash(document, this.network?.hash) }];
  }
}

/** Number of the brand, by number or name; -1 for none. */
export function findBrand({ brandNames }: ResolvedScenario, brand: number | string): number {
  if (typeof brand === 'number') return brand < brandNames.length ? brand : -1;
  return brandNames.findIndex(({ en, zh }) => en === brand || zh === brand);
}

export function noBrand({ brand }: PolicyFile, market: ResolvedScenario, file: string): Problem {
  const names = market.brandNames.map(({ en }, b) => `${b} (${en})`);
  return {
    file,
    path: 'brand',
    found: JSON.stringify(brand),
    expected: `a brand of the base: ${names.join(', ')}`,
  };
}
