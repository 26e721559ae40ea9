/** The scenarios that come with the program: one folder each, with everything of it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

type Json = Record<string, unknown>;

export const FOLDER = join(import.meta.dirname, '..', 'scenarios');

export const NAMES = readdirSync(FOLDER)
  .filter((name) => existsSync(join(FOLDER, name, 'scenario.json')))
  .sort();

export const fileOf = (name: string, file: string): Json =>
  JSON.parse(readFileSync(join(FOLDER, name, file), 'utf8')) as Json;

export const scenarioOf = (name: string): Json => fileOf(name, 'scenario.json');
