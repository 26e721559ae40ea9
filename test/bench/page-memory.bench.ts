/**
 * What a tab holds after thirty runs: a lever is moved again and again, and after every fifth run the heap of the page and
 * the memory of its process are read, once nothing is being computed.
 *
 *     npm run build && npm run bench:page-memory             thirty runs of 1,000 people
 *     npm run bench:page-memory -- 60 2000                   other numbers of runs and people
 *
 * The stage keeps two runs at most (the one shown and the one before); from the second reading on nothing should grow.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { pack } from '../../viz/share/packing.ts';
import { launch, serve } from '../page/browser.ts';

const [runs = '30', people = '1000'] = process.argv.slice(2);
const EVERY = 5;
const served = await serve();
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
const page = await context.newPage();
page.on('pageerror', (error) => console.error(error.message));
const text = JSON.stringify({ n: 'sold-out', c: [['population.consumers', Number(people)]] });
await page.goto(served.address + (await pack(text)));
const shell = page.locator('.shell[data-fingerprint]');
await shell.waitFor({ timeout: 120_000 });
await page.getByRole('button', { name: 'Change one thing' }).click();
const field = page.locator('.lever input[type="number"], .lever input[inputmode]').first();
const debug = await context.newCDPSession(page);
await debug.send('HeapProfiler.enable');

/** Megabytes of the process that holds the page. */
function resident(): number {
  const sizes = readdirSync('/proc').flatMap((id) => {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')) return [];
      return [Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024];
    } catch {
      return [];
    }
  });
  return Math.max(...sizes);
}

console.log('runs   heap of the page   process    workers');
for (let run = 1; run <= Number(runs); run++) {
  const old = await shell.getAttribute('data-fingerprint');
  await field.fill(String(0.2 + 0.01 * run));
  await field.press('Enter');
  await page.waitForFunction(
    (was) => {
      const { fingerprint, status } = document.querySelector<HTMLElement>('.shell')!.dataset;
      return status === 'done' && fingerprint !== undefined && fingerprint !== was;
    },
    old,
    { timeout: 120_000, polling: 100 },
  );
  if (run % EVERY !== 0 && run !== 1) continue;
  await debug.send('HeapProfiler.collectGarbage');
  const { usedSize } = await debug.send('Runtime.getHeapUsage');
  console.log(
    `${String(run).padStart(4)}${(usedSize / 1e6).toFixed(1).padStart(16)} MB${resident().toFixed(0).padStart(9)} MB` +
      `${String(page.workers().length).padStart(9)}`,
  );
}
await browser.close();
await served.close();
