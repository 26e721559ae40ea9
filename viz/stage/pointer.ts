/** The stage by pointer: who is under it, and what a click means. */
import { batch } from '@preact/signals';
import { CREATOR_FIELDS, CreatorField } from '../../workers/frames.ts';
import { community } from '../state/view.ts';
import { groupAt, personAt } from './find.ts';
import { asGroups, dotRadius } from './look.ts';
import { LABEL_HALF_HEIGHT, LABEL_HALF_WIDTH, labelPlace } from './paint-groups.ts';
import { timeNow } from './stage-view.ts';
import type { Slot, StageView } from './stage-view.ts';

/** How near, in pixels, counts as hit; fingers are broader. */
const NEAR = { mouse: 7, touch: 16 };

export function hoverAt(view: StageView, slot: Slot, event: PointerEvent): void {
  const [x, y] = [event.offsetX, event.offsetY];
  const who = whoAt(view, slot, x, y, NEAR.mouse);
  const now = view.hover.peek();
  if (who < 0 && now === null) return;
  if (now?.who !== who) view.request();
  view.hover.value = who < 0 ? null : { scene: slot.scene, who, x, y, width: slot.width };
}

export function leaveStage(view: StageView): void {
  if (view.hover.peek() === null) return;
  view.hover.value = null;
  view.request();
}

export function clickAt(view: StageView, slot: Slot, event: MouseEvent): void {
  const [x, y] = [event.offsetX, event.offsetY];
  const label = groupLabelAt(view, slot, x, y);
  if (label >= 0) return showGroup(view, slot, label);
  const touch = (event as PointerEvent).pointerType === 'touch';
  const who = whoAt(view, slot, x, y, touch ? NEAR.touch : NEAR.mouse);
  if (who >= 0) return view.choose(who);
  const projection = view.projection(slot);
  if (projection === null || !asGroups(slot.scene.people, projection)) return view.choose(null);
  const [px, py] = [(x - projection.left) / projection.scale, (y - projection.top) / projection.scale];
  const group = groupAt(slot.scene.layout!, px, py);
  if (group >= 0) showGroup(view, slot, group);
}

/** Zooms to a community; the one of those who belong to none has no number a link could hold. */
export function showGroup(view: StageView, { scene }: Slot, group: number): void {
  const layout = scene.layout;
  if (layout === null || 3 * group >= layout.circles.length) return;
  const known = group < scene.run.opening.graph.communities;
  batch(() => {
    community.value = known ? group : null;
  });
  const [x, y, r] = layout.circles.subarray(3 * group, 3 * group + 3);
  view.camera.show(x, y, r + 2, layout);
}

function whoAt(view: StageView, slot: Slot, x: number, y: number, near: number): number {
  const projection = view.projection(slot);
  const { layout } = slot.scene;
  if (projection === null || layout === null) return -1;
  const creators = asGroups(slot.scene.people, projection);
  const within = Math.max(near, dotRadius(projection) + 2) / projection.scale;
  const [px, py] = [(x - projection.left) / projection.scale, (y - projection.top) / projection.scale];
  const who = personAt(layout, px, py, within);
  // From afar nobody is drawn but the great creators, and those are few.
  return creators && who >= 0 && !isGreat(slot, who) ? -1 : who;
}

function isGreat({ scene }: Slot, who: number): boolean {
  const creator = scene.creatorOf[who];
  const frame = scene.framesAt(timeNow())?.before;
  return (
    creator >= 0 && frame !== undefined && frame.creators[creator * CREATOR_FIELDS + CreatorField.tier] > 0
  );
}

function groupLabelAt(view: StageView, slot: Slot, x: number, y: number): number {
  const look = view.lookOf(slot);
  if (look === null) return -1;
  for (let g = 0; 3 * g < slot.scene.layout!.circles.length; g++) {
    const place = labelPlace(slot.scene, look, g);
    if (place === null) continue;
    if (Math.abs(place.x - x) <= LABEL_HALF_WIDTH && Math.abs(place.y - y) <= LABEL_HALF_HEIGHT) return g;
  }
  return -1;
}
