/** In which unit an outcome is, as far as the catalogue of measures tells. */
import { BRAND_MEASURES, COLUMNS, MARKET_MEASURES, TIER_MEASURES } from '../../sim/described.ts';
import type { Outcome, Reading } from './outcome-shapes.ts';
import { TRUST } from './people-names.ts';
import type { Asked, PeopleReading } from './people-shapes.ts';

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

function unitOfPeople({ column, days, derive }: PeopleReading): string {
  if (derive === 'share' || derive === 'top') return 'share';
  if (days !== undefined) return DAYS;
  if (column === undefined) return '';
  if (column === TRUST) return '0 to 1';
  return (COLUMNS as Readonly<Record<string, { unit: string }>>)[column]?.unit ?? '';
}

/** Empty where it is not known, as of a formula. */
export function unitOf(asked: Asked): string {
  if (typeof asked !== 'object') return '';
  if (asked.table === 'reads') return 'exposures';
  return asked.table === 'people' ? unitOfPeople(asked) : unitOfOutcome(asked);
}
