/** How the market is looked at: what a link restores besides the recipe and the day. */
import { signal } from '@preact/signals';

/** What the stage colours people by. */
export const LENSES = ['trust', 'origin', 'stage', 'attachment', 'identity', 'fatigue'] as const;
export type Lens = (typeof LENSES)[number];

export const lens = signal<Lens>('trust');
/** Number of the brand in view. */
export const brand = signal(0);
/** The person who is looked at, or null. */
export const person = signal<number | null>(null);
/** The community that is looked at, or null. */
export const community = signal<number | null>(null);

/** The parts of the page: what the side shows on a wide screen, and what is shown at all on a phone. */
export const PANELS = ['figures', 'levers', 'person', 'compare'] as const;
export type Panel = (typeof PANELS)[number];
export const panel = signal<Panel>('figures');

export type Place = 'market' | 'laboratory';
export const place = signal<Place>('market');

/** Opens a person, and the panel that tells of them. */
export function lookAt(who: number | null): void {
  person.value = who;
  if (who !== null) panel.value = 'person';
}
