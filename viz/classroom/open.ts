/** Which window of the classroom is open. */
import { signal } from '@preact/signals';

/** Whoever teaches has come to collect bets. */
export const collecting = signal(false);

export const classroom = signal<'lesson' | 'worksheet' | null>(null);
