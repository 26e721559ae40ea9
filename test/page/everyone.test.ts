/** For everyone: no barrier that a checker finds, no sideways scrolling, nothing asked of other hosts, offline. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barriers } from './barriers.ts';
import { SMALL, complete, leave, linkTo, site, visit } from './visit.ts';

const WIDTHS = [
  [375, 812],
  [1440, 900],
] as const;
const SCHEMES = ['light', 'dark'] as const;
const LOCALES = ['en-GB', 'zh-CN'] as const;
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(LOCALES)('%s', (locale) => {
  describe.each(SCHEMES)('%s', (colorScheme) => {
    it.each(WIDTHS)('every view at %i × %i', async (width, height) => {
      const guest = await visit(await linkTo('bad-news-travels', SMALL), {
        viewport: { width, height },
        colorScheme,
        locale,
        reducedMotion: 'reduce',
      });
      const { page } = guest;
      await complete(page);
      const found: Record<string, string[]> = {};
      const look = async (name: string): Promise<void> => {
        found[name] = await barriers(page);
        if ((await sideways(page)) > 0) found[name].push(`scrolls sideways by ${await sideways(page)} px`);
      };
      const tabs = page.getByRole('tab');
      for (let i = 0; i < (await tabs.count()); i++) {
        await tabs.nth(i).click();
        await page.waitForTimeout(300);
        await look(`panel ${i}`);
      }
      await page.locator('.question-actions button').nth(1).click();
      await page.getByRole('dialog').waitFor();
      await look('stories');
      await page.keyboard.press('Escape');
      await page.locator('.head .tools button').first().click();
      await page.getByRole('dialog').waitFor();
      await look('share');
      await page.keyboard.press('Escape');
      await page.locator('.head nav button').nth(1).click();
      await page.locator('tr[data-row]').first().waitFor();
      await page.waitForTimeout(300);
      await look('laboratory');
      expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
      await leave(guest);
    });
  });
});

it('a person is told of without barriers', async () => {
  const guest = await visit(await linkTo('default-market', SMALL), { reducedMotion: 'reduce' });
  const { page } = guest;
  await complete(page);
  await page.getByPlaceholder('Find a person').fill('12');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Person' }).click();
  await page.locator('.side article').waitFor();
  await page.waitForTimeout(500);
  expect(await barriers(page)).toEqual([]);
  await leave(guest);
});

it('works without a network once it is loaded', async () => {
  const guest = await visit(await linkTo('default-market', SMALL));
  const { page } = guest;
  const print = await complete(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.context().setOffline(true);
  await page.reload();
  expect(await complete(page)).toBe(print);
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await page.locator('.question').getByRole('button', { name: '改变一件事' }).waitFor();
  await page.context().setOffline(false);
  guest.errors.length = 0;
  await leave(guest);
});

it('asks for nothing but its own files', async () => {
  const guest = await visit();
  await complete(guest.page);
  await guest.page.waitForTimeout(500);
  const { pathname } = new URL(site().address);
  expect(site().asked.filter((path) => !path.startsWith(pathname) && path !== '/favicon.ico')).toEqual([]);
  await leave(guest);
});
