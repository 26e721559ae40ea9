/** The library as others use it: from Node without a bundler, from a browser without one, and out of the packed file. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { advance, fingerprint, resolve, start } from '../sim/index.ts';
import { ScenarioError } from '../sim/index.ts';
import { launch, serve } from './page/browser.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const examples = join(root, 'docs/examples');

const SMALL = { title: 'Small', days: 12, population: { consumers: 120 } };
function here(): string {
  const market = start(resolve(SMALL));
  advance(market, 12);
  return fingerprint(market);
}
const SCRIPT = `
import { advance, fingerprint, resolve, start } from 'trustfall';
const market = start(resolve(${JSON.stringify(SMALL)}));
advance(market, 12);
console.log(fingerprint(market));
`;

describe('the door', () => {
  it('tells everything that is wrong with a scenario at once', () => {
    const wrong = (): unknown => resolve({ days: 0, population: { consumer: 5 } }, 'mine.json');
    expect(wrong).toThrow(ScenarioError);
    expect(wrong).toThrow(/mine\.json: days .*\n.*consumer.*consumers/s);
  });

  it('names the measures there are when asked for one there is not', () => {
    const market = start(resolve(SMALL));
    expect(() => market.recording.brands.of('trst')).toThrow(
      /no measure is called trst; expected one of awareness, trust.* did you mean "trust"\?/,
    );
    expect(() => market.recording.market.of('sals')).toThrow(/ … \(\d+ names\); did you mean "sales"\?/);
  });

  it('gives no number of a brand, a tier or a day that there is not', () => {
    const { recording } = start(resolve(SMALL));
    expect(() => recording.brands.of('trust', 9)).toThrow(RangeError);
    expect(() => recording.brands.of('trust', 9)).toThrow('there is no entity 9; expected 0 to 3');
    expect(() => recording.creators.of('credibility', -1)).toThrow(RangeError);
    expect(() => recording.market.value('sales', 12)).toThrow('there is no day 12; expected 0 to 11');
    expect(recording.market.value('sales', 11)).toBe(0);
  });
});

describe('the examples', () => {
  it.each(readdirSync(examples).filter((name) => name.endsWith('.mjs')))(
    '%s runs in plain Node',
    async (name) => {
      const { stdout, stderr } = await run(process.execPath, [join(examples, name)]);
      expect(stderr).toBe('');
      expect(stdout.trim().split('\n').length).toBeGreaterThanOrEqual(2);
      expect(stdout).not.toMatch(/NaN|undefined|false/);
    },
  );
});

describe('the packed file, installed in an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustfall-packed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the command line and the library with its types', async () => {
    const packed = await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
    });
    const file = packed.stdout.trim().split('\n').at(-1)!;
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'empty', private: true, type: 'module' }),
    );
    const install = [
      'install',
      join(folder, file),
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
    ];
    await run('npm', install, { cwd: folder });
    const help = await run('npx', ['--no-install', 'trustfall', '--version'], { cwd: folder });
    expect(help.stdout).toMatch(/^trustfall \d+\.\d+\.\d+ \(model [0-9a-f]{16}\)/);
    const installed = join(folder, 'node_modules/trustfall');
    const links = readFileSync(join(installed, 'README.md'), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g);
    const dead = Array.from(links, ([, target]) => target).filter(
      (link) => !existsSync(join(installed, link)),
    );
    expect(dead, 'links of the README that lead nowhere').toEqual([]);
    writeFileSync(join(folder, 'script.mjs'), SCRIPT);
    const { stdout } = await run(process.execPath, ['script.mjs'], { cwd: folder });
    expect(stdout.trim()).toBe(here());
    writeFileSync(
      join(folder, 'typed.ts'),
      `${SCRIPT}const wrong: number = market.recording.brands.of('trust', 0);\n`,
    );
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', 'typed.ts'];
    const tsc = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options], {
      cwd: folder,
    }).catch((error: { stdout: string }) => error);
    // The one mistake there is, and no other: the types are there and fit.
    expect(
      tsc.stdout
        .trim()
        .split('\n')
        .map((line) => line.replace(/: .*/s, '')),
    ).toEqual([expect.stringMatching(/^typed\.ts\(\d+,\d+\)$/)]);
  });
});

describe('in a browser, without a bundler', () => {
  it('gives the same bits', async () => {
    expect(readFileSync(join(root, 'dist/lib/trustfall.js'), 'utf8')).not.toMatch(
      /^import .* from ["'][^./]/m,
    );
    const served = await serve(root);
    const browser = await launch();
    try {
      const tab = await browser.newPage();
      await tab.goto(`${served.address}docs/examples/page.html`);
      const result = tab.locator('output');
      await expect.poll(() => result.textContent(), { timeout: 60_000 }).toMatch(/[0-9a-f]{32}/);
      expect(await result.textContent()).toContain(here());
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
