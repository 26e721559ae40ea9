import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/**
 * The hash of the model's sources: results computed by other code are other results. Line endings do not
 * count, so that a checkout on Windows has the same hash.
 */
function modelHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'sim'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  for (const name of files) {
    hash.update(`${name}\n`);
    hash.update(readFileSync(join(root, 'sim', name), 'utf8').replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex').slice(0, 16);
}

export default defineConfig({
  define: { __MODEL_HASH__: JSON.stringify(modelHash()) },
  build: {
    ssr: 'cli/main.ts',
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'test/.results/report.json' },
  },
});
