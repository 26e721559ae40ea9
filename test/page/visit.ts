/** Visits to the built page, each in a fresh profile; whatever goes wrong in it fails the test. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { advance, fingerprint, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { applySets } from '../../sim/scenario/scenario.ts';
import { pack } from '../../viz/share/packing.ts';
import { resolved } from '../lived.ts';
import { launch, serve } from './browser.ts';
import type { Served } from './browser.ts';
import { scenarioOf } from '../shipped.ts';

type Json = Record<string, unknown>;
export type Changes = readonly (readonly [path: string, value: string | number | boolean])[];

/** The same market computed here, as the command line would. */
export function runHere(name: string, changes: Changes): Run {
  const applied = applySets(
    scenarioOf(name),
    changes.map(([path, value]) => ({ path, value })),
  );
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  const run = startRun(resolved(applied.json as Json));
  advance(run, run.scenario.days);
  return run;
}

export const printHere = (name: string, changes: Changes): string => fingerprint(runHere(name, changes));

/** The address of a shipped scenario with changes. */
export const linkTo = (name: string, changes: Changes = [], more: Json = {}): Promise<string> =>
  pack(JSON.stringify({ n: name, ...(changes.length > 0 ? { c: changes } : {}), ...more }));

/** Small enough to be complete within a second. */
export const SMALL: Changes = [
  ['population.consumers', 300],
  ['days', 60],
];

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

export const site = (): Served => served;

export interface Visit {
  page: Page;
  /** Errors of the page so far. */
  errors: string[];
}

/** Opens the page in a profile of its own. @param hash with a query before it, where one is wanted */
export async function visit(
  hash = '',
  options: BrowserContextOptions = {},
  host: Served = served,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(host.address) && !/^(data|blob):/.test(url)) errors.push(`asked for ${url}`);
  });
  await page.goto(host.address + hash);
  return { page, errors };
}

/** Waits until the run on the stage is complete; returns its fingerprint. */
export async function complete(page: Page, not?: string): Promise<string> {
  const shell = page.locator(
    not === undefined
      ? '.shell[data-fingerprint]'
      : `.shell[data-fingerprint]:not([data-fingerprint="${not}"])`,
  );
  await shell.waitFor({ timeout: 100_000 });
  return (await shell.getAttribute('data-fingerprint'))!;
}

/** Ends a visit and holds it to having had no errors. */
export async function leave({ page, errors }: Visit): Promise<void> {
  await page.context().close();
  expect(errors).toEqual([]);
}
