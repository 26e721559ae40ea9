/**
 * Similarity: the word of somebody alike counts more.
 *
 *     similarity = 1 − s + s·max(0, cos(values_reader, values_author))
 *
 * Source: Hans 115431, 2.1 (users “like me”); McPherson, Smith-Lovin & Cook 2001 on homophily. The form is an
 * assumption.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { plausible, share, toggle } from '../../core/declare.ts';
import { positivePart } from '../../core/math.ts';
import type { Table } from '../../core/parameter.ts';
import { OFF_ON, falls, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { CALM } from '../../trial-markets.ts';

const parameters = {
  on: toggle('The word of somebody alike counts more'),
  strength: plausible(
    [0.2, 0.7],
    'likeness counts in follows and groups as well; a guess',
    share('How much of a message is lost between people who have no values in common', 's', 0.5),
  ),
} as const satisfies Table;

const columns = {
  kinship: column(
    'follow',
    'f32',
    'cosine',
    [-1, 1],
    'likeness of values with the person behind the creator',
  ),
} as const satisfies Columns;

export const similarity = (cosine: number, s: number): number =>
  1 - s + s * Math.min(1, positivePart(cosine));

export const mechanism = defineMechanism({
  name: 'similarity',
  parameters,
  columns,
});

export const expects: Expectations<typeof parameters> = {
  on: falls(OFF_ON, 'brands evidence_peer', 'similarity = 1 − s + s·max(0, cos) is at most 1', CALM),
  strength: falls([0, 0.5], 'brands evidence_peer', 'similarity = 1 − s + s·max(0, cos) falls with s', CALM),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands evidence_peer',
    'up',
    'the unlike are believed as well',
    'brands impressions',
    'within noise',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: { still: [], zero: { 'similarity.strength': 0 } },
};
