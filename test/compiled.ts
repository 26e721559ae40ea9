/**
 * A test's module, bundled with what it imports from the project and run by Node itself. The test runner's modules
 * call each other through accessors, which makes the engine run at half its speed: worth 0.2 s where runs are long.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

export async function compiled<Module>(name: string): Promise<Module> {
  const root = join(import.meta.dirname, '..');
  const folder = join(root, 'node_modules', '.cache', 'compiled-tests', name);
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return (await import(/* @vite-ignore */ pathToFileURL(join(folder, `${name}.mjs`)).href)) as Module;
}
