/**
 * The arithmetic that has the same bits in every engine, for the drawings and the statistics that stand on the model:
 * functions, draws of chance, hashes. A door: others come in here, not by core/.
 */
export { Hash, canonicalJson } from './core/hash.ts';
export { benjaminiHochberg, holm } from './core/family.ts';
export { exp, log, log1p, normalQuantile, pow } from './core/math.ts';
export { seedKey, sequence } from './core/random.ts';
