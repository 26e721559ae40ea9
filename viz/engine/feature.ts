import type { Feature } from '../feature.ts';
import { Notices } from './notices.tsx';

/** What goes on with the engine. */
export const engine: Feature = { id: 'engine', notice: Notices };
