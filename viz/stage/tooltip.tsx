/** Who is under the pointer, or at the keyboard's place. */
import { Mark, UNKNOWN, CREATOR_FIELDS, CreatorField, personPlane } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import { personName, signedTwo, two, creatorName, whole } from '../inspector/naming.ts';
import { day } from '../state/player.ts';
import { classNames } from './legend.tsx';
import { LENS, planeOf, stepOf, valueOf } from './lenses.ts';
import { aboutWhom, earlierOf, readingOf } from './reading.ts';
import type { Scene } from './scene.ts';
import type { StageView } from './stage-view.ts';
import { words } from './words.ts';

export function Tooltip({ view }: { view: StageView }) {
  const hover = view.hover.value;
  const pointed = view.pointed.value;
  const [slot] = view.slots;
  if (hover === null && (pointed === null || !slot)) return null;
  const { scene, who } = hover ?? { scene: slot.scene, who: pointed! };
  const place = hover === null ? keyboardPlace(view, who) : pointerPlace(view, hover.scene, hover.x, hover.y);
  return (
    <div class="stage-tip" role={hover === null ? 'status' : 'tooltip'} style={place}>
      <Person scene={scene} who={who} />
    </div>
  );
}

function pointerPlace(view: StageView, scene: Scene, x: number, y: number) {
  const slot = view.slots.find((one) => one.scene === scene);
  if (!slot) return {};
  const floor = slot.canvas.closest('.stage-floor')!.getBoundingClientRect();
  const canvas = slot.canvas.getBoundingClientRect();
  const [px, py] = [canvas.left - floor.left + x, canvas.top - floor.top + y];
  return {
    ...(px > floor.width / 2 ? { right: `${floor.width - px + 14}px` } : { left: `${px + 14}px` }),
    ...(py > floor.height / 2 ? { bottom: `${floor.height - py + 10}px` } : { top: `${py + 14}px` }),
  };
}

function keyboardPlace(view: StageView, who: number) {
  const [slot] = view.slots;
  const projection = view.projection(slot);
  if (projection === null) return {};
  const { scale, left, top } = projection;
  const x = Math.min(slot.width, Math.max(0, slot.scene.x[who] * scale + left));
  const y = Math.min(slot.height, Math.max(0, slot.scene.y[who] * scale + top));
  return pointerPlace(view, slot.scene, x, y);
}

function Person({ scene, who }: { scene: Scene; who: number }) {
  const w = words();
  const { run } = scene;
  const frame = run.frameAt(Math.min(day.value, run.days.value - 1));
  if (frame === null) return null;
  const { start } = run.opening.graph;
  const creator = scene.creatorOf[who];
  const mark = frame.people[personPlane('marks') * run.consumers + who];
  const facts = [
    toldOf(scene, frame, who),
    ...(creator < 0
      ? []
      : [w.followers({ count: whole(frame.creators[creator * CREATOR_FIELDS + CreatorField.followers]) })]),
    w.friends({ count: whole(start[who + 1] - start[who]) }),
    ...(mark & Mark.online ? [] : [w.offline]),
    ...(mark & Mark.away ? [w.away] : []),
    ...(mark & Mark.complains ? [w.complains] : []),
    ...(mark & Mark.praised ? [w.praised] : []),
    ...(mark & Mark.criticised ? [w.criticised] : []),
  ];
  return (
    <>
      <strong>{creator < 0 ? personName(run, who) : creatorName(run, creator, frame.day)}</strong>
      {creator >= 0 && <span>{personName(run, who)}</span>}
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </>
  );
}

/** What the lens shows of them, in words; where it shows a change, with that. */
function toldOf({ run }: Scene, frame: Frame, who: number): string {
  const w = words();
  const reading = readingOf(run);
  const kind = LENS[reading.lens];
  const at = planeOf(reading) * run.consumers + who;
  const value = frame.people[at];
  const name = aboutWhom(run);
  const earlier = earlierOf(run, frame.day);
  const old = earlier?.people[at] ?? UNKNOWN;
  if (value === UNKNOWN && kind.about === 'creators')
    return old === UNKNOWN ? w.followsNone : w.followsNoneNow({ day: whole(earlier!.day) });
  if (value === UNKNOWN) return `${name}: ${w.unknownOne}`;
  const about = name === '' ? w.lenses[reading.lens] : `${w.lenses[reading.lens]}, ${name}`;
  if (kind.ends === null) return `${about}: ${classNames()[value]}`;
  const now = `${about}: ${two(valueOf(value, kind))}`;
  if (earlier === null || old === UNKNOWN) return now;
  return `${now} (${w.changedSince({ change: signedTwo(stepOf(value - old, kind)), day: whole(earlier.day) })})`;
}
