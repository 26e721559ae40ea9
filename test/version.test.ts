import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MODEL } from '../sim/run.ts';

const root = new URL('../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

it('the model, the package and the change log name the same version', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(MODEL.version).toBe(version);
  expect(read('CHANGELOG.md')).toContain(`## [${version}]`);
});
