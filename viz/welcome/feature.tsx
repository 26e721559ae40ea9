import type { Feature } from '../feature.ts';
import { Doors, DoorsTool } from './doors.tsx';
import { FirstLook } from './first-look.tsx';

/** The three doors, and the first words under the stage. */
export const welcome: Feature = {
  id: 'welcome',
  opening: Doors,
  tool: DoorsTool,
  notice: FirstLook,
};
