/** A market opens on the brand that its story is about, unless a link says another. */
import './browser-globals.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { stage } from '../../viz/stage/feature.tsx';
import { current } from '../../viz/state/session.ts';
import type { LiveRun } from '../../viz/state/session.ts';
import { brand, openingBrand } from '../../viz/state/view.ts';
import { followStory } from '../../viz/story/opening-brand.ts';

const inLink = stage.link!.find(({ letter }) => letter === 'b')!;
let stop: () => void;
beforeAll(() => void (stop = followStory()));
afterAll(() => {
  stop();
  current.value = null;
});

/** A run of that market is shown. */
function show(name: string, brands = 4): void {
  current.value = { recipe: { name }, data: { brands } } as LiveRun;
}
const settled = (opens: number) => vi.waitFor(() => expect(openingBrand.value).toBe(opens));

it('is Bamboo where the story is about Bamboo, and a link says nothing of it', async () => {
  show('counterfeit-wave');
  await settled(1);
  expect(brand.value).toBe(1);
  expect(inLink.write()).toBeNull();
});

it('stays with what was chosen while the market stays', async () => {
  show('counterfeit-wave');
  await settled(1);
  brand.value = 3;
  show('counterfeit-wave');
  await settled(1);
  expect(brand.value).toBe(3);
  expect(inLink.write()).toBe(3);
});

it('is another where another story is opened', async () => {
  show('counterfeit-wave');
  await settled(1);
  show('bad-news-travels');
  await settled(0);
  expect(brand.value).toBe(0);
});

it('is what the link says, the first brand too, and there again', async () => {
  show('bad-news-travels');
  await settled(0);
  inLink.read(0);
  show('counterfeit-wave');
  await settled(1);
  expect(brand.value).toBe(0);
  expect(inLink.write()).toBe(0);
});

it('is the first where the market lost the other', async () => {
  show('hype');
  await settled(0);
  show('default-market', 1);
  await vi.waitFor(() => expect(brand.value).toBe(0));
  expect(openingBrand.value).toBe(0);
});
