/**
 * Wear-out: an advertisement has to be seen a few times, and then wears thin.
 *
 *     h(n) = √((n/m)·exp(1 − n/m))          weight of the n-th exposure, 1 at n = m;  n fades: half after h_n days
 *
 * Source: Schmidt & Eisend 2015 (attitude peaks near 10 exposures). The shape is an assumption: something less than half is left
 * of the weight at four times the peak. The source speaks of attitude, here it is the weight of one more message that peaks.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { halfLife, number, plausible, seenIn, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { exp } from '../../core/math.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';

const parameters = {
  on: toggle('The weight of paid messages depends on how often they were seen'),
  peak: plausible(
    [3, 15],
    'attitude peaks near 10 (Schmidt & Eisend 2015), its gain before',
    number('Exposure that weighs most', 'm', 'exposures', [1, 100], 10, 'measured', 'Schmidt & Eisend 2015'),
  ),
  halfLife: seenIn('crisis-after-advertising', halfLife('Half-life of remembered exposures', 'h_n', 14)),
} as const satisfies Table;

const columns = {
  seen: column('pair', 'f32', 'exposures', COUNT, 'commercial messages seen, fading'),
} as const satisfies Columns;

/** Weight of the n-th exposure, in [0, 1]. */
export const exposureWeight = (n: number, m: number): number => Math.sqrt((n / m) * exp(1 - n / m));

export const mechanism = defineMechanism({
  name: 'wearOut',
  parameters,
  columns,
  fades: { seen: { halfLife: 'halfLife' } },
});

export const expects: Expectations<typeof parameters> = {
  on: falls(OFF_ON, 'brands evidence_paid', 'h(n) is at most 1'),
  peak: falls(
    [10, 60],
    'brands evidence_paid',
    'few have been seen: h(n) = (n/m)·exp(1 − n/m) falls with m > n',
  ),
  halfLife: rises([1, 14], 'brands evidence_paid', 'n < m, so that remembering more brings n nearer to m'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands evidence_paid',
    'up',
    'the first few exposures count in full',
    'brands evidence_own',
    'within noise',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: { still: [] },
};
