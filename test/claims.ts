/** The register of claims as it is shipped: one file a row. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inEnglish, isClaimFile, isFalsifier, readRegister } from '../lab/verdicts/register.ts';
import type { Claim, Registered } from '../lab/verdicts/register.ts';
import { formatProblem } from '../sim/scenario/problems.ts';

export const FOLDER = join(import.meta.dirname, '..', 'scenarios', 'claims');

export const claimJson = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

const files = readdirSync(FOLDER).filter(isClaimFile);
const register = readRegister(files.map((name) => ({ name, json: claimJson(name) })));
if (!register.ok) throw new Error(register.problems.map(formatProblem).join('\n'));

/** With their themes and notes in both languages, falsifiers last. */
export const REGISTER: readonly Registered[] = register.rows;
const claims = (falsifiers: boolean): Claim[] =>
  REGISTER.filter((row) => isFalsifier(row) === falsifiers).map(inEnglish);
/** What the papers claim. */
export const CLAIMS: readonly Claim[] = claims(false);
/** What would refute the model. */
export const FALSIFIERS: readonly Claim[] = claims(true);
