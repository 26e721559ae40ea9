/**
 * Public status of complaints: the platform shows, where one buys, how many complaints about a brand were answered and how
 * soon, and how many pieces were sold; buyers set the complaints that nobody made good against what they know of other shops.
 *
 *     s = Σ max(0, 1 − wait/τ_c) over those answered / n          n = answered + closed without an answer + Σ age/τ_c of those open
 *     U = K·(1 − s)                       complaints made lately that are left alone, of K for M pieces sold lately
 *     E = k₀·(1 − x_r)·M                  how many would be expected of so many pieces by who knows nothing
 *     v = (E − U)/(E + U),                where v > 0 times M/(M + n½)
 *     perceived risk of b = p·u·(1 − G)·(1 − L_s·v)
 *
 *   s  1 where all are answered at once, 0 where nobody is; where there was nothing to answer yet, x_r. K, M, what was answered
 *   and what was closed count by half after h_s days; a complaint that is open counts the more the longer it waits, up to τ_c,
 *   when it is given up (complaints.ts). k₀  complaints for a piece and x_r service expected by who knows nothing: who looks
 *   and finds no more trouble than that buys as before. M in the last line is per thousand people with an account, against n½
 *   of the product page (ratings there, pieces here): a good record is believed by how much was sold, a bad one at once.
 *   L_s  share of those who decide and look. The status says that there was an answer, not how good it was, and what a brand
 *   has deleted stays on it as not answered. It is seen where one decides, and not remembered.
 *
 *   Worse goods never gain by it against better ones of the same s: v falls with U = K·(1 − s), so that more complaints of as
 *   many pieces never lower the risk, whatever s is; and at the same K/M it never falls with M, so that who sells less for it has
 *   no more of it. At s = 1 how many complained is no matter. Against the same complaints unanswered v rises with s: to answer pays.
 *
 * Source: Hans 115431, 3.2 (the state of each suggestion is public, from received to done), Wang 2025, 5.2.2. That recourse
 * works by perceived risk, the form of v (between all risk taken away and twice of it) and the figures are assumptions. What it is
 * worth to a brand to answer is not written in.
 */
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, halfLife, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { float, ratio } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { PLAN, STATUS } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { retained } from '../forgetting.ts';
import { herd } from '../trust/proof.ts';

const parameters = {
  on: seenIn('answered-in-public', toggle('It is shown how complaints were answered')),
  look: decided(share('Share of buyers who look at how complaints were answered', 'L_s', 0)),
  usual: seenIn(
    'answered-in-public',
    plausible(
      [0.01, 0.3],
      'a guess: one buyer in a hundred to one in three',
      number(
        'Complaints for a piece sold that who knows nothing expects',
        'k₀',
        'complaints per unit',
        [0.001, 5],
        0.05,
        'assumed',
        'about what the default market makes, 0.01 to 0.04',
      ),
    ),
  ),
  halfLife: seenIn(
    'answered-in-public',
    plausible(
      [14, 120],
      'a guess: shops show the last month, or the last half-year',
      halfLife('Half-life of a closed complaint in what is shown', 'h_s', 45),
    ),
  ),
} as const satisfies Table;

const columns = {
  shownClosed: column('brand', 'f64', 'complaints', COUNT, 'closed lately, answered or not'),
  shownPrompt: column('brand', 'f64', 'complaints', COUNT, 'of these answered, each by how soon'),
  shownOpen: column('brand', 'f64', 'complaints', COUNT, 'waiting last night, each by how long'),
  shownMade: column('brand', 'f64', 'complaints', COUNT, 'made lately'),
  shownSold: column('brand', 'f64', 'units', COUNT, 'sold lately'),
} as const satisfies Columns;

/**
 * How much better than expected a record is, from −1 to 1: of K complaints for M pieces a share s was answered.
 *
 * @param usual complaints for a piece that are expected, k₀
 * @param answered share of them that is expected to be answered, x_r
 * @param trusted how far a good record of so many pieces is believed, 0 to 1
 */
export function recordOf(
  K: number,
  M: number,
  s: number,
  usual: number,
  answered: number,
  trusted: number,
): number {
  const U = K * (1 - s);
  const E = usual * (1 - answered) * M;
  if (U + E === 0) return 0;
  const v = (E - U) / (E + U);
  return v > 0 ? v * trusted : v;
}

/** What is left of perceived risk where a share L_s looks at a record v. */
export const riskLeft = (v: number, look: number): number => 1 - look * v;

/** Answers by how soon: so many complaints that waited so many days together, of at most `patience` each. */
export const promptness = (answered: number, waited: number, patience: number): number =>
  Math.max(0, answered - waited / patience);

const isShown = ({ today }: World): boolean =>
  today.parameters.publicStatus.on !== 0 && today.parameters.publicStatus.look > 0;

const shown = ({ state }: World, b: number): number => state.shownClosed[b] + state.shownOpen[b];

/** Status of brand b; 0 where there is nothing to show. */
const statusOf = (world: World, b: number): number => {
  const n = shown(world, b);
  return n === 0 ? 0 : world.state.shownPrompt[b] / n;
};

/** What the status leaves of the risk of buying brand b. */
export function riskLeftBy(world: World, b: number): number {
  if (!isShown(world)) return 1;
  const { shownMade, shownSold } = world.state;
  const { publicStatus, complaints, productPage } = world.today.parameters;
  const s = shown(world, b) === 0 ? complaints.expected : statusOf(world, b);
  const perThousand = (1000 * shownSold[b]) / world.market.onlineConsumers;
  const trusted = herd(perThousand, productPage.half);
  const v = recordOf(shownMade[b], shownSold[b], s, publicStatus.usual, complaints.expected, trusted);
  return riskLeft(v, publicStatus.look);
}

/** Evening: what is shown tomorrow. */
function showStatus(world: World): void {
  if (!isShown(world)) return;
  const { state, today } = world;
  const { publicStatus, complaints } = today.parameters;
  const left = retained(world, publicStatus.halfLife);
  for (let b = 0; b < world.market.brands; b++) {
    const prompt = promptness(state.replied[b], state.waited[b], complaints.patience);
    state.shownPrompt[b] = left * state.shownPrompt[b] + prompt;
    state.shownClosed[b] = left * state.shownClosed[b] + state.replied[b] + state.unanswered[b];
    state.shownOpen[b] = state.waiting[b] / complaints.patience;
    state.shownMade[b] = left * state.shownMade[b] + state.complained[b];
    state.shownSold[b] = left * state.shownSold[b] + state.sold[b];
  }
}

const measures: Measures = {
  brands: [
    float(
      'complaint_status',
      '0 to 1',
      'how far complaints were answered, and how soon; 0 without any',
      statusOf,
    ),
    float('complaints_shown', 'complaints', 'closed lately or waiting for long', shown),
    float('complaint_rate', 'complaints per unit', 'shown as made lately, for a piece sold', ({ state }, b) =>
      ratio(state.shownMade[b], state.shownSold[b]),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'publicStatus',
  parameters,
  columns,
  phases: {
    showStatus: {
      name: 'it is shown how complaints were answered',
      over: 'once',
      why: 'once brands have answered; it stands where one buys from tomorrow',
      reads: 'replied waited unanswered waiting complained sold',
      writes: 'shownPrompt shownClosed shownOpen shownMade shownSold',
      step: showStatus,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands complaint_status', 'nothing is shown when it is off', STATUS),
  look: rises([0, 1], 'market sales', 'risk·(1 − L_s·v), and v is above 0: all are answered', STATUS),
  usual: rises([0.01, 1], 'market sales', 'v rises with E = k₀·(1 − x_r)·M', STATUS),
  halfLife: rises([5, 200], 'brands complaints_shown', 'what was closed stands for longer', STATUS),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands complaints_shown', 'down', 'nothing is shown', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['shownClosed', 'shownPrompt', 'shownOpen', 'shownMade', 'shownSold'],
    zero: { 'publicStatus.look': 0 },
  },
};
