import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import type { BuildOptions, Plugin } from 'vite';
import { described } from './build/described.ts';
import { modelHashes } from './build/model-hash.ts';
import { stripNotes } from './build/strip-notes.ts';
import { texts } from './build/texts.ts';

const root = import.meta.dirname;

/** Gives the service worker the list of all files of the site, and a version that changes with any of them. */
function offline(): Plugin {
  return {
    name: 'trustfall-offline',
    apply: 'build',
    generateBundle: {
      // After parts that hold nothing but styles have been dropped: one file that is not there, and nothing is kept.
      order: 'post',
      handler(_, bundle) {
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
    },
  };
}

/** Do nothing of themselves; without, whoever imports one part of them, or its neighbour, would carry all along. */
const QUIET = [join(root, 'charts/'), join(root, 'sim/'), join(root, 'node_modules/jsonc-parser/')].map(
  (folder) => folder.replaceAll('\\', '/'),
);
const treeshake = {
  moduleSideEffects: (id: string): boolean =>
    !QUIET.some((folder) => id.replaceAll('\\', '/').startsWith(folder)),
};
/** Who takes one thing through a door of sim/ takes along nothing else that the door lists. */
const experimental = { lazyBarrel: true };

const define = { __MODEL__: JSON.stringify(await modelHashes(root)) };

/** What draws figures is needed at once: in one file it compresses better than in a dozen. */
const DRAWING = { name: 'drawing', test: /viz\/figures\/(drawing|readings)\.tsx?$/ };

/** A worker begins with one file; readers of networks and writers of results are fetched when they are wanted. */
const AT_ONCE = { name: 'at-once', tags: ['$initial' as const] };

/** What is built: the command line, the library for Node and browsers, or the page. */
const builds: Record<string, BuildOptions> = {
  cli: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: {
      input: {
        main: 'cli/main.ts',
        'run-worker': 'workers/run-worker.node.ts',
        'crew-hand': 'workers/crew-hand.node.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-chunk.js' },
    },
  },
  lib: {
    outDir: 'dist/lib',
    target: 'es2022',
    lib: { entry: 'sim/index.ts', formats: ['es'], fileName: 'trustfall' },
    minify: false,
  },
  site: {
    outDir: 'dist/site',
    target: 'es2022',
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { treeshake, experimental, output: { codeSplitting: { groups: [DRAWING] } } },
  },
};

/** What lets threads share memory (docs/page.md): a run of a large market is lived by all processors then. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig(({ mode }) => ({
  define,
  base: './',
  plugins:
    mode === 'cli' || mode === 'lib' ? [texts()] : [texts(), described(root), stripNotes(root), offline()],
  // What draws reports is bundled: all of d3 would take longer to load than the command line itself.
  ...(mode === 'cli' ? { ssr: { noExternal: [/^d3/, 'internmap', /^preact/] } } : {}),
  server: { headers },
  preview: { headers },
  worker: {
    format: 'es' as const,
    plugins: () => [stripNotes(root)],
    rolldownOptions: { treeshake, experimental, output: { codeSplitting: { groups: [AT_ONCE] } } },
  },
  build: builds[mode] ?? builds.site,
}));
