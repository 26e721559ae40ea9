/** The reader of networks, fetched with the first one that is brought. */
export { NetworkError, readNetwork } from '../sim/index.ts';
