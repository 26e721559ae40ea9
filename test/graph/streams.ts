import alea from 'seedrandom/lib/alea.js';
import type { RandomStreams } from '../../sim/graph/generate.ts';

/** Named sequences for tests: the same seed and name always give the same numbers. */
export function streams(seed: string): RandomStreams {
  return (stream) => alea(`${seed}: ${stream}`);
}
