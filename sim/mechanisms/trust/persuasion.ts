/**
 * Persuasion knowledge: people discount what they recognise as selling.
 *
 *     gain = 1 − scepticism·q          k = negative / (negative + own + peer + W)
 *
 *   q  how commercial a post looks (1 advertising, q_l when a sponsor is named, q_h when it is not);
 *   k  share of paid evidence that is disbelieved: bad news takes what was paid for first.
 *
 * Source: Friestad & Wright 1994; a discount of 0 to 0.5 is our own prior. That k grows with bad
 * evidence is an assumption, and in part what claim T4 rests on.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { OFF_ON, falls, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { HIDDEN, LABELLED } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Selling is recognised and discounted'),
  labelled: share('How commercial a labelled sponsored post looks', 'q_l', 0.7),
  hidden: share('How commercial a sponsored post without label looks', 'q_h', 0.35),
} as const satisfies Table;

/** Share of paid evidence that is disbelieved. */
export const disbelief = (negative: number, own: number, peer: number, W: number): number =>
  negative / (negative + own + peer + W);

/** What is left of a good word after the reader's scepticism; q is how commercial it looks. */
export const discount = (scepticism: number, q: number): number => 1 - scepticism * q;

export const mechanism = defineMechanism({
  name: 'persuasion',
  parameters,
});

export const expects: Expectations<typeof parameters> = {
  on: falls(OFF_ON, 'brands evidence_paid', 'paid words are discounted by 1 − scepticism·q'),
  labelled: falls([0, 1], 'brands evidence_paid', 'gain = 1 − scepticism·q_l', LABELLED, {
    'brand.toAdvertising': 0,
  }),
  hidden: falls([0, 1], 'brands evidence_paid', 'gain = 1 − scepticism·q_h', HIDDEN, {
    'brand.toAdvertising': 0,
  }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands evidence_paid',
    'up',
    'what is paid for is believed like the rest',
    'market content_entropy',
    'within noise',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: { still: [] },
};
