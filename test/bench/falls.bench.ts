/**
 * How far one sees a loss: pixels of the stage that differ between the eve and the trough of stories that fall, against
 * two calm days before it that are as far apart, through the same lens, each pair since its own first evening:
 *
 *     npm run bench:falls                       all; pictures of each in dist/falls
 *     npm run bench:falls the-star-falls        some
 *
 * Wants the site to be built. A pixel differs where red, green and blue together differ by more than THRESHOLD of 765.
 * Posts on their way differ on any two evenings: they stand in both counts. Nothing is asserted here.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pack } from '../../viz/share/packing.ts';
import { launch, serve } from '../page/browser.ts';

interface Fall {
  /** Of the page's view, as links have it: lens, brand, tier. */
  view: Record<string, string | number>;
  eve: number;
  trough: number;
  /** First of the two calm evenings. */
  calm: number;
}

/** Troughs are where the measure of the story is lowest within a month or so of its eve. */
const FALLS: Readonly<Record<string, Fall>> = {
  'the-star-falls': { view: { l: 'belief', r: 2 }, eve: 89, trough: 97, calm: 70 },
  'bad-news-travels': { view: { l: 'trust', b: 0 }, eve: 59, trough: 80, calm: 30 },
  'counterfeit-wave': { view: { l: 'trust', b: 1 }, eve: 89, trough: 120, calm: 50 },
  'sold-out': { view: { l: 'belief', r: 1 }, eve: 149, trough: 180, calm: 25 },
  'two-camps': { view: { l: 'trust', b: 0 }, eve: 59, trough: 89, calm: 25 },
};
const THRESHOLD = 60;
const PATIENCE = 900_000;

const asked = process.argv.slice(2);
const folder = join(process.cwd(), 'dist', 'falls');
await mkdir(folder, { recursive: true });
const served = await serve();
const browser = await launch();
try {
  console.log('story               lens      eve → trough   pixels    calm days      pixels   times');
  for (const [name, fall] of Object.entries(FALLS)) {
    if (asked.length === 0 || asked.includes(name)) await measure(name, fall);
  }
} finally {
  await browser.close();
  await served.close();
}

async function measure(name: string, { view, eve, trough, calm }: Fall): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(PATIENCE);
  const link = await pack(JSON.stringify({ n: name, d: 0, v: { ...view, s: eve } }));
  await page.goto(`${served.address}${link}`);
  await page.locator('.shell[data-fingerprint]').waitFor();
  const falls = await differing(page, name, eve, trough);
  const later = calm + trough - eve;
  const calmly = await differing(page, `${name}-calm`, calm, later);
  console.log(
    `${name.padEnd(20)}${String(view.l).padEnd(10)}${`${eve} → ${trough}`.padEnd(15)}${String(falls).padStart(6)}` +
      `    ${`${calm} → ${later}`.padEnd(12)}${String(calmly).padStart(9)}${(falls / calmly).toFixed(1).padStart(8)}`,
  );
  await page.close();
}

/** Pixels that differ between two evenings, as change since the first. */
async function differing(page: Page, name: string, from: number, to: number): Promise<number> {
  const field = page.locator('.stage-since input');
  await field.fill(String(from));
  await field.press('Tab');
  await goTo(page, from);
  await keep(page, name, from);
  await goTo(page, to);
  await keep(page, name, to);
  return page.evaluate(
    ([first, second, threshold]) => {
      const { pictures } = window as unknown as { pictures: Record<string, ImageData> };
      const [a, b] = [pictures[first].data, pictures[second].data];
      let differ = 0;
      for (let i = 0; i < a.length; i += 4) {
        const by = Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]);
        if (by > Number(threshold)) differ++;
      }
      return differ;
    },
    [`${name} ${from}`, `${name} ${to}`, THRESHOLD] as const,
  );
}

async function goTo(page: Page, day: number): Promise<void> {
  const slider = page.locator('[role="slider"]').first();
  await slider.focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < Math.floor(day / 10); i++) await page.keyboard.press('PageDown');
  for (let i = 0; i < day % 10; i++) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    (wanted) => document.querySelector('[role="slider"]')?.getAttribute('aria-valuenow') === wanted,
    String(day),
  );
}

/** Keeps the pixels of the stage in the page, once it has been drawn and ties are laid, and a picture in the folder. */
async function keep(page: Page, name: string, day: number): Promise<void> {
  const key = `${name} ${day}`;
  const url = await page.evaluate(async (wanted) => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const canvas = document.querySelector<HTMLCanvasElement>('.stage-one canvas')!;
    const read = () => canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const alike = (a: ImageData, b: ImageData) => a.data.every((value, i) => value === b.data[i]);
    let now = read();
    // At rest when nothing has changed for so many frames.
    for (let calm = 0; calm < 20;) {
      await frame();
      const next = read();
      calm = alike(now, next) ? calm + 1 : 0;
      now = next;
    }
    const held = window as unknown as { pictures?: Record<string, ImageData> };
    held.pictures = { ...held.pictures, [wanted]: now };
    return canvas.toDataURL();
  }, key);
  await writeFile(join(folder, `${name}-${day}.png`), Buffer.from(url.split(',')[1], 'base64'));
}
