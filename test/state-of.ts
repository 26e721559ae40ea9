/**
 * Which code and which markets a recorded document is of. Runs are the same bits for the same code, so that what is
 * recorded of the present state holds without being lived again; every run of the tests lives a sample of it all the
 * same, another one with every change of the model. What is recorded of another state has to be recorded anew.
 *
 *     golden/states.json    document ─► part of it ─► hash of all that decides it
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Hash, canonicalJson } from '../sim/core/hash.ts';
import { MODEL } from '../sim/run.ts';

const FILE = join(import.meta.dirname, 'golden/states.json');

type States = Record<string, Record<string, string>>;
const states = (): States => (existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as States) : {});

/**
 * @param decides all but the code of the model: markets, formulas, seeds
 * @param code what lives the days and reads them, or one of both
 */
export const stateOf = (decides: unknown, code = MODEL.hash): string =>
  new Hash().addText(code).addText(canonicalJson(decides)).hex();

export const isRecording = (): boolean => expect.getState().snapshotState.snapshotUpdateState === 'all';

/** Everything is lived: `SURVEY=1`, or while recording. */
export const livesAll = (): boolean => process.env.SURVEY !== undefined || isRecording();

export const recordedState = (document: string, part: string): string | undefined =>
  states()[document]?.[part];

/** Keeps of which state a document is, part by part; parts that are gone go. */
export function keepStates(document: string, parts: ReadonlyMap<string, string>): void {
  const all = { ...states(), [document]: Object.fromEntries(parts) };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Whether a part is among the one in `every` that are lived each time. */
export const isSampled = (part: string, every: number): boolean =>
  parseInt(new Hash().addText(MODEL.hash).addText(part).hex().slice(0, 8), 16) % every === 0;
