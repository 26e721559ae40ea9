import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { advance, startRun } from '../sim/core/run.ts';
import { formatProblem, resolveScenario } from '../sim/scenario/scenario.ts';
import { altered } from '../lab/alteration.ts';
import { RunSeries } from '../viz/state/run-series.ts';
import { tellStory } from '../viz/story/tell-story.ts';
import { NAMES, fileOf, scenarioOf } from './shipped.ts';
const base = JSON.parse(readFileSync('/tmp/base/stories.json', 'utf8'));
const resolved = (json: unknown) => { const r = resolveScenario(json, 'x'); if (!r.ok) throw new Error(r.problems.map(formatProblem).join('\n')); return r.scenario; };
function lived(json: any, seed?: string) {
  const run = startRun(resolved({ ...json, ...(seed ? { seed } : {}), population: { ...json.population, consumers: 300 } }));
  advance(run, run.scenario.days);
  const { recording, scenario } = run;
  const series = new RunSeries(scenario.days, scenario.brandNames.length);
  series.take({ from: 0, to: scenario.days, frames: [], events: [], market: recording.market.data, brands: recording.brands.data, creators: recording.creators.data } as any);
  return { series, scenario, events: recording.log.events };
}
const tiers: any = { koc: 0, mid: 1, head: 2 };
const strip = (t: any) => JSON.parse(JSON.stringify({ s: t.sentences, a: t.answer, own: t.own }), (k, v) => (k === 'tier' ? tiers[v] : v));
const sorted = (x: any): any => (Array.isArray(x) ? x.map(sorted) : x && typeof x === 'object' ? Object.fromEntries(Object.keys(x).sort().map((k) => [k, sorted(x[k])])) : x);
const seeds = (process.env.S ?? ',a,b').split(',');
it.each(NAMES)('%s', (name) => {
  const story: any = fileOf(name, 'story.json');
  const json: any = scenarioOf(name);
  for (const seed of seeds) {
    const run = lived(json, seed);
    const applied = altered(json, story.otherwise, 's');
    if (!applied.ok) throw new Error('set');
    const other = lived(applied.json, seed || json.seed);
    const control = { series: other.series, scenario: run.scenario, events: [] };
    const days = run.scenario.days;
    for (const [k, arrived] of Object.entries({ end: days, part: days >> 1 })) {
      expect(sorted(strip(tellStory(story, run as any, arrived)))).toEqual(sorted(base[`${name} ${seed} ${k}`]));
      expect(sorted(strip(tellStory(story, { ...run, arms: { otherwise: control } } as any, arrived)))).toEqual(sorted(base[`${name} ${seed} ${k} control`]));
    }
  }
}, 1e6);
