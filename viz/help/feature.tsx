import { later } from '../feature.ts';
import type { Feature } from '../feature.ts';
import { helpOpen } from './open.ts';
import { words } from './words.ts';

const HelpDialog = later(() => import('./help.tsx').then((part) => part.Help));

const Help = () => (helpOpen.value ? <HelpDialog /> : null);

/** The list of all keys. */
export const help: Feature = {
  id: 'help',
  overlay: Help,
  keys: [{ key: '?', act: () => (helpOpen.value = true), says: () => words().list }],
};
