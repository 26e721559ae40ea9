/**
 * Public status of complaints: the platform shows, where one buys, how many complaints about a brand were answered and how
 * soon, and how many wait.
 *
 *     s = Σ max(0, 1 − wait/τ_c) over those answered / n          n = answered + closed without an answer + Σ age/τ_c of those open
 *     perceived risk of b = p·u·(1 − G)·(1 − L_s·(s − x_r)·n/(n + n½))
 *
 *   s  1 where all are answered at once, 0 where nobody is. What was closed counts by half after h_s days; one that is open
 *   counts the more the longer it waits, up to τ_c, when it is given up (complaints.ts). n  per thousand people with an
 *   account, against n½ of the product page, where it stands. L_s  share of those who decide and look. x_r  service expected
 *   by those who know nothing: who looks and finds no more than that buys as before. The status says that there was an
 *   answer, not how good it was, and what a brand has deleted stays on it as not answered. How many complaints there are
 *   moves nobody: bad posts and ratings say that already. It is seen where one decides, and not remembered.
 *
 * Source: Hans 115431, 3.2 (the state of each suggestion is public, from received to done), Wang 2025, 5.2.2; that recourse
 * works by perceived risk is an assumption, and so are the figures. What it is worth to a brand to answer is not written in.
 */
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, halfLife, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { float } from '../../core/measure.ts';
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
} as const satisfies Columns;

/** What is left of perceived risk where the status s speaks with so much force. */
export const riskLeft = (s: number, expected: number, force: number): number => 1 - force * (s - expected);

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
  const { publicStatus, complaints, productPage } = world.today.parameters;
  const n = (1000 * shown(world, b)) / world.market.onlineConsumers;
  return n === 0
    ? 1
    : riskLeft(statusOf(world, b), complaints.expected, publicStatus.look * herd(n, productPage.half));
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
      reads: 'replied waited unanswered waiting',
      writes: 'shownPrompt shownClosed shownOpen',
      step: showStatus,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands complaint_status', 'nothing is shown when it is off', STATUS),
  look: rises([0, 1], 'market sales', 'risk·(1 − L_s·(s − x_r)·…), and s is above x_r', STATUS),
  halfLife: rises([5, 200], 'brands complaints_shown', 'what was closed stands for longer', STATUS),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands complaints_shown', 'down', 'nothing is shown', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['shownClosed', 'shownPrompt', 'shownOpen'], zero: { 'publicStatus.look': 0 } },
};
