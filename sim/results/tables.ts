/** A run’s results as tables, the same for CSV, Parquet, the page and the laboratory. */
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../described.ts';
import type { Measure } from '../core/measure.ts';
import type { Series } from '../core/series.ts';
import type { Run } from '../run.ts';
import { TIERS } from '../scenario/tiers.ts';

export interface ResultColumn {
  name: string;
  type: 'int' | 'float' | 'text';
  unit: string;
  about: string;
}

export interface ResultTable {
  name: 'market' | 'brands' | 'creators' | 'events';
  columns: ResultColumn[];
  rows: number;
  value: (row: number, column: number) => number | string;
}

function seriesTable(
  name: ResultTable['name'],
  days: number,
  series: Series,
  measures: readonly Measure<never>[],
  who: { name: string; about: string; of: (entity: number) => string } | null,
): ResultTable {
  const day: ResultColumn = { name: 'day', type: 'int', unit: 'day', about: 'day of the run, from 0' };
  const entity: ResultColumn[] = who ? [{ name: who.name, type: 'text', unit: '', about: who.about }] : [];
  const columns = [
    day,
    ...entity,
    ...measures.map(({ name, type, unit, about }) => ({ name, type, unit, about })),
  ];
  const before = 1 + entity.length;
  const value = (row: number, column: number): number | string => {
    const today = Math.floor(row / series.entities);
    const one = row % series.entities;
    if (column === 0) return today;
    return column < before ? who!.of(one) : series.at(today, one, column - before);
  };
  return { name, columns, rows: days * series.entities, value };
}

function eventTable(run: Run): ResultTable {
  const { events } = run.recording.log;
  const { brandNames } = run.scenario;
  const columns: ResultColumn[] = [
    { name: 'day', type: 'int', unit: 'day', about: 'day of the run, from 0' },
    { name: 'kind', type: 'text', unit: '', about: 'what happened' },
    { name: 'brand', type: 'text', unit: '', about: 'brand concerned, if any' },
    { name: 'creator', type: 'int', unit: '', about: 'number of the creator concerned, -1 for none' },
    {
      name: 'value',
      type: 'float',
      unit: 'as the kind has it',
      about: 'readers, change of trust, share of trust capital lost, severity',
    },
    { name: 'label', type: 'text', unit: '', about: 'in words, where the scenario gives them' },
  ];
  const value = (row: number, column: number): number | string => {
    const { day, kind, brand, creator, value: size, label } = events[row];
    return [day, kind, brand < 0 ? '' : brandNames[brand].en, creator, size, label.en][column];
  };
  return { name: 'events', columns, rows: events.length, value };
}

/** The four tables of a run, with the days done so far. */
export function tables(run: Run): ResultTable[] {
  const { recording, day, scenario } = run;
  const brand = { name: 'brand', about: 'brand', of: (b: number) => scenario.brandNames[b].en };
  const tier = { name: 'tier', about: 'class of creators', of: (t: number) => TIERS[t] };
  return [
    seriesTable('market', day, recording.market, MARKET_MEASURES as readonly Measure<never>[], null),
    seriesTable('brands', day, recording.brands, BRAND_MEASURES as readonly Measure<never>[], brand),
    seriesTable('creators', day, recording.creators, TIER_MEASURES as readonly Measure<never>[], tier),
    eventTable(run),
  ];
}
