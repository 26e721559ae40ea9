/** In which unit an outcome is, as far as the catalogue of measures tells. */
import { BRAND_MEASURES, COLUMNS, MARKET_MEASURES, TIER_MEASURES } from '../../sim/described.ts';
import type { Outcome, Reading } from './outcome-shapes.ts';
import { CREDENCE, TRUST } from './people-names.ts';
import { isWatched } from './people-shapes.ts';
import type { Asked, Watched } from './people-shapes.ts';

const TABLES = { market: MARKET_MEASURES, brands: BRAND_MEASURES, creators: TIER_MEASURES } as const;
const RATIO = 'ratio';
const DAYS = 'days';
/** What is no longer in the unit of what was read. */
const OTHERWISE: Readonly<Partial<Record<Reading['derive'], string>>> = {
  daysUntil: DAYS,
  daysToLose: DAYS,
  daysToRecover: DAYS,
  regainOverLose: RATIO,
  correlation: RATIO,
};

/** One unit for all measures that are added up, or none where they differ. */
function unitOfReading({ table, measure, derive }: Reading): string {
  const otherwise = OTHERWISE[derive];
  if (otherwise !== undefined) return otherwise;
  const units = new Set([measure].flat().map((name) => TABLES[table].find((one) => one.name === name)?.unit));
  const [unit = ''] = units.size === 1 ? units : [];
  return derive === 'sum' && unit !== '' ? `${unit}, summed over days` : unit;
}

function unitOfOutcome(outcome: Outcome): string {
  const { over, scale } = outcome;
  const own = unitOfReading(outcome);
  const by = over === undefined ? '' : unitOfReading(over);
  const whole = over === undefined ? own : own === by ? RATIO : own && by && `${own} per ${by}`;
  return scale === undefined || whole === '' ? whole : `log of ${whole}`;
}

const COLUMN_UNITS = COLUMNS as Readonly<Record<string, { unit: string } | undefined>>;
const BELIEFS = [TRUST, CREDENCE];

function unitOfWatched(asked: Exclude<Watched, { table: 'reads' }>): string {
  const { derive } = asked;
  if (derive === 'count') return asked.table === 'follows' ? 'follows' : asked.table;
  if (['share', 'top', 'never', 'intraclass'].includes(derive)) return 'share';
  if (('days' in asked && asked.days !== undefined) || ('until' in asked && asked.until !== undefined))
    return DAYS;
  const column = asked.column ?? (asked.table === 'follows' ? CREDENCE : '');
  if (BELIEFS.includes(column)) return '0 to 1';
  const own = COLUMN_UNITS[column]?.unit ?? '';
  if (asked.table !== 'creator' || asked.over === undefined) return own;
  const by = COLUMN_UNITS[asked.over]?.unit ?? '';
  return own && by && `${own} per ${by}`;
}

/** Empty where it is not known, as of a formula. */
export function unitOf(asked: Asked): string {
  if (typeof asked !== 'object') return '';
  if (asked.table === 'reads') return 'exposures';
  return isWatched(asked) ? unitOfWatched(asked) : unitOfOutcome(asked);
}
