/**
 * The built page: how long from the address to the first moving picture, and how much is fetched for it.
 *
 *     npm run build && npm run bench:page
 *
 * Moving is what a person sees move: the clock is past its first evening. Sizes are gzip, as hosts send them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch, serve } from '../page/browser.ts';

const ROUNDS = 7;
const SITE = join(process.cwd(), 'dist/site/');

const served = await serve(SITE);
const browser = await launch();
const times: { drawn: number; moving: number }[] = [];
let fetched: string[] = [];
for (let round = 0; round < ROUNDS; round++) {
  // A profile of its own has an empty cache.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const from = served.asked.length;
  const began = performance.now();
  await page.goto(served.address, { waitUntil: 'commit' });
  await page.locator('.stage-area canvas').first().waitFor();
  const drawn = performance.now() - began;
  await page.waitForFunction(() => {
    const clock = document.querySelector('.time-area [role=slider][aria-valuenow]');
    return Number(clock?.getAttribute('aria-valuenow')) >= 1;
  });
  times.push({ drawn, moving: performance.now() - began });
  fetched = served.asked.slice(from);
  await context.close();
}
await browser.close();
await served.close();

const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1];
const sizes = [...new Set(fetched)]
  .map((path) => path.slice(path.indexOf('/folder/') + '/folder/'.length) || 'index.html')
  .map((name) => ({ name, size: gzipSync(readFileSync(join(SITE, name)), { level: 9 }).length }))
  .sort((a, b) => b.size - a.size);
console.log(`first picture ${Math.round(median(times.map(({ drawn }) => drawn)))} ms, medians of ${ROUNDS}`);
console.log(`moving        ${Math.round(median(times.map(({ moving }) => moving)))} ms`);
for (const { name, size } of sizes) console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${name}`);
console.log(
  `${(sizes.reduce((sum, { size }) => sum + size, 0) / 1000).toFixed(1).padStart(8)} kB  in all, compressed`,
);
