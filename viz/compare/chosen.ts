/** The measure that is compared; it stays when the panel is closed. */
import { signal } from '@preact/signals';
import type { Chosen } from './measured.ts';

export const chosen = signal<Chosen>({ table: 'brands', measure: 'trust' });
