/** How the market is looked at: what a link restores besides the recipe and the day. */
import { signal } from '@preact/signals';
import { LENSES } from '../../lab/stories/lenses.ts';
import type titles from '../texts/en/features.json';

export { LENSES };
export type Lens = (typeof LENSES)[number];

export const lens = signal<Lens>('trust');
/** Number of the brand in view. */
export const brand = signal(0);
/** The brand that a page opens with: the one that the story on the stage is about. */
export const openingBrand = signal(0);
/** The brand that a link asks for, until its market is shown. */
export const askedBrand = signal<number | null>(null);
/** The person who is looked at, or null. */
export const person = signal<number | null>(null);
/** The community that is looked at, or null. */
export const community = signal<number | null>(null);

/** What the side shows on a wide screen, and what is shown at all on a phone: the ids that have a title. */
export type Panel = keyof typeof titles.panels;
export const panel = signal<Panel>('figures');

/** Opens a panel and brings it into sight: on a phone it stands below the stage. */
export function showPanel(which: Panel): void {
  panel.value = which;
  const side = document.querySelector('.side');
  if (side !== null && side.getBoundingClientRect().top > window.innerHeight / 2)
    side.scrollIntoView({ block: 'start' });
}

export type Place = keyof typeof titles.places;
export const place = signal<Place>('market');

/** Opens a person, and the panel that tells of them. */
export function lookAt(who: number | null): void {
  person.value = who;
  if (who !== null) panel.value = 'person';
}
