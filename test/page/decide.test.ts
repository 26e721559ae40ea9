/** The strategist's door in the built page: a recommendation on opening, a policy of one's own, one slide, one table. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { barriers } from './barriers.ts';
import { leave, visit } from './visit.ts';

const PATIENT = 240_000;

async function policies(page: Page): Promise<void> {
  page.setDefaultTimeout(PATIENT);
  await page.getByRole('button', { name: 'Laboratory' }).click();
  await page.getByRole('table', { name: 'The register of claims' }).waitFor();
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/**
 * Seconds of work of the page from choosing the tab until the recommendation stands there: of its main thread, since a
 * machine that runs other tests beside this one lets it wait.
 */
async function opening(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const before = await worked();
  await page.locator('#tab-policies').click();
  await page.locator('[data-recommended]').waitFor();
  return (await worked()) - before;
}

it('opens within a second on one recommendation, what could not be spent before it, and the table below', async () => {
  const guest = await visit();
  const { page } = guest;
  await policies(page);
  expect(await opening(page)).toBeLessThan(1);
  const card = page.locator('.lab-advice');
  const text = await card.innerText();
  const headline = (await card.locator('h2').textContent())!;
  // Praise finds no use for so much money: that is said before anything is recommended.
  expect(text.indexOf('Recognition: featured posts')).toBeGreaterThan(-1);
  expect(await card.locator('[data-spent]').textContent()).toContain('Recognition: featured posts');
  expect(text.indexOf(headline)).toBeGreaterThan(text.indexOf('finds use for'));
  expect(await card.locator('[data-uncertainty]').textContent()).toMatch(/Best in \d+\s?% of \d+ markets/);
  const chosen = await card.locator('h2').getAttribute('data-recommended');
  const first = page.locator('.lab-decision tbody tr').first();
  expect(await first.getAttribute('data-policy')).toBe(chosen);
  expect(await first.getAttribute('data-chosen')).not.toBeNull();
  expect(headline).toContain((await first.locator('th').innerText()).split('\n')[0]);
  expect(await page.locator('.lab-decision thead th').nth(1).textContent()).toBe('Spent (yuan)');
  await page.getByRole('img', { name: /against each other policy: Loyalty/ }).waitFor();
  // Another thing may count: the recommendation follows, and says which was named beforehand.
  await card.getByRole('combobox', { name: 'What counts' }).selectOption('posts_during');
  await card.getByText('was named beforehand').waitFor();
  await page.locator('.lab-decision th[data-counts]', { hasText: 'Users’ good posts' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await leave(guest);
}, 300_000);

it('plays a market that was computed ahead, with its fingerprint', async () => {
  const guest = await visit();
  const { page } = guest;
  await policies(page);
  await opening(page);
  await page.locator('.lab-more > summary').click();
  const figure = page.locator('.lab-figure', {
    has: page.getByRole('heading', { name: 'Two goals at once' }),
  });
  await figure.locator('summary').click();
  await figure
    .getByRole('button', { name: /^Play on the stage/ })
    .first()
    .click();
  await page.locator('.lab-played[data-bits="same"]').waitFor();
  await leave(guest);
}, 300_000);

it('makes one slide of 1920 by 1080, and a table', async () => {
  const guest = await visit();
  const { page } = guest;
  await policies(page);
  await opening(page);
  const downloaded = async (name: string): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.lab-policies').getByRole('button', { name, exact: true }).first().click(),
    ]);
    return readFile(await file.path());
  };
  const png = await downloaded('One slide (PNG)');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
  // More than a blank page.
  expect(png.length).toBeGreaterThan(30_000);
  const table = (await downloaded('Table (CSV)')).toString().trim().split('\n');
  expect(table[0]).toMatch(/^Policy,Standing,Spent \(yuan\),/);
  expect(table).toHaveLength(1 + (await page.locator('.lab-decision tbody tr').count()));
  await leave(guest);
}, 300_000);

it('compares a policy of one’s own from the form alone, on a phone without sideways scroll', async () => {
  const guest = await visit('', { viewport: { width: 390, height: 844 } });
  const { page } = guest;
  await policies(page);
  await opening(page);
  expect(await sideways(page)).toBe(0);
  await page.getByRole('combobox', { name: 'Question' }).selectOption('label-or-hide.json');
  const form = page.getByRole('region', { name: 'Your own comparison' });
  if (!(await form.isVisible())) await page.getByRole('button', { name: 'Your own policy' }).click();
  await form.getByRole('textbox', { name: 'What it is called' }).fill('Mine alone');
  await form.getByRole('checkbox', { name: 'Growth ladder' }).check();
  await form.getByRole('slider', { name: 'How much: Growth ladder' }).press('End');
  await form.getByRole('button', { name: 'Add this policy' }).click();
  await form.locator('.lab-own', { hasText: 'Mine alone' }).waitFor();
  const setting = (name: string, value: string) => form.getByRole('spinbutton', { name }).fill(value);
  await setting('First day of spending', '50');
  await setting('Last day of spending', '20');
  // Checked while one types, in the words of the command line.
  await form.getByRole('alert').getByText('money.until').waitFor();
  await setting('First day of spending', '0');
  await form.getByRole('combobox', { name: 'What is equal' }).selectOption('budget');
  await form.getByRole('combobox', { name: 'Consumers of each market' }).selectOption('200');
  await form.getByRole('combobox', { name: 'Seeds of each policy' }).selectOption('5');
  await form.getByText('trustfall compare own-policies.json').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const saved = JSON.parse((await readFile(await file.path())).toString()) as Record<string, object>;
  expect(saved).toMatchObject({ consumers: 200, replications: 5, money: { until: 21, equal: 'budget' } });
  expect(Object.keys(saved.policies)).toContain('own-1');
  expect(await sideways(page)).toBe(0);
  await form.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('[data-tally]').waitFor({ timeout: 480_000 });
  await page.locator('.lab-decision tr[data-policy="own-1"]', { hasText: 'Mine alone' }).waitFor();
  expect(await sideways(page)).toBe(0);
  // The file opens again, with what was made here among its policies.
  await form.getByLabel('Open a policy file').setInputFiles(await file.path());
  await form.getByRole('checkbox', { name: 'Mine alone' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await leave(guest);
}, 900_000);
