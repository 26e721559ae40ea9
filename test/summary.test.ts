/** What a run is summed up as says nothing of trust in a brand that nobody knows. */
import { expect, it } from 'vitest';
import { summarise } from '../sim/results/summary.ts';
import { advance, startRun } from '../sim/run.ts';
import { resolved } from './lived.ts';

const scenario = resolved({
  days: 40,
  population: { consumers: 40 },
  brands: [
    { name: { en: 'Known', zh: '熟' }, known: 1 },
    { name: { en: 'Hidden', zh: '隐' }, known: 0, budget: 0 },
  ],
  interventions: [{ day: 20, until: 25, kind: 'quality-drop', brand: 1, to: 0.2 }],
});
const run = startRun(scenario);
advance(run, scenario.days);
const awareness = run.recording.brands.of('awareness', 1, scenario.days);
const trust = run.recording.brands.of('trust', 1, scenario.days);

it('of a brand that nobody knows at first, from the day on which somebody does', () => {
  expect(awareness[0]).toBe(0);
  const { sentences, figures } = summarise(run);
  const [hidden] = sentences.filter((one) => one.startsWith('Hidden: trust'));
  expect(hidden).toContain('trust – on day 0');
  expect(figures).not.toHaveProperty('brands.1.trust_first');
  const known = Array.from(trust).filter((_, day) => awareness[day] > 0);
  expect(figures['brands.1.trust_lowest']).toBe(known.length === 0 ? undefined : Math.min(...known));
  expect(figures['brands.0.trust_first']).toBeGreaterThan(0);
});

it('of falls, none on a day on which nobody knows the brand', () => {
  const day = awareness.indexOf(0);
  const fall = { day, kind: 'trust-falls', creator: -1, value: -0.5, label: { en: '', zh: '' } } as const;
  const { events } = run.recording.log;
  const falls = summarise(run).figures.trust_falls;
  events.push({ ...fall, brand: 1 }, { ...fall, brand: 0 });
  try {
    const { sentences, figures } = summarise(run);
    expect(figures.trust_falls).toBe(falls + 1);
    expect(sentences).toContain(`Day ${day}: trust in Known had fallen by 0.50 within two weeks.`);
    expect(sentences).not.toContain(`Day ${day}: trust in Hidden had fallen by 0.50 within two weeks.`);
  } finally {
    events.splice(-2);
  }
});
