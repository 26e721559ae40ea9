/** The daily measure that a story is told by, and whose it is. */
import { TIERS } from '../../sim/scenario/index.ts';
import type { TableName } from '../formula/chronicle.ts';
import { parsed } from '../formula/syntax.ts';

export interface Subject {
  table: TableName;
  measure: string;
  /** Number of the brand or tier; 0 for the market; null where all of the table are added up. */
  entity: number | null;
}

/** What `brand[1].trust`, `mid.income`, `market.sales` or `brands.sales` names; null where it is none of these. */
export function subjectOf(formula: string): Subject | null {
  const node = parsed(formula);
  if (node.kind !== 'member') return null;
  const { of, name: measure } = node;
  if (of.kind === 'index')
    return of.at.kind === 'number' ? { table: 'brands', measure, entity: of.at.value } : null;
  if (of.kind !== 'name') return null;
  if (of.name === 'market') return { table: 'market', measure, entity: 0 };
  if (of.name === 'brands' || of.name === 'creators') return { table: of.name, measure, entity: null };
  const tier = (TIERS as readonly string[]).indexOf(of.name);
  return tier < 0 ? null : { table: 'creators', measure, entity: tier };
}
