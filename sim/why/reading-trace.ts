/**
 * What each post did to a reader. Each step of reading that changes a state is lived twice: beside the day, post by post, with
 * what it counts on others put aside; then as it is. If both come to the same, to the bit, what happened post by post is what
 * the posts did; otherwise the step cannot be told apart, which is an error of the step.
 */
import { columnOf, touched } from '../catalogue.ts';
import type { ColumnName } from '../catalogue.ts';
import { allocateOne } from '../core/column.ts';
import type { TypedArray } from '../core/column.ts';
import { Exposures, FRIEND, SOUGHT } from '../core/exposures.ts';
import type { List } from '../core/exposures.ts';
import type { Phase, ReadingStep } from '../core/mechanism.ts';
import { Source } from '../posts/posts.ts';
import type { State, World } from '../world.ts';
import { isExplained } from './explained.ts';
import type { Explained } from './explained.ts';
import { postInRow } from './post-name.ts';
import { causeOf, rowsOf, valuesOf } from './change.ts';
import type { Change, Read } from './change.ts';

const OWN = ['consumer', 'pair', 'follow'];
const LISTS = ['plain', 'paid', 'bad', 'followed', 'recommended', 'found'] as const;
const FIELDS = ['reader', 'row', 'follow', 'repeat', 'pair', 'force', 'believed', 'trust', 'moved'] as const;

/** A step of reading with what it takes to live it post by post. */
interface Traced {
  readonly step: ReadingStep;
  /** Columns that it writes and that can be asked about. */
  readonly explained: readonly Explained[];
  /** Columns of the reader that it writes. */
  readonly own: readonly ColumnName[];
}

type Rows = ReadonlyMap<ColumnName, TypedArray>;

export class PostByPost {
  private readonly world: World;
  private readonly take: (change: Change) => void;
  /** The world of those who are watched: its steps are told apart. */
  private readonly apart: World;
  /** The same people beside the day: what they count on others goes nowhere. */
  private readonly beside: World;
  private readonly asides = new Map<ColumnName, TypedArray>();
  private readonly solo = new Exposures(0);
  private consumer = -1;

  constructor(world: World, take: (change: Change) => void) {
    this.world = world;
    this.take = take;
    const { reading } = world.model;
    const steps = reading.map((step) => this.told(step));
    this.apart = { ...world, model: { ...world.model, reading: steps } };
    this.beside = { ...world, state: { ...world.state, ...Object.fromEntries(this.asides) } as State };
  }

  /** Consumer c reads. */
  visit(phase: Phase, columns: readonly Explained[], c: number): void {
    this.consumer = c;
    this.apart.observe = this.world.observe;
    const before = this.rows(columns);
    const known = new Map<Explained, Float64Array>();
    for (const [column, values] of before) known.set(column as Explained, Float64Array.from(values));
    this.reached = known;
    phase.step(this.apart, c, c + 1);
    for (const [column, reached] of known) {
      const [from] = rowsOf(this.world, column, c);
      const values = valuesOf(this.world, column);
      const i = reached.findIndex((value, at) => value !== values[from + at]);
      if (i >= 0) throw new Error(`"${phase.name}" changes ${column} in no step of reading that says so`);
    }
  }

  /** How far what was told apart has come. */
  private reached: ReadonlyMap<Explained, Float64Array> = new Map();

  private told(step: ReadingStep): ReadingStep {
    const { writes } = touched(step);
    const explained = writes.filter(isExplained);
    if (explained.length === 0) return step;
    const own = writes.filter((name) => OWN.includes(columnOf(name).kind));
    for (const name of writes) {
      if (!own.includes(name) && !this.asides.has(name))
        this.asides.set(name, allocateOne(columnOf(name), this.world.market.sizes));
    }
    const traced: Traced = { step, explained, own };
    return { ...step, step: (world, x) => this.live(traced, world, x) };
  }

  private live(traced: Traced, world: World, x: Exposures): void {
    const before = this.rows(traced.own);
    const orders = [byBrand(x), inTurn(x)];
    const tries = orders.map((order) => this.postByPost(traced, x, order, before));
    traced.step.step(world, x);
    const found = tries.find(({ after }) => this.isThere(traced.explained, after));
    if (found === undefined)
      throw new Error(`"${traced.step.name}": what single posts do does not add up to what they do together`);
    for (const change of found.changes) {
      this.take(change);
      const [start] = rowsOf(world, change.column, this.consumer);
      this.reached.get(change.column)![change.row - start] = change.to;
    }
  }

  /** The step, one post after the other; everything is put back. */
  private postByPost(
    { step, explained, own }: Traced,
    x: Exposures,
    order: readonly number[],
    before: Rows,
  ): { changes: Change[]; after: Rows } {
    const changes: Change[] = [];
    const held = this.rows(explained);
    for (const i of order) {
      this.only(x, i);
      step.step(this.beside, this.solo);
      this.compare(step, explained, held, i, x, changes);
    }
    const after = this.rows(explained);
    this.putBack(own, before);
    for (const name of touched(step).writes) this.asides.get(name)?.fill(0);
    return { changes, after };
  }

  private compare(
    step: ReadingStep,
    explained: readonly Explained[],
    held: Rows,
    i: number,
    x: Exposures,
    changes: Change[],
  ): void {
    const { world, consumer } = this;
    const { day } = world.today;
    let read: Read | null = null;
    for (const column of explained) {
      const cause = step.because === undefined ? 'post' : causeOf(step.because, step.name, column);
      const [start, end] = rowsOf(world, column, consumer);
      const values = valuesOf(world, column);
      const last = held.get(column)!;
      for (let row = start; row < end; row++) {
        const [from, to] = [last[row - start], values[row]];
        if (from === to) continue;
        read ??= readOf(world, x, i);
        changes.push({ day, consumer, column, row, from, to, cause, read, detail: null });
        last[row - start] = to;
      }
    }
  }

  /** What the rows of the reader hold, by column. */
  private rows(names: readonly ColumnName[]): Rows {
    return new Map(
      names.map((name) => [
        name,
        valuesOf(this.world, name).slice(...rowsOf(this.world, name, this.consumer)),
      ]),
    );
  }

  private putBack(names: readonly ColumnName[], rows: Rows): void {
    for (const name of names)
      valuesOf(this.world, name).set(rows.get(name)!, rowsOf(this.world, name, this.consumer)[0]);
  }

  private isThere(names: readonly ColumnName[], rows: Rows): boolean {
    return names.every((name) => {
      const [start] = rowsOf(this.world, name, this.consumer);
      const values = valuesOf(this.world, name);
      return rows.get(name)!.every((value, i) => value === values[start + i]);
    });
  }

  /** A batch of one exposure. */
  private only(x: Exposures, i: number): void {
    const { solo } = this;
    solo.count = 1;
    for (const field of FIELDS) solo[field][0] = x[field][i];
    for (const list of LISTS) {
      solo[list].count = 0;
      if (holds(x[list], i)) solo[list].add(0);
    }
  }
}

function holds({ at, count }: List, i: number): boolean {
  for (let j = 0; j < count; j++) if (at[j] === i) return true;
  return false;
}

/** Most steps take good news first, then what is paid for, then bad news. */
function byBrand(x: Exposures): number[] {
  const order: number[] = [];
  for (const { at, count } of [x.plain, x.paid, x.bad]) order.push(...at.subarray(0, count));
  for (let i = 0; i < x.count; i++) if (x.pair[i] < 0) order.push(i);
  return order;
}

const inTurn = (x: Exposures): number[] => Array.from({ length: x.count }, (_, i) => i);

function readOf(world: World, x: Exposures, i: number): Read {
  const { state, market } = world;
  const row = x.row[i];
  return {
    post: postInRow(world, row),
    root: state.root[row],
    key: state.postKey[row],
    rootDay: state.rootDay[row],
    writer: state.thread[row],
    brand: state.postBrand[row],
    negative: state.negativeKind[row],
    valence: state.valence[row],
    paid: state.postPaid[row],
    via: wayOf(state.source[row] === Source.advertisement && row < market.brands, x.follow[i]),
    believed: x.believed[i],
  };
}

function wayOf(advertised: boolean, follow: number): Read['via'] {
  if (advertised) return 'advertisement';
  if (follow >= 0) return 'followed';
  if (follow === FRIEND) return 'friend';
  return follow === SOUGHT ? 'search' : 'platform';
}
