import { didYouMean, listNames } from '../scenario/problems.ts';

/** Daily series: one number for each day, entity (brand, tier, or the market itself) and measure. */
export class Series {
  /** By day, then entity, then measure. */
  readonly data: Float64Array;
  readonly days: number;
  readonly entities: number;
  readonly names: readonly string[];
  private readonly places: ReadonlyMap<string, number>;

  /** @param names of the measures, in order */
  constructor(days: number, entities: number, names: readonly string[]) {
    this.days = days;
    this.entities = entities;
    this.names = names;
    this.places = new Map(names.map((name, i) => [name, i]));
    this.data = new Float64Array(days * entities * names.length);
  }

  get measures(): number {
    return this.names.length;
  }

  /** Place of a measure. @throws RangeError when there is none of that name */
  place(name: string): number {
    const place = this.places.get(name);
    if (place === undefined) {
      const hint = didYouMean(name, this.names);
      throw new RangeError(`no measure is called ${name}; expected ${listNames(this.names)}${hint}`);
    }
    return place;
  }

  /** @throws RangeError where there is no such entity */
  private check(what: string, index: number, count: number): void {
    if (Number.isInteger(index) && index >= 0 && index < count) return;
    const last = count === 0 ? 'nothing' : `0 to ${count - 1}`;
    throw new RangeError(`there is no ${what} ${index}; expected ${last}`);
  }

  /** One value, the measure by its place: for loops over many. */
  at(day: number, entity: number, measure: number): number {
    return this.data[(day * this.entities + entity) * this.names.length + measure];
  }

  /** The value of a measure by its name. @throws RangeError where there is no such day, entity or measure */
  value(name: string, day: number, entity = 0): number {
    this.check('entity', entity, this.entities);
    this.check('day', day, this.days);
    return this.at(day, entity, this.place(name));
  }

  /** The values of a measure on days 0 … `days` − 1. @throws RangeError where there is no such entity or measure */
  of(name: string, entity = 0, days = this.days): Float64Array {
    this.check('entity', entity, this.entities);
    const place = this.place(name);
    return Float64Array.from({ length: days }, (_, day) => this.at(day, entity, place));
  }

  /** Takes down one value. */
  set(day: number, entity: number, measure: number, value: number): void {
    this.data[(day * this.entities + entity) * this.names.length + measure] = value;
  }

  /** The part that holds the first `days` days. */
  upTo(days: number): Float64Array {
    return this.data.subarray(0, days * this.entities * this.names.length);
  }
}
