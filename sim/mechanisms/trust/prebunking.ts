/**
 * Prebunking: who was warned of a rumour beforehand believes it less.
 *
 *     m ← m + 1 for each warning seen, half forgotten after h_w days          resist = ρ_w·m / (m + m½)
 *     an attack post is believed (1 − resist) times as much, and so harms, moves and is passed on less
 *
 *     P(a warning today) = min(1, β_w·service money / price of an impression for everybody)
 *
 * Warnings are messages of a brand, shown while it answers attacks by prebunking, paid from its service money. They
 * are forgotten; how fast resistance goes with them depends on how much was remembered, and is set so that about half is left
 * after two weeks (meta-analysis 2023).
 *
 * Source: McGuire 1964; Roozenbeek & van der Linden 2022. Strength and dose are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { decided, halfLife, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { CHANNELS } from '../../core/dimensions.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { Response } from '../brands/complaints.ts';
import { payFrom } from '../brands/purses.ts';
import { Channel, fenForOne } from '../brands/spending.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { WARNED } from '../../trial-markets.ts';

const parameters = {
  on: seenIn('patterns/warnings/warned0', toggle('Warnings beforehand blunt attacks')),
  strength: seenIn(
    'patterns/warnings/warned0',
    plausible(
      [0.5, 1],
      'd from −.22 to −.50 (meta-analysis 2023), in proportion',
      share(
        'Share of harm that the well warned resist',
        'ρ_w',
        0.8,
        'assumed',
        'one warning takes half of an attack away at once; d = −0.36 (meta-analysis 2023) is of belief in the claim, not of trust',
      ),
    ),
  ),
  half: seenIn(
    'patterns/warnings/warned0',
    number('Warnings remembered at which half of that is reached', 'm½', 'warnings', [0.1, 50], 0.5),
  ),
  halfLife: plausible(
    [5, 15],
    'the effect then halves in 10 to 35 days (meta-analysis 2023)',
    halfLife(
      'Half-life of remembered warnings',
      'h_w',
      10,
      'calibrated',
      'so that about half of the effect of a warning is left after two weeks (meta-analysis 2023)',
    ),
  ),
  budget: seenIn(
    'patterns/warnings/warned0',
    decided(
      share(
        'Share of the service money that warnings may take on a day',
        'β_w',
        0.5,
        'assumed',
        'half, so that complaints are answered as well',
      ),
    ),
  ),
} as const satisfies Table;

const columns = {
  warned: column('pair', 'f32', 'warnings', COUNT, 'warnings against rumours remembered'),
  warnChance: column('brand', 'f64', '', UNIT, 'chance of a warning for one consumer', { scratch: true }),
  warnings: column('brand', 'f64', 'exposures', COUNT, 'warnings shown today', { scratch: true }),
} as const satisfies Columns;

/** Share of the harm of an attack that somebody with m remembered warnings resists. */
export const resistance = (m: number, half: number, strength: number): number => (strength * m) / (m + half);

/** Warnings shown today, one draw per consumer and brand that prebunks. */
export function warnReaders(world: World, from: number, to: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { brandValues } = world.today;
  const { prebunking, spending } = world.today.parameters;
  if (!prebunking.on || !spending.on) return;
  const { k0, k1 } = world.today.keys.warning;
  for (let b = 0; b < brands; b++) {
    if (brandValues[b].respondAttack !== Response.prebunk) continue;
    const chance = state.warnChance[b];
    for (let c = from; c < to; c++) {
      if (state.online[c] === 0 || state.away[c] || uniform(k0, k1, c, b) >= chance) continue;
      state.warned[c * brands + b]++;
      state.warnings[b]++;
    }
  }
}

/** Chance of a warning for one consumer today, by what the service purse can pay. */
function warnChanceOf(world: World, b: number): number {
  const { purse } = world.state;
  const { spending, prebunking } = world.today.parameters;
  const each = fenForOne(spending.impressionCost) * Math.max(1, world.market.onlineConsumers);
  return Math.min(1, (prebunking.budget * Math.max(0, purse[b * CHANNELS + Channel.service])) / each);
}

/** Morning: the chance of a warning, as far as the service money goes. */
function budgetWarnings(world: World): void {
  for (let b = 0; b < world.market.brands; b++) world.state.warnChance[b] = warnChanceOf(world, b);
}

/** Evening: warnings cost what impressions cost. */
function payWarnings(world: World): void {
  const { impressionCost } = world.today.parameters.spending;
  for (let b = 0; b < world.market.brands; b++)
    payFrom(world, b, Channel.service, Math.round(fenForOne(world.state.warnings[b] * impressionCost)));
}

const measures: Measures = {
  brands: [
    int('warnings', 'exposures', 'warnings against rumours shown', (world, b) => world.state.warnings[b]),
  ],
};

export const mechanism = defineMechanism({
  name: 'prebunking',
  parameters,
  columns,
  streams: {
    warning: 'whether a warning against a rumour is seen',
  },
  fades: { warned: { halfLife: 'halfLife' } },
  phases: {
    budgetWarnings: {
      name: 'warnings are budgeted',
      over: 'once',
      why: 'as far as the service money goes',
      reads: 'purse',
      writes: 'warnChance',
      step: budgetWarnings,
    },
    warnReaders: {
      name: 'brands warn',
      over: 'consumer',
      why: 'of rumours, before they are read',
      reads: 'online away warnChance',
      writes: 'warned warnings',
      step: warnReaders,
    },
    payWarnings: {
      name: 'warnings are paid for',
      over: 'once',
      why: 'once they are counted',
      reads: 'warnings',
      writes: 'purse outlay',
      step: payWarnings,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: falls(OFF_ON, 'brands evidence_negative', 'an attack counts 1 − resist', WARNED),
  strength: falls([0, 0.6], 'brands evidence_negative', 'resist = ρ·m/(m + m½)', WARNED),
  half: rises([1.5, 50], 'brands evidence_negative', 'resist = ρ·m/(m + m½)', WARNED),
  halfLife: falls([1, 14], 'brands evidence_negative', 'warnings are remembered', WARNED),
  budget: rises([0.05, 0.5], 'brands warnings', 'P(warning) = β_w·money/price', WARNED, {
    'brand.budget': 20,
  }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brand Attacked evidence_negative',
    'up',
    'no reader is prepared for the attack',
    'brand Alone evidence_negative',
    'within noise',
    'up with seven seeds of eight, by 0.39 ± 0.15: what others pass on of an attack differs so much that three seeds cannot tell.',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['warned', 'warnings'] },
};
