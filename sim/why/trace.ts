/**
 * Lives days again and takes down every change of the states of those who are watched, with its cause. What is watched is
 * visited apart from the rest, which changes nothing (model.ts: agents may be visited in any order and in any chunks), so a run
 * that is traced is the run to the bit, and runs that are not traced know nothing of it.
 *
 * Of posts the order of the day is: all posts of a reader go through one step after the other. What one post did in a step is
 * found by living that step post by post beside the day (reading-trace.ts).
 */
import { touched } from '../catalogue.ts';
import type { Cause, Detail, Tracing } from '../core/cause.ts';
import type { TypedArray } from '../core/column.ts';
import { alone, inOrder, liveDay } from '../core/engine.ts';
import type { Walk } from '../core/engine.ts';
import type { Phase } from '../core/mechanism.ts';
import { isReading } from '../mechanisms/attention/reading.ts';
import { frameUpTo, relive } from '../run.ts';
import type { Run } from '../run.ts';
import type { World } from '../world.ts';
import { isExplained } from './explained.ts';
import type { Explained } from './explained.ts';
import { causeOf, rowsOf, valuesOf } from './change.ts';
import type { Change } from './change.ts';
import { PostByPost } from './reading-trace.ts';

export interface Watching {
  /** Told after every day, from 0 to 1. */
  readonly progress?: (done: number) => void;
  /** Asked before every day; true ends it with an error. */
  readonly cancelled?: () => boolean;
  /** Sees the world on the first morning. */
  readonly morning?: (world: World) => void;
  /** Sees the world once a day is over: the clock shows the next. */
  readonly evening?: (world: World) => void;
}

/** Work that stops after every day that was lived, so that whoever does it can look up in between; it says nothing then. */
export type InSteps<T> = Generator<undefined, T>;

/** Does all of it without looking up. */
export function atOnce<T>(work: InSteps<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

const explainedIn = (phase: Phase): Explained[] => touched(phase).writes.filter(isExplained);

/** The series are there already: a tenth of a day is saved. Marks for the event log are not set again. */
const unrecorded = (): void => {};

const plainly = alone(inOrder);

/** Nothing of what is measured in the evening comes back into the day. */
const unmeasured: Walk = (world, phase) => {
  if (phase.over !== 'block') plainly(world, phase);
};

/** Follows some consumers through the days of one world. */
export class Tracer implements Tracing {
  readonly changes: Change[] = [];
  private readonly world: World;
  private readonly watched: readonly number[];
  private readonly posts: PostByPost;
  private readonly written = new Map<Phase, readonly Explained[]>();
  /** What the rows of the one who is visited held at the last mark, by column. */
  private readonly held = new Map<Explained, TypedArray>();
  private consumer = -1;

  /** @param watched consumers, in ascending order */
  constructor(world: World, watched: readonly number[]) {
    this.world = world;
    this.watched = watched;
    this.posts = new PostByPost(world, (change) => this.changes.push(change));
    for (const phase of world.model.schedule) this.written.set(phase, explainedIn(phase));
  }

  readonly walk: Walk = (world, phase) => {
    const columns = this.written.get(phase) ?? [];
    if (columns.length > 0 && phase.over === 'once') this.comparing(phase, columns);
    else if (columns.length > 0 && phase.over === 'consumer') this.apart(phase, columns);
    else unmeasured(world, phase);
  };

  mark(cause: Cause, detail: Detail | null = null): void {
    for (const [column, held] of this.held) this.compare(column, held, cause, detail);
  }

  /** A phase of one hand: what differs after it. */
  private comparing(phase: Phase, columns: readonly Explained[]): void {
    const { world } = this;
    const before = columns.map((column) => valuesOf(world, column).slice());
    phase.step(world, 0, 1);
    columns.forEach((column, i) => {
      const cause = causeOf(phase.because, phase.name, column);
      for (const c of this.watched) {
        const [from, to] = rowsOf(world, column, c);
        this.consumer = c;
        this.compare(column, before[i].subarray(from, to), cause, null);
      }
    });
  }

  /** Everybody is visited, those who are watched by themselves. */
  private apart(phase: Phase, columns: readonly Explained[]): void {
    const { world } = this;
    const end = world.market.sizes.consumer;
    let next = 0;
    for (const c of this.watched) {
      if (c > next) phase.step(world, next, c);
      this.visit(phase, columns, c);
      next = c + 1;
    }
    if (end > next) phase.step(world, next, end);
  }

  private visit(phase: Phase, columns: readonly Explained[], c: number): void {
    const { world } = this;
    this.consumer = c;
    if (isReading(phase)) return this.posts.visit(phase, columns, c);
    this.held.clear();
    for (const column of columns) {
      const [from, to] = rowsOf(world, column, c);
      this.held.set(column, valuesOf(world, column).slice(from, to));
    }
    world.trace = this;
    phase.step(world, c, c + 1);
    delete world.trace;
    for (const [column, held] of this.held) {
      this.compare(column, held, causeOf(phase.because, phase.name, column), null);
    }
  }

  /** Takes down what differs from what was held, and holds what is there now. */
  private compare(column: Explained, held: TypedArray, cause: Cause, detail: Detail | null): void {
    const { world, consumer } = this;
    const values = valuesOf(world, column);
    const [start] = rowsOf(world, column, consumer);
    for (let i = 0; i < held.length; i++) {
      const to = values[start + i];
      if (to === held[i]) continue;
      const from = held[i];
      const { day } = world.today;
      this.changes.push({ day, consumer, column, row: start + i, from, to, cause, read: null, detail });
      held[i] = to;
    }
  }
}

/**
 * Lives the days `first` … `last` of a run again, in a world of their own, and follows these consumers.
 *
 * @throws Cancelled when it was cancelled
 */
export const trace = (
  run: Run,
  consumers: readonly number[],
  first: number,
  last: number,
  watching: Watching = {},
): Traced => atOnce(traceInSteps(run, consumers, first, last, watching));

export interface Traced {
  readonly changes: readonly Change[];
  readonly world: World;
}

export function* traceInSteps(
  run: Run,
  consumers: readonly number[],
  first: number,
  last: number,
  { progress, cancelled, morning, evening }: Watching = {},
): InSteps<Traced> {
  const { world } = relive(run, frameUpTo(run, first)?.day ?? 0);
  const watched = [...new Set(consumers)].sort((a, b) => a - b);
  const tracer = new Tracer(world, watched);
  while (world.today.day < first) {
    if (cancelled?.()) throw new Cancelled();
    liveDay(world, unrecorded, unmeasured);
    yield;
  }
  morning?.(world);
  while (world.today.day <= last) {
    if (cancelled?.()) throw new Cancelled();
    liveDay(world, unrecorded, tracer.walk);
    evening?.(world);
    progress?.((world.today.day - first) / (last + 1 - first));
    yield;
  }
  return { changes: tracer.changes, world };
}
