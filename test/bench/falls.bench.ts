/**
 * How far one sees a loss: pixels of the stage that differ between the eve and the trough of stories that fall, against
 * two calm days before it, one after the other, and two that are as far apart as eve and trough (in which trust may have
 * grown), through the same lens, each pair since its own first evening:
 *
 *     npm run bench:falls                       all; pictures of each in dist/falls
 *     npm run bench:falls the-star-falls        some
 *     npm run bench:falls -- --sheet FILE.webp  and eve, trough and calm of each on one picture
 *
 * Wants the site to be built. A pixel differs where red, green and blue together differ by more than THRESHOLD of 765.
 * Posts on their way differ on any two evenings: they stand in both counts. Nothing is asserted here.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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
  'crisis-after-advertising': { view: { l: 'trust', b: 0 }, eve: 89, trough: 112, calm: 60 },
  'counterfeit-wave': { view: { l: 'trust', b: 1 }, eve: 89, trough: 120, calm: 50 },
  'sold-out': { view: { l: 'belief', r: 1 }, eve: 149, trough: 209, calm: 28 },
  'three-answers': { view: { l: 'trust', b: 0 }, eve: 59, trough: 79, calm: 35 },
  'bad-news-travels': { view: { l: 'trust', b: 0 }, eve: 59, trough: 80, calm: 30 },
};
const THRESHOLD = 60;
const PATIENCE = 900_000;

const {
  positionals: asked,
  values: { sheet },
} = parseArgs({ allowPositionals: true, options: { sheet: { type: 'string' } } });
const folder = join(process.cwd(), 'dist', 'falls');
await mkdir(folder, { recursive: true });
const served = await serve();
const browser = await launch();
try {
  console.log(
    'story                     lens      eve → trough   pixels    next day   pixels   times    as far apart   pixels   times',
  );
  for (const [name, fall] of Object.entries(FALLS)) {
    if (asked.length === 0 || asked.includes(name)) await measure(name, fall);
  }
  if (sheet !== undefined)
    await writeFile(sheet, await sheetOf(asked.length === 0 ? Object.keys(FALLS) : asked));
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
  const next = await differing(page, `${name}-calm`, calm, calm + 1);
  const apart = await differing(page, `${name}-calm`, calm, later);
  const told = (to: number, width: number, pixels: number): string =>
    `    ${`${calm} → ${to}`.padEnd(width)}${String(pixels).padStart(8)}${(falls / pixels).toFixed(1).padStart(8)}`;
  console.log(
    `${name.padEnd(26)}${String(view.l).padEnd(10)}${`${eve} → ${trough}`.padEnd(13)}${String(falls).padStart(8)}` +
      told(calm + 1, 9, next) +
      told(later, 13, apart),
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

/** One row for each story: eve, trough, and as much later a calm evening of the same market. */
async function sheetOf(names: readonly string[]): Promise<Buffer> {
  const rows = await Promise.all(
    names.map(async (name) => {
      const { eve, trough, calm } = FALLS[name];
      const { title } = JSON.parse(await readFile(`scenarios/${name}/scenario.json`, 'utf8')) as {
        title: { en: string };
      };
      const picture = async (which: string, day: number) => ({
        text: `${title.en}, evening ${day}`,
        url: `data:image/png;base64,${await readFile(join(folder, `${which}-${day}.png`), 'base64')}`,
      });
      const later = calm + trough - eve;
      return [
        await picture(name, eve),
        { ...(await picture(name, trough)), text: `evening ${trough}: change since ${eve}` },
        { ...(await picture(`${name}-calm`, later)), text: `calm, evening ${later}: change since ${calm}` },
      ];
    }),
  );
  const page = await browser.newPage();
  const url = await page.evaluate(async (all) => {
    const [width, height, title] = [400, 232, 20];
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * 3, (height + title) * all.length];
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#11161c';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.font = '13px sans-serif';
    for (const [row, cells] of all.entries()) {
      for (const [column, { text, url: source }] of cells.entries()) {
        const image = new Image();
        image.src = source;
        await image.decode();
        const scale = Math.min(width / image.width, height / image.height);
        const [x, y] = [column * width, row * (height + title)];
        const [w, h] = [image.width * scale, image.height * scale];
        context.drawImage(image, x + (width - w) / 2, y + title + (height - h) / 2, w, h);
        context.fillStyle = '#eef0f2';
        context.fillText(text, x + 10, y + 15);
      }
    }
    return canvas.toDataURL('image/webp', 0.8);
  }, rows);
  await page.close();
  return Buffer.from(url.split(',')[1], 'base64');
}
