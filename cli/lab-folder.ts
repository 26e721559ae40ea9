/** The folder of `--out` of the commands of the laboratory. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { csv } from '../lab/documents/csv.ts';
import { parquet } from '../lab/documents/parquet.ts';
import type { Armed } from '../lab/designs/comparison.ts';
import type { Table } from '../lab/documents/data-table.ts';
import { DATA_PACKAGE, DICTIONARY, dataPackage, dictionaryTable } from '../lab/documents/dictionary.ts';
import type { FolderFile } from '../lab/documents/dictionary.ts';
import { report } from '../lab/documents/html/page.tsx';
import { markdown } from '../lab/documents/markdown.ts';
import type { Document } from '../lab/documents/model.ts';
import { scenarioFile } from '../lab/documents/provenance.ts';
import { READ_ME, readMe } from '../lab/documents/read-me.ts';
import type { Provenance, Tally } from '../lab/verdicts/results.ts';
import { documentLines } from './document-lines.ts';
import { Failure, withReason } from './failure.ts';
import { finalName, removeLeftovers, writeTogether } from './files.ts';
import type { NewFile } from './files.ts';
import type { Arguments } from './options.ts';
import { makeFolder, tryWriting } from './result-folder.ts';
import { sealed } from './summed-lines.ts';

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

/** A file to be written, with what the dictionary says of it. */
type DescribedFile = NewFile & FolderFile;

/** Large: as Parquet as well. */
const LARGE = ['runs', 'values'];
const ALWAYS = [
  ...LARGE.flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
  REPORT,
  DICTIONARY,
  DATA_PACKAGE,
  READ_ME,
];

/**
 * Names of the files of a command, in the order in which its help lists them.
 *
 * @param tables of its own, beside runs and values
 * @param others its JSON file, and its document in Markdown where there is one
 */
export const labFileNames = (tables: readonly string[], ...others: readonly string[]): string[] => [
  ...tables.map((name) => `${name}.csv`),
  ...others,
  ...ALWAYS,
];

/** Every table as CSV, runs and values as Parquet as well, and what a program reads as JSON. */
function labFiles(
  tables: readonly Table[],
  json: { name: string; value: object },
  from: Provenance,
): DescribedFile[] {
  const about = { program: from.program, model: from.model, command: from.command };
  const large = tables.filter(({ name }) => LARGE.includes(name));
  return [
    ...tables.map((one) => ({ name: `${one.name}.csv`, table: one, content: () => [csv(one)] })),
    ...large.map((one) => ({
      name: `${one.name}.parquet`,
      about: `${one.name}.csv as Parquet`,
      content: () => [parquet(one, about)],
    })),
    {
      name: json.name,
      about: 'the whole result for programs: effects by replication, provenance',
      content: () => [pretty(json.value)],
    },
  ];
}

const pretty = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** The dictionary of the files in both its forms, and the README. */
function companions(document: Document, files: readonly FolderFile[]): DescribedFile[] {
  const { title, question, provenance } = document;
  const dictionary = dictionaryTable(files);
  const described = [...files, { name: DICTIONARY, table: dictionary }];
  const words = {
    name: `trustfall ${title.en}`,
    title: title.en,
    description: `${question?.en ?? title.en} Made by ${provenance.program}, model ${provenance.model}: ${provenance.command}`,
  };
  const all = [...described, { name: READ_ME, about: 'what is here, in words' }];
  const readable = [
    ...described,
    { name: DATA_PACKAGE, about: 'the dictionary for programs (Frictionless)' },
  ];
  return [
    { name: DICTIONARY, content: () => [csv(dictionary)] },
    { name: READ_ME, content: () => [readMe(document, readable)] },
    // The last: it holds what the others are, so that a folder that was half replaced is told from a whole one.
    { name: DATA_PACKAGE, content: (written) => [pretty(sealed(dataPackage(words, all, written)))] },
  ];
}

/** Every arm as a scenario file, so that `trustfall run` lives any run of the table again. */
export function armFiles(comparisons: readonly Armed[]): (NewFile & FolderFile)[] {
  return comparisons.flatMap(({ id, arms }) =>
    arms.map(({ name, document }) => ({
      name: scenarioFile(id, name),
      about: `arm "${name}" of ${id}, for trustfall run`,
      content: () => [`${JSON.stringify(document, null, 2)}\n`],
    })),
  );
}

/** What came out of a command of the laboratory, in every form that it is asked for. */
export interface Outcome {
  document: Document;
  tally: Tally;
  /** Made only where there is a folder. */
  tables: () => readonly Table[];
  /** Name and content of the JSON file. How much was reused depends on what ran before: it is told, not written. */
  json: { name: string; value: object };
  /** The one object of `--json`. */
  printed: object;
  /** Name of the document in Markdown, where there is one. */
  markdown?: string;
  arms?: readonly (NewFile & FolderFile)[];
}

/** Tables and documents are made one after the other, beside, then renamed all together. */
function writeOutcome(folder: string, outcome: Outcome): void {
  const { document, tables, json, markdown: name, arms = [] } = outcome;
  const files: DescribedFile[] = [
    ...labFiles(tables(), json, document.provenance),
    ...(name === undefined
      ? []
      : [{ name, about: `the same as ${REPORT}, in Markdown`, content: () => [markdown(document)] }]),
    { name: REPORT, about: 'to be read first, in a browser', content: () => [report(document)] },
    ...arms,
  ];
  writeTogether(folder, [...files, ...companions(document, files)]);
}

/** Writes what came out to the folder of `--out`, and prints it. */
export function deliver(outcome: Outcome, given: Arguments): void {
  const folder = given.value('out');
  if (folder !== undefined) writeOutcome(folder, outcome);
  const lines = given.has('json')
    ? [JSON.stringify(outcome.printed)]
    : documentLines(outcome.document, outcome.tally, folder);
  process.stdout.write(`${lines.join('\n')}\n`);
}
