/** Nothing on the page stands wrong: what is seen belongs to the run that it stands beside, and covers nothing. */
import { expect, it, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { BRAND_MEASURES } from '../../sim/catalogue.ts';
import { SMALL, complete, leave, linkTo, runHere, visit } from './visit.ts';
import type { Changes } from './visit.ts';

/** Slow machines compute for long: what is asked is whether it comes, not how soon. */
const WAIT = { timeout: 120_000 };
vi.setConfig({ testTimeout: 300_000 });
const shell = '.shell[data-fingerprint]';
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

/** Moves the first lever of the story. */
async function moveLever(page: Page, factor = 0.5): Promise<void> {
  await page.getByRole('button', { name: 'Change one thing' }).click();
  const field = page
    .locator('.lever[data-kind="number"] input[type="number"], .lever input[inputmode]')
    .first();
  const old = Number((await field.inputValue(WAIT)).replaceAll(',', ''));
  await field.fill(String(old === 0 ? factor : old * factor));
  await field.press('Enter');
}

async function toStory(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Other stories' }).click();
  await page.getByRole('dialog').getByRole('button', { name }).first().click(WAIT);
}

it('figures are those of the story on the stage, also where they stood open before', async () => {
  const guest = await visit(await linkTo('the-star-falls', SMALL), { reducedMotion: 'reduce' });
  const { page } = guest;
  const before = await complete(page);
  const card = page.getByRole('figure', { name: 'Trust in every brand' });
  const drawn = (): Promise<string[]> => card.locator('.figure-reading').allTextContents();
  const names = async (): Promise<string> => (await drawn()).join(' ');
  await expect.poll(names, WAIT).toContain('Polaris');
  await toStory(page, /Hype/);
  await expect.poll(() => heading(page), WAIT).toBe('Hype');
  await page.locator(`${shell}:not([data-fingerprint="${before}"])`).waitFor(WAIT);
  const brands = await page.locator('.figure-brand option').allTextContents();
  await expect.poll(names, WAIT).toContain(brands[0]);
  expect(await names()).not.toContain('Polaris');
  await leave(guest);
});

it('a title stands over no other stage, while its market is made', async () => {
  const guest = await visit(await linkTo('hype', SMALL), { reducedMotion: 'reduce' });
  const { page } = guest;
  await complete(page);
  // Every picture of the page from now on: the heading, and what the stage says it shows.
  await page.evaluate(() => {
    const seen: string[] = ((globalThis as { seen?: string[] }).seen = []);
    const look = (): void => {
      const title = document.querySelector('h1')?.textContent ?? '';
      const stage = document.querySelector('.stage canvas')?.getAttribute('aria-label') ?? '';
      if (stage !== '' && !stage.startsWith(title)) seen.push(`${title} over ${stage}`);
      requestAnimationFrame(look);
    };
    look();
  });
  await toStory(page, /Bad news travels/);
  await expect.poll(() => heading(page), WAIT).toBe('Bad news travels');
  expect(await page.evaluate(() => (globalThis as { seen?: string[] }).seen)).toEqual([]);
  await leave(guest);
});

it.each([
  [1280, 800],
  [390, 844],
])('what is being computed covers nothing at %i × %i', async (width, height) => {
  const guest = await visit(await linkTo('default-market', [['population.consumers', 20_000]]), {
    viewport: { width, height },
  });
  const { page } = guest;
  const notice = page.locator('.notice:has(progress)');
  await notice.waitFor(WAIT);
  const overlap = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    const said = box('.notice:has(progress)');
    return ['.head', '.question', '.stage-area', '.time-area', '.side'].filter((selector) => {
      const other = box(selector);
      const across = Math.min(said.right, other.right) - Math.max(said.left, other.left);
      return across > 0.5 && Math.min(said.bottom, other.bottom) - Math.max(said.top, other.top) > 0.5;
    });
  });
  expect(overlap).toEqual([]);
  await leave(guest);
});

it('an answer is not shown before the run that it is held against', async () => {
  const guest = await visit(await linkTo('bad-news-travels', [['population.consumers', 300]]), {
    reducedMotion: 'reduce',
  });
  const { page } = guest;
  // All that the story has said, as it was said.
  await page.evaluate(() => {
    const said: string[] = ((globalThis as { said?: string[] }).said = []);
    const look = (): void => {
      const answer = document.querySelector('.story-answer .story-text')?.textContent;
      const waits = document.querySelector('.story-comparing') !== null ? 'waits' : undefined;
      for (const one of [answer, waits]) if (one && said.at(-1) !== one) said.push(one);
      requestAnimationFrame(look);
    };
    look();
  });
  await complete(page);
  await page.getByRole('slider', { name: 'Day', exact: true }).focus();
  await page.keyboard.press('End');
  await page.locator('.story-answer .story-text').waitFor(WAIT);
  await page.waitForFunction(() => document.querySelector('.story-comparing') === null);
  const said = await page.evaluate(() => (globalThis as { said?: string[] }).said!);
  expect(said.filter((one) => one !== 'waits')).toHaveLength(1);
  expect(said[0]).toBe('waits');
  await leave(guest);
});

it('a lever that is moved leaves the run before beside the new one; undo brings it back at once', async () => {
  const guest = await visit(await linkTo('default-market', SMALL, { d: 30 }), { reducedMotion: 'reduce' });
  const { page } = guest;
  const first = await complete(page);
  await moveLever(page);
  const second = await complete(page, first);
  expect(await page.getByRole('slider', { name: 'Day', exact: true }).getAttribute('aria-valuenow')).toBe(
    '30',
  );
  expect(await page.locator('.timeline-series .kept').count()).toBeGreaterThan(0);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByText('Before the change').waitFor(WAIT);
  await page.getByRole('columnheader', { name: 'Difference' }).first().waitFor(WAIT);
  await page.locator('.compare-sentence').filter({ hasText: '→' }).waitFor(WAIT);
  await page.getByRole('tab', { name: 'Levers' }).click();
  await page.getByRole('button', { name: 'Undo' }).click(WAIT);
  // The run is there: nothing is computed.
  await page.locator(`.shell[data-fingerprint="${first}"][data-status="done"]`).waitFor(WAIT);
  expect(second).not.toBe(first);
  await leave(guest);
});

it('the sentence under the stage says what the seeds say', async () => {
  const changed: Changes = [...SMALL, ['brands.1.quality', 0.2]];
  const hash = await linkTo('default-market', changed, { v: { b: 1 }, b: { c: SMALL } });
  const guest = await visit(hash, { reducedMotion: 'reduce' });
  const { page } = guest;
  const trust = BRAND_MEASURES.findIndex(({ name }) => name === 'trust');
  /** Trust in the brand on the last evening, with the seed of the scenario and seven others. */
  const ends = (changes: Changes): number[] => {
    const { seed } = runHere('default-market', changes).scenario;
    const seeds = [seed, ...Array.from({ length: 7 }, (_, i) => `${seed}/${i + 1}`)];
    return seeds.map((one) => {
      const run = runHere('default-market', [...changes, ['seed', one]]);
      return run.recording.brands.at(run.day - 1, 1, trust);
    });
  };
  const [before, after] = [ends(SMALL), ends(changed)];
  const mean = after.reduce((sum, value, i) => sum + value - before[i], 0) / before.length;
  const said = page.locator('.compare-sentence').filter({ hasText: '(8 seeds)' });
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('combobox', { name: 'Measure' }).selectOption({ label: 'Trust' }, WAIT);
  // Fourteen other markets are computed for it.
  await said.waitFor({ timeout: 250_000 });
  const text = await said.textContent();
  expect(text).toContain(`ends ${Math.abs(mean).toFixed(3)} ${mean > 0 ? 'higher' : 'lower'}`);
  const [low, high] = [Math.min(...before), Math.max(...before)].map((value) => value.toFixed(3));
  expect(text).toContain(`between ${low} and ${high} (8 seeds)`);
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await page.getByText(`${low} 到 ${high} 之间（8 个种子）`).waitFor(WAIT);
  await leave(guest);
});

it('a run that a change has left behind is there after a reload, and counts as kept by nobody', async () => {
  const guest = await visit(await linkTo('default-market', SMALL), { reducedMotion: 'reduce' });
  const { page } = guest;
  const first = await complete(page);
  await moveLever(page);
  const second = await complete(page, first);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByText('Before the change').waitFor(WAIT);
  await page.reload();
  expect(await complete(page)).toBe(second);
  await page.getByText('Before the change').waitFor(WAIT);
  expect(await page.getByText('Before, kept').count()).toBe(0);
  await page.getByRole('columnheader', { name: 'Difference' }).first().waitFor(WAIT);
  await leave(guest);
});
