/** The published verdicts, made into a document again: what docs/verdicts.md says is what the files say. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../lab/documents/markdown.ts';
import { registerDocument } from '../../../lab/documents/register/document.ts';
import type { RegisterResult } from '../../../lab/verdicts/register-results.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** Without what a formatter of Markdown changes: room in tables, signs of emphasis, escapes. */
const tidied = (text: string): string =>
  text
    .replaceAll(/\|[ -]*(?=\|)/g, '|')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/[_*\\]/g, '');

const published = tidied(read('docs/verdicts.md'));

describe.each(['verdicts.json', 'falsifier-verdicts.json'])('%s', (name) => {
  const result = JSON.parse(read(`scenarios/claims/${name}`)) as Omit<RegisterResult, 'tally'>;
  const parts = markdown(registerDocument(result, 'Verdicts')).split('\n\n').slice(1);

  it('stands in docs/verdicts.md, paragraph by paragraph', () => {
    expect(parts.length).toBeGreaterThan(3 * result.rows.length);
    const missing = parts.filter((part) => !published.includes(tidied(part).trim()));
    expect(missing).toEqual([]);
  });
});

describe('docs/against-0.3.0.md', () => {
  const rows = ['verdicts.json', 'falsifier-verdicts.json'].flatMap(
    (name) => (JSON.parse(read(`scenarios/claims/${name}`)) as Pick<RegisterResult, 'rows'>).rows,
  );
  const lines = read('docs/against-0.3.0.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('has a line for each row, with the verdict that is published', () => {
    const found = lines.filter(([, id]) => rows.some(({ claim }) => claim.id === id));
    expect(found.map(([, id, , now]) => `${id}: ${now}`)).toEqual(
      rows.map(({ claim, verdict }) => `${claim.id}: ${verdict}`),
    );
    expect(found.every(([, , , , differs]) => differs.length > 40)).toBe(true);
  });
});
