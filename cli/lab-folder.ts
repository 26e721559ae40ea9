/** The folder of `--out` of the commands of the laboratory. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { csv } from '../lab/documents/csv.ts';
import { parquet } from '../lab/documents/parquet.ts';
import type { Comparison } from '../lab/designs/comparison.ts';
import { scenarioFile } from '../lab/report/provenance.ts';
import type { Provenance } from '../lab/verdicts/results.ts';
import type { Table } from '../lab/documents/data-table.ts';
import { Failure, withReason } from './failure.ts';
import { finalName, removeLeftovers, writeTogether } from './files.ts';
import type { NewFile } from './files.ts';
import { makeFolder, tryWriting } from './result-folder.ts';

export const REPORT = 'report.html';
const EXPECTED = 'expected a folder that can be written to';

/**
 * Makes sure, before anything is computed, that results can be written there.
 *
 * @param own names of the files that the command writes: earlier ones are replaced
 * @throws Failure that says what is in the way
 */
export function prepareLabFolder(folder: string, own: readonly string[], force: boolean): void {
  withReason(folder, EXPECTED, () => {
    if (existsSync(folder) && !statSync(folder).isDirectory()) {
      throw new Failure(`${folder}: it is a file; ${EXPECTED}`);
    }
    makeFolder(resolve(folder), folder);
    const strange = readdirSync(folder).filter(
      (name) => !name.startsWith('.') && !own.includes(name) && !own.includes(finalName(name) ?? ''),
    );
    if (strange.length > 0 && !force) {
      const some = strange.slice(0, 3).join(', ') + (strange.length > 3 ? ' …' : '');
      throw new Failure(
        `${folder} holds files that this command has not written (${some}); expected an empty or a new folder ` +
          `(--force writes there all the same)`,
      );
    }
    tryWriting(folder);
    removeLeftovers(folder, own);
  });
}

/** Every table as CSV, the runs as Parquet as well, and what a program reads as JSON. */
export function labFiles(
  tables: readonly Table[],
  json: { name: string; value: object },
  from: Provenance,
): NewFile[] {
  const about = { program: from.program, model: from.model, command: from.command };
  const runs = tables.filter(({ name }) => name === 'runs');
  return [
    ...tables.map((one) => ({ name: `${one.name}.csv`, content: () => [csv(one)] })),
    ...runs.map((one) => ({ name: `${one.name}.parquet`, content: () => [parquet(one, about)] })),
    { name: json.name, content: () => [`${JSON.stringify(json.value, null, 2)}\n`] },
  ];
}

/** Every arm as a scenario file, so that `trustfall run` lives any run of the table again. */
export function armFiles(comparisons: readonly Comparison[]): NewFile[] {
  return comparisons.flatMap(({ id, arms }) =>
    arms.map(({ name, document }) => ({
      name: scenarioFile(id, name),
      content: () => [`${JSON.stringify(document, null, 2)}\n`],
    })),
  );
}

/** The report, for reading: made only when it is the file's turn. */
export const reportFile = (content: () => string): NewFile => ({ name: REPORT, content: () => [content()] });

/** Beside, then renamed all together. */
export function writeLabFiles(folder: string, files: readonly NewFile[]): void {
  writeTogether(folder, files);
}
