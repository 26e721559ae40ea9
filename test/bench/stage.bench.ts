/**
 * What a frame of the stage costs in a real browser, for markets of several sizes:
 *
 *     npx vite build --mode cli --logLevel warn --ssr test/bench/stage.bench.ts --outDir dist/bench
 *     node dist/bench/stage.bench.js                         2,000, 10,000 and 100,000 consumers
 *     node dist/bench/stage.bench.js 5000                    other sizes
 *
 * Medians, drawn to the last pixel; others may be using the machine. Nothing is asserted here.
 */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { launch, serve } from '../page/browser.ts';
import type { Timing } from './stage-page.ts';

const sizes = process.argv.slice(2).map(Number);
const folder = join(process.cwd(), 'dist', 'bench-stage');
const bench = join(process.cwd(), 'test', 'bench');
await build({
  root: bench,
  configFile: join(process.cwd(), 'vite.config.ts'),
  logLevel: 'error',
  build: {
    outDir: folder,
    emptyOutDir: true,
    rolldownOptions: { input: { index: join(bench, 'stage.html') } },
  },
});
await rename(join(folder, 'stage.html'), join(folder, 'index.html'));
const served = await serve(`${folder}/`);
const browser = await launch();
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${served.address}index.html`);
  await page.waitForFunction('typeof measure === "function"');
  console.log(
    'people     ties     layout  refined   playing  zooming  close up  all ties every frame   (ms)',
  );
  for (const people of sizes.length > 0 ? sizes : [2_000, 10_000, 100_000]) {
    print(await page.evaluate<Timing>(`measure(${people})`));
  }
} finally {
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true, force: true });
}

function print({ people, ties, ...times }: Timing): void {
  const { placed, refined, playing, moving, close, rival } = times;
  const cells = [placed, refined, playing, moving, close, rival].map((x) =>
    Number.isNaN(x) ? '—' : x.toFixed(x < 100 ? 1 : 0),
  );
  const widths = [11, 9, 10, 9, 10, 23];
  const row = cells.map((cell, i) => cell.padStart(widths[i])).join('');
  console.log(`${String(people).padEnd(8)}${String(ties).padStart(7)}${row}`);
}
