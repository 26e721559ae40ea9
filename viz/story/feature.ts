import type { Feature } from '../feature.ts';
import { Story } from './story.tsx';

/** What happens, told over the stage. */
export const story: Feature = { id: 'story', area: { in: 'stage', view: Story } };
