/** Reads the data of the laboratory that come with the program, and design files of the user. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inEnglish, isClaimFile, isFalsifier, readRegister } from '../lab/verdicts/register.ts';
import type { Claim } from '../lab/verdicts/register.ts';
import { readVariants } from '../lab/verdicts/register-plan.ts';
import type { Variant } from '../lab/verdicts/register-plan.ts';
import { readPatterns } from '../lab/patterns/pattern-shape.ts';
import type { PatternFile } from '../lab/patterns/pattern-shape.ts';
import { formatProblem, parseScenarioText } from '../sim/scenario/index.ts';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';

/** From `dist/cli/main.js`, where this runs. */
const SCENARIOS = new URL('../../scenarios/', import.meta.url);
const SHIPPED = new URL('claims/', SCENARIOS);
const LARGEST = 16 * 1024 * 1024;

/** JSON of a file; syntax errors are told with line and column. */
export function readJson(path: string, where: string, expected: string): unknown {
  const bytes = readBytes(path, LARGEST, expected);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${where}: not text in UTF-8; expected ${expected} saved as UTF-8`);
  }
  const parsed = parseScenarioText(text, where);
  if (!parsed.ok) throw new Failure(parsed.problems.map(formatProblem));
  return parsed.json;
}

function shipped(name: string): { json: unknown; where: string } {
  return fromProgram(`claims/${name}`);
}

function fromProgram(name: string): { json: unknown; where: string } {
  const path = fileURLToPath(new URL(name, SCENARIOS));
  const where = `scenarios/${name}`;
  if (!existsSync(path)) throw new Failure(`${where} is missing from the program; install it again`);
  return { json: readJson(path, where, 'a file of the laboratory (JSON)'), where };
}

/** What the papers claim, or what would refute the model. */
export function loadRegister(which: 'claims' | 'falsifiers'): Claim[] {
  const folder = fileURLToPath(SHIPPED);
  const names = existsSync(folder) ? readdirSync(folder).filter(isClaimFile) : [];
  if (names.length === 0) throw new Failure('scenarios/claims is missing from the program; install it again');
  const files = names.map((name) => {
    const { json, where } = shipped(name);
    return { name: where, json };
  });
  const register = readRegister(files);
  if (!register.ok) throw new Failure(register.problems.map(formatProblem));
  return register.rows.filter((row) => isFalsifier(row) === (which === 'falsifiers')).map(inEnglish);
}

export function loadVariants(): Variant[] {
  const { json, where } = shipped('robustness.json');
  const read = readVariants(json, where);
  if (!read.ok) throw new Failure(read.problems.map(formatProblem));
  return read.variants;
}

/** What the model is held against. */
export function loadPatterns(): { file: PatternFile; where: string } {
  const { json, where } = fromProgram('patterns.json');
  const read = readPatterns(json, where);
  if (!read.ok) throw new Failure(read.problems.map(formatProblem));
  return { file: read.file, where };
}
