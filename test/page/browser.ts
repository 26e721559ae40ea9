/** A real Chromium and a plain static server for the built site, under a path of its own. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const SITE = fileURLToPath(new URL('../../dist/site/', import.meta.url));
/** The site must work from any folder of a host. */
const FOLDER = '/some/folder/';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export interface Served {
  address: string;
  /** Every path asked for, in order. */
  asked: string[];
  close: () => Promise<void>;
}

/** What a host sends so that threads may share memory (docs/page.md). */
export const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Serves a folder as a plain static host does: no special headers but those that are given. @param missing files it has lost */
export async function serve(
  site = SITE,
  headers: Record<string, string> = {},
  missing?: RegExp,
): Promise<Served> {
  if (!existsSync(join(site, 'index.html')))
    throw new Error(`${site} has no page; run "npm run build" first`);
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://host').pathname);
    asked.push(path);
    const inside = normalize(path.startsWith(FOLDER) ? path.slice(FOLDER.length) : '..');
    const file = join(site, inside === '.' || inside === '' ? 'index.html' : inside);
    if (inside.startsWith('..') || missing?.test(inside)) return void response.writeHead(404).end();
    readFile(file).then(
      (bytes) => {
        const type = TYPES[extname(file)] ?? 'text/plain';
        response.writeHead(200, { ...headers, 'content-type': type }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}${FOLDER}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const INSTALLED = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium as given, as installed, or as it comes in a package of the registry; unpacked the first time. */
export async function browserPath(): Promise<string> {
  const given = process.env.CHROME_PATH ?? INSTALLED.find((path) => existsSync(path));
  if (given !== undefined) return given;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export async function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
  return chromium.launch({ executablePath: await browserPath(), args });
}
