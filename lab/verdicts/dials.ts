/**
 * The dials of rows, tuned before anything is tested: for the row itself and anew under each of its variants, whose
 * markets are others. Ablations and other worlds keep the dials of the row: what they take away is what is looked at.
 */
import type { Tune } from '../uncertain/plan.ts';
import { armHash } from '../runs/runs.ts';
import type { Laboratory, Tally } from '../runs/run-collection.ts';
import { matched } from './matching.ts';
import type { Match, Matched, Matching } from './matching.ts';
import { pilotSeedsFor } from './pilot.ts';
import { nameOf } from './register-plan.ts';
import type { Planned, Tuned } from './register-plan.ts';
import type { Claim } from './register.ts';
import { valuesOf } from './tuned-values.ts';
import { MOST_LOOKS } from './tuning.ts';
import type { TuningEnd } from './tuning.ts';

/** What each dial of a row is to make equal. Names of conditions and arms have been checked. */
export function matchesOf({ match = [], conditions = [], arms }: Claim): Match[] {
  return match.map(({ condition, arm, against, dial, low, high, scale, whole }) => {
    const {
      outcome,
      within,
      arms: alike = Object.keys(arms),
    } = conditions.find(({ name }) => name === condition)!;
    const margin = within.value === undefined ? { share: within.share ?? 0 } : { value: within.value };
    return {
      condition,
      outcome,
      within: margin,
      arm,
      against: [against ?? alike.find((one) => one !== arm)!],
      paths: [dial].flat(),
      dial: { low, high, scale, whole },
    };
  });
}

const matchingOf = ({
  claim,
  comparison: { id, arms, network, people, replications },
}: Planned): Matching => ({
  id,
  arms,
  seeds: pilotSeedsFor(replications),
  matches: matchesOf(claim),
  ...(network === undefined ? {} : { network }),
  ...(people === undefined ? {} : { people }),
});

/** Rows and variants whose dials have to be tuned. */
const dialledOf = (planned: readonly Planned[]): Planned[] =>
  planned.filter(
    ({ claim, part }) => claim.match !== undefined && (part.kind === 'row' || part.kind === 'variant'),
  );

/** Pilot runs that tuning takes at most, and their arms: before anything is known of the dials. */
export const mostPilotRuns = (planned: readonly Planned[]): { runs: number; of: Planned }[] =>
  dialledOf(planned).map((of) => ({
    of,
    runs: matchesOf(of.claim).reduce(
      (sum, { against }) => sum + pilotSeedsFor(of.comparison.replications) * (against.length + MOST_LOOKS),
      0,
    ),
  }));

export interface Dials {
  tuned: Tuned;
  /** What came out, by name of the comparison. */
  matches: ReadonlyMap<string, readonly Matched[]>;
  tally: Tally;
}

/**
 * @param planned rows and their variants, not yet tuned
 * @throws Stop when the laboratory's signal says so; all runs that ended are kept
 */
export async function tuneDials(planned: readonly Planned[], laboratory: Laboratory): Promise<Dials> {
  const dialled = dialledOf(planned);
  const { results, tally } = await matched(dialled.map(matchingOf), laboratory);
  const names = dialled.map(({ claim, part }) => nameOf(claim, part));
  return {
    tuned: new Map(results.map(({ matches }, i) => [names[i], valuesOf(matches)])),
    matches: new Map(results.map(({ matches }, i) => [names[i], matches])),
    tally,
  };
}

/** Of the pilot at a draw: draws are many, and their verdicts are read off all of them together. */
const DRAW_SEEDS = 2;

/** Pilot runs that a draw of a row takes at most. */
export const mostPilotsAtDraw = (claim: Claim): number =>
  matchesOf(claim).reduce((sum, { against }) => sum + DRAW_SEEDS * (against.length + MOST_LOOKS), 0);

const ALIKE: readonly TuningEnd[] = ['matched', 'within chance'];

/** By condition: groups of arms that dials made alike, each with all that it was tuned to. */
export function madeAlike(
  matches: readonly Pick<Matched, 'condition' | 'arm' | 'against' | 'end'>[],
): Record<string, string[][]> {
  const found: Record<string, string[][]> = {};
  for (const { condition, arm, against, end } of matches) {
    if (!ALIKE.includes(end)) continue;
    const groups = (found[condition] ??= []);
    const tied = [arm, ...against];
    const touching = groups.filter((group) => group.some((one) => tied.includes(one)));
    found[condition] = [
      ...groups.filter((group) => !touching.includes(group)),
      [...new Set([...touching.flat(), ...tied])],
    ];
  }
  return found;
}

/** Matches the arms of a draw anew: with other numbers another value of the dial makes them alike. */
export const tuneOf = (claim: Claim): Tune | undefined =>
  claim.match &&
  (async (documents, { id, network }, laboratory) => {
    const arms = Object.entries(documents).map(([name, document]) => ({
      name,
      document,
      hash: armHash(document, network?.hash),
    }));
    const graph = network === undefined ? {} : { network: network.hash, people: network.people };
    const given = { id, arms, matches: matchesOf(claim), seeds: DRAW_SEEDS, ...graph };
    const [found] = (await matched([given], laboratory)).results;
    return {
      documents: Object.fromEntries(found.arms.map(({ name, document }) => [name, document])),
      alike: madeAlike(found.matches),
    };
  });
