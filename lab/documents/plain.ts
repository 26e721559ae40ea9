/** Words of a document as text, for terminals and Markdown. */
import type { Inline, Mark, Medium, ReadingTable } from './model.ts';
import { shownIn } from './model.ts';
import { pValue, percent, short, withLimits } from './numbers.ts';

const known = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);

const limitsOf = (low: number | undefined, high: number | undefined): string =>
  known(low) && known(high) ? ` [${percent(low)}, ${percent(high)}]` : '';

function markText(mark: Mark, medium: Medium): string {
  switch (mark.is) {
    case 'number':
      return known(mark.value) ? short(mark.value) : '–';
    case 'estimate':
      if (!known(mark.mean)) return '–';
      return known(mark.low) && known(mark.high) ? withLimits(mark.mean, mark) : short(mark.mean);
    case 'spread':
      return `${short(mark.mean)} ± ${short(mark.sd)}`;
    case 'share':
      return `${percent(mark.value)}${limitsOf(mark.low, mark.high)}`;
    case 'p':
      return pValue(mark.value);
    case 'finding':
      return mark.name;
    case 'link':
      return mark.words;
    case 'code':
      return medium === 'markdown' ? `\`${mark.words}\`` : mark.words;
    case 'strong':
      return plain(mark.words, medium);
    case 'aside':
      return medium === 'markdown' && mark.language === 'zh' ? ` / ${mark.words}` : '';
    case 'key':
    case 'kind':
      return '';
  }
}

export function plain(inline: Inline, medium: Medium): string {
  if (inline === null || inline === false) return '';
  if (typeof inline === 'string') return inline;
  if ('is' in inline) return markText(inline, medium);
  return inline.map((part) => plain(part, medium)).join('');
}

export interface PlainTable {
  head: string[];
  rows: string[][];
}

/** The columns that the medium shows. */
export function plainTable({ columns, rows }: ReadingTable, medium: Medium): PlainTable {
  const shown = columns.map(shownIn(medium));
  const cellsOf = (row: readonly Inline[]): string[] =>
    row.filter((_, i) => shown[i]).map((cell) => plain(cell, medium));
  return { head: columns.filter((_, i) => shown[i]).map(({ head }) => head), rows: rows.map(cellsOf) };
}
