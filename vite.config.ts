import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vitest/config';

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

/** Gives the service worker the list of all files of the site, and a version that changes with any of them. */
function offline(): Plugin {
  return {
    name: 'trustfall-offline',
    apply: 'build',
    generateBundle(_, bundle) {
      const source = readFileSync(join(root, 'viz/offline/service-worker.js'), 'utf8');
      const files = Object.keys(bundle)
        .filter((name) => !name.endsWith('.map'))
        .sort();
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
      const list = JSON.stringify(['./', ...files.filter((name) => name !== 'index.html')]);
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: source.replace('__FILES__', list).replace('__VERSION__', version),
      });
    },
  };
}

/** Says nothing of itself; without, whoever imports a neighbour of its only user would carry it along. */
const treeshake = { moduleSideEffects: (id: string): boolean => !id.includes('node_modules/jsonc-parser/') };

const define = { __MODEL_HASH__: JSON.stringify(modelHash()) };

export default defineConfig(({ mode }) => ({
  define,
  base: './',
  plugins: mode === 'cli' ? [] : [offline()],
  worker: { format: 'es' as const, rolldownOptions: { treeshake } },
  build:
    mode === 'cli'
      ? {
          ssr: true,
          outDir: 'dist/cli',
          target: 'node20',
          rolldownOptions: {
            input: { main: 'cli/main.ts', 'run-worker': 'workers/run-worker.node.ts' },
            output: { entryFileNames: '[name].js', chunkFileNames: '[name]-chunk.js' },
          },
        }
      : {
          outDir: 'dist/site',
          target: 'es2022',
          chunkSizeWarningLimit: 1000,
          rolldownOptions: { treeshake },
        },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/page/prepare.ts'],
    testTimeout: 120_000,
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'test/.results/report.json' },
  },
}));
