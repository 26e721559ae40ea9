/** The register in the built page: what a reader sees of rows, filters them by, and computes anew. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import verdictsJson from '../../scenarios/claims/verdicts.json' with { type: 'json' };
import { barriers } from './barriers.ts';
import { leave, visit } from './visit.ts';

async function laboratory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Laboratory' }).click();
  await page.getByRole('table', { name: 'The register of claims' }).waitFor();
  await page.locator('.lab-summary').waitFor();
}

const shownIds = (page: Page): Promise<string[]> =>
  page.locator('tr[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')!));

/** Gives the page other published verdicts: those of the copy, changed. */
async function publishing(page: Page, change: (rows: typeof verdictsJson.rows) => unknown[]): Promise<void> {
  const body = `export default ${JSON.stringify({ ...verdictsJson, rows: change(structuredClone(verdictsJson.rows)) })}`;
  await page.route(/\/verdicts-[^/]*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
  await page.reload();
}

/** A row that asks for a condition, as published: with the condition shown to be broken. */
const conditioned = verdictsJson.rows.find(({ claim }) => claim.id === 'P3')!;

it('shows a condition that is not met in the list and in the row, and filters by it', async () => {
  const guest = await visit('', { serviceWorkers: 'block' });
  const { page } = guest;
  await publishing(page, (rows) =>
    rows.map((row) => {
      if (row.claim.id !== conditioned.claim.id) return row;
      const conditions = row.judgement!.conditions.map((one) => ({ ...one, verdict: 'not met' }));
      const stop = { is: 'condition', names: conditions.map(({ name }) => name) };
      const verdict = 'condition not met';
      return { ...row, verdict, alone: verdict, judgement: { ...row.judgement!, conditions, stop, verdict } };
    }),
  );
  await laboratory(page);
  const line = page.locator('tr[data-row="P3"]');
  await line.locator('[data-failing]').filter({ hasText: 'arms differ' }).waitFor();
  await page.getByRole('button', { name: /of \d+ condition not met/ }).click();
  await page.getByRole('button', { name: /of \d+ condition not met/, pressed: true }).waitFor();
  expect(await shownIds(page)).toContain('P3');
  for (const verdict of await page.locator('tr[data-row] .lab-verdict-cell [data-verdict]').all())
    expect(await verdict.getAttribute('data-verdict')).toBe('condition not met');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('commerce');
  await line.waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('platform');
  await line.getByRole('button').click();
  await page.locator('[data-block="checked"] [data-failing]').first().waitFor();
  expect(await page.locator('.lab-plain').textContent()).toContain('arms had to be alike, and they are not');
  expect(await page.locator('[data-block="came-out"]').textContent()).toContain('no verdict on the claim');
  const blocks = page.locator('[data-block]');
  expect(await blocks.evaluateAll((all) => all.map((one) => one.getAttribute('data-block')))).toEqual([
    'asked',
    'checked',
    'came-out',
    'holds',
    'keep',
  ]);
  await page.getByRole('button', { name: /^What was checked/ }).press('Enter');
  await page.locator('#lab-checked-title:focus').waitFor();
  expect(await barriers(page)).toEqual([]);
  await leave(guest);
});

it('shows no verdict of a row that asks something else by now', async () => {
  const guest = await visit('', { serviceWorkers: 'block' });
  const { page } = guest;
  await publishing(page, (rows) =>
    rows.map((row) => (row.claim.id === 'P3' ? { ...row, claim: { ...row.claim, days: 1 } } : row)),
  );
  await laboratory(page);
  await page.locator('tr[data-row="P3"] [data-verdict="none"]').waitFor();
  await page.locator('tr[data-row="P3"]').getByRole('button').click();
  await page.locator('.lab-plain', { hasText: 'asked something else' }).waitFor();
  await leave(guest);
});

it('tunes the dials of a row before it runs it, says what they came to, and plays a tuned arm back', async () => {
  const guest = await visit();
  const { page } = guest;
  await laboratory(page);
  await page.locator('tr[data-row="T1"]').getByRole('button').click();
  await page.getByRole('combobox', { name: 'Seeds of each arm' }).selectOption({ index: 0 });
  await page.getByText(/up to \d+ shorter runs to tune dials/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('[data-phase="tuning"] [data-progress]', { hasText: 'Tuning dials' }).waitFor();
  await page.locator('[data-phase="runs"] [data-progress]', { hasText: /runs \d+ of 30/ }).waitFor({
    timeout: 240_000,
  });
  await page.locator('[data-tally]').waitFor({ timeout: 120_000 });
  const checked = page.locator('[data-block="checked"]');
  expect(await checked.getByText(/left on 6 trial seeds/).count()).toBe(3);
  expect(await checked.getByText('not checked yet').count()).toBe(0);
  const table = page.locator('.lab-figure', { has: page.getByRole('heading', { name: 'Seed by seed' }) });
  await table.locator('summary').click();
  await table
    .getByRole('button', { name: /^Play on the stage: fewByBrand/ })
    .first()
    .click();
  await page.locator('.lab-played[data-bits="same"]').waitFor({ timeout: 120_000 });
  await leave(guest);
}, 480_000);
