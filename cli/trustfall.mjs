#!/usr/bin/env node
// Starts the built command line. In a checkout the build follows the sources: a stale engine would give
// stale results, so it is built again (about a second) when a source is newer.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, 'dist', 'cli', 'main.js');

function end(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  end(`Node.js is version ${process.versions.node}; expected 20.19 or later`);
}

function newest(folder) {
  let time = 0;
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    const entry = statSync(join(root, folder, name), { throwIfNoEntry: false });
    // A folder's time tells of files that were removed.
    if (entry && (/\.tsx?$/.test(name) || entry.isDirectory())) time = Math.max(time, entry.mtimeMs);
  }
  return time;
}

const stale = () =>
  !existsSync(built) ||
  Math.max(...['sim', 'lab', 'workers', 'cli'].map(newest), statSync(join(root, 'vite.config.ts')).mtimeMs) >
    statSync(built).mtimeMs;

/** Beside and renamed: another process may be starting from the same files. */
async function build() {
  const beside = join(root, 'dist', `cli-${process.pid}`);
  try {
    const vite = await import('vite');
    await vite.build({
      root,
      mode: 'cli',
      logLevel: 'silent',
      build: { outDir: beside, copyPublicDir: false },
    });
    if (!existsSync(dirname(built))) renameSync(beside, dirname(built));
    else {
      // The program itself comes last: its time says that all of the build is there.
      const parts = readdirSync(beside).filter((name) => name !== 'main.js');
      for (const name of [...parts, 'main.js']) renameSync(join(beside, name), join(dirname(built), name));
    }
  } catch (error) {
    if (process.env.TRUSTFALL_DEBUG) process.stderr.write(`${error.stack}\n`);
    const hint = 'run "npm ci" in it, then try again (TRUSTFALL_DEBUG=1 shows more)';
    end(`Trustfall in ${root} cannot be built: ${String(error.message).split('\n')[0]}; ${hint}`);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

if (existsSync(join(root, 'sim')) ? stale() : !existsSync(built)) await build();
await import(pathToFileURL(built).href);
