// Records results of tests anew, with the reason: npm run record -- --because "…" test/golden.test.ts
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const USE = 'Use: npm run record -- --because "why the results are others than before" test/….test.ts';
const { values, positionals } = parseArgs({
  options: { because: { type: 'string' } },
  allowPositionals: true,
});
if (!values.because || positionals.length === 0) {
  console.error(`Results are not recorded anew without a reason, nor without saying which. ${USE}`);
  process.exit(2);
}
const { least } = JSON.parse(readFileSync(join(import.meta.dirname, 'reason.json'), 'utf8'));
const because = values.because.replaceAll(/\s+/g, ' ').trim();
if (because.length < least) {
  const found = `found ${JSON.stringify(because)}, ${because.length} of them`;
  console.error(`A reason has ${least} characters and more, so that it says something; ${found}. ${USE}`);
  process.exit(2);
}
const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', ...positionals, '--update=all'], {
  stdio: 'inherit',
  env: { ...process.env, TRUSTFALL_BECAUSE: because },
});
process.exit(status ?? 1);
