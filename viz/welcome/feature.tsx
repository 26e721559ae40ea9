import type { Feature } from '../feature.ts';
import { Doors, DoorsTool } from './doors.tsx';
import { FirstLook } from './first-look.tsx';

/** The three doors, and the first words over the stage. */
export const welcome: Feature = {
  id: 'welcome',
  opening: Doors,
  tool: DoorsTool,
  area: { in: 'stage', view: FirstLook },
};
