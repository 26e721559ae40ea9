/** Starts the real program as a child process, in a temporary folder. */
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../cli/trustfall.mjs', import.meta.url));

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Started {
  child: ChildProcessByStdio<null, Readable, Readable>;
  ended: Promise<Ended>;
}

/** A folder of its own for the tests of one file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trustfall-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function start(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Started {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A program that hangs must not outlive its test.
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}

export const trustfall = (folder: string, ...args: string[]): Promise<Ended> => start(folder, args).ended;

/** Waits until something is there; gives up after a while. */
export async function until(what: () => boolean, words: string): Promise<void> {
  for (let i = 0; i < 3000; i++) {
    if (what()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited 30 s in vain until ${words}`);
}

const MARKET = { title: { en: 'Small', zh: '小' }, question: { en: 'What happens?', zh: '会怎样？' } };

/** Writes a scenario file and returns its name. */
export function writeScenario(folder: string, name: string, difference: object = {}): string {
  const document = { ...MARKET, days: 20, population: { consumers: 200 }, ...difference };
  writeFileSync(join(folder, name), JSON.stringify(document));
  return name;
}

/** Writes an experiment of two arms and one outcome. */
export function writeTwoArms(folder: string, consumers: number, days: number, replications: number): void {
  const outcome = { table: 'brands', entity: 0, measure: 'trust', derive: 'mean', window: [1, days] };
  const design = {
    title: 'Two arms',
    base: { title: { en: 'Base', zh: '基准' }, question: { en: 'Which?', zh: '哪个？' } },
    ...{ consumers, days, replications },
    arms: { a: {}, b: { parameters: { trust: { priorWeight: 6 } } } },
    outcomes: [{ name: 'trust', outcome, sesoi: { value: 0.001, because: 'for the test' } }],
  };
  writeFileSync(join(folder, 'design.json'), JSON.stringify(design));
}

/** Writes a ring with shortcuts as an edge list. */
export function writeNetwork(folder: string, name: string, people = 60): string {
  const rows = Array.from({ length: people }, (_, i) => [
    `${i},${(i + 1) % people}`,
    `${i},${(i * 7 + 3) % people}`,
  ]);
  writeFileSync(join(folder, name), `from,to\n${rows.flat().join('\n')}\n`);
  return name;
}

/** Names of what a command of the laboratory leaves in its folder, in order: its own files, and those that all have. */
export const labFiles = (...own: readonly string[]): string[] =>
  [
    ...['README.md', 'datapackage.json', 'dictionary.csv', 'report.html'],
    ...['runs.csv', 'runs.parquet', 'values.csv', 'values.parquet'],
    ...own,
  ].sort();

/** The files of a folder with their bytes, as hexadecimal digits so that differences can be shown. */
export function contents(folder: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('hex')]));
}

/** No sentence of the program may look like the insides of a program. */
export function looksLikeTrace(text: string): boolean {
  return /\n\s+at |node:internal|\.ts:\d|Error:/.test(text);
}
