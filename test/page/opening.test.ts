/** A market opens as its story has it, unless a link says otherwise; another run of it changes nothing of the view. */
import './browser-globals.ts';
import { signal } from '@preact/signals';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { chosen, choose } from '../../viz/compare/chosen.ts';
import { install } from '../../viz/feature.ts';
import { setView, viewCode } from '../../viz/share/view-code.ts';
import { stage } from '../../viz/stage/feature.tsx';
import { SHIPPED, shipped } from '../../viz/state/catalogue.ts';
import { current } from '../../viz/state/session.ts';
import type { LiveRun } from '../../viz/state/session.ts';
import { brand, lens, panel, person, shownAnew, since, tier } from '../../viz/state/view.ts';
import { about } from '../../viz/story/about.ts';
import { loadStory } from '../../viz/story/stories.ts';
import { followStory } from '../../viz/story/opening.ts';
import { resolved } from '../lived.ts';

let stop: () => void;
beforeAll(() => {
  const panels = ['figures', 'compare'].map((id) => ({ id, panel: { view: () => null } }));
  install([{ id: 'market', place: () => null }, stage, ...panels] as Parameters<typeof install>[0]);
  stop = followStory();
});
beforeEach(() => setView({}));
afterAll(() => {
  stop();
  current.value = null;
});

/** A run of that market is shown, with so many brands left. */
async function show(name: string, brands?: number): Promise<void> {
  const { json } = shipped(name)!;
  const scenario = resolved(json);
  const brandNames = scenario.brandNames.slice(0, brands);
  const data = {
    brands: brandNames.length,
    scenario: { ...scenario, brandNames },
    series: {},
    events: [],
    status: signal('done'),
  };
  current.value = { recipe: { name, base: json }, data } as unknown as LiveRun;
  await vi.waitFor(() => expect(about.value?.base).toBe(json));
}

it('opens on whom the story is about, with its lens, and a link says nothing of it', async () => {
  await show('counterfeit-wave');
  expect([brand.value, lens.value]).toEqual([1, 'trust']);
  await show('we-or-me');
  expect([brand.value, lens.value]).toEqual([0, 'identity']);
  expect(viewCode()).toEqual({});
});

it('stays with what was chosen while the market stays', async () => {
  await show('counterfeit-wave');
  brand.value = 3;
  lens.value = 'fatigue';
  panel.value = 'compare';
  const seen = shownAnew.value;
  await show('counterfeit-wave');
  expect([brand.value, lens.value, panel.value, shownAnew.value]).toEqual([3, 'fatigue', 'compare', seen]);
  expect(viewCode()).toEqual({ b: 3, l: 'fatigue', t: 'compare' });
});

it('opens a story about creators on belief in those of its tier', async () => {
  await show('sold-out');
  expect([lens.value, tier.value]).toEqual(['belief', 1]);
  expect(viewCode()).toEqual({});
  tier.value = null;
  expect(viewCode()).toEqual({ r: 'all' });
});

it('shows a fall as change since its eve, unless a link or a hand says otherwise', async () => {
  await show('sold-out');
  since.value = 40;
  expect(viewCode()).toEqual({ s: 40 });
  await show('counterfeit-wave');
  expect([lens.value, since.value]).toEqual(['trust', 89]);
  expect(viewCode()).toEqual({});
  since.value = null;
  expect(viewCode()).toEqual({ s: 'now' });
  setView({ s: 'now' });
  await show('bad-news-travels');
  expect([since.value, viewCode()]).toEqual([null, { s: 'now' }]);
  setView({ s: 7 });
  await show('counterfeit-wave');
  expect(since.value).toBe(7);
  // Nothing falls here.
  await show('we-or-me');
  expect([since.value, viewCode()]).toEqual([null, {}]);
});

it('starts afresh with another story: brand, lens, person, panel, camera', async () => {
  await show('counterfeit-wave');
  [brand.value, lens.value, person.value, panel.value] = [3, 'fatigue', 17, 'compare'];
  const seen = shownAnew.value;
  await show('bad-news-travels');
  expect([brand.value, lens.value, person.value, panel.value]).toEqual([0, 'trust', null, 'figures']);
  expect(shownAnew.value).toBe(seen + 1);
});

it('is what a link says, the first brand too, and there again', async () => {
  await show('bad-news-travels');
  setView({ b: 0, l: 'stage', p: 5, t: 'compare' });
  await show('counterfeit-wave');
  expect([brand.value, lens.value, person.value, panel.value]).toEqual([0, 'stage', 5, 'compare']);
  expect(viewCode()).toEqual({ b: 0, l: 'stage', p: 5, t: 'compare' });
});

it('is about the first brand where the market lost the other', async () => {
  await show('hype');
  await show('default-market', 1);
  expect(brand.value).toBe(0);
  expect(about.value!.subject).toEqual({ table: 'brands', measure: 'trust', entity: 0 });
});

it('compares by the measure of the story, until another is picked, and by that of the next story again', async () => {
  await show('sold-out');
  expect(chosen.value).toMatchObject({ table: 'creators', measure: 'followers' });
  choose({ table: 'brands', measure: 'sales' });
  await show('sold-out');
  expect(chosen.value.measure).toBe('sales');
  await show('counterfeit-wave');
  expect(chosen.value.measure).toBe('trust');
});

it.each(SHIPPED.map(({ name }) => name))(
  '%s knows whom it is about, and the eve if something falls',
  async (name) => {
    const story = (await loadStory(name))!;
    await show(name);
    const { eve, brand: of, subject } = about.value!;
    const { days, brandNames } = current.value!.data.scenario;
    expect(of).toBeLessThan(brandNames.length);
    expect(subject.measure).not.toBe('');
    if (story.about.eve === undefined) expect(eve).toBeNull();
    else expect(eve! > 0 && eve! < days - 1).toBe(true);
  },
);
