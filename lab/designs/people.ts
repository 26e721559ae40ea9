/**
 * Watches the people of a run while it is lived, for what daily measures do not hold: who wrote how much, how trust is
 * spread, how often friends were read. It changes nothing, and does nothing that is not asked for.
 */
import type { Exposures, World } from '../../sim/index.ts';
import { FRIEND, STRANGER, trustIn } from '../../sim/inside.ts';
import { deviation, mean, sum } from './derived.ts';
import { ORIGINS, PAIR_COLUMNS, SEGMENTS, TRUST } from './people-names.ts';
import { outcomeKey } from './outcomes.ts';
import type { Asked, OriginReading, PeopleReading } from './people-shapes.ts';

type Values = Readonly<Record<string, ArrayLike<number>>>;
const columnsOf = ({ state }: World): Values => state as unknown as Values;

export const isOfPeople = (asked: Asked): asked is PeopleReading => asked.table === 'people';
export const isOfOrigin = (asked: Asked): asked is OriginReading => asked.table === 'reads';

/** How many of the largest, at least one, make up this share of n. */
const countOf = (share: number, n: number): number => Math.max(1, Math.round(share * n));

/** Between the two nearest, as if people were spread evenly between them. */
function quantile(sorted: Float64Array, at: number): number {
  const place = at * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** One number of many; 0 of nobody. */
export function derived(
  { derive, at = 0.5, least, most }: PeopleReading,
  numbers: readonly number[],
): number {
  if (numbers.length === 0) return 0;
  switch (derive) {
    case 'mean':
      return mean(numbers);
    case 'sum':
      return sum(numbers);
    case 'deviation':
      return deviation(numbers);
    case 'share': {
      const held = numbers.filter((x) => x >= (least ?? -Infinity) && x <= (most ?? Infinity));
      return held.length / numbers.length;
    }
    case 'quantile':
      return quantile(Float64Array.from(numbers).sort(), at);
    case 'top': {
      const sorted = [...numbers].sort((a, b) => b - a);
      const whole = sum(sorted);
      return whole === 0 ? 0 : sum(sorted.slice(0, countOf(at, sorted.length))) / whole;
    }
  }
}

/** What a census has counted so far, to be gone back to. */
interface Counted {
  days: readonly Uint16Array[];
  reads: Float64Array;
}

export class Census {
  private readonly world: World;
  /** Days of each person that count, by what is asked. */
  private readonly days: ReadonlyMap<string, Uint16Array>;
  private readonly asked: readonly (readonly [string, PeopleReading])[];
  /** Readings by day and origin; empty where nobody asks. */
  private readonly reads: Float64Array;

  /** Of a world on its first morning. */
  constructor(world: World, asked: readonly Asked[], length: number) {
    this.world = world;
    const counted = asked.filter(isOfPeople).filter(({ days }) => days !== undefined);
    this.asked = counted.map((one) => [outcomeKey(one), one]);
    this.days = new Map(this.asked.map(([key]) => [key, new Uint16Array(world.market.consumers)]));
    const wanted = asked.some(isOfOrigin);
    this.reads = new Float64Array(wanted ? length * ORIGINS.length : 0);
    if (wanted) world.observe = (batch) => this.see(batch);
  }

  /** Takes down the evening. */
  evening(): void {
    for (const [key, one] of this.asked) this.count(one, this.days.get(key)!);
  }

  /** What there is this evening. @throws when days were not counted from the first on */
  answer(asked: PeopleReading | OriginReading): number {
    return isOfOrigin(asked) ? this.readOf(asked) : derived(asked, this.numbersOf(asked));
  }

  counted(): Counted {
    return { days: Array.from(this.days.values(), (counts) => counts.slice()), reads: this.reads.slice() };
  }

  goBack({ days, reads }: Counted): void {
    Array.from(this.days.values()).forEach((counts, i) => counts.set(days[i]));
    this.reads.set(reads);
  }

  private see({ count, row, follow }: Exposures): void {
    const { market, today } = this.world;
    const at = today.day * ORIGINS.length;
    for (let i = 0; i < count; i++) {
      // Rows of advertisements stand first, one for each brand.
      const origin = row[i] < market.brands ? 3 : follow[i] === FRIEND ? 0 : follow[i] === STRANGER ? 2 : 1;
      this.reads[at + origin]++;
    }
  }

  private readOf({ origin, window: [from, to] }: OriginReading): number {
    const place = ORIGINS.indexOf(origin);
    let total = 0;
    for (let day = from; day < to; day++) total += this.reads[day * ORIGINS.length + place];
    return total;
  }

  private count({ days = [] }: PeopleReading, counts: Uint16Array): void {
    const columns = columnsOf(this.world);
    const conditions = days.map(({ column, is }) => ({ values: columns[column], is: new Set(is) }));
    for (let c = 0; c < counts.length; c++) {
      if (conditions.every(({ values, is }) => is.has(values[c]))) counts[c]++;
    }
  }

  /** The number of each person who counts. */
  private numbersOf(asked: PeopleReading): number[] {
    const { consumers } = this.world.market;
    const { among = 'everybody', entity, segment } = asked;
    const only = segment === undefined ? 0 : SEGMENTS.indexOf(segment) + 1;
    const of = this.reader(asked);
    const numbers: number[] = [];
    for (let c = 0; c < consumers; c++) {
      if (only > 0 && this.world.state.segment[c] !== only) continue;
      if (among === 'known' && ((this.world.state.aware[c] >> Number(entity)) & 1) === 0) continue;
      const value = of(c);
      if (among !== 'some' || value > 0) numbers.push(value);
    }
    return numbers;
  }

  private reader(asked: PeopleReading): (c: number) => number {
    const { column = '', entity } = asked;
    const { world } = this;
    const { brands } = world.market;
    if (asked.days !== undefined) {
      const counts = this.days.get(outcomeKey(asked));
      if (counts === undefined) throw new Error('people: days were not asked for before the run');
      return (c) => counts[c];
    }
    if (column === TRUST) return (c) => trustIn(world, c, Number(entity));
    const values = columnsOf(world)[column];
    if (!PAIR_COLUMNS.includes(column)) return (c) => values[c];
    if (entity !== 'all') return (c) => values[c * brands + Number(entity)];
    return (c) => {
      let total = 0;
      for (let pair = c * brands; pair < (c + 1) * brands; pair++) total += values[pair];
      return total;
    };
  }
}
