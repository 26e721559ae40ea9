/** The stage: the market as a network that lives through its days, alone or beside the run that was kept. */
import { effect } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { day, playing, speed } from '../state/player.ts';
import { language, reducedMotion, scheme } from '../state/preferences.ts';
import type { RunData } from '../state/run-data.ts';
import { brand, community, lens, person, shownAnew, since, tier } from '../state/view.ts';
import { modelWords } from '../words/model/current.ts';
import { StageCanvas } from './canvas.tsx';
import { Controls } from './controls.tsx';
import { shownForExport } from './export.ts';
import { followLayout, knownLayout, samePeople, warmLayouts } from './layouts.ts';
import { Legend } from './legend.tsx';
import { showGroup } from './pointer.ts';
import { Scene } from './scene.ts';
import { Spoken } from './spoken.tsx';
import { StageView } from './stage-view.ts';
import { Tooltip } from './tooltip.tsx';
import { useFollows } from './use-follows.ts';
import { words } from './words.ts';
import './stage.css';

if (typeof Worker !== 'undefined') warmLayouts();

export type Comparison = 'alone' | 'sides' | 'difference';

interface StageProps {
  run: RunData;
  other?: RunData | null;
  /** Whether somebody keeps the other run: else it is only what was there before. */
  byHand?: boolean;
}

export function Stage({ run, other = null, byHand = true }: StageProps) {
  const w = words();
  const view = useMemo(() => new StageView(), []);
  const [chosen, setComparison] = useState<Comparison | null>(null);
  const comparison = chosen ?? (byHand ? 'sides' : 'alone');
  const comparable = other !== null && samePeople(run, other);
  const difference = comparable && comparison === 'difference';
  const shownBeside = comparison === 'alone' && comparable ? null : other;
  const scenes = useScenes(view, run, shownBeside, difference);
  const [shown] = scenes.slice(-1);
  useSignals(view);
  useFollows(view, run);
  useEffect(() => shownForExport(view), [view]);
  const label = (at: number): string | null =>
    shownBeside === null ? null : difference ? w.minus : at > 0 ? w.now : byHand ? w.kept : w.before;
  return (
    <div class="stage" data-laid={shown.laid.value}>
      <Controls
        view={view}
        run={run}
        comparison={other === null ? null : comparable ? comparison : 'different'}
        compare={setComparison}
      />
      <div class="stage-room">
        <div class="stage-floor">
          <div class={scenes.length > 1 ? 'stage-canvases two' : 'stage-canvases'}>
            {scenes.map((scene, at) => (
              <StageCanvas key={at} view={view} scene={scene} label={label(at)} />
            ))}
          </div>
          <ZoomButtons view={view} />
          <Tooltip view={view} />
        </div>
        <Legend run={run} other={difference ? other : null} />
      </div>
      <Spoken run={run} other={difference ? other : null} />
    </div>
  );
}

/** The kept run first, then the one that runs now; or one scene of their difference. */
function useScenes(view: StageView, run: RunData, other: RunData | null, difference: boolean): Scene[] {
  const scenes = useMemo(() => {
    const now = laidOut(run);
    if (difference) now.against = other;
    return other !== null && !difference ? [laidOut(other), now] : [now];
  }, [run, other, difference]);
  useEffect(() => {
    const stops = scenes.map((scene) =>
      followLayout(scene.run, (layout) => {
        const first = scene.layout === null;
        scene.place(layout, reducedMotion.peek(), performance.now());
        // A link can open on a community.
        if (first && community.peek() !== null && view.slots[0])
          showGroup(view, view.slots[0], community.peek()!);
        view.request();
      }),
    );
    // Days arrive while the clock stands: what was empty is drawn then.
    stops.push(
      effect(() => {
        for (const { run: seen, against } of scenes) void [seen.version.value, against?.version.value];
        view.request();
      }),
    );
    return () => stops.forEach((stop) => stop());
  }, [scenes]);
  return scenes;
}

/** A scene that has its people in their places from the first picture on, where they are known. */
function laidOut(run: RunData): Scene {
  const scene = new Scene(run);
  const layout = knownLayout(run);
  if (layout) scene.place(layout, true, performance.now());
  return scene;
}

/** Draws anew when anything that is drawn has changed. */
function useSignals(view: StageView): void {
  useEffect(() => {
    const stops = [
      effect(() => {
        // Read to be followed.
        void [day.value, lens.value, brand.value, person.value, community.value, playing.value];
        void [tier.value, since.value];
        void [speed.value, reducedMotion.value, language.value, modelWords.value];
        view.request();
      }),
      effect(() => {
        void scheme.value;
        view.recolour();
      }),
      effect(() => {
        if (shownAnew.value > 0) view.showAll();
      }),
      effect(() => {
        if (person.value !== null) view.bringIntoSight(person.value);
        view.pointed.value = null;
      }),
    ];
    return () => {
      stops.forEach((stop) => stop());
      view.close();
    };
  }, [view]);
}

function ZoomButtons({ view }: { view: StageView }) {
  const w = words();
  const buttons = [
    [w.zoomIn, '+', () => view.camera.zoomBy(1.6)],
    [w.zoomOut, '−', () => view.camera.zoomBy(1 / 1.6)],
    [w.zoomAll, '⤢', () => view.showAll()],
  ] as const;
  return (
    <div class="stage-zoom">
      {buttons.map(([name, sign, act]) => (
        <button key={sign} class="button icon" aria-label={name} title={name} onClick={act}>
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
    </div>
  );
}
