/**
 * An outcome as the formulas of stories write it: `mean(brand[0].trust, 90, 180)`, `at(brand[1].awareness, 60)`,
 * `sum(brand[0].sales, 305, 365) / sum(market.sales, 305, 365)`. Days are numbers, `days` or `last`, with + and −.
 */
import { TIERS } from '../../sim/scenario/index.ts';
import { DERIVATIONS, outcomeShape } from '../designs/outcome-shapes.ts';
import type { Outcome, Reading } from '../designs/outcome-shapes.ts';
import { FormulaError, parsed } from '../formula/syntax.ts';
import type { Node } from '../formula/syntax.ts';

/** How a measure can be read, but for what compares two of them or asks for a level. */
const WAYS = DERIVATIONS.filter((way) => way !== 'daysUntil' && way !== 'correlation');
const EXPECTED = `a reading, as mean(brand[0].trust, 90, 180): ${WAYS.join(', ')} of a measure, one over another where wanted`;

function dayOf(node: Node, days: number): number {
  if (node.kind === 'number') return node.value;
  if (node.kind === 'name' && node.name === 'days') return days;
  if (node.kind === 'name' && node.name === 'last') return days - 1;
  if (node.kind === 'binary' && (node.sign === '+' || node.sign === '-')) {
    const [left, right] = [dayOf(node.left, days), dayOf(node.right, days)];
    return node.sign === '+' ? left + right : left - right;
  }
  throw new FormulaError('a day of another kind', 'a number, days or last, with + and -');
}

function whoseOf(node: Node): Pick<Reading, 'table' | 'entity'> {
  if (
    node.kind === 'index' &&
    node.of.kind === 'name' &&
    node.of.name === 'brand' &&
    node.at.kind === 'number'
  )
    return { table: 'brands', entity: node.at.value };
  if (node.kind !== 'name') throw new FormulaError('a measure of something else', EXPECTED);
  if (node.name === 'market') return { table: 'market' };
  if (node.name === 'brands' || node.name === 'creators') return { table: node.name, entity: 'all' };
  const tier = TIERS.find((one) => one === node.name);
  if (tier !== undefined) return { table: 'creators', entity: tier };
  throw new FormulaError(`"${node.name}"`, `market, brand[0], brands, creators, ${TIERS.join(', ')}`);
}

function readingOf(node: Node, days: number): Reading {
  if (node.kind !== 'call') throw new FormulaError('something else', EXPECTED);
  const derive = WAYS.find((way) => way === node.name);
  const [track, first, end] = node.given;
  if (derive === undefined || track?.kind !== 'member') throw new FormulaError(`"${node.name}"`, EXPECTED);
  const from = first === undefined ? 0 : dayOf(first, days);
  if (derive === 'at' && first === undefined) throw new FormulaError('without a day', EXPECTED);
  const to = derive === 'at' ? from + 1 : end === undefined ? days : dayOf(end, days);
  const measure = track.name as Exclude<Reading['measure'], readonly unknown[]>;
  return { ...whoseOf(track.of), measure, derive, window: [from, to] };
}

/** @throws FormulaError where it is none; whether measures and days are there, the shape and `checkReading` say */
export function spokenOutcome(text: string, days: number): Outcome {
  const node = parsed(text);
  const divided = node.kind === 'binary' && node.sign === '/';
  const outcome: Outcome = divided
    ? { ...readingOf(node.left, days), over: readingOf(node.right, days) }
    : readingOf(node, days);
  const read = outcomeShape.safeParse(outcome);
  if (read.success) return read.data;
  const [{ path, message }] = read.error.issues;
  throw new FormulaError(`not right in its ${path.join('.')}`, message);
}
