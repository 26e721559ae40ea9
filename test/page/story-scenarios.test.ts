/** Each shipped scenario has a story, and it is true of the run it tells of. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { advance, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { applySets, formatProblem, resolveScenario } from '../../sim/scenario/scenario.ts';
import { RunSeries } from '../../viz/state/run-series.ts';
import { suggested } from '../../viz/story/suggested.ts';
import type { Story } from '../../viz/story/sentence.ts';
import { tellStory } from '../../viz/story/tell-story.ts';
import type { Chronicle } from '../../viz/story/vocabulary.ts';
import { FOLDER, read } from '../scenario-points.ts';

type Json = Record<string, unknown>;
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !name.includes('schema'))
  .map((name) => name.slice(0, -'.json'.length));
const STORIES = join(import.meta.dirname, '../../viz/story/scenarios');

const storyOf = async (name: string): Promise<Story> =>
  ((await import(join(STORIES, `${name}.ts`))) as { story: Story }).story;

function resolvedFrom(json: unknown) {
  const resolution = resolveScenario(json, 'scenario.json');
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  return resolution.scenario;
}

function chronicleOf({ recording, scenario }: Run): Chronicle {
  const series = new RunSeries(scenario.days, scenario.brandNames.length);
  const { market, brands, creators } = recording;
  const days = { market: market.data, brands: brands.data, creators: creators.data };
  series.take({ from: 0, to: scenario.days, frames: [], events: [], ...days });
  return { series, scenario, events: recording.log.events };
}

/** The market in small: no day can be spared, four fifths of the people can. */
function lived(json: Json, consumers = 400): Chronicle {
  const population = { ...(json.population as Json | undefined), consumers };
  const run = startRun(resolvedFrom({ ...json, population }));
  advance(run, run.scenario.days);
  return chronicleOf(run);
}

describe('stories', () => {
  it('there is one for each shipped scenario, and none without', () => {
    expect(readdirSync(STORIES).sort()).toEqual(NAMES.map((name) => `${name}.ts`).sort());
  });

  it.each(NAMES)('%s: what it needs is there, and what it suggests can be run', async (name) => {
    const { needs = [], suggestion, control, sentences } = await storyOf(name);
    const json = read(name);
    const scenario = resolvedFrom(json);
    const empty = { series: new RunSeries(scenario.days, scenario.brandNames.length), scenario, events: [] };
    for (const day of needs) expect(day(empty)).not.toBeNull();
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(sentences.length).toBeLessThanOrEqual(6);
    const list = (json.interventions as Json[] | undefined) ?? [];
    for (const alteration of [suggestion, control]) {
      const { changes, interventions } = suggested(alteration, [], list);
      const applied = applySets({ ...json, interventions }, [...changes], 'scenario.json');
      if (!applied.ok) throw new Error(applied.problems.map(formatProblem).join('\n'));
      expect(resolvedFrom(applied.json).document).not.toEqual(scenario.document);
    }
  });
});

const RUN = ['the-star-falls', 'bought-praise', 'three-answers', 'safety-net'];

describe.each(RUN)('the story of %s', (name) => {
  const run = lived(read(name));
  const { days } = run.scenario;

  it('is told by day, with an answer, in both languages and without a gap', async () => {
    const { sentences, answer, own } = tellStory(await storyOf(name), run, days);
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
    const story = await storyOf(name);
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
  const run = lived(read('the-star-falls'));
  const { sentences } = tellStory(await storyOf('the-star-falls'), run, run.scenario.days);
  const said = sentences.find(({ id }) => id === 'credibility-2')!;
  const [before, after] = [89, 91].map((day) => run.series.at('creators', 'credibility', day, 2).toFixed(2));
  expect(said.day).toBe(91);
  expect(said.text.en).toContain(`has fallen from ${before} to ${after}`);
  expect(said.text.zh).toContain(`从 ${before} 降到 ${after}`);
});
