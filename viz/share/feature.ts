import type { Feature } from '../feature.ts';
import { DropZone } from './drop.tsx';
import { ShareButton } from './share.tsx';

/** What can be shared, saved and opened. */
export const share: Feature = { id: 'share', tool: ShareButton, overlay: DropZone };
