/** One scenario and seed, one fingerprint: in Node, in Chromium, and in Firefox where there is one. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complete, leave, linkTo, printHere, site, visit } from './visit.ts';
import type { Changes } from './visit.ts';

const few: Changes = [
  ['population.consumers', 500],
  ['days', 90],
];
const MARKETS: [name: string, changes: Changes][] = [
  ['default-market', few],
  [
    'machine-made',
    [
      ['population.consumers', 400],
      ['seed', 'another'],
    ],
  ],
  ['we-or-me', [...few, ['brands.0.toCommunity', 0.1], ['parameters.churn.on', false]]],
];
const here = MARKETS.map(([name, changes]) => printHere(name, changes));

describe('Chromium', () => {
  it.each(MARKETS.map(([name, changes], i) => [name, changes, here[i]] as const))(
    'computes %s as Node does',
    async (name, changes, expected) => {
      const guest = await visit(await linkTo(name, changes));
      expect(await complete(guest.page)).toBe(expected);
      await leave(guest);
    },
  );
});

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/**
 * Firefox without a driver: a page of another server frames the site and sends home what it reads there. The site
 * is fetched through that server, so that both have one origin.
 */
async function inFirefox(hash: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'trustfall-firefox-'));
  let resolve: (print: string) => void = () => {};
  const promise = new Promise<string>((arrived) => (resolve = arrived));
  const probe = `<iframe id="f" style="width:1200px;height:800px" src="site/${hash}"></iframe><script>
    setInterval(() => {
      const print = f.contentDocument.querySelector('.shell')?.dataset.fingerprint;
      if (print) fetch('home', { method: 'POST', body: print });
    }, 200);
  </script>`;
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://host').pathname;
    if (path === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end(probe);
    if (path === '/home') {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk))).on('end', () => resolve(body));
      return void response.writeHead(204).end();
    }
    void fetch(site().address + path.slice('/site/'.length)).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const child = spawn(FIREFOX!, ['--headless', '--no-remote', '--profile', profile, address], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  try {
    return await Promise.race([
      promise,
      new Promise<string>((_, reject) => setTimeout(() => reject(new Error('no word in 80 s')), 80_000)),
    ]);
  } finally {
    child.kill('SIGKILL');
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

describe('Firefox', () => {
  it
    .skipIf(FIREFOX === undefined)
    .each(MARKETS.map(([name, changes], i) => [name, changes, here[i]] as const))(
    'computes %s as Node does',
    async (name, changes, expected) => {
      expect(await inFirefox(await linkTo(name, changes))).toBe(expected);
    },
  );
});
