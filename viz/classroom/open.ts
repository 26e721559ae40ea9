/** Which window of the classroom is open. */
import { signal } from '@preact/signals';

export const classroom = signal<'lesson' | 'worksheet' | null>(null);
