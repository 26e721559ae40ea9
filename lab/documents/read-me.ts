/** README of a result folder: what it is, how it was made, what its files hold, how to read and to cite them. */
import { DATA_PACKAGE, DICTIONARY } from './dictionary.ts';
import type { FolderFile } from './dictionary.ts';
import type { Document } from './model.ts';

export const READ_ME = 'README.md';

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n', ' ');

function madeBy({ provenance }: Document): string {
  const { program, model, network, command } = provenance;
  const graph = network === null ? '' : `\n- friendships: ${network.name}, content hash \`${network.hash}\``;
  return [
    `- command: \`${command} --out DIR\``,
    `- program: ${program}`,
    `- model: hash \`${model}\`${graph}`,
    '- seeds: in `runs.csv`; nothing was drawn from a clock, the same command gives the same bytes',
  ].join('\n');
}

const fileTable = (files: readonly FolderFile[]): string =>
  [
    '| file | holds |',
    '| --- | --- |',
    ...files.map(({ name, about, table }) => `| \`${name}\` | ${cell(about ?? table?.about ?? '')} |`),
  ].join('\n');

const READING = `Tables are CSV in UTF-8 with a dot for decimals; \`NaN\` stands where there is no number. \`${DICTIONARY}\` says of every column its
type, unit and meaning; \`${DATA_PACKAGE}\` says the same as a Frictionless Table Schema. \`values.csv\` has one row for each run and
outcome; runs of one replication have the same seed in all arms, so that differences are taken within replications.

\`\`\`python
import pandas
values = pandas.read_csv("values.csv")
\`\`\`

\`\`\`r
values <- read.csv("values.csv", check.names = FALSE)
\`\`\`

Ten lines for either that make an effect and its interval again: docs/guides/read-results.md of Trustfall.`;

/** @param files of the folder, this one left out */
export function readMe(document: Document, files: readonly FolderFile[]): string {
  const { title, question, provenance } = document;
  const { program, model } = provenance;
  const chinese = title.zh === '' || title.zh === title.en ? '' : `\n\n${title.zh}`;
  const asked = question === null || question.en === title.en ? '' : `\n\n${question.en}`;
  return [
    `# ${title.en}${chinese}${asked}`,
    'Numbers from a simulated market, not measured of people: what follows in a model from what it assumes.',
    `## How it was made\n\n${madeBy(document)}`,
    `## Files\n\n${fileTable(files)}`,
    `## How to read it\n\n${READING}`,
    '## Licence\n\nTrustfall is free software (MIT licence), which says nothing of what it computes. Name a licence of these data here ' +
      'before they are deposited, for example CC BY 4.0.',
    `## How to cite it\n\n> ${program} (model ${model.slice(0, 12)}), \`${provenance.command}\`. Single runs by experiment, arm, seed and fingerprint, as in \`runs.csv\`.`,
    `## 中文\n\n本文件夹是模拟市场的计算结果，不是真实测量。\`${DICTIONARY}\` 逐列说明类型、单位与含义（英文），\`values.csv\` 每行是一次运行的一个结果，` +
      '同一 replication 在各组用同一种子，差异应在 replication 内取。程序以 MIT 许可发布；公开这些数据之前，请在“Licence”一节写明数据的许可。\n',
  ].join('\n\n');
}
