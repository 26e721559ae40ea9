/**
 * Negative word of mouth: bad evidence is taken in, looked at more, and passed on.
 *
 *     attention to a post × (1 + (m − 1)·d)          d  badness (asymmetry.ts)
 *
 * Attackers give each of their own posts l_a likes. What bad posts do to trust stands in asymmetry.ts, who writes them in posting.ts.
 *
 * Source: Hans 115431, 3.2; Berger & Milkman 2012 on what is shared. Rates are assumptions, set
 * with an eye on 3 good posts for a bad one (East et al. 2007).
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, number, plausible, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { ATTACKED, BAD_PRODUCTS, PLAN, TALKATIVE } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Bad evidence counts'),
  attention: plausible(
    [1, 2.5],
    'with κ at most about four times in all, an upper bound',
    number('Attention to a post that is all bad against a good one', 'm', '', [0.1, 10], 2.25),
  ),
  attackLikes: decided(number('Likes that attackers give each of their posts', 'l_a', 'likes', [0, 1000], 8)),
} as const satisfies Table;

const columns = {
  evidenceAgainst: column('post', 'f64', 'evidence', COUNT, 'bad evidence for such a reader', {
    scratch: true,
  }),
} as const satisfies Columns;

export const mechanism = defineMechanism({
  name: 'negative',
  parameters,
  columns,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands evidence_negative', 'no bad evidence when it is off'),
  attention: rises([0.1, 10], 'brands read_bad', 'bad posts pull up to m fold', TALKATIVE, BAD_PRODUCTS),
  attackLikes: rises([0, 200], 'brands read_bad', 'liked posts get places on the shelf for days', ATTACKED),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands evidence_negative', 'down', 'nothing bad counts', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['negative'] },
};
