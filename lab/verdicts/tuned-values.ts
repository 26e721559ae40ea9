/** What dials were tuned to, put together by arm. */
import type { Matched } from './matching.ts';

/** Values by path, by arm: several dials of an arm are put together. */
export function valuesOf(
  found: readonly Pick<Matched, 'arm' | 'values'>[],
): Record<string, Record<string, number>> {
  const byArm: Record<string, Record<string, number>> = {};
  for (const { arm, values } of found) byArm[arm] = { ...byArm[arm], ...values };
  return byArm;
}
