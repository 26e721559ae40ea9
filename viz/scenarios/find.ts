/** Finds shipped scenarios by their words, in both languages. */
import type { Shipped } from '../state/catalogue.ts';

export function matches({ name, title, question }: Shipped, watch: string, query: string): boolean {
  const text = [name, title.en, title.zh, question.en, question.zh, watch].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((term) => text.includes(term));
}
