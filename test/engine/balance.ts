/** What must hold on every evening: ranges of columns, and balances of people, goods and money. */
import { keptRow } from '../../sim/assembly.ts';
import { VERTICALS, columnNames, columnOf } from '../../sim/columns.ts';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/measures.ts';
import type { Run } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';

function sum(values: ArrayLike<number>, from = 0, step = 1): number {
  let total = 0;
  for (let i = from; i < values.length; i += step) total += values[i];
  return total;
}

/** First value outside of the range, or that is no number; -1 for none. */
function firstOutside(values: ArrayLike<number>, min: number, max: number): number {
  for (let i = 0; i < values.length; i++) if (!(values[i] >= min && values[i] <= max)) return i;
  return -1;
}

const STAGES = ['none', 'cognitive', 'affective', 'conative', 'action'];

/** Columns out of their range, followers who are not counted, posts kept twice, indices that lead nowhere. */
export function problemsOfState(world: World): string[] {
  const problems: string[] = [];
  for (const name of columnNames) {
    const { min, max } = columnOf(name);
    const column = world.state[name];
    const wrong = firstOutside(column, min, max);
    if (wrong >= 0) problems.push(`${name}[${wrong}] is ${column[wrong]}; expected ${min} to ${max}`);
  }
  return [...problems, ...followersAreSlots(world), ...keptPostsAreUnique(world), ...creditIsOwn(world)];
}

function followersAreSlots(world: World): string[] {
  const { followers, followed } = world.state;
  const counted = new Int32Array(world.voices);
  for (const v of followed) if (v >= 0) counted[v]++;
  const wrong = counted.findIndex((n, v) => n !== followers[v]);
  const twice: string[] = [];
  for (let c = 0; c < world.consumers; c++) {
    const mine = followed.subarray(world.slotStart[c], world.slotStart[c + 1]).filter((v) => v >= 0);
    if (new Set(mine).size < mine.length) twice.push(`consumer ${c} follows a voice twice`);
  }
  return wrong < 0
    ? twice
    : [...twice, `voice ${wrong} has ${followers[wrong]} followers in ${counted[wrong]} slots`];
}

function keptPostsAreUnique(world: World): string[] {
  const { postKey, postVertical } = world.state;
  const problems: string[] = [];
  const keys = new Set<number>();
  for (let vertical = 0; vertical < VERTICALS; vertical++) {
    for (let i = 0; i < world.kept[vertical]; i++) {
      const row = keptRow(world, vertical, i);
      if (postKey[row] === 0 || keys.has(postKey[row]))
        problems.push(`post ${postKey[row]} is kept twice, or is none`);
      if (postVertical[row] !== vertical) problems.push(`row ${row} is kept in the wrong vertical`);
      keys.add(postKey[row]);
    }
  }
  return problems;
}

/** Credit for a sale goes to a place of the same consumer that holds a voice. */
function creditIsOwn(world: World): string[] {
  const { credit, followed } = world.state;
  const wrong = credit.findIndex((slot, pair) => {
    const c = Math.floor(pair / world.brands);
    return slot >= 0 && (slot < world.slotStart[c] || slot >= world.slotStart[c + 1] || followed[slot] < 0);
  });
  return wrong < 0 ? [] : [`credit[${wrong}] is slot ${credit[wrong]}, of somebody else or empty`];
}

/** The books of one day: made in the morning, checked in the evening. */
export class Balance {
  private readonly run: Run;
  private readonly bought: Uint16Array;
  private readonly income: Float64Array;
  private readonly aware: Uint8Array;
  private readonly followers: Int32Array;

  constructor(run: Run) {
    const { bought, income, aware, followers } = run.world.state;
    this.run = run;
    this.bought = bought.slice();
    this.income = income.slice();
    this.aware = aware.slice();
    this.followers = followers.slice();
  }

  problems(): string[] {
    return [...this.goods(), ...this.money(), ...this.people(), ...this.records()].flatMap(
      ([what, found, expected]) => (found === expected ? [] : [`${what} is ${found}; expected ${expected}`]),
    );
  }

  /** Every sale has a buyer; every unit is judged, returned or counterfeit at most once. */
  private goods(): [string, number, number][] {
    const { state, brands } = this.run.world;
    return Array.from({ length: brands }, (_, b) => {
      const units = sum(state.bought, b, brands);
      const before = sum(this.bought, b, brands);
      const sold = state.sold[b];
      const parts = [state.soldOnImpulse, state.soldAgain, state.counterfeits, state.returned];
      const judged = sum(state.ratings.subarray(5 * b, 5 * b + 5));
      return [
        [`sold[${b}]`, sold, units - before],
        [`parts of sold[${b}] above it`, parts.filter((part) => part[b] > sold).length, 0],
        [`units of ${b} judged more often than sold`, Math.max(0, judged - sold), 0],
      ] as [string, number, number][];
    }).flat();
  }

  /** To the fen: all are whole numbers, so sums are exact. */
  private money(): [string, number, number][] {
    const { state } = this.run.world;
    const paidByBrands = sum(state.advertisingCost) + sum(state.feeCost) + sum(state.commissionCost);
    const fen = [
      state.spent,
      state.revenue,
      state.refunds,
      state.advertisingCost,
      state.feeCost,
      state.commissionCost,
    ];
    const platform = Math.round(100 * this.market('platform_income'));
    return [
      ['spent by consumers', sum(state.spent), sum(state.revenue) - sum(state.refunds)],
      ['paid by brands', paidByBrands, platform + sum(state.earned)],
      ['earned by voices', sum(state.earned), sum(state.feeCost) + sum(state.commissionCost)],
      ['income of voices', sum(state.income) - sum(this.income), sum(state.earned)],
      ['sums in parts of a fen', fen.filter((column) => column.some((x) => x !== Math.round(x))).length, 0],
    ];
  }

  private people(): [string, number, number][] {
    const { state } = this.run.world;
    const { followers, gained, lost } = state;
    return [
      ['people who forgot a brand', this.aware.filter((bits, c) => (bits & ~state.aware[c]) !== 0).length, 0],
      [
        'voices whose followers do not add up',
        followers.filter((n, v) => n !== this.followers[v] + gained[v] - lost[v]).length,
        0,
      ],
    ];
  }

  /** What was taken down of the day: all numbers are numbers, shares add to one. */
  private records(): [string, number, number][] {
    const { market, brands, creators } = this.run.recording;
    const day = this.run.day - 1;
    const today = [market, brands, creators].map((series) => {
      const width = series.entities * series.measures;
      return series.data.subarray(day * width, (day + 1) * width);
    });
    const checks: [string, number, number][] = [
      [
        'measures that are no numbers',
        today.filter((values) => values.some((x) => !Number.isFinite(x))).length,
        0,
      ],
      ['sales of the market', this.market('sales'), sum(this.run.world.state.sold)],
      ['lengths of the tables', today[2].length, 3 * TIER_MEASURES.length],
    ];
    for (let b = 0; b < this.run.world.brands; b++) {
      const known = this.brand(b, 'awareness') > 0;
      const shares = sum(STAGES.map((stage) => this.brand(b, `stage_${stage}`)));
      // Five quotients of the same whole: at most five roundings.
      if (Math.abs(shares - (known ? 1 : 0)) > 1e-15 * 5)
        checks.push([`stage shares of ${b}`, shares, known ? 1 : 0]);
    }
    return checks;
  }

  private market(name: string): number {
    const m = MARKET_MEASURES.findIndex((measure) => measure.name === name);
    return this.run.recording.market.at(this.run.day - 1, 0, m);
  }

  private brand(b: number, name: string): number {
    const m = BRAND_MEASURES.findIndex((measure) => measure.name === name);
    return this.run.recording.brands.at(this.run.day - 1, b, m);
  }
}
