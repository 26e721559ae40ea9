/** Which model this page computes with; other code may give other bits. */
import { version } from '../../package.json';

declare const __MODEL_HASH__: string | undefined;

export const MODEL_VERSION: string = version;
export const MODEL_HASH = typeof __MODEL_HASH__ === 'string' ? __MODEL_HASH__ : 'unbuilt';
