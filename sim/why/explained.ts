/** What can be asked about: the columns whose every change has a cause, and the states that are made of them. */
import type { ColumnName } from '../catalogue.ts';
import type { Settings } from '../scenario/scenario.ts';
import { disbelief } from '../mechanisms/trust/persuasion.ts';
import { credibility, lifted } from '../mechanisms/trust/source-credibility.ts';
import { positive, trust } from '../mechanisms/trust/trust.ts';

/** Columns whose changes are followed when days are lived again. */
export const EXPLAINED = [
  'disposition',
  'own',
  'peer',
  'paid',
  'negative',
  'salience',
  'affect',
  'attachment',
  'identity',
  'loyalty',
  'habit',
  'expectation',
  'good',
  'bad',
  'bond',
] as const satisfies readonly ColumnName[];

export type Explained = (typeof EXPLAINED)[number];

export const isExplained = (name: string): name is Explained =>
  (EXPLAINED as readonly string[]).includes(name);

type Parameters = Settings['parameters'];
type Numbers = Float64Array;

/** A state of somebody: the columns that it is made of, and how. */
export interface StateKind {
  /** What it is about: a brand, or a creator that is followed. */
  readonly about: 'brand' | 'creator';
  readonly columns: readonly Explained[];
  /** Its value, the columns given in their order. */
  readonly value: (x: Numbers, parameters: Parameters) => number;
  /** Its slopes there, by column. */
  readonly slopes: (x: Numbers, parameters: Parameters) => readonly number[];
}

const plain = (column: Explained): StateKind => ({
  about: 'brand',
  columns: [column],
  value: ([x]) => x,
  slopes: () => [1],
});

const square = (x: number): number => x * x;

/** Slopes of (P + aW)/(P + N + W), P being own + peer + (1 − k)·paid and k = N/(N + own + peer + W). */
function slopesOfTrust([own, peer, paid, N, a]: Numbers, { trust: T, persuasion }: Parameters): number[] {
  const W = T.priorWeight;
  const on = persuasion.on ? 1 : 0;
  const known = N + own + peer + W;
  const k = on * disbelief(N, own, peer, W);
  const P = positive(own, peer, paid, k);
  const all = P + N + W;
  const byGood = (N + W * (1 - a)) / square(all);
  const byBad = -(P + a * W) / square(all);
  const unpaid = byGood * (1 + (on * paid * N) / square(known));
  return [
    unpaid,
    unpaid,
    byGood * (1 - k),
    byBad - (byGood * on * paid * (known - N)) / square(known),
    W / all,
  ];
}

/** States that `why` can be asked of. */
export const STATES = {
  trust: {
    about: 'brand',
    columns: ['own', 'peer', 'paid', 'negative', 'disposition'],
    value: ([own, peer, paid, negative, disposition], { trust: T, persuasion }) => {
      const k = persuasion.on ? disbelief(negative, own, peer, T.priorWeight) : 0;
      return trust(positive(own, peer, paid, k), negative, disposition, T.priorWeight);
    },
    slopes: slopesOfTrust,
  },
  belief: {
    about: 'creator',
    columns: ['good', 'bad', 'bond'],
    value: ([good, bad, bond], { sourceCredibility: C, bond: B }) => {
      const believed = credibility(good, bad, C.prior, C.priorWeight);
      return B.on ? lifted(believed, B.lift * bond) : believed;
    },
    slopes: ([good, bad, bond], { sourceCredibility: C, bond: B }) => {
      const W = C.priorWeight;
      const all = good + bad + W;
      const lift = B.on ? B.lift : 0;
      const left = 1 - lift * bond;
      return [
        (left * (bad + W * (1 - C.prior))) / square(all),
        (-left * (good + W * C.prior)) / square(all),
        lift * (1 - credibility(good, bad, C.prior, W)),
      ];
    },
  },
  salience: plain('salience'),
  affect: plain('affect'),
  attachment: plain('attachment'),
  identity: plain('identity'),
  loyalty: plain('loyalty'),
  habit: plain('habit'),
  expectation: plain('expectation'),
} as const satisfies Readonly<Record<string, StateKind>>;

export type StateName = keyof typeof STATES;
