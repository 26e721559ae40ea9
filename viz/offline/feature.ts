import type { Feature } from '../feature.ts';
import { NewerVersion } from './newer.tsx';
import { Storage } from './storage.tsx';

/** What is kept on this device, and which version it is. */
export const offline: Feature = { id: 'offline', tool: NewerVersion, notice: Storage };
