/** The register’s notes in Chinese: all of them, nothing else, with the figures of the English. */
import { describe, expect, it } from 'vitest';
import claims from '../../scenarios/claims/claims.json' with { type: 'json' };
import falsifiers from '../../scenarios/claims/falsifiers.json' with { type: 'json' };
import chinese from '../../scenarios/claims/notes.zh.json' with { type: 'json' };
import robustness from '../../scenarios/claims/robustness.json' with { type: 'json' };
import { noteInChinese } from '../../viz/lab/notes.ts';

const FIELDS = ['because', 'contrary', 'missing', 'open'];

/** Wherever in the file a field of these names holds a text. */
function notesOf(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    typeof value === 'string'
      ? FIELDS.includes(key) && !Array.isArray(json)
        ? [value]
        : []
      : notesOf(value),
  );
}

const notes = [...new Set([claims, falsifiers, robustness].flatMap(notesOf))];

function translated(note: string): string {
  const text = noteInChinese(note);
  if (text === undefined) throw new Error(`notes.zh.json has no Chinese for the note “${note}”`);
  return text;
}

/**
 * Figures with their signs and per cent, whatever their order: languages put them in different places. In English
 * “1 and 5 %” shares one sign; Chinese repeats it.
 */
const figuresOf = (text: string): string[] =>
  (text.replace(/(\d) and (\d+ ?%)/g, '$1 % and $2').match(/[+−±]?\d[\d,]*(?:\.\d+)?(?:\s?%)?/g) ?? [])
    .map((figure) => figure.replace(/\s/g, '').replace(/,$/, ''))
    .sort();

describe('notes of the register in Chinese', () => {
  it('are there for every note, and for nothing else', () => {
    expect(notes.length).toBeGreaterThan(90);
    expect(Object.keys(chinese.notes).sort()).toEqual([...notes].sort());
  });

  it.each(notes)('are written in Chinese: %s', (note) => {
    const text = translated(note);
    const characters = text.match(/\p{Script=Han}/gu) ?? [];
    expect(characters.length).toBeGreaterThanOrEqual(6);
    expect(text).toMatch(/。$/);
  });

  it.each(notes)('say the same figures: %s', (note) => {
    expect(figuresOf(translated(note))).toEqual(figuresOf(note));
  });

  it('reads figures with sign, thousands and per cent', () => {
    expect(figuresOf('−0.03 of 1,000, 0.19 % in 2023, F1')).toEqual(
      ['0.19%', '1', '1,000', '2023', '−0.03'].sort(),
    );
  });

  it('leaves a note of another file as it is', () => {
    expect(noteInChinese('a note of one’s own')).toBeUndefined();
    expect(noteInChinese('constructor')).toBeUndefined();
  });
});
