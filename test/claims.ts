/** The register of claims as it is shipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../sim/scenario/problems.ts';
import { readRegister } from '../lab/verdicts/register.ts';
import type { Claim } from '../lab/verdicts/register.ts';

const NAME = 'scenarios/claims/claims.json';
const register = readRegister(JSON.parse(readFileSync(join(import.meta.dirname, '..', NAME), 'utf8')), NAME);
if (!register.ok) throw new Error(register.problems.map(formatProblem).join('\n'));
export const CLAIMS: readonly Claim[] = register.claims;
