/** Numbers as the reader's language writes them. */
import type { Format } from '../../charts/index.ts';
import { numberFormat } from '../words/numbers.ts';
import { words } from './words.ts';

const OPTIONS: Record<Format, Intl.NumberFormatOptions> = {
  share: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  percent: { style: 'percent', maximumFractionDigits: 0 },
  count: { maximumFractionDigits: 0 },
  decimal: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
};

/** For axes: as few digits as the ticks need. */
const TICKS: Record<Format, Intl.NumberFormatOptions> = {
  share: { maximumFractionDigits: 2 },
  percent: { style: 'percent', maximumFractionDigits: 0 },
  count: { notation: 'compact', maximumFractionDigits: 1 },
  decimal: { maximumFractionDigits: 1 },
};

export const written = (value: number, format: Format): string => numberFormat(OPTIONS[format]).format(value);

export const tickText = (value: number, format: Format): string =>
  numberFormat(TICKS[format]).format(Math.abs(value));

/** A change with its sign, also where it is none; of shares in percent it is said in points. */
export function signed(value: number, format: Format): string {
  const percent = format === 'percent';
  const options = { ...OPTIONS[percent ? 'count' : format], signDisplay: 'exceptZero' } as const;
  const text = numberFormat(options).format(percent ? 100 * value : value);
  return text.replace('-', '−') + (percent ? words().points : '');
}
