/** Whether the doors and the first words are shown: on a first visit that asks for nothing, and when they are called. */
import { signal } from '@preact/signals';
import { remembered } from './remembered.ts';

const seen = remembered('welcomed');
/** A link asks for something: nothing stands in its way. */
const asks = (): boolean => {
  const { hash } = globalThis.location ?? { hash: '' };
  return hash.length > 1 && hash !== '#main';
};

export const doorsOpen = signal(seen.peek() === 0 && !asks());
export const firstLook = signal(doorsOpen.peek());

export function closeDoors(): void {
  doorsOpen.value = false;
  seen.value = 1;
}

export function closeFirstLook(): void {
  firstLook.value = false;
  seen.value = 1;
}
