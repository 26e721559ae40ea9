/**
 * Makes the types of the catalogues: `levers.d.json.ts` beside `levers.json`, in which a message with values is a
 * function of them. Run by every build, test and type check; the files are not kept.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TYPE, parse } from '@formatjs/icu-messageformat-parser';

const TEXTS = join(import.meta.dirname, '../viz/texts');

/** @returns {string[]} paths of all catalogues, `en/levers.json`, in order */
export const catalogues = () =>
  readdirSync(TEXTS, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'))
    .sort();

/** @param {string} message @returns {Map<string, string>} what it needs: name and type of each value */
export function valuesOf(message) {
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @param {import('@formatjs/icu-messageformat-parser').MessageFormatElement[]} elements */
  const visit = (elements) => {
    for (const one of elements) {
      if (one.type === TYPE.literal || one.type === TYPE.pound) continue;
      const counted = one.type === TYPE.plural || one.type === TYPE.number;
      if ('value' in one && (counted || !found.has(one.value)))
        found.set(one.value, counted ? 'number' : 'string | number');
      if ('options' in one) for (const option of Object.values(one.options)) visit(option.value);
    }
  };
  visit(parse(message, { ignoreTag: true }));
  return found;
}

/** For whoever points at it in an editor. @param {unknown} entry */
const meaning = (entry) => (typeof entry === 'string' ? `/** ${entry.replaceAll('*/', '* /')} */\n` : '');

/** @param {unknown} entry @returns {string} */
function typeOf(entry) {
  if (Array.isArray(entry)) return `readonly [${entry.map(typeOf).join(', ')}]`;
  if (typeof entry === 'object' && entry !== null) {
    const lines = Object.entries(entry).map(
      ([key, value]) => `${meaning(value)}readonly ${JSON.stringify(key)}: ${typeOf(value)};`,
    );
    return `{\n${lines.join('\n')}\n}`;
  }
  if (!String(entry).includes('{')) return 'string';
  const values = [...valuesOf(String(entry))].map(([name, type]) => `${name}: ${type}`);
  return `(values: { ${values.join('; ')} }) => string`;
}

/** Writes what has changed only, so that nothing that watches the files is woken in vain. */
export function declareTexts() {
  for (const name of catalogues()) {
    const path = join(TEXTS, name);
    const typed = path.replace(/\.json$/, '.d.json.ts');
    const text = `declare const texts: ${typeOf(JSON.parse(readFileSync(path, 'utf8')))};\nexport default texts;\n`;
    if (!existsSync(typed) || readFileSync(typed, 'utf8') !== text) writeFileSync(typed, text);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) declareTexts();
