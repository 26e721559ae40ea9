/** People worth meeting, on the built page: proposed by what has happened, found by what they did, and asked why. */
import { expect, it } from 'vitest';
import { barriers } from './barriers.ts';
import { complete, leave, linkTo, visit } from './visit.ts';
import type { Changes } from './visit.ts';

const SMALL: Changes = [
  ['population.consumers', 300],
  ['days', 132],
];

it('proposes people, and leads from a step in a curve to what led to it', async () => {
  const guest = await visit(await linkTo('counterfeit-wave', SMALL, { d: 125 }), { reducedMotion: 'reduce' });
  const { page } = guest;
  await complete(page);
  await page.getByRole('tab', { name: 'Person' }).click();
  const cards = page.locator('.meeting-card');
  await page.getByText('this evening, day 125').waitFor();
  const kinds = await cards.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.kind));
  expect(kinds).toEqual(['fell', 'spread', 'loyal', 'changed', 'earned']);
  expect(await barriers(page)).toEqual([]);
  const fell = page.locator('.meeting-card[data-kind="fell"]');
  const said = /fell from (0\.\d\d) on day \d+ to (0\.\d\d) on day/.exec((await fell.textContent())!)!;
  expect(Number(said[1])).toBeGreaterThan(Number(said[2]));
  await fell.click();
  const step = page.locator('.course-steps button', { hasText: '▼' }).first();
  await step.waitFor({ timeout: 60_000 });
  const days = (await step.textContent())!.match(/\d+/g)!.slice(0, -2).map(Number);
  await step.click();
  await page.locator('.why-sentences').waitFor({ timeout: 60_000 });
  expect(await page.locator('.why h4').textContent()).toContain(`from day ${days[0]} to day ${days.at(-1)}`);
  expect(await barriers(page)).toEqual([]);
  await leave(guest);
});

it('finds people by what they did, and goes back to the proposals', async () => {
  const guest = await visit(await linkTo('counterfeit-wave', SMALL, { d: 125 }), { reducedMotion: 'reduce' });
  const { page } = guest;
  await complete(page);
  await page.getByRole('tab', { name: 'Person' }).click();
  const who = page.getByRole('combobox', { name: 'Who', exact: true });
  await who.selectOption('is a creator');
  const first = page.locator('.by-deed li button').first();
  const name = /^(KOC|Mid-tier creator|Head creator) \d+/.exec((await first.textContent())!);
  expect(name).not.toBeNull();
  await first.click();
  await page.getByRole('button', { name: 'Close person' }).click();
  await page.getByRole('heading', { name: 'People worth meeting' }).waitFor();
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await page.getByRole('heading', { name: '值得认识的人' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await leave(guest);
});
