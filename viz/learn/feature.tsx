import { later } from '../feature.ts';
import type { Feature, InLink } from '../feature.ts';
import { SCREENS, lesson } from './open.ts';

const Lesson = later(() => import('./lesson.tsx').then((part) => part.Lesson));

/** A link can lead into a lesson: those who hand it out need not say where to press. */
const link: readonly InLink[] = [
  {
    letter: 'n',
    write: () => (lesson.value === null ? null : lesson.value + 1),
    read: (value) => {
      const there = typeof value === 'number' && value >= 1 && value <= SCREENS;
      lesson.value = there ? value - 1 : null;
    },
  },
];

/** Guided screens: a bet, what came of it, and one idea. */
export const learn: Feature = {
  id: 'learn',
  instead: { open: () => lesson.value !== null, view: Lesson },
  link,
};
