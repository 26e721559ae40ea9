/** What the simulation found, as it is recorded in test/golden/errors-of-verdicts.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recorded } from '../recorded.ts';
import type { Counted } from './cases.ts';

export const RECORD = join(import.meta.dirname, '../golden/errors-of-verdicts.json');

export interface Errors {
  recorded: Recorded;
  rows: Counted[];
}

export const errorsText = ({ recorded, rows }: Errors): string =>
  `{\n"recorded": ${JSON.stringify(recorded)},\n"rows": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n}\n`;

export const recordedErrors = (): Errors => JSON.parse(readFileSync(RECORD, 'utf8')) as Errors;
