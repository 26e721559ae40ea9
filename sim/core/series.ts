/** One number for each day, entity and measure, in that order. */
export class Series {
  readonly data: Float64Array;
  readonly entities: number;
  readonly measures: number;

  constructor(days: number, entities: number, measures: number) {
    this.entities = entities;
    this.measures = measures;
    this.data = new Float64Array(days * entities * measures);
  }

  at(day: number, entity: number, measure: number): number {
    return this.data[(day * this.entities + entity) * this.measures + measure];
  }

  set(day: number, entity: number, measure: number, value: number): void {
    this.data[(day * this.entities + entity) * this.measures + measure] = value;
  }

  /** The part that holds the first `days` days. */
  upTo(days: number): Float64Array {
    return this.data.subarray(0, days * this.entities * this.measures);
  }
}
