/** Which lesson is open, and how far somebody has come; without what shows them, which is fetched later. */
import { signal } from '@preact/signals';
import { place } from '../state/view.ts';
import { remembered } from '../welcome/remembered.ts';

/** How many there are; the lessons themselves are fetched with what shows them. */
export const SCREENS = Object.keys(import.meta.glob('./lessons/*.json')).length;

/** The lesson on the page, counted from 0, or null. */
export const lesson = signal<number | null>(null);
/** Lessons that were gone through, on this device. */
export const finished = remembered('lessons');

/** Goes on where one left off; whoever has been through all begins again. */
export function openLessons(): void {
  place.value = 'market';
  lesson.value = finished.peek() < SCREENS ? finished.peek() : 0;
}

export function closeLessons(): void {
  lesson.value = null;
}
