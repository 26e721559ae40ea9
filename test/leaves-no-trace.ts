/** Files of tests that share a process must not notice each other: what one changes of its surroundings fails it. */
import { afterAll, expect } from 'vitest';

/** The folder, the environment and all globals by name. */
function surroundings(): Map<string, unknown> {
  const found = new Map<string, unknown>([['the folder', process.cwd()]]);
  for (const [name, value] of Object.entries(process.env)) found.set(`environment: ${name}`, value);
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    // What packages keep there for themselves stays the same for all.
    if (!name.startsWith('__')) found.set(name, (globalThis as Record<string, unknown>)[name]);
  }
  return found;
}

const before = surroundings();

afterAll(() => {
  const after = surroundings();
  const names = [...new Set([...before.keys(), ...after.keys()])];
  expect(names.filter((name) => !Object.is(before.get(name), after.get(name)))).toEqual([]);
});
