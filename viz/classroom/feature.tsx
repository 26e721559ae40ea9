import { later } from '../feature.ts';
import type { Feature, InLink } from '../feature.ts';
import { askForBet } from '../scenarios/bet-wanted.ts';
import { teacher } from '../scenarios/teacher.ts';
import { classroom } from './open.ts';

const Lesson = later(() => import('./lesson-dialog.tsx').then((part) => part.LessonDialog));
const Worksheet = later(() => import('./worksheet.tsx').then((part) => part.Worksheet));

function Windows() {
  if (classroom.value === null) return null;
  return classroom.value === 'worksheet' ? <Worksheet /> : <Lesson />;
}

const link: readonly InLink[] = [
  {
    letter: 'h',
    write: () => (teacher.value ? 1 : null),
    read: (value) => {
      teacher.value = value === 1;
      if (teacher.value) askForBet();
    },
  },
];

/** For whoever teaches: a link with less on the page, a worksheet, and the bets of a class. */
export const classroomFeature: Feature = { id: 'classroom', overlay: Windows, link };
