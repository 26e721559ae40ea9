/**
 * What reading was worth: a feed of the same over again, and of selling, costs the platform trust.
 *
 *     each recommendation read        Π ← Π − g_l·alike·Π          alike  to what is remembered (homogenisation.ts)
 *     each paid message read          Π ← Π − g_m·Π
 *
 *   Π  trust in the platform, which recommendations that fit restore and those that miss lower (platform.ts). Who read
 *   nothing judges nothing.
 *
 * Source: Wang 2025, 5.1.1; Hans 115431, 4, on sessions that disappoint. That trust suffers by the piece is an assumption;
 * asleep by default: both rates are 0.
 */
import type { Exposures } from '../../core/exposures.ts';
import { plausible, seenIn, share } from '../../core/declare.ts';
import { falls } from '../../core/expectation.ts';
import type { Expectations } from '../../core/expectation.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { ADVERTISED } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { alike } from '../attention/homogenisation.ts';
import { learn } from '../attention/platform.ts';

const parameters = {
  alike: seenIn(
    'fill-up',
    plausible(
      [0, 0.003],
      'no more than what a fitting one restores (g_r); a guess',
      share('Share of trust in the platform lost by one recommendation that is fully alike', 'g_l', 0),
    ),
  ),
  commercial: seenIn(
    'fill-up',
    plausible(
      [0, 0.006],
      'none, or up to twice what a fitting recommendation restores; a guess',
      share('Share of trust in the platform lost by one paid message', 'g_m', 0),
    ),
  ),
} as const satisfies Table;

/** Selling and sameness lower trust in the platform. */
function judgeSession(world: World, x: Exposures): void {
  const { platform, sessionWorth: P, homogenisation } = world.today.parameters;
  if (!platform.on) return;
  if (P.commercial > 0) judgeSelling(world, x, P.commercial);
  if (P.alike > 0 && homogenisation.on) judgeSameness(world, x, P.alike);
}

function judgeSelling({ state: { platformTrust } }: World, x: Exposures, rate: number): void {
  for (let j = 0; j < x.paid.count; j++) {
    const c = x.reader[x.paid.at[j]];
    platformTrust[c] = learn(platformTrust[c], 0, rate);
  }
}

function judgeSameness(world: World, x: Exposures, rate: number): void {
  const { platformTrust, postStyle, styleMemory } = world.state;
  const { width } = world.today.parameters.homogenisation;
  for (let j = 0; j < x.recommended.count; j++) {
    const i = x.recommended.at[j];
    const c = x.reader[i];
    platformTrust[c] = learn(platformTrust[c], 0, rate * alike(postStyle[x.row[i]], styleMemory[c], width));
  }
}

export const mechanism = defineMechanism({
  name: 'sessionWorth',
  parameters,
  reading: {
    judgeSession: {
      name: 'readers judge what reading was worth',
      why: 'by how much of it sold, and by what they remember of before',
      reads: 'postStyle styleMemory',
      writes: 'platformTrust',
      step: judgeSession,
    },
  },
});

export const expects: Expectations<typeof parameters> = {
  alike: falls([0, 0.02], 'market platform_trust', 'Π ← Π − g_l·alike·Π'),
  commercial: falls([0, 0.02], 'market platform_trust', 'Π ← Π − g_m·Π for each paid message', ADVERTISED),
};
