/** What a test asks of the arms, and how much of an effect that takes, in the language of the page. */
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/described.ts';
import { isFormula, isWatched } from '../../lab/designs/people-shapes.ts';
import type { Asked } from '../../lab/designs/people-shapes.ts';
import { testOf } from '../../lab/verdicts/register-shapes.ts';
import type { Condition, RegisteredPart, Test } from '../../lab/verdicts/register-shapes.ts';
import { modelWords } from '../words/model/current.ts';
import { unitText } from '../words/model/read.ts';
import { percent, short } from './numbers.ts';
import { armName, contrastText } from './telling.ts';
import { words } from './words.ts';

const TABLES = { market: MARKET_MEASURES, brands: BRAND_MEASURES, creators: TIER_MEASURES } as const;
/** Ways of reading that keep the unit of the measure, and those that give days. */
const KEEPS = ['mean', 'at', 'change', 'peak', 'maxDrop', 'deviation', 'sum'];
const IN_DAYS = ['daysUntil', 'daysToLose', 'daysToRecover'];
/** Shares and scores need none. */
const BARE = /^(|0 to 1|-1 to 1|share.*)$/;

/** Unit of an outcome as far as one is known; none of formulas, ratios and shares. */
export function unitOf(asked: Asked): string {
  if (isFormula(asked) || isWatched(asked)) return '';
  if (asked.over !== undefined || asked.scale !== undefined) return '';
  if (IN_DAYS.includes(asked.derive)) return unitText(modelWords.value, 'days');
  if (!KEEPS.includes(asked.derive)) return '';
  const [name] = [asked.measure].flat();
  const unit = TABLES[asked.table].find((one) => one.name === name)?.unit ?? '';
  // What is counted a day is a number of them over many.
  return BARE.test(unit) || unit.includes('per day') ? '' : unitText(modelWords.value, unit);
}

export const inUnit = (figure: string, asked: Asked): string => {
  const unit = unitOf(asked);
  return unit === '' ? figure : `${figure} ${unit}`;
};

type Size = Pick<RegisteredPart['sesoi'], 'value' | 'share' | 'sd'>;
export function sizeText({ value, share, sd }: Size, asked: Asked): string {
  const w = words().asking;
  if (value !== undefined) return inUnit(short(value), asked);
  return share === undefined ? w.sds({ n: short(sd ?? NaN) }) : w.shareOf({ share: percent(share) });
}

function askingOf(test: Test, least: string): string {
  const w = words().asking;
  const arms = 'weights' in test ? contrastText(test.weights) : '';
  const zero = short('reference' in test ? test.reference : 0);
  switch (test.is) {
    case 'contrast':
    case 'interaction':
      return (test.sign === 1 ? w.above : w.below)({ arms, least, zero });
    case 'alike':
      return w.alike({ arms, least, zero });
    case 'notWorse':
      return (test.sign === 1 ? w.notWorseAbove : w.notWorseBelow)({ arms, least, zero });
    case 'trend': {
      const byDose = Object.entries(test.doses).sort(([, a], [, b]) => a - b);
      const doses = byDose.map(([arm, dose]) => `${armName(arm)} (${short(dose)})`).join(' → ');
      return (test.sign === 1 ? w.rises : w.falls)({ doses, least });
    }
    case 'best': {
      const others = test.others.map(armName).join(words().and);
      return (test.sign === 1 ? w.bestHigh : w.bestLow)({ arm: armName(test.arm), least, others });
    }
  }
}

/** "koc − head: at least 0.02 above 0". */
export const askedText = (part: RegisteredPart): string =>
  askingOf(testOf(part), sizeText(part.sesoi, part.outcome));

/** "koc, head: within ±10 % of the level". */
export const withinText = ({ within, outcome, arms }: Condition, all: readonly string[]): string =>
  words().checks.within({
    arms: (arms ?? all).map(armName).join(words().and),
    least: sizeText(within, outcome),
  });
