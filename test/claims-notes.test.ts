/** The notes of the register say the same in English and in Chinese: every figure of the one is in the other. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGISTER, claimJson } from './claims.ts';

interface Note {
  en: string;
  zh: string;
}
const FIELDS = ['because', 'contrary', 'missing', 'open'];

/** Wherever in a row or a variant a field of these names stands. */
function notesOf(json: unknown): Note[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]: [string, unknown]) =>
    FIELDS.includes(key) && !Array.isArray(json) ? [value as Note] : notesOf(value),
  );
}

const all = [...REGISTER, claimJson('robustness.json')].flatMap(notesOf);
const notes = [...new Map(all.map((note) => [note.en, note])).values()];

/**
 * Figures with their signs and per cent, whatever their order: languages put them in different places. In English
 * “1 and 5 %” shares one sign; Chinese repeats it.
 */
const figuresOf = (text: string): string[] =>
  (text.replace(/(\d) and (\d+ ?%)/g, '$1 % and $2').match(/[+−±]?\d[\d,]*(?:\.\d+)?(?:\s?%)?/g) ?? [])
    .map((figure) => figure.replace(/\s/g, '').replace(/,$/, ''))
    .sort();

describe('a note of the register', () => {
  it('stands in many rows', () => {
    expect(notes.length).toBeGreaterThan(90);
  });

  it.each(notes)('is written in Chinese: $en', ({ en, zh }) => {
    const written = zh.match(/\p{Script=Han}/gu)?.length ?? 0;
    expect(written, `characters of “${zh}”, the note “${en}”`).toBeGreaterThanOrEqual(6);
    expect(zh).toMatch(/。$/);
  });

  it.each(notes)('says the same figures: $en', ({ en, zh }) => {
    expect(figuresOf(zh)).toEqual(figuresOf(en));
  });

  it('says the same in Chinese wherever it says the same in English', () => {
    for (const { en, zh } of all) expect(notes.find((one) => one.en === en)!.zh).toBe(zh);
  });

  it('is read with sign, thousands and per cent', () => {
    expect(figuresOf('−0.03 of 1,000, 0.19 % in 2023, F1')).toEqual(
      ['0.19%', '1', '1,000', '2023', '−0.03'].sort(),
    );
  });
});

const HOMES = join(import.meta.dirname, '../sim/mechanisms');
const textOf = new Map(
  readdirSync(HOMES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [basename(file), readFileSync(join(HOMES, file), 'utf8')]),
);

describe('the rule of an assumed row', () => {
  const rules = REGISTER.filter(({ kind }) => kind.is === 'assumed').map(({ id, kind }) => ({
    id,
    ...kind.because,
  }));
  const filesIn = (text: string): string[] => (text.match(/[\w-]+\.ts/g) ?? []).sort();

  it.each(rules)('$id names homes of mechanisms, the same in both languages', ({ en, zh }) => {
    expect(filesIn(en).length).toBeGreaterThan(0);
    expect(filesIn(zh)).toEqual(filesIn(en));
    expect(filesIn(en).filter((file) => !textOf.has(file))).toEqual([]);
  });

  it.each(rules)('$id names terms that stand there', ({ en }) => {
    for (const [, inside] of en.matchAll(/\(([^()]*\.ts)\)/g)) {
      const files = filesIn(inside).map((file) => textOf.get(file) ?? '');
      const terms = inside.split(', ').filter((term) => !term.endsWith('.ts'));
      const lost = terms.filter((term) => !files.some((text) => new RegExp(`\\b${term}\\b`).test(text)));
      expect(lost, inside).toEqual([]);
    }
  });
});
