/** Puts the tables of the model into the page as values, so that it carries no engine to make them with. */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { Plugin } from 'vite';

const FILE = 'sim/described.ts';

/** Each table becomes a module of its own, fetched with whatever first needs it. */
export function described(root: string): Plugin {
  const path = join(root, FILE).replaceAll('\\', '/');
  let tables: Promise<Record<string, unknown>> | undefined;
  const values = async (): Promise<Record<string, unknown>> => {
    tables ??= runnerImport<Record<string, unknown>>(path, { configFile: false, root }).then(
      ({ module }) => module,
    );
    return tables;
  };
  return {
    name: 'trustfall-described',
    apply: 'build',
    resolveId: (id) => (id.startsWith(`${path}?table=`) ? id : null),
    async load(id) {
      if (id === path) {
        const names = Object.keys(await values());
        const code = names.map(
          (name) => `export { ${name} } from ${JSON.stringify(`${path}?table=${name}`)};`,
        );
        return { code: code.join('\n'), moduleSideEffects: false };
      }
      if (!id.startsWith(`${path}?table=`)) return null;
      const name = id.slice(id.indexOf('=') + 1);
      const text = JSON.stringify(JSON.stringify((await values())[name]));
      return {
        code: `export const ${name} = /*#__PURE__*/ JSON.parse(${text});`,
        moduleType: 'js',
        moduleSideEffects: false,
      };
    },
  };
}
