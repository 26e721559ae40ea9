/**
 * A platform with a goal: it moves its levers step by step, and keeps what did not hurt.
 *
 *     J = advertising + take − support + v·Σ Π          of a day, in yuan; Π  trust in the platform of those who are there
 *     every Δ_J days:  one lever, chosen by lot, moves a step:  x ← x·(1 + s) or x ← x/(1 + s)
 *     H days later:    kept if the mean J of these H days is no less than that of the H days before the step, else undone
 *
 *   Levers: advertisements a person may be shown, share of sales (income.ts), weight of quality and of diversity in ranking
 *   (ranking.ts), hidden advertising caught (platform.ts). One that stands at 0 is not used. Each goes on in the direction
 *   in which it was kept, and turns where it was undone; the first direction is drawn.
 *
 * A platform with a short H sees what a step brings, and not who leaves over it; no rule says which lever it likes, or that
 * anybody is driven away. It looks at before and after, so that what comes of earlier steps, of its market and of chance is
 * put down to the last one.
 *
 * Source: bounded search after Simon 1955 and Nowak & Sigmund 1993; what is measured becomes the goal, Goodhart 1975.
 * Asleep by default: the step is 0.
 */
import { MAX_INDEX, MONEY, column } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, integer, number, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { float, int, total, yuan } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { PLAN, SEARCHING } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { LEVERS, MOST, leverOf, triesSteps } from './levers.ts';
import { goalToday } from './worth.ts';

const parameters = {
  on: seenIn('fill-up', toggle('The platform moves its levers step by step')),
  step: decided(share('Share by which a lever is moved at a time', 's', 0)),
  review: seenIn(
    'fill-up',
    decided(
      integer(number('Days between two steps', 'Δ_J', 'days', [1, 365], 28, 'assumed', 'about a month')),
    ),
  ),
  horizon: decided(
    integer(
      number(
        'Days after a step by which it is judged, at most those until the next',
        'H',
        'days',
        [1, 365],
        7,
        'assumed',
        'trials on platforms run for a week or two',
      ),
    ),
  ),
  people: seenIn(
    'fill-up',
    decided(
      number(
        'What it is worth to the platform that somebody who trusts it fully is there for a day',
        'v',
        'yuan per day',
        [0, 1000],
        0,
        'assumed',
        'nothing: it looks at its income alone',
      ),
    ),
  ),
} as const satisfies Table;

const columns = {
  leverSteps: column('market', 'i16', 'steps', [-1000, 1000], 'how far each lever was moved', {
    width: LEVERS.length,
  }),
  leverLeaning: column(
    'market',
    'i8',
    '+1, -1 or 0',
    [-1, 1],
    'direction of its next step; 0 until the first',
    {
      width: LEVERS.length,
    },
  ),
  onTrial: column('market', 'i8', 'lever from 1, or 0', [0, LEVERS.length], 'lever that is judged'),
  goalBefore: column('market', 'f64', 'fen', MONEY, 'J of the days before the step that is judged'),
  goalSince: column('market', 'f64', 'fen', MONEY, 'J of the days since'),
  goalLately: column('market', 'f64', 'fen', MONEY, 'J of the last days before the next step'),
  trialDays: column('market', 'i16', 'days', [0, 365], 'of these days, that were counted'),
  stepsKept: column('market', 'i32', 'steps', [0, MAX_INDEX], 'steps kept so far'),
} as const satisfies Columns;

/** Days of a trial: until the next step at most. */
const trialOf = ({ today: { parameters } }: World): number =>
  Math.min(parameters.platformGoal.horizon, parameters.platformGoal.review);

/** Morning: a trial that is over is judged, and when it is time the next step is taken. */
function reviewLevers(world: World): void {
  if (!triesSteps(world)) return;
  const { day, parameters } = world.today;
  const { onTrial, goalBefore, goalSince, goalLately, trialDays } = world.state;
  const since = day % parameters.platformGoal.review;
  if (onTrial[0] > 0 && since === trialOf(world) % parameters.platformGoal.review) judgeStep(world);
  if (since !== 0 || day === 0) return;
  // A platform that has only begun to look has nothing to compare with.
  const known = trialDays[0] === trialOf(world);
  goalBefore[0] = goalLately[0];
  goalSince[0] = 0;
  goalLately[0] = 0;
  trialDays[0] = 0;
  if (known) takeStep(world);
}

/** What did not hurt is kept. */
function judgeStep({ state }: World): void {
  const k = state.onTrial[0] - 1;
  const kept = state.goalSince[0] >= state.goalBefore[0];
  if (kept) state.stepsKept[0]++;
  else {
    state.leverSteps[k] -= state.leverLeaning[k];
    state.leverLeaning[k] *= -1;
  }
  state.onTrial[0] = 0;
}

/** One lever that is in use moves a step, on in its direction unless it is at its end. */
function takeStep(world: World): void {
  const { leverSteps, leverLeaning, onTrial } = world.state;
  const { k0, k1 } = world.today.keys.lever;
  const used = LEVERS.map((_, k) => k).filter((k) => leverOf(world, LEVERS[k]) > 0);
  if (used.length === 0) return;
  const k = used[Math.floor(uniform(k0, k1, 0, 0) * used.length)];
  if (leverLeaning[k] === 0) leverLeaning[k] = uniform(k0, k1, 0, 1) < 0.5 ? -1 : 1;
  if (leverOf(world, LEVERS[k]) >= MOST[LEVERS[k]]) leverLeaning[k] = -1;
  leverSteps[k] = Math.max(-FARTHEST, Math.min(FARTHEST, leverSteps[k] + leverLeaning[k]));
  onTrial[0] = k + 1;
}
const FARTHEST = 999;

/** Evening: what the day was worth. */
function countGoal(world: World): void {
  if (!triesSteps(world)) return;
  const { goalSince, goalLately, trialDays } = world.state;
  const { day, parameters } = world.today;
  const { review } = parameters.platformGoal;
  const since = day % review;
  const goal = goalToday(world);
  if (since < trialOf(world)) goalSince[0] += goal;
  if (since < review - trialOf(world)) return;
  goalLately[0] += goal;
  trialDays[0]++;
}

const measures: Measures = {
  market: [
    float<void>('platform_goal', 'yuan', 'income, and what people and their trust are worth to it', (world) =>
      yuan(goalToday(world)),
    ),
    int<void>(
      'present',
      'consumers',
      'on the platform today',
      (world) => world.market.onlineConsumers - total(world, 0, 'away'),
    ),
    int<void>(
      'steps_kept',
      'steps',
      'of the platform with its levers, so far',
      (world) => world.state.stepsKept[0],
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'platformGoal',
  parameters,
  columns,
  streams: { lever: 'which lever the platform moves, and in which direction first' },
  phases: {
    reviewLevers: {
      name: 'the platform moves a lever',
      over: 'once',
      why: 'before anything is sold or ranked',
      reads: '',
      writes: 'leverSteps leverLeaning onTrial goalBefore goalSince goalLately trialDays stepsKept',
      step: reviewLevers,
    },
    countGoal: {
      name: 'the platform adds up its day',
      over: 'once',
      why: 'once advertising is paid for',
      reads: 'online away platformTrust outlay takeOfBrand takeOfCreators supportFen',
      writes: 'goalSince goalLately trialDays',
      step: countGoal,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market steps_kept', 'no lever is moved when it is off', SEARCHING),
  step: rises([0, 0.3], 'market steps_kept', 'no lever is moved by nothing', SEARCHING),
  review: falls([4, 20], 'market steps_kept', 'fewer steps are taken', SEARCHING),
  horizon: falls([1, 8], 'market steps_kept', 'a step that pays is kept H days later', SEARCHING, {
    'platformGoal.review': 8,
    'platformIncome.takeRate': 0,
    'ranking.quality': 0,
    'platform.enforcement': 0,
  }),
  people: rises([0, 5], 'market platform_goal', 'J = … + v·Σ Π', SEARCHING),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market steps_kept', 'down', 'no lever is moved', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: [
      'leverSteps',
      'leverLeaning',
      'onTrial',
      'goalBefore',
      'goalSince',
      'goalLately',
      'trialDays',
      'stepsKept',
    ],
    zero: { 'platformGoal.step': 0 },
  },
};
