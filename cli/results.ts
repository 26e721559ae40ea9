/** The files a run leaves in its folder. The same run gives the same bytes: no times, no machine, no paths. */
import { MODEL, fingerprint, graphStatistics, tables } from '../sim/index.ts';
import type { ResultTable, Run, Summary } from '../sim/index.ts';
import { csv } from '../lab/documents/csv.ts';
import { DATA_PACKAGE, DICTIONARY, dataPackage, dictionaryTable } from '../lab/documents/dictionary.ts';
import type { FolderFile, Written } from '../lab/documents/dictionary.ts';
import type { NewFile } from './files.ts';
import { MORNINGS_FILE, morningsFile } from './mornings.ts';
import type { NetworkOrigin } from './network-file.ts';
import { parquet } from '../lab/documents/parquet.ts';
import { sealed } from './summed-lines.ts';

export const FORMATS = ['csv', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

export const RUN_FILE = 'run.json';
export const PROGRAM = 'trustfall';
const TABLES: readonly ResultTable['name'][] = ['market', 'brands', 'creators', 'events'];

/** Whether a data package is that of a run: it stays where its head was taken away. */
export const isOfRun = ({ name }: { name?: unknown }): boolean =>
  typeof name === 'string' && name.startsWith(`${PROGRAM}-run`);

/** The name of a table's file. */
const tableFile = (table: ResultTable['name'], format: Format): string => `${table}.${format}`;

/** Every name that results can have, in any format. */
export const RESULT_FILES = [
  RUN_FILE,
  MORNINGS_FILE,
  DICTIONARY,
  DATA_PACKAGE,
  ...FORMATS.flatMap((format) => TABLES.map((table) => tableFile(table, format))),
];

/** A run that another parted from. */
export interface Parent {
  fingerprint: string;
  /** Days they share. */
  day: number;
  /** How it ended; null where that is not to be compared. */
  figures: Readonly<Record<string, number>> | null;
}

/** A run that is complete, and what is said of it. */
export interface Result {
  run: Run;
  network: NetworkOrigin | null;
  fingerprint: string;
  summary: Summary;
  parent?: Parent;
  /** A name of its own; otherwise it is known by its folder. */
  name?: string;
}

export function resultOf(
  run: Run,
  network: NetworkOrigin | null,
  summary: Summary,
  { parent, name }: { parent?: Parent | undefined; name?: string | undefined } = {},
): Result {
  return {
    run,
    network,
    fingerprint: fingerprint(run),
    summary,
    ...(parent && { parent }),
    ...(name !== undefined && { name }),
  };
}

/** The one object of `--json`, and the head of `run.json`. */
export function headline({
  run,
  network,
  fingerprint,
  summary,
  parent,
  name,
}: Result): Record<string, unknown> {
  const { scenario, world, recording } = run;
  return {
    program: PROGRAM,
    version: MODEL.version,
    modelHash: MODEL.hash,
    fingerprint,
    ...(name !== undefined && { name }),
    title: scenario.title,
    question: scenario.question,
    seed: scenario.seed,
    days: run.day,
    consumers: world.market.consumers,
    edges: world.market.edges,
    followEdges: world.market.followEdges,
    exposures: recording.exposures,
    network: network && { name: network.name, sha256: network.sha256 },
    ...(parent && { partedFrom: { fingerprint: parent.fingerprint, day: parent.day } }),
    summary,
  };
}

/** The result files; `run.json` comes last, so that it is there only when the tables are. */
export function resultFiles(result: Result, format: Format, mornings: boolean): NewFile[] {
  const list = tables(result.run);
  const about = { version: MODEL.version, modelHash: MODEL.hash, fingerprint: result.fingerprint };
  const files = list.map((table): NewFile => {
    const content =
      format === 'csv' ? () => [csv(table)] : () => [parquet(table, { ...about, table: table.name })];
    return { name: tableFile(table.name, format), content };
  });
  return [
    ...files,
    ...dictionaryFiles(result, list, format),
    ...(mornings ? [morningsFile(result.run, result.fingerprint)] : []),
    {
      name: RUN_FILE,
      content: (written) => [
        `${JSON.stringify(sealed(runDocument(result, list, format, written)), null, 2)}\n`,
      ],
    },
  ];
}

const HOLDS: Readonly<Record<ResultTable['name'], string>> = {
  market: 'one row a day',
  brands: 'one row a day and brand',
  creators: 'one row a day and tier of creators',
  events: 'what happened: one row each',
};

/** What every column of the tables is, for people and for programs. */
function dictionaryFiles(
  { run, fingerprint: name }: Result,
  list: readonly ResultTable[],
  format: Format,
): NewFile[] {
  const files = list.map((table): FolderFile => {
    return { name: tableFile(table.name, format), about: HOLDS[table.name], table };
  });
  const dictionary = dictionaryTable(files);
  const { title, question, seed } = run.scenario;
  const words = {
    name: `trustfall run ${name}`,
    title: title.en,
    description: `${question.en} Made by ${PROGRAM} ${MODEL.version}, model ${MODEL.hash}, seed ${seed}.`,
  };
  const all = [
    { name: RUN_FILE, about: 'summary, provenance, and the scenario with every default' },
    ...files,
    { name: DICTIONARY, table: dictionary },
  ];
  return [
    { name: DICTIONARY, content: () => [csv(dictionary)] },
    {
      name: DATA_PACKAGE,
      content: (written) => [`${JSON.stringify(dataPackage(words, all, written), null, 2)}\n`],
    },
  ];
}

function runDocument(
  result: Result,
  list: readonly ResultTable[],
  format: Format,
  written: ReadonlyMap<string, Written>,
): Record<string, unknown> {
  const { scenario, world, recording } = result.run;
  return {
    ...headline(result),
    interventions: scenario.interventions.map(({ sets, ...intervention }) => ({
      ...intervention,
      sets: [...sets],
    })),
    eventsLeftOut: recording.log.dropped,
    graph: graphStatistics(world.market.graph),
    files: list.map(({ name, rows }) => {
      const file = tableFile(name, format);
      return { name: file, rows, ...written.get(file) };
    }),
    beside: Object.fromEntries(
      [...written].filter(([name]) => !list.some((one) => tableFile(one.name, format) === name)),
    ),
    columns: Object.fromEntries(list.map(({ name, columns }) => [name, columns])),
    scenario: scenario.document,
  };
}
