/**
 * One run in the page by several threads: seconds a day against one thread, what a large market needs, and how long it takes
 * from a lever moved on the middle day to the first changed frame.
 *
 *     npm run build && npm run bench:page-crew                      10,000 and 100,000 people by one and two threads
 *     npm run bench:page-crew -- 10000x40,100000x8 1,2 5            sizes, days, threads, rounds
 *     npm run bench:page-crew -- lever                              the lever only
 *
 * Rounds are taken in turn, as other work on the machine would count against one of them. Memory is what Linux says of
 * the process that holds the page, all of it.
 */
import { readFileSync, readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { pack } from '../../viz/share/packing.ts';
import { ISOLATED, launch, serve } from '../page/browser.ts';

const WARM_UP = 3;
const [sizes = '10000x40,100000x8', threads = '1,2', rounds = '5'] = process.argv.slice(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1];
const served = await serve(undefined, ISOLATED);
const browser = await launch();

const linkTo = (name: string, changes: [string, number][]): Promise<string> =>
  pack(JSON.stringify({ n: name, c: changes }));

/** Megabytes of the largest process of the browser, and the most it has had. */
function memory(): { now: number; most: number } {
  const found = readdirSync('/proc').flatMap((id) => {
    try {
      const words = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      if (!words.includes('--type=renderer')) return [];
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
      return [{ now: of('VmRSS'), most: of('VmHWM') }];
    } catch {
      return [];
    }
  });
  return found.sort((a, b) => b.most - a.most)[0] ?? { now: NaN, most: NaN };
}

interface Lived {
  /** Milliseconds until the first day is there, and of a day after that. */
  first: number;
  day: number;
  fingerprint: string;
  threads: number;
  memory: { now: number; most: number };
}

/** Lives a market in a page of its own. */
async function live(on: Browser, consumers: number, days: number, by: number): Promise<Lived> {
  const context = await on.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const began = performance.now();
  page.on('console', (message) => message.type() === 'error' && print(`  ${message.text()}`));
  const hash = await linkTo('default-market', [
    ['population.consumers', consumers],
    ['days', days],
  ]);
  await page.goto(`${served.address}?threads=${by}${hash}`);
  // A large market is asked for first.
  await page.locator('.shell').waitFor();
  const ask = page.getByRole('button', { name: 'Compute it' });
  if (await ask.isVisible()) await ask.click();
  const day = (): Promise<number> =>
    page.evaluate(() => {
      const shell = document.querySelector<HTMLElement>('.shell')!;
      if (shell.dataset.fingerprint !== undefined) return Infinity;
      return document.querySelector<HTMLProgressElement>('.notice progress')?.value ?? 0;
    });
  const seen: [day: number, at: number][] = [];
  for (;;) {
    const now = await day();
    if (now > 0 && now !== seen.at(-1)?.[0]) seen.push([Math.min(now, days), performance.now()]);
    if (now === Infinity) break;
    const trouble = await page.locator('[role=alert]').allTextContents();
    if (trouble.length > 0) throw new Error(`${consumers} people: ${trouble.join('; ')}`);
    await new Promise((wait) => setTimeout(wait, 30));
  }
  const warm = seen.find(([at]) => at >= Math.min(WARM_UP, days - 2))!;
  const end = seen.at(-1)!;
  const data = await page.locator('.shell').evaluate((shell) => ({ ...(shell as HTMLElement).dataset }));
  const size = memory();
  await context.close();
  return {
    first: seen[0][1] - began,
    day: (end[1] - warm[1]) / (end[0] - warm[0]),
    fingerprint: data.fingerprint!,
    threads: Number(data.threads),
    memory: size,
  };
}

async function compare(consumers: number, days: number): Promise<void> {
  const counts = threads.split(',').map(Number);
  const lived = new Map<number, Lived[]>(counts.map((count) => [count, []]));
  for (let round = 0; round < Number(rounds); round++)
    for (const count of counts) lived.get(count)!.push(await live(browser, consumers, days, count));
  const all = [...lived.values()].flat();
  const same = new Set(all.map(({ fingerprint }) => fingerprint)).size === 1;
  print(`${consumers.toLocaleString('en')} people, ${days} days: ${same ? 'same bits' : 'OTHER BITS'}`);
  if (!same) process.exitCode = 1;
  const one = median(lived.get(counts[0])!.map(({ day }) => day));
  for (const [count, list] of lived) {
    const each = median(list.map(({ day }) => day));
    const single = list.map(({ day }) => day.toFixed(0)).join(' ');
    const { now, most } = list.at(-1)!.memory;
    print(
      `  ${count} threads (${list.map((other) => other.threads).join(' ')}): ${each.toFixed(0)} ms a day, ${(one / each).toFixed(2)} times as fast; ` +
        `first day after ${(median(list.map(({ first }) => first)) / 1000).toFixed(1)} s; ${now.toFixed(0)} MB, at most ${most.toFixed(0)}; rounds ${single}`,
    );
  }
}

/** The page notes when a day beyond the one that is watched has arrived. */
async function lever(page: Page): Promise<{ first: number; whole: number }> {
  await page.getByRole('button', { name: 'Change one thing' }).click();
  await page.getByRole('radio', { name: /^from day \d+ on$/ }).check();
  const field = page.locator('.lever input[type="number"], .lever input[inputmode]').first();
  await field.fill(String(Number((await field.inputValue()).replaceAll(',', '')) / 2 || 0.3));
  await page.evaluate(() => {
    const shell = document.querySelector<HTMLElement>('.shell')!;
    const old = shell.dataset.fingerprint;
    const marks = ((window as unknown as { marks: Record<string, number> }).marks = {} as Record<
      string,
      number
    >);
    document.addEventListener(
      'keydown',
      ({ key }) => key === 'Enter' && (marks.moved ??= performance.now()),
      true,
    );
    const look = (): void => {
      const { status, fingerprint } = shell.dataset;
      // The new run is on the stage as soon as its first changed day has arrived; a frame later it is drawn.
      if (marks.moved !== undefined && (status === 'computing' || fingerprint !== old))
        requestAnimationFrame(() => (marks.first ??= performance.now()));
      if (marks.first !== undefined && status === 'done' && fingerprint !== old)
        marks.whole ??= performance.now();
      if (marks.whole === undefined) setTimeout(look, 4);
    };
    look();
  });
  await field.press('Enter');
  await page.waitForFunction(() => 'whole' in (window as unknown as { marks: object }).marks, undefined, {
    timeout: 120_000,
    polling: 50,
  });
  const marks = await page.evaluate(() => (window as unknown as { marks: Record<string, number> }).marks);
  return { first: marks.first - marks.moved, whole: marks.whole - marks.moved };
}

async function levers(): Promise<void> {
  const times: { born: number; first: number; whole: number }[] = [];
  for (let round = 0; round < Number(rounds); round++) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const text = JSON.stringify({ n: 'sold-out', c: [['population.consumers', 2_000]], d: 165 });
    await page.goto(served.address + (await pack(text)));
    const began = performance.now();
    await page.locator('.shell[data-fingerprint]').waitFor({ timeout: 120_000 });
    const born = performance.now() - began;
    times.push({ born, ...(await lever(page)) });
    await context.close();
  }
  const of = (name: 'born' | 'first' | 'whole'): string =>
    `${median(times.map((one) => one[name])).toFixed(0)} ms (${times.map((one) => one[name].toFixed(0)).join(' ')})`;
  print(`sold-out, 2,000 people, 330 days, a lever moved on day 165, medians of ${rounds}:`);
  print(`  the whole story before      ${of('born')}`);
  print(`  first changed frame after   ${of('first')}`);
  print(`  complete after              ${of('whole')}`);
}

if (sizes === 'lever') await levers();
else {
  for (const size of sizes.split(',')) {
    const [consumers, days] = size.split('x').map(Number);
    await compare(consumers, days);
  }
  if (process.argv.length <= 2) await levers();
}
await browser.close();
await served.close();
