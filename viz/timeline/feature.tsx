import type { Feature, Key } from '../feature.ts';
import { SPEEDS, goTo, length, speed, step, togglePlaying } from '../state/player.ts';
import { notesOpen, toNext, toPrevious } from './jumps.ts';
import { Timeline } from './timeline.tsx';
import { words } from './words.ts';

function faster(by: number): void {
  const at = SPEEDS.findIndex((one) => one >= speed.value);
  speed.value = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at + by))];
}

const says = (name: keyof ReturnType<typeof words>['keys']) => () => words().keys[name];

const keys: readonly Key[] = [
  { key: ' ', sign: '␣', act: togglePlaying, says: says('play') },
  { key: 'ArrowRight', sign: '→', act: () => step(1), says: says('forward') },
  { key: 'ArrowLeft', sign: '←', act: () => step(-1), says: says('back') },
  { key: 'PageDown', act: () => step(10), says: says('tenForward') },
  { key: 'PageUp', act: () => step(-10), says: says('tenBack') },
  { key: 'Home', act: () => goTo(0), says: says('first') },
  { key: 'End', act: () => goTo(length.value - 1), says: says('last') },
  { key: '[', act: () => faster(-1), says: says('slower') },
  { key: ']', act: () => faster(1), says: says('faster') },
  { key: 'n', act: toNext, says: says('next') },
  { key: 'p', act: toPrevious, says: says('previous') },
  { key: 'a', act: () => (notesOpen.value = true), says: says('note') },
];

/** The clock of the page. */
export const timeline: Feature = {
  id: 'timeline',
  area: { in: 'time', view: ({ live, other }) => <Timeline run={live.data} other={other?.data ?? null} /> },
  keys,
  gestures: [{ sign: '← → / Alt', says: () => words().arrows }],
};
