/** How the market is looked at: what a link restores besides the recipe and the day. */
import { signal } from '@preact/signals';
import { LENSES } from '../../lab/stories/lenses.ts';
import type titles from '../texts/en/features.json';

export { LENSES };
export type Lens = (typeof LENSES)[number];

export const lens = signal<Lens>('trust');
/** Number of the brand in view. */
export const brand = signal(0);
/** Creators of this tier are believed or not, by their number; null for all that somebody follows. */
export const tier = signal<number | null>(null);
/** Shares are shown as their change since this evening, from there on; null for themselves. */
export const since = signal<number | null>(null);
/** The evening that the story compares with, where it has come to that. */
export const eve = signal<number | null>(null);
/** What the market on the stage opens with, as its story has it: links hold what differs from it. */
export const opening = signal<{ lens: Lens; brand: number; tier: number | null; since: number | null }>({
  lens: 'trust',
  brand: 0,
  tier: null,
  since: null,
});
/** Letters of what a link asks for, until its market is shown: that wins over the story. */
export const asked = signal<ReadonlySet<string>>(new Set());
/** Grows when everybody is to be shown: the camera follows. */
export const shownAnew = signal(0);
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
