/** How many seeds a decision takes, going by a pilot: the fewest with the chance asked for that the interval tells. */
import type { Rule } from '../designs/comparison.ts';
import { replicationsForDistance } from '../statistics/power.ts';

export interface Pilot {
  /** Of the contrast over pilot seeds, and its spread. */
  mean: number;
  sd: number;
  /** Smallest effect of interest. */
  s: number;
  sign: -1 | 0 | 1;
  rule: Rule;
  chance?: number;
  level?: number;
}

export type Heading = 'supported' | 'not supported' | 'reversed';

export interface Decision {
  /** What more seeds would say, were the true effect that of the pilot. */
  towards: Heading;
  /** At least 3; infinite where the pilot lies on the bound. */
  seeds: number;
}

const FEWEST = 3;

/** Which bound the interval has to stay away from, how far the effect is from it, and whether there are two such bounds. */
function aimOf({ mean, s, sign, rule }: Pilot): { towards: Heading; distance: number; both: boolean } {
  if (rule === 'alike' || sign === 0) {
    const inside = Math.abs(mean) < s;
    return {
      towards: inside ? 'supported' : 'not supported',
      distance: Math.abs(s - Math.abs(mean)),
      both: inside,
    };
  }
  const effect = mean * sign;
  const bound = rule === 'not worse' ? -s : s;
  if (effect > bound) return { towards: 'supported', distance: effect - bound, both: false };
  if (effect < -s) return { towards: 'reversed', distance: -s - effect, both: false };
  return { towards: 'not supported', distance: bound - effect, both: false };
}

/** Both bounds of "alike" may be missed: each gets half of what may go wrong. */
export function seedsForDecision(pilot: Pilot): Decision {
  const { sd, chance = 0.9, level = 0.95 } = pilot;
  const { towards, distance, both } = aimOf(pilot);
  if (distance === 0) return { towards, seeds: sd === 0 ? FEWEST : Infinity };
  const power = both ? 1 - (1 - chance) / 2 : chance;
  return { towards, seeds: Math.max(FEWEST, replicationsForDistance(distance, sd, 1 - level, power)) };
}
