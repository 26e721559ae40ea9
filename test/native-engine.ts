/**
 * The engine, the charts and the laboratory as the tests run them: built once, file by file, and loaded by Node itself. The test
 * runner's own modules call each other through accessors, which makes the engine run at half its speed.
 */
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vitest/config';

const root = join(import.meta.dirname, '..');
/** Inside node_modules, where the test runner leaves files to Node and packages are found. */
const BUILT = join(root, 'node_modules', '.cache', 'native-engine');
const FOLDERS = ['sim', 'charts', 'lab'];

const modules = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts')),
  );

const bare = (name: string): string => name.replace(/\.tsx?$/, '');

async function buildModules(names: readonly string[], define: Record<string, string>): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define,
    build: {
      ssr: true,
      outDir: BUILT,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [bare(name), join(root, name)])),
        preserveEntrySignatures: 'strict',
        output: {
          preserveModules: true,
          preserveModulesRoot: root,
          entryFileNames: '[name].mjs',
          chunkFileNames: '[name].mjs',
        },
      },
    },
  });
}

/** While files are watched, their sources are loaded: a change must be seen. */
export function nativeEngine(define: Record<string, string>): Plugin {
  let built: Map<string, string> | null = null;
  let building: Promise<void> | undefined;
  return {
    name: 'trustfall-native-engine',
    enforce: 'pre',
    async configureVitest({ vitest }) {
      if (vitest.config.watch) return;
      const names = modules();
      // Once for all groups of tests.
      await (building ??= buildModules(names, define));
      built = new Map(names.map((name) => [join(root, name), join(BUILT, `${bare(name)}.mjs`)]));
    },
    resolveId(source, importer) {
      if (built === null || importer === undefined || !source.startsWith('.')) return;
      return built.get(resolve(dirname(importer), source));
    },
  };
}
