/** What a brand spends, channel by channel: where its money goes, and whether that moves. */
import type { Definition, Example } from '../definition.ts';
import { overTime, runningMean, trackOf } from '../model.ts';
import type { Source, TimeFigure } from '../model.ts';
import { words } from '../words.ts';

const WEEK = 7;

/** Measures `cost_…` behind each area, from the bottom. */
const AREAS = [
  { name: 'koc', costs: ['koc'], colour: 'var(--brand-0)', opacity: 1 },
  { name: 'mid', costs: ['mid'], colour: 'var(--brand-0)', opacity: 0.6 },
  { name: 'head', costs: ['head'], colour: 'var(--brand-0)', opacity: 0.3 },
  { name: 'advertising', costs: ['advertising'], colour: 'var(--paid)', opacity: 1 },
  { name: 'community', costs: ['community', 'private'], colour: 'var(--good)', opacity: 1 },
  {
    name: 'users',
    costs: ['cash', 'recognition', 'adoption', 'ladder', 'privileges'],
    colour: 'var(--good)',
    opacity: 0.45,
  },
  { name: 'product', costs: ['service', 'improvement'], colour: 'var(--brand-6)', opacity: 0.8 },
] as const;

function build(source: Source): TimeFigure {
  const { brand } = source;
  const { areas, axis, all } = words().figures.money;
  const spent =
    (costs: readonly string[]) => (read: (table: 'brands', name: string, b: number) => Float64Array) => {
      const sums = costs.map((name) => read('brands', `cost_${name}`, brand));
      return runningMean(
        sums[0].map((_, day) => sums.reduce((sum, cost) => sum + cost[day], 0)),
        WEEK,
      );
    };
  const up = AREAS.map(({ name, costs, colour, opacity }) =>
    trackOf(
      source,
      { name: `cost_${name}_mean_7_days`, label: areas[name], colour, opacity, format: 'count' },
      spent(costs),
    ),
  );
  const total = trackOf(
    source,
    { name: 'cost_mean_7_days', label: all, colour: 'var(--ink)', strong: true, format: 'count' },
    spent(AREAS.flatMap(({ costs }) => [...costs])),
  );
  return overTime(source, { label: axis, domain: null, format: 'count', up, lines: [total] });
}

export default { name: 'money', place: 75, height: 210, kind: 'time', build } satisfies Definition;

const MOVED = 60;
const share = (day: number, early: number, late: number): number =>
  400 * (day < MOVED ? early : late + (early - late) * Math.exp((MOVED - day) / 30));
export const example: Example = {
  cost_koc: (day) => share(day, 0.2, 0.05),
  cost_mid: (day) => share(day, 0.2, 0.08),
  cost_head: (day, _, chance) => share(day, 0.2, 0.06) * 2 * chance,
  cost_advertising: (day) => share(day, 0.2, 0.7),
  cost_community: (day) => share(day, 0.2, 0.03),
  cost_private: () => 0,
  cost_cash: () => 0,
  cost_recognition: () => 12,
  cost_adoption: () => 0,
  cost_ladder: () => 0,
  cost_privileges: () => 0,
  cost_service: () => 20,
  cost_improvement: () => 10,
};
