/** Why somebody’s trust changed, on the built page: what the command line says of it, and names that lead on. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { chainOf, why } from '../../sim/why/index.ts';
import type { Account, Link } from '../../sim/why/index.ts';
import { barriers } from './barriers.ts';
import { complete, leave, linkTo, runHere, visit } from './visit.ts';
import type { Changes } from './visit.ts';

const STORY = 'counterfeit-wave';
const BAMBOO = 1;
const SMALL: Changes = [
  ['population.consumers', 300],
  ['days', 132],
];
const [FROM, TO] = [96, 125];
const CAUSES = 6;

interface Found {
  person: number;
  account: Account;
  links: Link[];
  /** Whose post took from trust. */
  author: number;
}

/** Of those whose trust the post of another consumer has taken most from, the one who lost most. */
function mostTold(): Found {
  const run = runHere(STORY, SMALL);
  const { state } = run.world;
  const found = Array.from({ length: 300 }, (_, c) => c)
    .filter((c) => (state.aware[c] >> BAMBOO) & 1)
    .flatMap((person): Found[] => {
      const asked = { state: 'trust', consumer: person, brand: BAMBOO, from: FROM, to: TO } as const;
      const account = why(run, asked);
      const [first] = chainOf(run, account, { depth: 1 });
      const told = first?.origin.post?.by === 'consumer' && first.origin.effect < 0;
      return told ? [{ person, account, links: [], author: first.origin.who.id }] : [];
    })
    .sort((a, b) => a.account.after - a.account.before - (b.account.after - b.account.before));
  // Of whom it is known as well how the author came to say so.
  for (const one of found) {
    const links = chainOf(run, one.account);
    const goesOn = ({ origin }: Link): boolean => origin.share >= 0.1 && origin.effect < 0;
    if (links[0].led.some(goesOn)) return { ...one, links };
  }
  throw new Error('nobody has doubted for the post of somebody who had a reason; expected some');
}

const found = mostTold();

async function openPerson(page: Page): Promise<void> {
  await complete(page);
  await page.getByPlaceholder('Find a person').fill(String(found.person));
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Person' }).click();
  await page.getByText(`evening of day ${TO}`).waitFor();
}

const title = (page: Page): Promise<string | null> => page.locator('.why h4').textContent();
const titled = (from: number, to: number): string =>
  `Consumer ${found.person} on Bamboo, from day ${from} to day ${to}`;
const told = (page: Page): Promise<void> =>
  page.locator('.why .waiting').waitFor({ state: 'detached', timeout: 60_000 });
/** Names can stand in several places. */
const named = (page: Page, name: string) => page.locator('.why-causes').getByRole('button', { name }).first();

async function visitPerson(): Promise<Awaited<ReturnType<typeof visit>>> {
  const guest = await visit(await linkTo(STORY, SMALL, { d: TO }), { reducedMotion: 'reduce' });
  await openPerson(guest.page);
  await guest.page.getByRole('button', { name: 'Why has trust in Bamboo changed?' }).click();
  await guest.page.locator('.why-sentences').waitFor({ timeout: 60_000 });
  await told(guest.page);
  return guest;
}

it('is told with the numbers of the command line, and its causes add up', async () => {
  const guest = await visitPerson();
  const { page } = guest;
  const { before, after } = found.account;
  expect(await title(page)).toBe(titled(FROM, TO));
  expect(await page.locator('.why-sentences').textContent()).toContain(
    `fell from ${before.toFixed(3)} to ${after.toFixed(3)} on days ${FROM}–${TO}.`,
  );
  const minus = (text: string): number => Number(text.replace('−', '-'));
  const effects = (await page.locator('.why-effect > span').allTextContents()).map(minus);
  const causes = found.links.map(({ origin }) => origin.effect).filter((effect) => effect !== 0);
  expect(effects).toEqual(causes.slice(0, CAUSES).map((effect) => Number(effect.toFixed(3))));
  const left = causes.slice(CAUSES).length;
  const rest = page.getByText(`${left} smaller cause`);
  expect(await rest.count()).toBe(left > 0 ? 1 : 0);
  const others = left > 0 ? /([+−]?[\d.]+)$/.exec((await rest.textContent())!)![1] : '0';
  const sum = effects.reduce((all, effect) => all + effect, 0) + minus(others);
  // Each is rounded to a thousandth.
  expect(Math.abs(sum - (after - before))).toBeLessThan(0.0005 * (CAUSES + 2));
  expect(await barriers(page)).toEqual([]);
  await leave(guest);
});

it('leads to whoever stands behind a cause, and back', async () => {
  const guest = await visitPerson();
  const { page } = guest;
  await named(page, `Consumer ${found.author}`).click();
  await page.getByRole('heading', { name: `Consumer ${found.author}`, exact: true }).waitFor();
  expect(await page.locator('.why').count()).toBe(0);
  const back = page.getByRole('button', { name: `Back to why: ${titled(FROM, TO)}` });
  await expect.poll(() => back.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.locator('.why-sentences').waitFor();
  expect(await title(page)).toBe(titled(FROM, TO));
  // A post leads to its author on its day.
  const day = page
    .locator('.why-chain')
    .getByRole('button', { name: /^day \d+$/ })
    .first();
  const when = /\d+/.exec((await day.textContent())!)![0];
  await day.click();
  await page.getByText(`evening of day ${when}`).waitFor();
  await back.click();
  await page.getByText(`evening of day ${TO}`).waitFor();
  await leave(guest);
});

it('stands under its own days when the clock goes on, is asked again, and goes with its run', async () => {
  const guest = await visitPerson();
  const { page } = guest;
  await page.getByRole('button', { name: 'One day forward' }).click();
  await page.getByText(`The clock shows day ${TO + 1}.`).waitFor();
  expect(await title(page)).toBe(titled(FROM, TO));
  await page.getByRole('button', { name: `Ask about day ${TO + 1}` }).click();
  await expect.poll(() => title(page)).toBe(titled(FROM + 1, TO + 1));
  await page.getByRole('radio', { name: '7 days before' }).check();
  await expect.poll(() => title(page)).toBe(titled(TO + 2 - 7, TO + 1));
  await page.getByRole('slider', { name: 'Since which day' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => title(page)).toBe(titled(TO + 1 - 7, TO + 1));
  await told(page);
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await page
    .getByText(`第 ${TO + 1 - 7}–${TO + 1} 天`)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('tab').nth(1).click();
  await page.locator('.side input[type=range]').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: '人物' }).click();
  await page.locator('.brands-trusted').waitFor();
  await expect.poll(() => page.locator('.why').count()).toBe(0);
  await leave(guest);
});
