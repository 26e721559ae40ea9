/** Seeds and consumers of a register: as the command says, else its file, else the defaults. */
import type { Replications } from '../lab/designs/comparison.ts';
import type { OwnRegister } from '../lab/own/register-file.ts';
import { lookSizes } from '../lab/statistics/looks.ts';
import { wholeNumber } from './lab-work.ts';
import type { Arguments } from './options.ts';

export const REGISTER_DEFAULTS = { replications: 20, consumers: 1000 } as const;
/** Looks of `--replications auto`. */
export const AUTO = lookSizes(10, 80, 1.7);

export function replicationsOf(given: Arguments, own?: Pick<OwnRegister, 'replications'>): Replications {
  if (given.value('replications') === 'auto') return { looks: AUTO };
  const fallback = own?.replications ?? REGISTER_DEFAULTS.replications;
  return { n: wholeNumber(given, 'replications', fallback, 3, 100_000) };
}

export const consumersOf = (given: Arguments, own?: Pick<OwnRegister, 'consumers'>): number =>
  wholeNumber(given, 'consumers', own?.consumers ?? REGISTER_DEFAULTS.consumers, 50, 2_000_000);
