import papa from 'papaparse/papaparse.js';
import { findColumns, findDelimiter } from './edge-list-layout.ts';
import type { Columns } from './edge-list-layout.ts';
import { type Problems, quote } from './problems.ts';
import { MOST_ENTRIES, parseNumber, parseSign, Ties } from './ties.ts';

/** A line before the first row that is none: a comment (SNAP, KONECT), a hint for spreadsheets, a blank. */
const PREAMBLE = /[^\S\n]*(?:[#%][^\n]*|sep=.[^\S\n]*)?(?:\n|$)/iy;

/**
 * Reads an edge list: any separator of comma, semicolon, tab, bar and space, with or without a header, two
 * columns of ids, an optional weight and an optional sign. Adds to `problems` what it cannot read.
 */
export function readEdgeList(source: string, problems: Problems): Ties {
  const ties = new Ties();
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  let line = 1;
  let begin = 0;
  for (PREAMBLE.lastIndex = 0; begin < text.length && PREAMBLE.test(text); begin = PREAMBLE.lastIndex) line++;
  const body = text.slice(begin);
  if (!/\S/.test(body)) problems.fail(0, 'no row but comments; expected rows of two ids');
  const delimiter = findDelimiter(body);
  if (!delimiter) {
    const found = `only one column (${quote(body.slice(0, 200).split('\n')[0])})`;
    problems.fail(line, `${found}; expected two columns of ids, parted by comma, semicolon, tab, | or space`);
  }
  readRows(body, line, delimiter, ties, problems);
  return ties;
}

function readRows(body: string, firstLine: number, delimiter: string, ties: Ties, problems: Problems): void {
  const columns = findColumns(sampleRows(body, delimiter), delimiter);
  ties.weighted = columns.weight >= 0 || columns.sign >= 0;
  const quoted = body.includes('"');
  let line = firstLine;
  let header = columns.header;
  papa.parse(body, {
    delimiter,
    newline: '\n',
    step({ data, errors }, parser) {
      const here = line++;
      if (quoted) for (const field of data) line += countBreaks(field);
      if (data.length === 1 && data[0].trim() === '') return;
      if (errors.length > 0) problems.add(here, quotesProblem(errors[0].code));
      else if (header) header = false;
      else readRow(tidy(data, delimiter), here, columns, ties, problems);
      if (ties.pairs.size <= MOST_ENTRIES) return;
      problems.add(here, `more than ${MOST_ENTRIES} rows; expected at most that many`);
      parser.abort();
    },
  });
}

function readRow(row: string[], line: number, columns: Columns, ties: Ties, problems: Problems): void {
  const source = (row[columns.source] ?? '').trim();
  const target = (row[columns.target] ?? '').trim();
  if (row.length > columns.width && row.slice(columns.width).some((field) => field.trim() !== '')) {
    const hint = 'an id that contains the separator must stand in quotation marks';
    problems.add(line, `${row.length} values; expected ${columns.width} as in the first row (${hint})`);
    return;
  }
  if (source === '' || target === '') {
    problems.add(
      line,
      `${source === target ? 'no id' : `one id (${quote(source + target)})`}; expected two ids`,
    );
    return;
  }
  let weight = 1;
  if (columns.weight >= 0) {
    const text = row[columns.weight] ?? '';
    weight = parseNumber(text);
    if (Number.isNaN(weight)) problems.add(line, `weight is ${quote(text)}; expected a finite number`);
  }
  if (columns.sign >= 0) {
    const text = row[columns.sign] ?? '';
    const sign = parseSign(text);
    if (Number.isNaN(sign)) problems.add(line, `sign is ${quote(text)}; expected 1 or -1, + or -`);
    weight = sign * Math.abs(weight);
  }
  ties.pairs.push(ties.node(source), ties.node(target), weight);
}

/** Fields between runs of spaces; other separators as they are. */
function tidy(row: string[], delimiter: string): string[] {
  return delimiter === ' ' ? row.filter((field) => field.trim() !== '') : row;
}

/** The first hundred or so rows. */
function sampleRows(body: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  const cut = body.length > 20_000 ? body.lastIndexOf('\n', 20_000) : -1;
  papa.parse(cut > 0 ? body.slice(0, cut) : body, {
    delimiter,
    newline: '\n',
    step({ data, errors }, parser) {
      if (errors.length === 0 && (data.length > 1 || data[0].trim() !== '')) rows.push(tidy(data, delimiter));
      if (rows.length >= 100) parser.abort();
    },
  });
  return rows;
}

function countBreaks(field: string): number {
  let count = 0;
  for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) count++;
  return count;
}

function quotesProblem(code: string): string {
  return code === 'MissingQuotes'
    ? 'a quotation mark opens in this row and never closes; expected a second one'
    : 'text after a closing quotation mark; expected a separator (write "" for a quotation mark within quotes)';
}
