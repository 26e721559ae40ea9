/**
 * The course of a state over some days: where it stood, and every write to it. What is believed of a creator may move
 * from one place among the follows to another, or give way; who lives in a place may be somebody else in the end. Here it is
 * one line all the same, which leads from the numbers of the first morning to those of the last evening.
 */
import type { Cause } from '../core/cause.ts';
import type { World } from '../world.ts';
import { QuestionError } from './question.ts';
import type { Question } from './question.ts';
import { valuesOf } from './change.ts';
import type { Change } from './change.ts';
import { STATES } from './explained.ts';
import type { StateKind } from './explained.ts';

export type Written = Pick<Change, 'day' | 'column' | 'from' | 'to' | 'cause' | 'read' | 'detail'>;

export interface Course {
  /** By column of the state. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly changes: readonly Written[];
}

interface Evening {
  /** Rows of the columns, in their order; null where nothing is remembered of the creator. */
  readonly rows: readonly number[] | null;
  readonly numbers: Float64Array;
}

/** The place of a creator among somebody’s follows: where it is followed, else where it is remembered; -1 for none. */
export function placeOf({ market, state }: World, consumer: number, creator: number): number {
  let remembered = -1;
  for (let e = market.followStart[consumer]; e < market.followStart[consumer + 1]; e++) {
    if (state.followed[e] === creator) return e;
    if (state.formerly[e] === creator) remembered = e;
  }
  return remembered;
}

/** Looks at the state that a question is about, evening by evening. */
export class CourseTaker {
  private readonly asked: Question;
  private readonly kind: StateKind;
  private readonly evenings: Evening[] = [];

  constructor(asked: Question) {
    this.asked = asked;
    this.kind = STATES[asked.state];
  }

  /** The evening of a day, -1 for the first morning of all; those outside the question are passed over. */
  look(world: World, day: number): void {
    if (day < this.asked.from - 1 || day > this.asked.to) return;
    const rows = this.rowsIn(world);
    const numbers = Float64Array.from(this.kind.columns, (column, i) =>
      rows === null ? 0 : valuesOf(world, column)[rows[i]],
    );
    this.evenings.push({ rows, numbers });
  }

  /**
   * @param changes all that was written of this consumer, in the order of time
   * @throws QuestionError when the creator is never followed nor remembered
   */
  course(changes: readonly Change[]): Course {
    const { from, to, consumer, creator } = this.asked;
    if (this.evenings.every(({ rows }) => rows === null))
      throw new QuestionError([
        `consumer ${consumer} neither follows creator ${creator} nor remembers it between day ${from} and day ${to}; expected one who is followed`,
      ]);
    const list: Written[] = [];
    for (let day = from; day <= to; day++) {
      const today = changes.filter((one) => one.day === day);
      list.push(...this.written(today, this.evenings[day - from], this.evenings[day - from + 1]));
    }
    const [before, after] = [this.evenings[0].numbers, this.evenings[to - from + 1].numbers];
    return { before, after, changes: this.sinceNewcomer(list, before) };
  }

  private rowsIn(world: World): number[] | null {
    const { consumer, brand, creator } = this.asked;
    if (this.kind.about === 'brand') {
      const pair = consumer * world.market.brands + brand!;
      return this.kind.columns.map((column) => (column === 'disposition' ? consumer : pair));
    }
    const place = placeOf(world, consumer, creator!);
    return place < 0 ? null : this.kind.columns.map(() => place);
  }

  /** What was written on one day. */
  private written(today: readonly Change[], last: Evening, now: Evening): Written[] {
    if (last.rows !== null && now.rows !== null && last.rows[0] === now.rows[0])
      return this.of(today, now.rows);
    return [
      ...(last.rows === null ? [] : this.closing(today, last)),
      ...(now.rows === null ? [] : this.opening(today, now, now.rows)),
    ];
  }

  private of(today: readonly Change[], rows: readonly number[]): Change[] {
    return today.filter((one) => {
      const i = this.kind.columns.indexOf(one.column);
      return i >= 0 && one.row === rows[i];
    });
  }

  /** What was believed is gone: the creator, or the person, or the place. */
  private closing(today: readonly Change[], { numbers }: Evening): Written[] {
    const causes: readonly Cause[] = ['newcomer', 'newCreator'];
    const cause = causes.find((one) => today.some((change) => change.cause === one)) ?? 'replaced';
    return this.kind.columns.flatMap((column, i) =>
      numbers[i] === 0 ? [] : [this.plainly(today, column, numbers[i], 0, cause)],
    );
  }

  /** Who is met comes into a free place: what is written there after it was cleared. */
  private opening(today: readonly Change[], { numbers }: Evening, rows: readonly number[]): Written[] {
    return this.kind.columns.flatMap((column, i): Written[] => {
      const all = this.of(today, rows).filter((one) => one.column === column);
      const own = all.slice(all.findLastIndex(({ to }) => to === 0) + 1);
      const reached = own.length === 0 ? 0 : own[own.length - 1].to;
      if (reached === numbers[i] && (own.length === 0 || own[0].from === 0)) return own;
      return [this.plainly(today, column, 0, numbers[i], 'post')];
    });
  }

  private plainly(
    today: readonly Change[],
    column: Written['column'],
    from: number,
    to: number,
    cause: Cause,
  ): Written {
    return { day: today[0]?.day ?? this.asked.to, column, from, to, cause, read: null, detail: null };
  }

  /** What moved whoever lived there before is no cause of what the one in the place now thinks. */
  private sinceNewcomer(changes: readonly Written[], before: Float64Array): readonly Written[] {
    const last = changes.findLastIndex(({ cause }) => cause === 'newcomer');
    if (last < 0) return changes;
    const { day } = changes[last];
    const came = this.kind.columns.flatMap((column, i): Written[] => {
      const to = changes.slice(0, last + 1).findLast((one) => one.column === column)?.to ?? before[i];
      const nothing = { read: null, detail: null };
      return to === before[i] ? [] : [{ day, column, from: before[i], to, cause: 'newcomer', ...nothing }];
    });
    return [...came, ...changes.slice(last + 1)];
  }
}
