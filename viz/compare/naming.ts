/** Measures, their owners and their values as they are written. */
import { TIERS } from '../../sim/scenario/index.ts';
import { numberFormat } from '../words/numbers.ts';
import type { RunData } from '../state/run-data.ts';
import type { TableName } from '../state/run-series.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import { measureText } from '../words/model/read.ts';
import { measureOf } from './measured.ts';
import type { Chosen } from './measured.ts';
import { words } from './words.ts';

const LEVEL = { brands: 'brand', market: 'market', creators: 'tier' } as const;

export const measureName = (chosen: Chosen): string =>
  measureText(modelWords.value, LEVEL[chosen.table], measureOf(chosen)).label;
export const measureUnit = (chosen: Chosen): string =>
  measureText(modelWords.value, LEVEL[chosen.table], measureOf(chosen)).unit;

/** Brands, tiers, or the market as a whole. */
export function ownersOf({ scenario }: Pick<RunData, 'scenario'>, table: TableName): string[] {
  if (table === 'brands') return scenario.brandNames.map(say);
  if (table === 'creators') return TIERS.map((tier) => modelWords.value.names.tiers[tier]);
  return [words().wholeMarket];
}

/** Digits after the point: shares are told apart in thousandths, people and yuan whole. */
function digitsOf(chosen: Chosen): number {
  const { type, unit } = measureOf(chosen);
  if (type === 'int' || unit === 'yuan') return 0;
  return unit === '-100 to 100' ? 1 : 3;
}

function formatted(value: number, digits: number, signDisplay: 'auto' | 'exceptZero'): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay };
  // A hyphen is no minus sign, and a line may break after it.
  return numberFormat(options).format(value).replace('-', '−');
}

export const valueText = (value: number, chosen: Chosen): string =>
  formatted(value, digitsOf(chosen), 'auto');
export const changeText = (value: number, chosen: Chosen): string =>
  formatted(value, digitsOf(chosen), 'exceptZero');
export const wholeText = (value: number): string => formatted(value, 0, 'auto');
