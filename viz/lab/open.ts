/** Which part of the laboratory is shown, and the ways in from elsewhere; without its views, which are fetched later. */
import { signal } from '@preact/signals';
import { place } from '../state/view.ts';
import type { words } from './words.ts';

export type PartId = keyof ReturnType<typeof words>['part'];

export const part = signal<PartId>('register');

function open(which: PartId): void {
  part.value = which;
  place.value = 'laboratory';
}

/** Policies of a brand against each other. */
export const openPolicies = (): void => open('policies');
/** The claims of the papers. */
export const openRegister = (): void => open('register');
