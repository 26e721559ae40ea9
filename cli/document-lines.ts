/** A document on a terminal: sections below each other, what it all comes to last. */
import { join } from 'node:path';
import { shownIn } from '../lab/documents/model.ts';
import type { Block, Document, ReadingTable, Section } from '../lab/documents/model.ts';
import { plain, plainTable } from '../lab/documents/plain.ts';
import type { Tally } from '../lab/verdicts/results.ts';
import { indented, table as lined } from './table.ts';
import { whole } from './words.ts';

const here = shownIn('terminal');

function tableLines(table: ReadingTable): string[] {
  const { head, rows } = plainTable(table, 'terminal');
  const shown = rows.slice(0, table.most);
  const left = rows.length - shown.length;
  if (shown.length === 0) return [];
  return [...lined([head, ...shown]), ...(left > 0 ? [`(${left} more in the tables and the report)`] : [])];
}

function blockLines(block: Block): string[] {
  switch (block.is) {
    case 'paragraph':
      return [plain(block.words, 'terminal')];
    case 'notes':
      return block.items.filter(here).map(({ words }) => plain(words, 'terminal'));
    case 'table': {
      const lines = tableLines(block);
      return lines.length === 0 ? [] : ['', ...lines, ''];
    }
    case 'command':
      return [`  ${block.words}`];
    case 'heading':
      return ['', block.words];
    case 'figure':
      return [];
  }
}

/** Without empty lines at the ends and two in a row. */
const tidied = (lines: readonly string[]): string[] => {
  const kept = lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''));
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
};

function sectionLines({ heading, blocks }: Section): string[] {
  const lines = blocks.filter(here).flatMap(blockLines);
  if (lines.length === 0) return [];
  return [plain(heading, 'terminal'), ...indented(tidied(lines)), ''];
}

export const tallyLine = ({ computed, reused, failed }: Tally): string =>
  `computed ${whole(computed)}, reused ${whole(reused)}${failed > 0 ? `, failed ${whole(failed)}` : ''}`;

/** @param folder where tables were written */
export function documentLines(document: Document, tally: Tally, folder: string | undefined): string[] {
  const { title, question, sections, answer, runs } = document;
  const shown = sections.filter(here);
  const failures = runs.filter(({ failed }) => failed !== null);
  return [
    title.en,
    ...(question === null || question.en === title.en ? [] : [question.en]),
    '',
    ...shown.filter(({ lead }) => !lead).flatMap(sectionLines),
    ...shown.filter(({ lead }) => lead).flatMap(sectionLines),
    ...answer.filter(here).map(({ words }) => `- ${plain(words, 'terminal')}`),
    '',
    ...failures.map(({ arm, seed, failed }) => `failed: ${arm}, seed ${seed}: ${failed}`),
    tallyLine(tally),
    ...(folder === undefined ? [] : [`tables in ${folder}, for reading ${join(folder, 'report.html')}`]),
  ];
}
