/** The first minutes on the built page: what is said, the doors, the guided screens, and the page inside another. */
import { expect, it, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { placeOf } from '../../lab/designs/measure-names.ts';
import { advance, startRun } from '../../sim/run.ts';
import { resolved } from '../lived.ts';
import { scenarioOf } from '../shipped.ts';
import { unpack } from '../../viz/share/packing.ts';
import { barriers } from './barriers.ts';
import { SMALL, complete, leave, linkTo, site, visit } from './visit.ts';

const LONG = 120_000;
vi.setConfig({ testTimeout: 400_000 });
const door = (page: Page, name: string) => page.locator(`[data-door="${name}"]`);

it('says what is seen and what to press, names the star, and shows three doors, once', async () => {
  const guest = await visit('', { reducedMotion: 'reduce' });
  const { page } = guest;
  const line = page.locator('.first-look');
  await line.waitFor({ timeout: LONG });
  expect(await line.textContent()).toMatch(
    /Each dot is one of 2,000 people.*little.*much.*star.*click anybody/,
  );
  expect(await page.locator('.door b').allTextContents()).toEqual(['Learn', 'Decide', 'Research']);
  expect(await barriers(page)).toEqual([]);
  // The star explains itself by keyboard, and goes again.
  await line.getByRole('button', { name: 'is the star' }).focus();
  const means = page.getByRole('tooltip');
  expect(await means.textContent()).toContain('key opinion leader');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await means.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Close this explanation' }).click();
  await page.getByRole('button', { name: 'Close: just look around' }).click();
  await page.reload();
  await page.locator('.stage').waitFor({ timeout: LONG });
  expect(await page.locator('.doors, .first-look').count()).toBe(0);
  await page.getByRole('button', { name: 'Where to begin' }).click();
  await door(page, 'research').click();
  await page.getByRole('table', { name: 'The register of claims' }).waitFor({ timeout: LONG });
  await page.getByText('For your own research').click();
  const command = page.getByRole('textbox', { name: 'On the command line' });
  expect(await command.inputValue()).toBe('npx trustfall hypotheses --ablate --robust --out verdicts');
  expect(await page.getByRole('textbox', { name: 'Citation' }).inputValue()).toMatch(
    /^Trustfall, version \d/,
  );
  await page.getByRole('button', { name: 'Where to begin' }).click();
  await door(page, 'decide').click();
  await page.getByRole('tab', { name: 'Policies', selected: true }).waitFor({ timeout: LONG });
  await leave(guest);
});

it('does not stand in the way of a link, and has no sideways scroll on a phone', async () => {
  const guest = await visit(await linkTo('default-market', SMALL));
  await complete(guest.page);
  expect(await guest.page.locator('.doors, .first-look').count()).toBe(0);
  await leave(guest);
  const phone = await visit('', { viewport: { width: 375, height: 760 }, locale: 'zh-CN' });
  await door(phone.page, 'learn').waitFor({ timeout: LONG });
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  await leave(phone);
});

/** How much of the loss is back, as the lesson asks it, lived here. */
function backHere(): number {
  const run = startRun(resolved(scenarioOf('the-star-falls')));
  advance(run, run.scenario.days);
  const place = placeOf('creators', 'trust_capital');
  const at = (day: number): number => run.recording.creators.at(day, 2, place);
  let low = Infinity;
  for (let day = 90; day <= 120; day++) low = Math.min(low, at(day));
  return (at(run.scenario.days - 1) - low) / (at(89) - low);
}

it('bets before it reveals, keeps progress, and holds the bet against the run', async () => {
  const guest = await visit('', { reducedMotion: 'reduce' });
  const { page } = guest;
  await door(page, 'learn').click({ timeout: LONG });
  await page.getByRole('heading', { name: 'Up the stairs, down the lift' }).waitFor();
  expect(await page.locator('.time-area').isVisible()).toBe(false);
  const place = page.getByRole('button', { name: 'Place the bet' });
  await page.getByRole('radio', { name: 'Hardly any' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => place.isEnabled(), { timeout: LONG }).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await place.click();
  const outcome = page.getByRole('button', { name: 'Show the outcome' });
  await expect.poll(() => outcome.isEnabled(), { timeout: LONG }).toBe(true);
  await outcome.click();
  await page.locator('.lesson-idea').waitFor({ timeout: LONG });
  const back = backHere();
  const text = (await page.locator('.lesson [role="status"]').textContent())!;
  expect(text).toContain(back < 0.02 ? 'nothing has come back' : `${Math.round(100 * back)}% of the loss`);
  expect(text.startsWith('You were right.')).toBe(back < 0.15);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Next screen' }).click();
  await page.getByRole('heading', { name: 'One person, and why' }).waitFor();
  await page.getByRole('button', { name: 'Leave the lessons' }).click();
  await page.getByRole('tab', { name: 'Figures' }).waitFor();
  await page.getByRole('button', { name: 'Where to begin' }).click();
  await door(page, 'learn').click();
  await page.getByRole('heading', { name: 'One person, and why' }).waitFor();
  await leave(guest);
});

it('shows the stage or a figure alone, inside a page of somebody else', async () => {
  const market = await linkTo('default-market', SMALL);
  const guest = await visit(`?embed=stage${market}`, { viewport: { width: 800, height: 520 } });
  const { page } = guest;
  await page.locator('.embedded[data-fingerprint]').waitFor({ timeout: LONG });
  expect(await page.locator('.head, .side, .doors, .stage-controls:visible').count()).toBe(0);
  const room = (await page.locator('.embedded-room').boundingBox())!;
  expect(room.height * room.width).toBeGreaterThan(0.6 * 800 * 520);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(520);
  expect(await barriers(page)).toEqual([]);
  const [whole] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open in Trustfall' }).click(),
  ]);
  await whole.locator('.head').waitFor({ timeout: LONG });
  expect(whole.url()).not.toContain('embed');
  await whole.close();
  const frame = (what: string): string =>
    `<iframe title="Trustfall" width="800" height="520" src="${site().address}?embed=${what}${market}"></iframe>`;
  await page.setContent(frame('figure:sales'));
  const inside = page.frameLocator('iframe');
  await inside.locator('[data-figure="sales"] svg').first().waitFor({ timeout: LONG });
  // A day that has not arrived cannot be gone to.
  await inside.locator('.embedded[data-fingerprint]').waitFor({ timeout: LONG });
  await inside.locator('footer input[type=range]').fill('10');
  await inside.getByText('Day 10 of 59').waitFor();
  await page.setContent(frame('figure:moon'));
  await inside.getByText('There is no figure called “moon”').waitFor({ timeout: LONG });
  await leave(guest);
});

it('offers the frame to copy, which shows the same market', async () => {
  const guest = await visit(await linkTo('default-market', SMALL));
  const { page } = guest;
  await complete(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('combobox', { name: 'What the frame shows' }).selectOption('figure:sales');
  const field = page.getByRole('textbox', { name: 'In a page of your own' });
  await expect
    .poll(() => field.inputValue())
    .toMatch(/^<iframe src=".*\?embed=figure%3Asales#tf1\..*height="520"/);
  await leave(guest);
});

it('prints what is told, and not what is pressed', async () => {
  const guest = await visit(await linkTo('default-market', SMALL));
  const { page } = guest;
  await complete(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.locator('.stage canvas').first().isVisible()).toBe(true);
  for (const pressed of ['.head nav', '.stage-controls', '.timeline-buttons', '.question-actions'])
    expect(await page.locator(pressed).isVisible(), pressed).toBe(false);
  // Nothing is cut off: the figures go on below each other.
  const [side, last] = await Promise.all(
    ['.side', '.figure-card >> nth=-1'].map(async (one) => (await page.locator(one).boundingBox())!),
  );
  expect(last.y + last.height).toBeLessThanOrEqual(side.y + side.height + 1);
  await leave(guest);
});

it('takes a bet to the teacher in a link, who sees the class against the model', async () => {
  const student = await visit(await linkTo('default-market', SMALL, { v: { h: 1 } }));
  const dialog = student.page.getByRole('dialog', { name: 'Place your bet' });
  const field = dialog.getByRole('textbox', { name: 'Hand in this bet' });
  await field.waitFor({ timeout: LONG });
  // Nothing of what is asked for is seen behind the question.
  const veil = await dialog.evaluate((one) => getComputedStyle(one, '::backdrop').backgroundColor);
  expect(veil).toMatch(/^rgb\(/);
  await expect.poll(() => field.inputValue()).toMatch(/#tf1\./);
  const links = [await field.inputValue()];
  for (const name of ['Ada', 'Bo']) {
    await dialog.getByRole('textbox', { name: 'Your name' }).fill(name);
    await expect.poll(() => field.inputValue()).not.toBe(links.at(-1));
    links.push(await field.inputValue());
  }
  expect(await barriers(student.page)).toEqual([]);
  // A bet that has been revealed can still be handed in.
  await dialog.getByRole('button', { name: 'Reveal' }).click({ timeout: LONG });
  await dialog.getByText(/^From day 0 to the end you expected|^You were right/).waitFor();
  expect(await field.inputValue()).toBe(links.at(-1));
  // Little else is to be seen: the levers that matter, and the way to the others.
  await student.page.keyboard.press('Escape');
  await student.page.getByRole('tab', { name: 'Levers' }).click();
  await student.page.getByRole('button', { name: 'End the lesson: show all levers' }).waitFor();
  await leave(student);
  const teacher = await visit(await linkTo('default-market', SMALL));
  const { page } = teacher;
  await complete(page);
  await page.getByRole('button', { name: 'Where to begin' }).click();
  await page.getByRole('button', { name: 'For teachers' }).click();
  const given = page.getByRole('textbox', { name: 'Link for students' });
  await expect.poll(() => given.inputValue()).toContain('#');
  const unpacked = await unpack(new URL(await given.inputValue()).hash);
  expect(unpacked.ok && JSON.parse(unpacked.text)).toMatchObject({ v: { h: 1 } });
  // It begins at the beginning, whatever day the teacher is at.
  expect(unpacked.ok && JSON.parse(unpacked.text)).not.toHaveProperty('d');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open the worksheet' }).click();
  await page.locator('.worksheet').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.worksheet').isVisible()).toBe(true);
  expect(await page.locator('.stage').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Place your bet' }).click();
  await page.getByText('The class', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Links of the class' }).fill(links.join('\n'));
  await page.getByText('3 bets.').waitFor();
  await page.getByRole('button', { name: 'Reveal' }).click();
  await page.getByText(/The class’s mean was 0\.\d+ away from the model; of 3/).waitFor();
  await leave(teacher);
});
