/**
 * Computes the shipped comparisons of policies ahead: one file each in scenarios/policies/compared/, which the page opens
 * with and `npm run docs` writes docs/policies.md from.
 *
 *     node build/publish-policies.js [--workers N] [--consumers N] [--seeds N] [--draws N] [NAME …]
 *
 * Needs the program (npm run build). Runs that are kept are not computed again; without names it is all of them, which on
 * one processor is half an hour and more.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';

const ROOT = join(import.meta.dirname, '..');
const POLICIES = join(ROOT, 'scenarios/policies');
const FOLDER = join(POLICIES, 'compared');
const SHIPPED = readdirSync(POLICIES)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => name.replace(/\.json$/, ''));

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workers: { type: 'string', default: '1' },
    consumers: { type: 'string', default: '300' },
    seeds: { type: 'string', default: '10' },
    draws: { type: 'string', default: '8' },
    store: { type: 'string', default: join(ROOT, '.trustfall') },
  },
});

/** Of hundreds of numbers that nobody knows those that decide most. */
const DRIVERS = 20;

/** Single values to six digits: the page draws them, and nothing is computed from them that has more. */
const shorter = (key, value) =>
  key === 'values' && Array.isArray(value)
    ? value.map((x) => (x === null ? null : Number(x.toPrecision(6))))
    : value;

/** What the page has no use for stands in the tables of the command. */
function slim(ranking) {
  if (ranking === null) return null;
  const draws = ranking.draws.map(({ outcomes }) => ({ values: [], outcomes }));
  return { ...ranking, draws, drivers: ranking.drivers.slice(0, DRIVERS) };
}

/** Names, seeds and fingerprints of the markets that the policies were lived in. */
function runsIn(folder) {
  const { data } = Papa.parse(readFileSync(join(folder, 'runs.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ experiment, arm, seed, fingerprint }) => ({ experiment, arm, seed, fingerprint }));
}

/** @param {string} name of a policy file that comes with the program */
function publish(name) {
  const folder = mkdtempSync(join(tmpdir(), 'trustfall-policies-'));
  const { workers, consumers, seeds, draws, store } = asked;
  const dials = [
    '--replications',
    seeds,
    '--consumers',
    consumers,
    '--uncertain',
    draws,
    '--draw-seeds',
    '1',
  ];
  const program = join(ROOT, 'cli/trustfall.mjs');
  const run = spawnSync(
    process.execPath,
    [program, 'compare', name, ...dials, '--workers', workers, '--store', store, '--out', folder],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (run.status !== 0) process.exit(run.status ?? 1);
  const { comparison, provenance, file } = JSON.parse(readFileSync(join(folder, 'compare.json'), 'utf8'));
  const ids = comparison.policies.map(({ id }) => id);
  const lived = runsIn(folder).filter(
    ({ arm, seed }) => ids.includes(arm) && comparison.seeds.includes(seed),
  );
  rmSync(folder, { recursive: true });
  const published = {
    provenance,
    file,
    comparison: { ...comparison, ranking: slim(comparison.ranking), runs: lived },
  };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(published, shorter)}\n`);
}

for (const name of positionals.length > 0 ? positionals : SHIPPED) publish(name);
