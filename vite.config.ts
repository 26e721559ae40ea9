import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { modelHashes } from './build/model-hash.ts';

const root = import.meta.dirname;

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

const define = { __MODEL__: JSON.stringify(await modelHashes(root)) };

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
}));
