/** The statistics come to the same bits in Node and in a browser: a sequence stops at the same look in both. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { launch } from '../../page/browser.ts';
import { battery } from './battery.ts';

it('finds the same in Chromium, to the last bit', async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('battery.ts', import.meta.url)),
        formats: ['iife'],
        name: 'laboratory',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: built[0].output[0].code });
    const there = await page.evaluate<string>('laboratory.battery()');
    const here = battery();
    expect(here.length).toBeGreaterThan(5000);
    expect(here).not.toContain('null,null');
    expect(there).toBe(here);
  } finally {
    await browser.close();
  }
});
