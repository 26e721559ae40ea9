/**
 * Voices decide and publish. Their behaviour is fixed here: how often, how much of it paid, for whom.
 *
 *     posts today = cadence·rhythm, rounded at random          rhythm = 2 − s in the busy half of a cycle, s in the quiet
 *     valence = 1 − candour·(1 − quality)                       candour = authenticity, times freedom if paid
 *
 *   s  steadiness: a cycle of 20 days keeps the number of posts equal (T6). An authentic voice names weak points
 *   in proportion to what is wrong with the product (T7); a scripted brief leaves little room for that (C5).
 *
 * Source: KOC 4.1. All figures are assumptions.
 */
import { number, share, toggle } from '../declare.ts';
import type { Table } from '../parameter.ts';
import { uniform } from '../random.ts';
import { VOICE_POSTS } from '../columns.ts';
import type { World } from '../world.ts';

export const parameters = {
  on: toggle('Voices publish'),
  sponsoring: toggle('Voices accept paid posts'),
  cycle: number('Length of the busy-and-quiet cycle of an unsteady voice', 'L', 'days', [2, 365], 20),
  scriptFreedom: share('Candour that a brand’s brief leaves in a paid post', 'φ_b', 0.4),
} as const satisfies Table;

/** Posts meant for today; steadiness 1 is the same every day. */
export const rhythm = (cadence: number, steadiness: number, busy: boolean): number =>
  cadence * (busy ? 2 - steadiness : steadiness);

/** Share of good content in a post about a product of this quality. */
export const valenceOf = (candour: number, quality: number): number => 1 - candour * (1 - quality);

const whole = (expected: number, u: number): number => {
  const floor = Math.floor(expected);
  return floor + (u < expected - floor ? 1 : 0);
};

/** Brand drawn by weight; -1 when no brand has any. */
function pick(world: World, weight: (b: number) => number, u: number): number {
  let total = 0;
  for (let b = 0; b < world.brands; b++) total += weight(b);
  if (total <= 0) return -1;
  let left = u * total;
  for (let b = 0; b < world.brands; b++) {
    left -= weight(b);
    if (left < 0 && weight(b) > 0) return b;
  }
  return -1;
}

const SEEDING = ['seedKoc', 'seedMid', 'seedHead'] as const;

export function publish(world: World, from: number, to: number): void {
  const { state, day, brandValues } = world;
  const { publishing } = world.parameters;
  const publishKey = world.keys.publish;
  const sponsorKey = world.keys.sponsor;
  for (let v = from; v < to; v++) {
    const tier = state.tier[v];
    const creator = world.creators[tier];
    // Voices are out of step with each other.
    const phase = (day + 7 * v) % publishing.cycle;
    const expected = rhythm(creator.cadence, state.steadiness[v], phase < publishing.cycle / 2);
    const posts = publishing.on
      ? Math.min(VOICE_POSTS, whole(expected, uniform(publishKey.k0, publishKey.k1, v, 0)))
      : 0;
    state.output[v] = posts;
    const vertical = state.voiceVertical[v];
    const match = (b: number) => (brandValues[b].vertical === vertical ? 1 : 1 - creator.selectivity);
    const sponsored = publishing.sponsoring ? creator.sponsoredShare : 0;
    for (let k = 0; k < posts; k++) {
      const at = v * VOICE_POSTS + k;
      const wanted = uniform(sponsorKey.k0, sponsorKey.k1, v, 3 * k);
      const topic = uniform(sponsorKey.k0, sponsorKey.k1, v, 3 * k + 1);
      const label = uniform(sponsorKey.k0, sponsorKey.k1, v, 3 * k + 2);
      let brand = -1;
      let paid = 0;
      if (wanted < sponsored) {
        brand = pick(world, (b) => match(b) * brandValues[b].seeding * brandValues[b][SEEDING[tier]], topic);
        if (brand >= 0) paid = label < creator.disclosure ? 3 : 1;
      } else if (wanted < sponsored + (1 - sponsored) * creator.mention) {
        brand = pick(
          world,
          (b) => (brandValues[b].vertical === vertical ? brandValues[b].quality : 0),
          topic,
        );
      }
      state.plugged[at] = brand;
      state.sponsored[at] = paid;
    }
  }
}
