/** One canvas of the stage with its pointer and keyboard. */
import { useEffect, useId, useRef } from 'preact/hooks';
import { say } from '../words/dictionary.ts';
import { pressed } from './keys.ts';
import { clickAt, hoverAt, leaveStage } from './pointer.ts';
import type { Scene } from './scene.ts';
import type { Slot, StageView } from './stage-view.ts';
import { words } from './words.ts';

export function StageCanvas({ view, scene, label }: { view: StageView; scene: Scene; label: string | null }) {
  const w = words();
  const ref = useRef<HTMLCanvasElement>(null);
  const help = useId();
  useEffect(() => view.add(ref.current!, scene), [view, scene]);
  const slot = (): Slot | undefined => view.slots.find(({ canvas }) => canvas === ref.current);
  const onPointer = (event: PointerEvent): void => {
    const at = slot();
    // A finger has no hover, and a drag moves the picture.
    if (at && event.pointerType !== 'touch' && event.buttons === 0) hoverAt(view, at, event);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !pressed(view, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent): void => {
    const at = slot();
    if (at) clickAt(view, at, event);
  };
  return (
    <div class="stage-one">
      <canvas
        ref={ref}
        role="application"
        tabIndex={0}
        aria-label={[w.canvas({ title: say(scene.run.scenario.title) }), label].filter(Boolean).join(' · ')}
        aria-describedby={help}
        onPointerMove={onPointer}
        onPointerLeave={() => leaveStage(view)}
        onClick={onClick}
        onKeyDown={onKey}
      />
      <span id={help} class="unseen">
        {w.help}
      </span>
      {label && <span class="stage-label">{label}</span>}
      {!scene.laid.value && <p class="stage-laying">{w.laying}</p>}
    </div>
  );
}
