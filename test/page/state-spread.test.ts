/** The other seeds beside a curve: really other seeds, each the run that this seed gives anywhere. */
import './browser-globals.ts';
import { beforeAll, expect, it, vi } from 'vitest';
import { advance, startRun } from '../../sim/run.ts';
import { applySets } from '../../sim/scenario/scenario.ts';
import * as session from '../../viz/state/session.ts';
import type { RunSeries } from '../../viz/state/run-data.ts';
import { OTHER_SEEDS } from '../../viz/state/spread.ts';
import { resolved } from '../lived.ts';

const DAYS = 20;
const SMALL = [
  { path: 'population.consumers', value: 80 },
  { path: 'days', value: DAYS },
  { path: 'seed', value: 'shown' },
] as const;

/** The market series of that seed, as the command line would compute it. */
function seriesOf(seed: string): Float64Array {
  const { base } = session.recipe.value;
  const changes = SMALL.map((one) => (one.path === 'seed' ? { ...one, value: seed } : one));
  const applied = applySets(base, changes);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  const run = startRun(resolved(applied.json as object));
  advance(run, DAYS);
  return run.recording.market.data;
}

let shown: RunSeries;
let others: readonly RunSeries[];
beforeAll(async () => {
  session.automatic.value = false;
  for (const { path, value } of SMALL) session.setValue(path, value);
  await session.run();
  const live = session.current.value!;
  shown = live.data.series;
  await vi.waitFor(() => expect(live.spread.value).toHaveLength(OTHER_SEEDS), { timeout: 30_000 });
  others = live.spread.value;
  live.engine.close();
});

it('the run that is shown has the seed that was asked for', () => {
  expect(shown.market.data).toEqual(seriesOf('shown'));
});

it('no two seeds give the same market, and none gives the one that is shown', () => {
  const all = [shown, ...others].map(({ market }) => market.data.join());
  expect(new Set(all).size).toBe(1 + OTHER_SEEDS);
});

it('each is the market of its seed', () => {
  others.forEach((series, i) => expect(series.market.data).toEqual(seriesOf(`shown/${i + 1}`)));
});
