/**
 * Why somebody bought, or did not, on one day: whether there was a need, which brands came to mind, what each was worth, by what,
 * and what chance added. The day is lived again up to where people buy, and asked by the functions that decide there.
 */
import { alone, inOrder, openDay } from '../core/engine.ts';
import { exp } from '../core/math.ts';
import { uniform } from '../core/random.ts';
import { considers, gumbel, makesPurchases, needs } from '../mechanisms/purchase/buying.ts';
import { needToday } from '../mechanisms/purchase/need.ts';
import { UTILITY_PARTS, lastParts, utility } from '../mechanisms/purchase/utility.ts';
import { enterDay } from '../run.ts';
import type { Run } from '../run.ts';
import type { World } from '../world.ts';
import { QuestionError } from './question.ts';

export type UtilityPart = (typeof UTILITY_PARTS)[number];

export interface Option {
  readonly brand: number;
  /** Salience, with which it comes to mind, and whether it did, or was looked up. */
  readonly salience: number;
  readonly considered: boolean;
  readonly utility: number;
  readonly parts: Readonly<Record<UtilityPart, number>>;
  /** Chance of being chosen among what is considered, buying nothing included; 0 where it is not. */
  readonly chance: number;
}

export interface Choice {
  readonly category: number;
  /** Chance of a need that day, and whether it arose. */
  readonly needChance: number;
  readonly needed: boolean;
  readonly options: readonly Option[];
  /** Utility of buying nothing, and its chance. */
  readonly nothing: number;
  readonly nothingChance: number;
  /** What the draw decided for: -1 for nothing, or where no need arose. */
  readonly chosen: number;
}

export interface ChoicesOfDay {
  readonly consumer: number;
  readonly day: number;
  /** Not online, or away for good reason: reads nothing and still buys what is needed. */
  readonly away: boolean;
  readonly choices: readonly Choice[];
  /** Pieces of each brand that were bought in the end, also on impulse, in a group or a live room. */
  readonly bought: readonly number[];
}

/**
 * The choices of consumer c on a day that has been lived.
 *
 * @throws QuestionError
 */
export function choicesOf(run: Run, consumer: number, day: number): ChoicesOfDay {
  const { consumers, categories } = run.world.market;
  const wrong: string[] = [];
  if (!Number.isInteger(consumer) || consumer < 0 || consumer >= consumers)
    wrong.push(`consumer is ${consumer}; expected a whole number from 0 to ${consumers - 1}`);
  if (!Number.isInteger(day) || day < 0 || day >= run.day)
    wrong.push(`day is ${day}; expected a whole number from 0 to ${run.day - 1}, the days of the run`);
  if (wrong.length > 0) throw new QuestionError(wrong);
  const world = enterDay(run, day);
  const before = boughtBy(world, consumer);
  openDay(world, day);
  const walk = alone(inOrder);
  let choices: Choice[] = [];
  for (const phase of world.model.schedule) {
    if (makesPurchases(phase)) choices = categories.map((_, category) => choiceOf(world, consumer, category));
    walk(world, phase);
  }
  const bought = boughtBy(world, consumer).map((n, b) => n - before[b]);
  const away = world.state.online[consumer] === 0 || world.state.away[consumer] !== 0;
  return { consumer, day, away, choices, bought };
}

const boughtBy = ({ market, state }: World, c: number): number[] =>
  Array.from({ length: market.brands }, (_, b) => state.bought[c * market.brands + b]);

function choiceOf(world: World, c: number, category: number): Choice {
  const { scale, nothing } = world.today.parameters.buying;
  const { k0, k1 } = world.today.keys.choice;
  const weighed = world.market.categories[category].brands.map((brand) => {
    const worth = utility(world, c, brand);
    const parts = Object.fromEntries(UTILITY_PARTS.map((part, i) => [part, lastParts[i]]));
    const noise = gumbel(uniform(k0, k1, c, brand));
    return { brand, worth, parts, considered: considers(world, c, brand), noise };
  });
  const sum = weighed.reduce(
    (all, { considered, worth }) => all + (considered ? exp(scale * worth) : 0),
    exp(scale * nothing),
  );
  const needed = needs(world, c, category);
  let chosen = -1;
  let best = scale * nothing + gumbel(uniform(k0, k1, c, 255));
  for (const { brand, worth, considered, noise } of weighed) {
    if (!considered || scale * worth + noise <= best) continue;
    best = scale * worth + noise;
    chosen = brand;
  }
  return {
    category,
    needChance: needToday(world, c, category),
    needed,
    options: weighed.map(({ brand, worth, parts, considered }) => ({
      brand,
      salience: world.state.salience[c * world.market.brands + brand],
      considered,
      utility: worth,
      parts: parts as Record<UtilityPart, number>,
      chance: considered ? exp(scale * worth) / sum : 0,
    })),
    nothing,
    nothingChance: exp(scale * nothing) / sum,
    chosen: needed ? chosen : -1,
  };
}
