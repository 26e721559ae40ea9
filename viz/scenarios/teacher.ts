/** For lessons: only the levers that matter for the story are shown, and a bet comes before every reveal. */
import { signal } from '@preact/signals';

export const teacher = signal(false);
