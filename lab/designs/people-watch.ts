/** What all that is watched in the evening has in common: when it is read, and how it goes back to an earlier day. */
import { mean } from './derived.ts';
import { derived } from './people-derived.ts';
import type { Counted, Way } from './people-derived.ts';

export type Kept = Uint8Array | Uint16Array | Int32Array | Float64Array;
/** What was there on a morning. */
export type Remembered = readonly Kept[];
/** Takes care that an array goes back with the rest. */
export type Keep = <T extends Kept>(array: T) => T;

interface When extends Way {
  cohort?: { day: number | 'start' } | undefined;
  day?: number | undefined;
  window?: readonly [number, number] | undefined;
}

/** Day before the first, of what is chosen then. */
export const START = -1;

/** Something that is looked at in the evening. It changes nothing in the market. */
export abstract class Watch {
  /** Evening on which it is chosen who counts; null where everybody of the evening that is read does. */
  protected readonly chosenOn: number | null;
  private readonly when: When;
  private readonly kept: Kept[] = [];
  /** An array that goes back with the rest. */
  protected readonly keep: Keep = (array) => {
    this.kept.push(array);
    return array;
  };
  /** Answers by evening of the window, or the one of the evening that is read. */
  private readonly answers: Float64Array;
  private readonly first: number;

  /** @param counts whether the window says which evenings are counted, not which are read */
  constructor(when: When, counts = false) {
    const { cohort, day, window } = when;
    this.when = when;
    this.chosenOn = cohort === undefined ? null : cohort.day === 'start' ? START : cohort.day;
    const [first, end] =
      !counts && window !== undefined ? window : day === undefined ? [0, 0] : [day, day + 1];
    this.first = first;
    this.answers = this.keep(new Float64Array(end - first).fill(NaN));
  }

  /** Of a world on its first morning. */
  begin(): void {
    if (this.chosenOn === START) this.choose();
  }

  /** Takes down the evening of a day. */
  evening(day: number): void {
    const { first, answers } = this;
    // Nothing that comes later is asked of it.
    if (answers.length > 0 && day >= first + answers.length) return;
    if (this.chosenOn === day) this.choose();
    else if (this.chosenOn === null || this.chosenOn < day) this.look(day);
    if (day >= first && day < first + answers.length) answers[day - first] = this.derivedOn(day);
  }

  private derivedOn(day: number): number {
    const { when, chosenOn } = this;
    const counted = this.counted(day);
    const told = when.none !== undefined || when.derive === 'count';
    // Not 0: what nobody is asked has no answer, and no effect may come of it.
    if (chosenOn !== null && !told && counted.numbers.length === 0) return NaN;
    return derived(when, counted);
  }

  /** What there is on the evening of this day. @throws Error where it asks for evenings that were not lived */
  answer(today: number): number {
    const { answers, first, chosenOn } = this;
    const last = answers.length === 0 ? today : first + answers.length - 1;
    if (last > today) throw new Error(`day ${last} is asked for; the run has ${today + 1} days`);
    if (chosenOn !== null && chosenOn > last)
      throw new Error(`who counts is chosen on day ${chosenOn}, after what is read`);
    const value = answers.length === 0 ? this.derivedOn(today) : mean([...answers]);
    if (Number.isNaN(value))
      throw new Error(
        `${JSON.stringify(this.when)}: the cohort has nobody; expected somebody, or "none": what it is then`,
      );
    return value;
  }

  remembered(): Remembered {
    return this.kept.map((one) => one.slice());
  }

  goBack(remembered: Remembered): void {
    this.kept.forEach((one, i) => one.set(remembered[i]));
  }

  /** Chooses who counts, and looks at them for the first time. */
  protected abstract choose(): void;
  /** Looks at those who count, on a later evening. */
  protected abstract look(day: number): void;
  /** What there is to be told of them. */
  protected abstract counted(day: number): Counted;
}
