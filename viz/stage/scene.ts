/** One run as it is drawn: where people stand, how each is shaded, what happens. */
import { signal } from '@preact/signals';
import { CREATOR_FIELDS, CreatorField } from '../../workers/frames.ts';
import type { Layout } from '../../workers/layout.ts';
import type { Frame } from '../../workers/protocol.ts';
import type { RunData } from '../state/run-data.ts';
import { DIFFERENCE_END, HOLLOW, LENS, SINCE_END } from './lenses.ts';
import type { Reading } from './lenses.ts';
import { Moments } from './moments.ts';
import type { Moment } from './moments.ts';
import { shade, shadeDifference, shadeSince } from './shading.ts';
import { commonest, tallyGroupChange, tallyGroups } from './tally.ts';

/** Milliseconds in which people move to where the refined layout has them. */
const GLIDE = 700;

/** What decides how people are shaded. */
interface Shading extends Reading {
  /** Evenings since that of day 0, with the fraction to the next. */
  time: number;
  /** Shares are shown as their change since this evening, from there on. */
  since: number | null;
}

let scenes = 0;

export class Scene {
  readonly id = ++scenes;
  readonly run: RunData;
  readonly people: number;
  readonly shades: Uint8Array;
  /** The run this one is compared with person by person; null for its own values. */
  against: RunData | null = null;
  layout: Layout | null = null;
  /** The same as a signal: whether there is one. */
  readonly laid = signal(false);
  x = new Float32Array(0);
  y = new Float32Array(0);
  /** Creator of each person, -1 for none. */
  readonly creatorOf: Int32Array;
  groupShade = new Float32Array(0);
  groupKnown = new Float32Array(0);
  /** Grows whenever people have moved. */
  moves = 0;
  private readonly history: Moments;
  private from: Layout | null = null;
  private glideFrom = 0;
  private shaded = '';
  private summed = '';
  private creatorsOn = -1;
  private momentsKey = '';
  private momentList: Moment[] = [];

  constructor(run: RunData) {
    this.run = run;
    this.people = run.consumers;
    this.shades = new Uint8Array(run.consumers).fill(HOLLOW);
    this.creatorOf = new Int32Array(run.consumers).fill(-1);
    this.history = new Moments(run);
  }

  /** Takes a layout; from an earlier one people glide there, unless `calm`. */
  place(layout: Layout, calm: boolean, now: number): void {
    const same = this.layout !== null && this.layout.x.length === layout.x.length;
    this.from = same && !calm ? { ...this.layout!, x: this.x.slice(), y: this.y.slice() } : null;
    this.layout = layout;
    this.glideFrom = now;
    if (this.from === null) [this.x, this.y] = [layout.x.slice(), layout.y.slice()];
    this.laid.value = true;
    this.groupShade = new Float32Array(layout.circles.length / 3);
    this.groupKnown = new Float32Array(layout.circles.length / 3);
    this.moves++;
    this.summed = '';
  }

  get gliding(): boolean {
    return this.from !== null;
  }

  /** Moves people on; true while they are not yet there. */
  glide(now: number): boolean {
    const { from, layout } = this;
    if (from === null || layout === null) return false;
    const t = Math.min(1, (now - this.glideFrom) / GLIDE);
    const eased = t * t * (3 - 2 * t);
    for (let c = 0; c < this.people; c++) {
      this.x[c] = from.x[c] + (layout.x[c] - from.x[c]) * eased;
      this.y[c] = from.y[c] + (layout.y[c] - from.y[c]) * eased;
    }
    this.moves++;
    if (t === 1) this.from = null;
    return t < 1;
  }

  /** The frames before and after a time, and how far it is between them. */
  framesAt(time: number): { before: Frame; after: Frame; f: number } | null {
    const { run } = this;
    const before = run.frameAt(Math.floor(time));
    if (before === null) return null;
    const after = run.frameAt(before.day + run.opening.frameEvery) ?? before;
    const f = after.day > before.day ? Math.min(1, (time - before.day) / (after.day - before.day)) : 0;
    return { before, after, f: Math.max(0, f) };
  }

  /** Brings shades up to a time; nothing is done where nothing has changed. */
  update(shading: Shading): void {
    const { time, lens, brand, tier, since } = shading;
    const frames = this.framesAt(time);
    if (frames === null) return;
    const { before, after, f } = frames;
    const key = `${lens} ${brand} ${tier} ${since} ${before.day} ${after.day} ${f}`;
    if (this.creatorsOn !== before.day) this.takeCreators(before);
    if (key === this.shaded && this.against === null) return;
    this.shaded = key;
    const other = this.against?.frameAt(before.day) ?? null;
    const earlier = this.earlier(shading);
    if (this.against !== null && other !== null) shadeDifference(this.shades, before, other, shading);
    else if (earlier !== null) shadeSince(this.shades, earlier, before, after, f, shading);
    else shade(this.shades, before, after, f, shading);
  }

  /** The evening that shares are compared with; null where they are shown themselves. */
  private earlier({ time, lens, since }: Shading): Frame | null {
    return since === null || time < since || LENS[lens].ends === null ? null : this.run.frameAt(since);
  }

  /** Brings the groups' colours up to a day; they are drawn where people are too small. */
  updateGroups(shading: Shading): void {
    const { layout } = this;
    const { time, lens, brand, tier, since } = shading;
    const now = this.framesAt(time)?.before ?? null;
    if (layout === null || now === null) return;
    // The day of the other run may arrive later than this one’s.
    const opposite = this.against?.frameAt(now.day) ?? null;
    const other = opposite ?? (this.against === null ? this.earlier(shading) : null);
    const key = `${lens} ${brand} ${tier} ${since} ${Math.floor(time)} ${this.against !== null} ${other?.day}`;
    if (key === this.summed) return;
    this.summed = key;
    if (LENS[lens].ends !== null && other !== null) {
      const end = this.against === null ? SINCE_END : DIFFERENCE_END;
      tallyGroupChange(now, other, shading, end, layout.group, this.groupShade, this.groupKnown);
    } else if (LENS[lens].ends !== null) {
      tallyGroups(this.shades, layout.group, this.groupShade, this.groupKnown);
    } else {
      const classes = LENS[lens].colours.length;
      commonest(this.shades, layout.group, classes, this.groupShade, this.groupKnown);
    }
  }

  private takeCreators({ day, creators }: Frame): void {
    this.creatorsOn = day;
    this.creatorOf.fill(-1);
    for (let v = 0; v * CREATOR_FIELDS < creators.length; v++) {
      const who = creators[v * CREATOR_FIELDS + CreatorField.home];
      if (who >= 0) this.creatorOf[who] = v;
    }
  }

  /** Moments not older than `last` days, the weightiest last. */
  momentsAt(time: number, last: number): readonly Moment[] {
    const day = Math.floor(time);
    const key = `${day} ${last} ${this.run.days.peek()}`;
    if (key !== this.momentsKey) {
      this.momentsKey = key;
      this.momentList = this.history.between(day - last, day);
    }
    return this.momentList;
  }
}
