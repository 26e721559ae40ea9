/** Finds a scenario by path or by the name of a shipped one, and reads it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  applySets,
  formatProblem,
  didYouMean,
  parseScenarioText,
  resolveScenario,
  withOwnTexts,
} from '../sim/scenario/index.ts';
import type { ResolvedScenario } from '../sim/scenario/index.ts';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';

/** From `dist/cli/main.js`, where this runs. */
const SHIPPED = fileURLToPath(new URL('../../scenarios/', import.meta.url));
/** What the folder of a scenario calls it. */
const FILE = 'scenario.json';
const LARGEST = 16 * 1024 * 1024;
const EXPECTED = 'a scenario file (JSON)';

/** One replaced value, with the option it came from. */
export interface Change {
  option: string;
  path: string;
  value: string;
}

/** The names of the scenarios that come with the program. */
export function shippedNames(): string[] {
  if (!existsSync(SHIPPED)) return [];
  return readdirSync(SHIPPED)
    .filter((name) => existsSync(join(SHIPPED, name, FILE)))
    .sort();
}

/** The folder of a scenario: one that is there, or that of a shipped name; undefined for a file. */
export function folderOf(given: string): { path: string; where: string } | undefined {
  const isFolder = existsSync(given) && statSync(given).isDirectory();
  if ((isFolder || !existsSync(given)) && shippedNames().includes(given)) {
    return { path: join(SHIPPED, given), where: `scenarios/${given}` };
  }
  return isFolder ? { path: given, where: given.replace(/[/\\]+$/, '') } : undefined;
}

/** A file that comes with the program, for those that are checked with it. */
export const shippedFile = (name: string): string => join(SHIPPED, name);

/** Where the scenario is, and what messages call it. */
function locate(given: string): { path: string; where: string } {
  const folder = folderOf(given);
  if (folder !== undefined && existsSync(join(folder.path, FILE))) {
    return { path: join(folder.path, FILE), where: `${folder.where}/${FILE}` };
  }
  if (!existsSync(given)) throw new Failure(notFound(given));
  return { path: given, where: given };
}

function notFound(given: string): string {
  const names = shippedNames();
  const bare = /([^/\\]*?)(\.json)?$/.exec(given)?.[1] ?? given;
  const shipped = names.length > 0 ? `, or one of the names ${names.join(', ')}` : '';
  return `${given}: it does not exist; expected ${EXPECTED}${shipped}${didYouMean(bare, names)}`;
}

/**
 * What a scenario file holds, not checked yet.
 *
 * @throws Failure when it is missing, no text or no JSON
 */
export function readScenarioJson(given: string): { json: unknown; where: string } {
  const { path, where } = locate(given);
  const bytes = readBytes(path, LARGEST, EXPECTED);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${where}: not text in UTF-8; expected ${EXPECTED} saved as UTF-8`);
  }
  const parsed = parseScenarioText(text, where);
  if (!parsed.ok) throw new Failure(parsed.problems.map(formatProblem));
  // Those that come with the program have both languages: they are offered on the page.
  return { json: withOwnTexts(parsed.json), where };
}

/** @throws Failure with everything that is wrong with the file and the changes */
export function loadScenario(given: string, changes: readonly Change[] = []): ResolvedScenario {
  const parsed = readScenarioJson(given);
  const { where } = parsed;
  const { json, lines } = changed(parsed.json, changes);
  const resolution = resolveScenario(json, where);
  if (resolution.ok && lines.length === 0) {
    tellLeftOut(where, parsed.json, resolution.scenario);
    return resolution.scenario;
  }
  throw new Failure([...lines, ...(resolution.ok ? [] : resolution.problems.map(formatProblem))]);
}

/** A run shorter than the scenario never reaches its later interventions: that must not go unsaid. */
function tellLeftOut(where: string, json: unknown, { interventions, days }: ResolvedScenario): void {
  const written = (json as { interventions?: unknown[] }).interventions?.length ?? 0;
  const left = written - interventions.length;
  if (left > 0)
    process.stderr.write(
      `${where}: ${left} of ${written} interventions begin after day ${days - 1} and are left out\n`,
    );
}

/** Makes those changes that can be made, so that the rest of the scenario is checked as it was meant. */
function changed(json: unknown, changes: readonly Change[]): { json: unknown; lines: string[] } {
  const lines: string[] = [];
  for (const { option, path, value } of changes) {
    const applied = applySets(json, [{ path, value }], option);
    if (applied.ok) json = applied.json;
    // "--days: days is …" would say the same thing twice.
    else
      lines.push(
        ...applied.problems.map((problem) =>
          formatProblem(option === '--set' ? problem : { ...problem, path: '' }),
        ),
      );
  }
  return { json, lines };
}
