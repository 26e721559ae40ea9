/** The measure that is compared: the one the story is told by, until another is picked; that lasts as long as its market. */
import { computed, signal } from '@preact/signals';
import { about } from '../story/about.ts';
import { brand } from '../state/view.ts';
import type { Chosen } from './measured.ts';

const picked = signal<{ base: object | undefined; what: Chosen } | null>(null);

export const chosen = computed<Chosen>(() => {
  const told = about.value;
  if (picked.value !== null && picked.value.base === told?.base) return picked.value.what;
  return told === null ? { table: 'brands', measure: 'trust' } : told.subject;
});

export const choose = (what: Chosen): void => void (picked.value = { base: about.value?.base, what });

/** Place among its owners of whom the verdict is about: the brand in view, or the tier of the story. */
export const ownerInView = ({ table }: Chosen, owners: number): number => {
  const of = { brands: brand.value, creators: about.value?.tier ?? 0, market: 0 }[table];
  return Math.min(of, owners - 1);
};
