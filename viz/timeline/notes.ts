/** One's own notes on days of a run: they travel in the link. */
import { effect, signal } from '@preact/signals';
import { recipe } from '../state/session.ts';
import type { Note } from './marks.ts';

export type { Note } from './marks.ts';

export const notes = signal<readonly Note[]>([]);

export function addNote(day: number, text: string): void {
  const said = text.trim();
  if (said !== '') notes.value = [...notes.value, { day, text: said }].sort((a, b) => a.day - b.day);
}

export function removeNote(index: number): void {
  notes.value = notes.value.filter((_, i) => i !== index);
}

// Each scenario has notes of its own; those that come together with it, as from a link, stay.
const written = new WeakMap<object, readonly Note[]>();
let base = recipe.peek().base;
let before = notes.peek();
effect(() => {
  const current = recipe.value.base;
  const list = notes.value;
  if (current !== base) {
    written.set(base, before);
    base = current;
    if (list === before) notes.value = written.get(current) ?? [];
  }
  before = notes.peek();
});
