/** The stories of the shipped scenarios are true of the runs they tell of. That each is without a fault: scenarios.test.ts. */
import { describe, expect, it } from 'vitest';
import type { Chronicle } from '../../lab/formula/formula.ts';
import { advance, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { RunSeries } from '../../viz/state/run-series.ts';
import { loadStory } from '../../viz/story/stories.ts';
import { tellStory } from '../../viz/story/tell-story.ts';
import { resolved } from '../lived.ts';
import { NAMES, scenarioOf } from '../shipped.ts';

type Json = Record<string, unknown>;
interface Lived extends Chronicle {
  series: RunSeries;
}

function chronicleOf({ recording, scenario }: Run): Lived {
  const series = new RunSeries(scenario.days, scenario.brandNames.length);
  const { market, brands, creators } = recording;
  const days = { market: market.data, brands: brands.data, creators: creators.data };
  series.take({ from: 0, to: scenario.days, frames: [], events: [], ...days });
  return { series, scenario, events: recording.log.events };
}

/** The market in small: no day can be spared, four fifths of the people can. */
function lived(json: Json, consumers = 400): Lived {
  const population = { ...(json.population as Json | undefined), consumers };
  const run = startRun(resolved({ ...json, population }));
  advance(run, run.scenario.days);
  return chronicleOf(run);
}

it('there is a story for each shipped scenario, and none for others', async () => {
  for (const name of NAMES) expect(await loadStory(name), name).not.toBeNull();
  expect(await loadStory(null)).toBeNull();
  expect(await loadStory('nobody knows it')).toBeNull();
});

const RUN = ['the-star-falls', 'bought-praise', 'three-answers', 'safety-net'];

describe.each(RUN)('the story of %s', (name) => {
  const run = lived(scenarioOf(name));
  const { days } = run.scenario;

  it('is told by day, with an answer, in both languages and without a gap', async () => {
    const { sentences, answer, own } = tellStory(await loadStory(name), run, days);
    expect(own).toBe(true);
    expect(sentences.length).toBeGreaterThanOrEqual(4);
    const all = [...sentences, answer!];
    expect(all.map(({ day }) => day)).toEqual([...all.map(({ day }) => day)].sort((a, b) => a - b));
    for (const { text } of all) {
      expect(text.en).not.toMatch(/[{}]|NaN|Infinity|undefined|\p{Script=Han}/u);
      expect(text.zh).not.toMatch(/[{}]|NaN|Infinity|undefined/u);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('says nothing of days that have not come: what follows may be anything', async () => {
    const story = await loadStory(name);
    for (const arrived of [31, 61, 92, 121]) {
      const said = tellStory(story, run, arrived).sentences;
      const noise = new RunSeries(days, run.scenario.brandNames.length);
      for (const table of ['market', 'brands', 'creators'] as const) {
        noise[table].data.set(run.series[table].data.map((x, i) => (i % 2 === 0 ? 3 - x : 2 * x + 1)));
        const { data, entities, measures } = run.series[table];
        noise[table].data.set(data.subarray(0, arrived * entities * measures));
      }
      const events = run.events.filter(({ day }) => day < arrived);
      expect(tellStory(story, { ...run, series: noise, events }, arrived).sentences).toEqual(said);
    }
  });
});

it('numbers of a sentence are those of the series', async () => {
  const run = lived(scenarioOf('the-star-falls'));
  const { sentences } = tellStory(await loadStory('the-star-falls'), run, run.scenario.days);
  const said = sentences.find(({ text }) => text.en.startsWith('The credibility of head creators'))!;
  const [before, after] = [89, 91].map((day) => run.series.at('creators', 'credibility', day, 2).toFixed(2));
  expect(said.day).toBe(91);
  expect(said.text.en).toContain(`has fallen from ${before} to ${after}`);
  expect(said.text.zh).toContain(`从 ${before} 降到 ${after}`);
});
