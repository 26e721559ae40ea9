/** Numbers as the reader's language writes them. */
import { language } from '../state/preferences.ts';
import type { Format } from './model.ts';
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

// Making a formatter costs more than using it a thousand times.
const made = new Map<string, Intl.NumberFormat>();

function formatter(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${language.value} ${key}`;
  let found = made.get(name);
  if (!found) made.set(name, (found = new Intl.NumberFormat(language.value, options)));
  return found;
}

export const written = (value: number, format: Format): string =>
  formatter(format, OPTIONS[format]).format(value);

export const tickText = (value: number, format: Format): string =>
  formatter(`tick ${format}`, TICKS[format]).format(Math.abs(value));

/** A change with its sign, also where it is none; of shares in percent it is said in points. */
export function signed(value: number, format: Format): string {
  const percent = format === 'percent';
  const options = { ...OPTIONS[percent ? 'count' : format], signDisplay: 'exceptZero' } as const;
  const text = formatter(`signed ${format}`, options).format(percent ? 100 * value : value);
  return text.replace('-', '−') + (percent ? words().points : '');
}
