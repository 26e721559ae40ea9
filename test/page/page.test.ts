/** The built page in a real browser, used as people use it; nothing of it is replaced. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { BRAND_MEASURES } from '../../sim/catalogue.ts';
import { advance, fingerprint, startRun } from '../../sim/run.ts';
import { resolved } from '../lived.ts';
import { scenarioOf } from '../shipped.ts';
import { SMALL, complete, leave, linkTo, printHere, runHere, site, visit } from './visit.ts';
import type { Changes } from './visit.ts';

const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const dayOf = async (page: Page): Promise<number> =>
  Number(await page.getByRole('slider', { name: 'Day', exact: true }).getAttribute('aria-valuenow'));

async function pause(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Pause', exact: true });
  if (await button.isVisible()) await button.click();
}

describe('first sight', () => {
  it('opens on a story that is already playing, with one sentence and one button', async () => {
    const guest = await visit();
    const { page } = guest;
    await expect.poll(() => dayOf(page), { timeout: 10_000 }).toBeGreaterThan(2);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('');
    await page.getByRole('button', { name: 'Change one thing' }).click();
    expect(await tab(page, 'Levers').getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => page.locator('.lever').count(), { timeout: 10_000 }).toBeGreaterThan(2);
    await leave(guest);
  });

  it('on a phone, shows the player while days are computed, and the levers that are asked for', async () => {
    const phone = { viewport: { width: 390, height: 844 } };
    const guest = await visit(await linkTo('default-market', [['population.consumers', 20_000]]), phone);
    const { page } = guest;
    const notice = page.locator('.notice:has(progress)');
    await notice.waitFor();
    const [box, player] = await Promise.all([notice.boundingBox(), page.locator('.time-area').boundingBox()]);
    expect(box!.y + box!.height).toBeLessThan(player!.y);
    await page.getByRole('button', { name: 'Change one thing' }).click();
    const levers = tab(page, 'Levers');
    await expect.poll(async () => (await levers.boundingBox())!.y).toBeLessThan(422);
    await leave(guest);
  });

  it('does not play by itself for whoever asked for less motion', async () => {
    const guest = await visit(await linkTo('default-market', SMALL), { reducedMotion: 'reduce' });
    await complete(guest.page);
    expect(await guest.page.getByRole('button', { name: 'Play', exact: true }).isVisible()).toBe(true);
    expect(await dayOf(guest.page)).toBe(0);
    await leave(guest);
  });
});

describe('a day', () => {
  it('shows the number that the command line writes', async () => {
    const guest = await visit(await linkTo('default-market', SMALL, { d: 37 }));
    const { page } = guest;
    await complete(page);
    await pause(page);
    const slider = page.getByRole('slider', { name: 'Day', exact: true });
    await slider.focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 41; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => dayOf(page)).toBe(41);
    const run = runHere('default-market', SMALL);
    const trust = BRAND_MEASURES.findIndex(({ name }) => name === 'trust');
    const card = page.getByRole('figure', { name: 'Trust in every brand' });
    const readings = await card.locator('.figure-reading').allTextContents();
    const shown = readings.map((text) => Number(/(\d\.\d+)/.exec(text)![1]));
    const expected = run.scenario.base.brands.map((_, b) => run.recording.brands.at(41, b, trust));
    expect(shown).toEqual(expected.map((value) => Number(value.toFixed(2))));
    await leave(guest);
  });
});

describe('a lever', () => {
  it('changes the run; undo brings it back to the bit', async () => {
    const guest = await visit(await linkTo('default-market', SMALL));
    const { page } = guest;
    const before = await complete(page);
    await page.getByRole('button', { name: 'Change one thing' }).click();
    const field = page
      .locator('.lever[data-kind="number"] input[type="number"], .lever input[inputmode]')
      .first();
    const old = Number((await field.inputValue()).replaceAll(',', ''));
    await field.fill(String(old === 0 ? 0.5 : old / 2));
    await field.press('Enter');
    const after = await complete(page, before);
    expect(after).not.toBe(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await complete(page, after)).toBe(before);
    await leave(guest);
  });

  it('moved from the day that is watched on leaves the days before as they are', async () => {
    const guest = await visit(await linkTo('default-market', SMALL, { d: 40 }));
    const { page } = guest;
    const before = await complete(page);
    await pause(page);
    await expect.poll(() => dayOf(page)).toBe(40);
    await page.getByRole('button', { name: 'Change one thing' }).click();
    await page.getByRole('radio', { name: 'from day 40 on' }).check();
    const lever = page.locator('.lever').filter({ hasText: 'Quality' }).first();
    const field = lever.locator('input[type="number"], input[inputmode]').first();
    const old = await field.inputValue();
    await field.fill('0.05');
    await field.press('Enter');
    const after = await complete(page, before);
    expect(await dayOf(page)).toBe(40);
    // The bits of the scenario with that intervention, lived whole.
    const path = 'brands.1.quality';
    const scenario = scenarioOf('default-market');
    const run = startRun(
      resolved({
        ...scenario,
        days: 60,
        population: { ...(scenario.population as object), consumers: 300 },
        interventions: [
          ...((scenario.interventions as object[]) ?? []),
          { kind: 'set', day: 40, path, value: 0.05 },
        ],
      }),
    );
    advance(run, 60);
    expect(after).toBe(fingerprint(run));
    await page.getByRole('radio', { name: 'from the first day' }).check();
    await expect.poll(() => field.inputValue()).toBe(old);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await complete(page, after)).toBe(before);
    await leave(guest);
  });

  it('refuses what the model refuses, in words, and runs nothing', async () => {
    const guest = await visit(await linkTo('default-market', [...SMALL, ['brands.0.quality', 7]]));
    const { page } = guest;
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/brands\.0\.quality.*7.*expected/);
    await leave(guest);
  });
});

describe('comparison', () => {
  it('keeps a run and shows the next one against it', async () => {
    const guest = await visit(await linkTo('default-market', SMALL));
    const { page } = guest;
    const before = await complete(page);
    await tab(page, 'Compare').click();
    await page.getByRole('button', { name: 'Keep this run' }).click();
    await page.goto(
      site().address +
        (await linkTo('default-market', [...SMALL, ['brands.0.quality', 0.2]], { k: { c: SMALL } })),
    );
    await complete(page, before);
    await tab(page, 'Compare').click();
    await page.getByText('What differs').waitFor();
    const panel = await page.getByRole('tabpanel').textContent();
    expect(panel).toMatch(/0\.2/);
    expect(panel).toMatch(/Difference/);
    await leave(guest);
  });
});

describe('a link', () => {
  it('gives the same market in another profile, and says so', async () => {
    const changes: Changes = [...SMALL, ['brands.1.price', 20], ['seed', 'a link']];
    const first = await visit(await linkTo('hype', changes));
    const print = await complete(first.page);
    expect(print).toBe(printHere('hype', changes));
    await pause(first.page);
    await first.page.getByRole('button', { name: 'Share' }).click();
    const address = first.page.getByRole('textbox', { name: 'Link' });
    await expect.poll(() => address.inputValue()).toContain('#tf1.');
    const link = await address.inputValue();
    expect(link.length).toBeLessThan(2_000);
    await leave(first);
    const second = await visit(link.slice(link.indexOf('#')));
    expect(await complete(second.page)).toBe(print);
    await second.page.getByText('Same bits').waitFor();
    await leave(second);
  });

  it('that is damaged is said to be so, and the first market opens', async () => {
    const link = await linkTo('hype', SMALL);
    const guest = await visit(`${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`);
    await guest.page.getByText('This link is damaged').waitFor();
    await guest.page.getByRole('slider', { name: 'Day', exact: true }).waitFor();
    await leave(guest);
  });
});

/** Drops a file on the page, as a hand would. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName));
      return data;
    },
    [name, content] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

/** Two rings joined by one tie. */
const RINGS = Array.from({ length: 60 }, (_, i) => {
  const ring = Math.floor(i / 30) * 30;
  return `p${i},p${ring + ((i + 1) % 30)}\np${i},p${ring + ((i + 2) % 30)}`;
})
  .concat('p0,p30')
  .join('\n');

describe('files', () => {
  it('takes a network that is dropped: its people are the market', async () => {
    const guest = await visit(await linkTo('default-market', [['days', 30]]));
    const { page } = guest;
    const before = await complete(page);
    await drop(page, 'rings.csv', RINGS);
    await complete(page, before);
    await page.getByText('60 people, 121 ties').first().waitFor();
    await leave(guest);
  });

  it('refuses a bad network, a bad scenario and what is neither, with the place of the trouble', async () => {
    const guest = await visit(await linkTo('default-market', SMALL));
    const { page } = guest;
    const before = await complete(page);
    await drop(page, 'bad.csv', 'from,to,weight\nx,y,heavy\n');
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/bad\.csv, line 2: weight is "heavy"/);
    await drop(page, 'bad.json', '{ "title": ');
    await expect.poll(() => page.getByRole('alert').first().textContent()).toMatch(/bad\.json.*line 1/s);
    await drop(page, 'wrong.json', JSON.stringify({ title: { en: 'x', zh: '某' }, dayz: 3 }));
    await expect.poll(() => page.getByRole('alert').first().textContent()).toMatch(/dayz.*days/s);
    expect(await page.locator('.shell').getAttribute('data-fingerprint')).toBe(before);
    await leave(guest);
  });

  it('saves the tables that the command line writes', async () => {
    const guest = await visit(await linkTo('default-market', SMALL));
    const { page } = guest;
    await complete(page);
    await page.getByRole('button', { name: 'Share' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save Market as CSV' }).click(),
    ]);
    const [header, ...rows] = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\n');
    const run = runHere('default-market', SMALL);
    expect(rows).toHaveLength(run.day);
    const last = rows.at(-1)!.split(',').slice(1).map(Number);
    expect(header.split(',')[0]).toBe('day');
    expect(last).toEqual(last.map((_, m) => run.recording.market.at(run.day - 1, 0, m)));
    await leave(guest);
  });
});

describe('the engine', () => {
  it('can be stopped; what has been computed stays', async () => {
    const guest = await visit(await linkTo('default-market', [['population.consumers', 20_000]]));
    const { page } = guest;
    await page.getByRole('button', { name: 'Stop' }).click({ timeout: 30_000 });
    await page.locator('.shell[data-status="cancelled"]').waitFor();
    expect(await page.getByRole('slider', { name: 'Day', exact: true }).isVisible()).toBe(true);
    await leave(guest);
  });

  it('that dies is noticed and said, and can be started again', async () => {
    const guest = await visit(await linkTo('default-market', [['population.consumers', 20_000]]));
    const { page } = guest;
    await page.getByRole('button', { name: 'Stop' }).waitFor({ timeout: 30_000 });
    const worker = page.workers().find((one) => one.url().includes('engine'))!;
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('killed by a test');
      });
    });
    const alert = page.getByRole('alert').first();
    await alert.waitFor({ timeout: 20_000 });
    expect(await alert.textContent()).toMatch(/stopped.*killed by a test/);
    expect(await page.getByRole('button', { name: 'Run again' }).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('languages', () => {
  it('switches everything at once, and keeps the choice', async () => {
    const guest = await visit(await linkTo('default-market', SMALL));
    const { page } = guest;
    await complete(page);
    await page.getByRole('button', { name: 'Switch to Chinese' }).click();
    await page.getByRole('button', { name: '改变一件事' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.reload();
    await page.getByRole('button', { name: '改变一件事' }).waitFor();
    await leave(guest);
  });
});

describe('the keyboard alone', () => {
  it('plays, steps, opens a story and a lever, and comes back', async () => {
    const guest = await visit(await linkTo('default-market', SMALL), { reducedMotion: 'reduce' });
    const { page } = guest;
    const before = await complete(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the market');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    await expect.poll(() => dayOf(page)).toBe(12);
    await page.keyboard.press('m');
    await expect.poll(() => tab(page, 'Levers').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Other stories' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: /Hype/ }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await complete(page, before);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hype');
    await leave(guest);
  });
});

describe('the laboratory', () => {
  it('runs a row in the page, and plays one of its runs back to the bit', async () => {
    const guest = await visit();
    const { page } = guest;
    await page.getByRole('button', { name: 'Laboratory' }).click();
    await page.getByRole('table', { name: 'The register of claims' }).waitFor();
    expect(await page.locator('tr[data-row]').count()).toBeGreaterThanOrEqual(48);
    await page.getByRole('searchbox', { name: 'Search claims' }).fill('T6');
    await page.getByRole('button', { name: /^T6:/ }).click();
    await page.getByRole('combobox', { name: 'Seeds of each arm' }).selectOption({ index: 0 });
    await page.getByRole('combobox', { name: 'Consumers of each market' }).selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[data-tally]').waitFor({ timeout: 90_000 });
    expect(await page.locator('[data-verdict]').first().textContent()).not.toBe('');
    await page.locator('g.chart-choice[data-seed]').first().click();
    await page.locator('.lab-played[data-bits="same"]').waitFor({ timeout: 60_000 });
    await leave(guest);
  });
});
