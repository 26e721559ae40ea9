/** A page that is reloaded at once comes back as it was left, though its address is written only once things rest. */
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { SMALL, complete, leave, linkTo, site, visit } from './visit.ts';

const lever = (page: Page) =>
  page.locator('.lever[data-kind="number"] input[type="number"], .lever input[inputmode]').first();

it('has the lever that was moved just before', async () => {
  const guest = await visit(await linkTo('default-market', SMALL));
  const { page } = guest;
  const before = await complete(page);
  await page.getByRole('button', { name: 'Change one thing' }).click();
  const old = Number((await lever(page).inputValue()).replaceAll(',', ''));
  const moved = old === 0 ? 0.5 : old / 2;
  await lever(page).fill(String(moved));
  await lever(page).press('Enter');
  await page.reload();
  expect(await complete(page)).not.toBe(before);
  await expect.poll(async () => Number((await lever(page).inputValue()).replaceAll(',', ''))).toBe(moved);
  await leave(guest);
});

it('shows a link that is opened next, and nothing of what was left', async () => {
  const guest = await visit(await linkTo('default-market', SMALL));
  const { page } = guest;
  await complete(page);
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await page.locator('html[lang="zh-CN"]').waitFor();
  await page.goto('about:blank');
  await page.goto(site().address + (await linkTo('hype', SMALL, { g: 'en' })));
  await complete(page);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hype');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await leave(guest);
});
