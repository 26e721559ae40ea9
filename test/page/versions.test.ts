/** A page that is left open while another version takes its place on the host; and what asks for much, asks first. */
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { serve } from './browser.ts';
import type { Served } from './browser.ts';
import { SMALL, complete, leave, linkTo, visit } from './visit.ts';

const WAIT = { timeout: 120_000 };
vi.setConfig({ testTimeout: 300_000 });

let folder: string;
let host: Served;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trustfall-site-'));
  await cp(fileURLToPath(new URL('../../dist/site/', import.meta.url)), folder, { recursive: true });
  host = await serve(folder);
});
afterAll(async () => {
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Puts another version in the place of this one: parts of this one that are fetched later are gone from the host. */
async function deploy(): Promise<void> {
  const path = join(folder, 'service-worker.js');
  const worker = await readFile(path, 'utf8');
  await writeFile(path, worker.replace(/'trustfall-\w+'/, "'trustfall-another'"));
  const later = (await readdir(join(folder, 'assets'))).filter((name) => /^help-.*\.(js|css)$/.test(name));
  expect(later.length).toBeGreaterThan(0);
  // The other version has that part too, under another name; what it lists must be there.
  await writeFile(
    path,
    later.reduce((text, name) => text.replace(`"assets/${name}",`, ''), await readFile(path, 'utf8')),
  );
  for (const name of later) await rm(join(folder, 'assets', name));
}

it('is told of the newer version, goes on with its own parts, and takes its market along', async () => {
  const guest = await visit(await linkTo('default-market', SMALL), { reducedMotion: 'reduce' }, host);
  const { page } = guest;
  const print = await complete(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, WAIT);
  expect(await page.getByRole('button', { name: 'New version: load it' }).count()).toBe(0);
  await deploy();
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const offer = page.getByRole('button', { name: 'New version: load it' });
  await offer.waitFor(WAIT);
  // The list of keys had not been fetched, and the host does not have it any more.
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor(WAIT);
  await page.keyboard.press('Escape');
  await offer.click();
  expect(await complete(page)).toBe(print);
  await expect.poll(() => offer.count(), WAIT).toBe(0);
  const stores = (): Promise<string[]> => page.evaluate(() => caches.keys());
  await expect.poll(stores, WAIT).toEqual(['trustfall-another']);
  await leave(guest);
});

it('asks before it computes a market that takes long; where it is not wanted, another opens', async () => {
  const guest = await visit(await linkTo('default-market', [['population.consumers', 1_000_000]]));
  const { page } = guest;
  await page.getByText('1,000,000 people').waitFor(WAIT);
  expect(await page.locator('.stage').count()).toBe(0);
  await page.getByRole('button', { name: 'See another market' }).click();
  await page.locator('.stage').waitFor(WAIT);
  expect(await page.getByText('1,000,000 people').count()).toBe(0);
  await leave(guest);
});

it('says where nothing can be kept on the device', async () => {
  const guest = await visit('', {}, host);
  const { page } = guest;
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.reload();
  await page.getByText('This browser keeps nothing').waitFor(WAIT);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(await page.getByText('This browser keeps nothing').count()).toBe(0);
  await leave(guest);
});
