/** Everything follows whom the story is about: opening, timeline, bet, Compare. In a real browser, on the built page. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { leave, linkTo, site, visit } from './visit.ts';
import type { Changes } from './visit.ts';

const FEW: Changes = [['population.consumers', 300]];
/** Several runs are lived one after the other, on whatever machine there is. */
const PATIENCE = { timeout: 300_000 };
const STILL = { reducedMotion: 'reduce' } as const;
async function complete(page: Page, not?: string): Promise<string> {
  const other = not === undefined ? '' : `:not([data-fingerprint="${not}"])`;
  const shell = page.locator(`.shell[data-fingerprint]${other}`);
  await shell.waitFor(PATIENCE);
  return (await shell.getAttribute('data-fingerprint'))!;
}
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const lens = (page: Page) => page.getByRole('combobox', { name: 'Colour by' });
const brand = (page: Page) => page.locator('.stage-controls').getByRole('combobox', { name: 'Brand' });
const brandName = (page: Page) =>
  brand(page).evaluate((one: HTMLSelectElement) => one.selectedOptions[0].text);

it('a story about Bamboo opens on Bamboo and its trust; the next starts afresh; a link has its own view', async () => {
  const guest = await visit(await linkTo('counterfeit-wave', FEW), STILL);
  const { page } = guest;
  const before = await complete(page);
  await expect.poll(() => brandName(page), PATIENCE).toBe('Bamboo');
  await expect
    .poll(() => page.locator('.timeline-slider').textContent(), PATIENCE)
    .toMatch(/Trust in Bamboo \(0 to 1\)/);
  await lens(page).selectOption('fatigue');
  await tab(page, 'Levers').click(PATIENCE);
  await page.getByRole('button', { name: 'Other stories' }).click(PATIENCE);
  await page.getByRole('dialog').getByRole('button', { name: /Hype/ }).click(PATIENCE);
  await expect.poll(() => lens(page).inputValue(), PATIENCE).toBe('trust');
  await expect.poll(() => brandName(page), PATIENCE).toBe('Comet');
  await expect.poll(() => tab(page, 'Figures').getAttribute('aria-selected'), PATIENCE).toBe('true');
  const own = await linkTo('counterfeit-wave', FEW, { v: { b: 3, l: 'attachment', t: 'levers' } });
  await page.goto(site().address + own);
  await page.locator(`.shell[data-fingerprint="${before}"]`).waitFor(PATIENCE);
  await expect.poll(() => lens(page).inputValue(), PATIENCE).toBe('attachment');
  await expect.poll(() => brandName(page), PATIENCE).toBe('Dune');
  expect(await tab(page, 'Levers').getAttribute('aria-selected')).toBe('true');
  await leave(guest);
}, 900_000);

it('a story about a tier is told by its measure: on the timeline, in the bet, and against what is tried next', async () => {
  const guest = await visit(await linkTo('sold-out', FEW, { d: 329 }), STILL);
  const { page } = guest;
  const before = await complete(page);
  await expect
    .poll(() => page.locator('.timeline-slider').textContent())
    .toMatch(/Followers of mid-tier creators/);
  await page.getByRole('button', { name: 'Place your bet' }).click(PATIENCE);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('How many followers will the mid tier keep?').waitFor(PATIENCE);
  await dialog.getByText('Followers of mid-tier creators').first().waitFor(PATIENCE);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Try it' }).click(PATIENCE);
  await complete(page, before);
  await expect
    .poll(() => page.locator('.measure-picker select').inputValue(), PATIENCE)
    .toBe('creators.followers');
  const verdict = page.locator('.verdict');
  await expect.poll(() => verdict.textContent(), PATIENCE).toMatch(/^Followers.*Mid-tier.* (higher|more)/);
  await leave(guest);
}, 900_000);

it('a bet that is drawn goes on where the pointer lifts, and is judged by the measure it asks for', async () => {
  const guest = await visit(await linkTo('the-star-falls', FEW), STILL);
  const { page } = guest;
  await complete(page);
  await page.getByRole('button', { name: 'Place your bet' }).click(PATIENCE);
  const chart = page.locator('.bet-chart');
  await chart.locator('svg').waitFor(PATIENCE);
  const box = (await chart.boundingBox())!;
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.3, 0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.45, 0.75), { steps: 12 });
  await page.mouse.up();
  const path = await chart.locator('path[stroke-dasharray]').first().getAttribute('d');
  const points = [...path!.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(points.length).toBeGreaterThan(100);
  const leaps = points.slice(1).map(([, y], i) => Math.abs(y - points[i][1]));
  expect(Math.max(...leaps)).toBeLessThan(0.05 * box.height);
  expect(points.at(-1)![1]).toBeGreaterThan(0.6 * box.height);
  await page.getByRole('button', { name: 'Reveal' }).click(PATIENCE);
  await page.getByText(/on a scale from 0\.00 to 1\.00/).waitFor(PATIENCE);
  await leave(guest);
}, 900_000);
