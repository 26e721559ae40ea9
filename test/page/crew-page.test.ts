/** One run on several processors in the page: the bits of one, where memory can be shared and where it cannot. */
import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { advance, fingerprint, startRun } from '../../sim/run.ts';
import { resolved } from '../lived.ts';
import { scenarioOf } from '../shipped.ts';
import { ISOLATED, serve } from './browser.ts';
import type { Served } from './browser.ts';
import { complete, leave, linkTo, printHere, visit } from './visit.ts';
import type { Changes } from './visit.ts';

/** Enough people that phases are given out, enough days that helpers arrive in time. */
const MARKET: Changes = [
  ['population.consumers', 2_500],
  ['days', 60],
];
/** Enough days after the lever that helpers arrive in time again. */
const LONG: Changes = [MARKET[0], ['days', 160]];
const here = printHere('default-market', MARKET);

let isolated: Served;
let broken: Served;
beforeAll(async () => {
  [isolated, broken] = await Promise.all([
    serve(undefined, ISOLATED),
    serve(undefined, ISOLATED, /crew-hand/),
  ]);
});
afterAll(async () => {
  await isolated?.close();
  await broken?.close();
});

const threadsOf = async (page: Page): Promise<number> =>
  Number(await page.locator('.shell').getAttribute('data-threads'));
const visitWith = async (threads: number, host?: Served, changes = MARKET, more = {}) =>
  visit(`?threads=${threads}${await linkTo('default-market', changes, more)}`, {}, host);

/** Threads of workers in the browser that this process has started, by what Linux says; null elsewhere. */
function workersAlive(): number | null {
  let parents: Map<string, string>;
  try {
    const stat = (id: string): string =>
      readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ')[1];
    parents = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((id) => attempt(() => [[id, stat(id)] as const])),
    );
  } catch {
    return null;
  }
  const ours = (id: string | undefined): boolean =>
    id !== undefined && (id === String(process.pid) || ours(parents.get(id)));
  return [...parents.keys()]
    .filter(ours)
    .flatMap((id) =>
      attempt(() => readdirSync(`/proc/${id}/task`).map((task) => `/proc/${id}/task/${task}/comm`)),
    )
    .filter((path) =>
      attempt(() => [readFileSync(path, 'utf8')]).some((name) => name.startsWith('Dedicated')),
    ).length;
}

/** Processes end while one looks at them. */
function attempt<T>(what: () => T[]): T[] {
  try {
    return what();
  } catch {
    return [];
  }
}

describe('an isolated page', () => {
  it.each([1, 2, 3, 4])('lives a market with %i threads to the bit', async (threads) => {
    const guest = await visitWith(threads, isolated);
    expect(await guest.page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await complete(guest.page)).toBe(here);
    expect(await threadsOf(guest.page)).toBe(threads);
    await leave(guest);
  });

  it('lives a small market with one thread', async () => {
    const guest = await visit(await linkTo('default-market', MARKET), {}, isolated);
    expect(await complete(guest.page)).toBe(here);
    expect(await threadsOf(guest.page)).toBe(1);
    await leave(guest);
  });

  it('lets helpers go with the run, also where runs part from each other and are taken back', async () => {
    const guest = await visitWith(3, isolated, LONG, { d: 20 });
    const { page, errors } = guest;
    const before = await complete(page);
    const pause = page.getByRole('button', { name: 'Pause', exact: true });
    if (await pause.isVisible()) await pause.click();
    await page.getByRole('button', { name: 'Change one thing' }).click();
    await page.getByRole('radio', { name: /^from day \d+ on$/ }).check();
    const day = Number(
      await page.getByRole('slider', { name: 'Day', exact: true }).getAttribute('aria-valuenow'),
    );
    const lever = page.locator('.lever').filter({ hasText: 'Quality' }).first();
    const field = lever.locator('input[type="number"], input[inputmode]').first();
    await field.fill('0.05');
    await field.press('Enter');
    const after = await complete(page, before);
    expect(await threadsOf(page)).toBe(3);
    const scenario = scenarioOf('default-market');
    const set = { kind: 'set', day, path: 'brands.1.quality', value: 0.05 };
    const run = startRun(
      resolved({
        ...scenario,
        days: 160,
        population: { ...(scenario.population as object), consumers: 2_500 },
        interventions: [...((scenario.interventions as object[]) ?? []), set],
      }),
    );
    advance(run, run.scenario.days);
    expect(after).toBe(fingerprint(run));
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await complete(page, after)).toBe(before);
    // The engine, and what else the page has of workers, but no helpers.
    if (workersAlive() !== null)
      await expect.poll(workersAlive, { timeout: 60_000, interval: 500 }).toBeLessThanOrEqual(2);
    expect(errors).toEqual([]);
    await leave(guest);
    if (workersAlive() !== null) await expect.poll(workersAlive, { timeout: 20_000 }).toBe(0);
  });

  it('ends helpers with an engine that is ended in the middle', async () => {
    const changes: Changes = [['population.consumers', 20_000]];
    const guest = await visit(`?threads=3${await linkTo('default-market', changes)}`, {}, isolated);
    const { page } = guest;
    await expect.poll(() => threadsOf(page), { timeout: 60_000 }).toBe(3);
    const alive = workersAlive();
    if (alive !== null) expect(alive).toBeGreaterThanOrEqual(3);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.locator('.shell[data-status="cancelled"]').waitFor();
    if (alive !== null) await expect.poll(workersAlive, { timeout: 20_000 }).toBeLessThanOrEqual(alive - 2);
    await leave(guest);
  });

  it('does without helpers that cannot be started', async () => {
    const guest = await visitWith(3, broken);
    const { page } = guest;
    expect(await complete(page)).toBe(here);
    expect(await threadsOf(page)).toBe(1);
    await page.context().close();
  });

  it('is isolated without a network too', async () => {
    const guest = await visitWith(2, isolated);
    const { page } = guest;
    await complete(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      while (navigator.serviceWorker.controller === null) await new Promise((wait) => setTimeout(wait, 50));
    });
    await page.context().setOffline(true);
    await page.reload();
    expect(await complete(page)).toBe(here);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await threadsOf(page)).toBe(2);
    await page.context().setOffline(false);
    guest.errors.length = 0;
    await leave(guest);
  });
});

it('a page that is not isolated lives it with one thread', async () => {
  const guest = await visitWith(3);
  expect(await guest.page.evaluate(() => crossOriginIsolated)).toBe(false);
  expect(await complete(guest.page)).toBe(here);
  expect(await threadsOf(guest.page)).toBe(1);
  await leave(guest);
});
