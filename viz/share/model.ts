/** Which model this page computes with; other code may give other bits. The engine itself stays in its worker. */
import { version } from '../../package.json';

declare const __MODEL__: { hash: string } | undefined;

export const MODEL_VERSION: string = version;
export const MODEL_HASH = typeof __MODEL__ === 'undefined' ? 'unbuilt' : __MODEL__.hash;
