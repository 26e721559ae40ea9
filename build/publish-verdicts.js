/**
 * Publishes what the two commands at the head of docs/verdicts.md have found: the files that the page reads, the document,
 * and the verdicts of today in the table against 0.3.0.
 *
 *     node build/publish-verdicts.js VERDICTS_DIR FALSIFIERS_DIR
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const ROOT = join(import.meta.dirname, '..');
const CLAIMS = join(ROOT, 'scenarios/claims');
const DOCUMENT = join(ROOT, 'docs/verdicts.md');
const AGAINST = join(ROOT, 'docs/against-0.3.0.md');

/**
 * Of other worlds, variants and draws the first effect is shown: all stands in the tables of the results.
 *
 * @param {any} row
 */
function slim(row) {
  const [{ name: first }] = row.claim.parts;
  const elsewhere = (one) =>
    one && { ...one, judgement: null, outcomes: one.outcomes.filter(({ of }) => of === first) };
  const drawn = row.uncertain && {
    uncertain: {
      ...row.uncertain,
      draws: row.uncertain.draws.map(({ effects, ...draw }) => ({
        ...draw,
        u: [],
        effects: effects.filter(({ name }) => name === row.uncertain.spreads[0].name),
      })),
    },
  };
  return {
    ...row,
    neutral: elsewhere(row.neutral),
    apart: elsewhere(row.apart),
    variants: row.variants.map(elsewhere),
    ...drawn,
  };
}

/** @param {string} folder @param {string} name of the published file */
function published(folder, name) {
  const result = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8'));
  const file = { ...result, rows: result.rows.map(slim) };
  writeFileSync(join(CLAIMS, name), `${JSON.stringify(file)}\n`);
  const [, ...body] = readFileSync(join(folder, 'verdicts.md'), 'utf8').split('\n\n');
  return { file, body: body.join('\n\n') };
}

/** @param {string} path @param {string} text */
async function written(path, text) {
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
}

const [verdicts, falsifiers] = process.argv.slice(2);
if (falsifiers === undefined) {
  console.error('usage: node build/publish-verdicts.js VERDICTS_DIR FALSIFIERS_DIR');
  process.exit(2);
}
const [claims, refuting] = [
  published(verdicts, 'verdicts.json'),
  published(falsifiers, 'falsifier-verdicts.json'),
];

const [head] = readFileSync(DOCUMENT, 'utf8').split('\nMade by ');
/** Calls that add to earlier ones are given their verdicts: `verdicts`, `verdicts-2` … */
const folders = ['verdicts', 'falsifiers'];
const commands = [claims, refuting].map(({ file: { provenance } }, f) => {
  const calls = [...(provenance.upon ?? []), provenance.command];
  const folder = (/** @type {number} */ i) => (i === 0 ? folders[f] : `${folders[f]}-${i + 1}`);
  const upon = (/** @type {number} */ i) => (i === 0 ? '' : ` --upon ${folder(i - 1)}/verdicts.json`);
  return {
    lines: calls.map((call, i) => `npx ${call}${upon(i)} --out ${folder(i)}`),
    last: folder(calls.length - 1),
  };
});
const shell = [
  ...commands.flatMap(({ lines }) => lines),
  `node build/publish-verdicts.js ${commands.map(({ last }) => last).join(' ')}`,
];
const intro = head.replace(/```sh[^]*```/, `\`\`\`sh\n${shell.join('\n')}\n\`\`\``);
await written(DOCUMENT, `${intro}\n${claims.body}\n\n## What would refute the model\n\n${refuting.body}`);

const now = new Map(
  [...claims.file.rows, ...refuting.file.rows].map(({ claim, verdict }) => [claim.id, verdict]),
);
const table = readFileSync(AGAINST, 'utf8').replaceAll(
  /^\| *(\w+) *\|([^|]*)\|[^|]*\|/gm,
  (line, id, then) => (now.has(id) ? `| ${id} |${then}| ${now.get(id)} |` : line),
);
await written(AGAINST, table);
console.log(`${now.size} rows published`);
