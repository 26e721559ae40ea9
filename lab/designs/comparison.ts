/** A comparison: arms of one market, the same seeds in each, and what is expected of their outcomes. */
import type { Json } from './differences.ts';
import { outcomeKey } from './outcomes.ts';
import type { Expectation } from './outcomes.ts';
import type { Asked } from './people-shapes.ts';
import { restrictionOf } from './restricted.ts';
import { armHash, resolvedDocument, runKey } from '../runs/runs.ts';
import type { RunSpec } from '../runs/runs.ts';

/** A fixed number, or looks at growing numbers until the first outcome is known well enough. */
export type Replications =
  | { n: number }
  | {
      /** Numbers of replications at which the interval is looked at, growing; the last is the cap. */
      looks: readonly number[];
      /** Stop when half the interval is no wider than this; without it, when the verdict is no longer undecided. */
      halfWidth?: number;
    };

export const ROLES = ['part', 'condition', 'manipulation', 'path', 'further'] as const;
/** What an effect is computed for: a part of the claim, what has to be alike, that the treatment took … */
export type Role = (typeof ROLES)[number];

/**
 * How a verdict follows from an interval: `effect`, at least the smallest size; `alike`, within it on either side; `not
 * worse`, no effect of that size against the direction.
 */
export type Rule = 'effect' | 'alike' | 'not worse';

export interface Measured {
  name: string;
  outcome: Asked;
  expect: Expectation;
  /** Part of the claim unless said. */
  role?: Role;
  /** The part, condition … that it belongs to: one may need several. Its own name unless said. */
  of?: string;
  /** As the sign says, unless said. */
  rule?: Rule;
  /** Looked at beside what decides, and not waited for: a step of a trend. */
  beside?: true;
  /** Nothing was expected beforehand: the effect is shown, no verdict is given. */
  explored?: true;
}

export interface Arm {
  name: string;
  document: Json;
  hash: string;
}

/** Arms of one market that are lived with the same seeds. */
export interface Armed {
  id: string;
  arms: readonly Arm[];
  /** Seeds are `<seeds>/0`, `<seeds>/1`, …: extending a comparison keeps its runs. */
  seeds: string;
  network?: string;
  /** People in the network, whatever the scenario says. */
  people?: number;
}

export interface Comparison extends Armed {
  outcomes: readonly Measured[];
  replications: Replications;
}

/** @param files scenario files by arm; throws with every problem in a line */
export function armsOf(files: Readonly<Record<string, Json>>, where: string, network?: string): Arm[] {
  return Object.entries(files).map(([name, file]) => {
    const { document } = resolvedDocument(file, `${where} ${name}`);
    return { name, document, hash: armHash(document, network) };
  });
}

export const seedOf = ({ seeds }: Pick<Comparison, 'seeds'>, replication: number): string =>
  `${seeds}/${replication}`;

export const capOf = (given: Replications): number =>
  'n' in given ? given.n : given.looks[given.looks.length - 1];

/** What a run of this comparison has to tell, each thing once: of a time also whether it was cut off. */
export const askedOf = ({ outcomes }: Comparison): Asked[] => {
  const all = outcomes.flatMap(({ outcome }) => [outcome, restrictionOf(outcome) ?? outcome]);
  return [...new Map(all.map((one) => [outcomeKey(one), one])).values()];
};

/** The specs of replications `from` … `to` − 1, one replication after the other. */
export const specsOf = (given: Comparison, from: number, to: number): RunSpec[] =>
  specsAsking(given, askedOf(given), from, to);

export function specsAsking(given: Armed, outcomes: readonly Asked[], from: number, to: number): RunSpec[] {
  const specs: RunSpec[] = [];
  for (let r = from; r < to; r++) {
    const seed = seedOf(given, r);
    for (const { name, document, hash } of given.arms) {
      const label = `${given.id} ${name} ${seed}`;
      const network = given.network === undefined ? {} : { network: given.network };
      const people = given.people === undefined ? {} : { people: given.people };
      specs.push({ key: runKey(hash, seed), document, seed, ...network, ...people, outcomes, label });
    }
  }
  return specs;
}

/** Size of a run in consumer-days: what its time is about proportional to. */
export function sizeOf({ document, people }: Pick<RunSpec, 'document' | 'people'>): number {
  const { consumers } = document.population as { consumers: number | { value: number } };
  const own = typeof consumers === 'object' ? consumers.value : consumers;
  return Number(document.days) * (people ?? own);
}
