/** What dials were tuned to, for whoever wants to see one of the markets again. */
import { valuesOf } from '../../lab/verdicts/tuned-values.ts';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import type { RegisterRequest } from './core/protocol.ts';

export const withDialsOf = (
  { claim, matched }: Pick<RowResult, 'claim' | 'matched'>,
  request: RegisterRequest,
): RegisterRequest =>
  matched.length === 0 ? request : { ...request, tuned: { [claim.id]: valuesOf(matched) } };
