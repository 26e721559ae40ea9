/** The clockwork of the stage: which runs are drawn where, and when a frame has to be drawn. */
import { signal, untracked } from '@preact/signals';
import { day, phase, playing, speed } from '../state/player.ts';
import { reducedMotion } from '../state/preferences.ts';
import { community, lookAt, person, since } from '../state/view.ts';
import { Camera, project } from './camera.ts';
import type { Projection } from './camera.ts';
import { DIFFERENCE_COLOURS, LENS, OTHERWISE_COLOURS } from './lenses.ts';
import type { Reading } from './lenses.ts';
import { readInks } from './look.ts';
import type { Inks, Look } from './look.ts';
import { groupName, momentName } from './naming.ts';
import { Painter } from './painter.ts';
import { readingOf } from './reading.ts';
import type { Scene } from './scene.ts';

export interface Slot {
  canvas: HTMLCanvasElement;
  scene: Scene;
  painter: Painter;
  width: number;
  height: number;
}

/** Who is under the pointer, and where that is on which canvas. */
export interface Hover {
  scene: Scene;
  who: number;
  x: number;
  y: number;
  width: number;
}

/** More pixels than this for one of the page cost much and show little. */
const MOST_DENSITY = 2;

/** Pixels for one unit of the layout below which one person is lost among the rest. */
const LEGIBLE = 8;
/** What is shown around a person who was looked for, in units of the layout. */
const AROUND = 16;

export class StageView {
  readonly camera = new Camera(
    () => this.request(),
    () => reducedMotion.peek(),
  );
  readonly hover = signal<Hover | null>(null);
  /** A neighbour the keyboard is at, before it is chosen. */
  readonly pointed = signal<number | null>(null);
  readonly slots: Slot[] = [];
  /** Persons behind the creators the chosen one follows. */
  follows: readonly number[] = [];
  private chosenHere: number | null = null;
  private inks: Inks | null = null;
  private scheduled = 0;
  private wanted = false;
  private drawn = NaN;

  add(canvas: HTMLCanvasElement, scene: Scene): () => void {
    const slot: Slot = { canvas, scene, painter: new Painter(), width: 1, height: 1 };
    this.slots.push(slot);
    const detach = this.camera.attach(canvas);
    const fit = (): void => {
      slot.width = Math.max(1, canvas.clientWidth);
      slot.height = Math.max(1, canvas.clientHeight);
      this.camera.size = slot;
      const density = densityOf();
      canvas.width = Math.round(slot.width * density);
      canvas.height = Math.round(slot.height * density);
      // A canvas is empty after its size was set: it is filled before the page shows it.
      this.wanted = true;
      this.frame(performance.now());
    };
    const observer = new ResizeObserver(fit);
    observer.observe(canvas);
    fit();
    return () => {
      observer.disconnect();
      detach();
      this.slots.splice(this.slots.indexOf(slot), 1);
    };
  }

  /** Has a frame drawn soon. */
  request(): void {
    this.wanted = true;
    this.scheduled ||= requestAnimationFrame((now) => this.frame(now));
  }

  /** Reads the colours anew, for instance in another scheme. */
  recolour(): void {
    this.inks = null;
    this.request();
  }

  close(): void {
    cancelAnimationFrame(this.scheduled);
  }

  private frame(now: number): void {
    cancelAnimationFrame(this.scheduled);
    this.scheduled = 0;
    const time = timeNow();
    let more = false;
    if (this.wanted || time !== this.drawn) {
      this.wanted = false;
      this.drawn = time;
      const rested = performance.now() - this.camera.movedAt;
      for (const slot of this.slots) {
        const look = this.lookOf(slot);
        const context = slot.canvas.getContext('2d', { alpha: false });
        if (look && context && slot.painter.paint(context, slot.scene, look, now, rested)) more = true;
      }
    }
    if (more) this.request();
    else if (playing.peek()) this.scheduled ||= requestAnimationFrame((next) => this.frame(next));
  }

  /** Shows everybody. */
  showAll(): void {
    community.value = null;
    this.camera.reset();
  }

  /** Chooses somebody who is in sight: the picture stays where it is. */
  choose(who: number | null): void {
    this.chosenHere = who;
    lookAt(who);
  }

  /** Goes to whoever was chosen elsewhere, and does not stand out already. */
  bringIntoSight(who: number): void {
    if (who === this.chosenHere) return;
    this.chosenHere = null;
    const [slot] = this.slots;
    const projection = slot && this.projection(slot);
    if (!projection || who >= slot.scene.people) return;
    const { scale, left, top } = projection;
    const { x, y, layout } = slot.scene;
    const [px, py] = [x[who] * scale + left, y[who] * scale + top];
    const seen = px > 0 && px < slot.width && py > 0 && py < slot.height;
    if (!seen || scale < LEGIBLE) this.camera.show(x[who], y[who], AROUND, layout!);
  }

  projection(slot: Slot): Projection | null {
    const { layout } = slot.scene;
    return layout && project(this.camera.transform, slot, layout);
  }

  lookOf(slot: Slot): Look | null {
    const projection = this.projection(slot);
    if (projection === null) return null;
    const { scene, width, height } = slot;
    const hovered = this.hover.peek();
    const last = scene.run.days.peek() - 1;
    const time = Math.max(0, Math.min(last, timeNow()));
    const reading = untracked(() => readingOf(scene.run));
    const from = since.peek();
    const compared = scene.against !== null || (from !== null && time >= from);
    const change = compared && LENS[reading.lens].ends !== null;
    return {
      ...projection,
      width,
      height,
      density: densityOf(),
      time,
      ...reading,
      since: from,
      change,
      colours: coloursOf(scene, reading, change),
      selected: person.peek(),
      hovered: hovered?.scene === scene ? hovered.who : (this.pointed.peek() ?? -1),
      community: community.peek(),
      follows: this.follows,
      still: reducedMotion.peek(),
      playing: playing.peek(),
      speed: speed.peek(),
      inks: (this.inks ??= readInks(slot.canvas)),
      label: (moment) => momentName(scene.run, moment),
      groupLabel: groupName,
    };
  }
}

const densityOf = (): number => Math.min(MOST_DENSITY, window.devicePixelRatio || 1);

/** Evenings since that of day 0. */
export const timeNow = (): number => day.peek() + (reducedMotion.peek() ? 0 : phase.value);

function coloursOf({ against }: Scene, { lens }: Reading, change: boolean): readonly string[] {
  if (change) return DIFFERENCE_COLOURS;
  return against === null ? LENS[lens].colours : OTHERWISE_COLOURS;
}
