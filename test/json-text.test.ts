import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonText } from '../sim/scenario/json-text.ts';
import { formatProblem } from '../sim/scenario/problems.ts';

function complaints(text: string): string[] {
  const read = parseJsonText(text, 'a.json');
  return read.ok ? [] : read.problems.map(formatProblem);
}

describe('syntax errors', () => {
  it.each([
    ['', 'a.json: line 1, column 1 is the end of the file; expected a value'],
    ['{"a": 1,}', 'a.json: line 1, column 9 is "}"; expected a key in double quotes'],
    ['{\n  "a": 1\n  "b": 2\n}', 'a.json: line 3, column 3 is a double quote; expected "," or "}"'],
    ['{\r\n"a" 1}', 'a.json: line 2, column 5 is "1"; expected ":" after the key'],
    ["{'a': 1}", 'a.json: line 1, column 2 is "\'"; expected a key in double quotes'],
    ['[1, 2', 'a.json: line 1, column 6 is the end of the file; expected "," or "]"'],
    ['{"a": True}', 'a.json: line 1, column 7 is "True"; expected a value'],
    ['{"a": NaN}', 'a.json: line 1, column 7 is "NaN"; expected a value'],
    ['{"a": .5}', 'a.json: line 1, column 7 is ".5"; expected a value'],
    ['{"a": 01}', 'a.json: line 1, column 7 is "01"; expected a number as JSON writes it'],
    ['{"a": 1} x', 'a.json: line 1, column 10 is "x"; expected the end of the file'],
    ['// note\n{}', 'a.json: line 1, column 1 is a comment; expected JSON, which has none'],
    ['/* note {}', 'a.json: line 1, column 1 is a comment; expected JSON, which has none'],
    ['{"a": 1./2}', 'a.json: line 1, column 7 is "1."; expected a number as JSON writes it'],
    ['[1x]', 'a.json: line 1, column 2 is "1x"; expected a number as JSON writes it'],
    ['[1 x]', 'a.json: line 1, column 4 is "x"; expected "," or "]"'],
    ['{"a": {"b": [true}}', 'a.json: line 1, column 18 is "}"; expected "," or "]"'],
    ['{"a": 1}}', 'a.json: line 1, column 9 is "}"; expected the end of the file'],
    ['["a', 'a.json: line 1, column 2 is a text without an end; expected a closing double quote'],
  ])('%j', (text, line) => {
    expect(complaints(text)).toEqual([line]);
  });

  it('refuses a bad escape and a raw line break inside a text', () => {
    expect(complaints('["\\x"]')[0]).toContain('line 1, column 3 is "\\x"; expected a backslash as \\\\');
    expect(complaints('["a\nb"]')[0]).toContain('line 1, column 4 is a line break or control character');
  });

  it('reports every key given twice', () => {
    expect(complaints('{"a": 1, "a": 2,\n "b": {"c": 1, "c": 1}}')).toEqual([
      'a.json: line 1, column 10 is "a" for the second time; expected each key once in an object',
      'a.json: line 2, column 16 is "c" for the second time; expected each key once in an object',
    ]);
  });

  it('reports what is broken in every line, and keys given twice beside it', () => {
    const text =
      '{\n  name: "x",\n  "a": True,\n  "b": [1, 2,], // two\n  "a": "\\x",\n  "c": 1\n  "d": 2,\n}';
    expect(complaints(text)).toEqual([
      'a.json: line 2, column 3 is "name"; expected a key in double quotes',
      'a.json: line 3, column 8 is "True"; expected a value',
      'a.json: line 4, column 14 is "]"; expected a value',
      'a.json: line 5, column 3 is "a" for the second time; expected each key once in an object',
      'a.json: line 5, column 9 is "\\x"; expected a backslash as \\\\, or one of \\" \\/ \\b \\f \\n \\r \\t \\u0000',
      'a.json: line 7, column 3 is a double quote; expected "," or "}"',
      'a.json: line 8, column 1 is "}"; expected a key in double quotes',
    ]);
  });

  it.each([
    ['a quote is missing', '{\n  "a": "x,\n  "b": 2,\n  "c": 3\n}', 'line 2, column 11 is a line break'],
    ['brackets are mixed up', '{\n  "a": [1, 2},\n  "b": 3\n}', 'line 2, column 13 is "}"'],
    ['the end is lost', '{\n  "a": {"b": 1,\n  "c": 3\n', 'line 4, column 1 is the end of the file'],
  ])('says nothing of what follows once %s', (_, text, line) => {
    expect(complaints(text)).toEqual([expect.stringContaining(line)]);
  });

  it('has said enough after twenty problems', () => {
    expect(complaints(`{${'\na: 1,'.repeat(100_000)}}`)).toHaveLength(20);
  });

  it('refuses what is nested without end, at once', () => {
    expect(complaints('['.repeat(1e6))[0]).toContain('nested 100 levels deep');
    expect(complaints('{"a":'.repeat(1e6))[0]).toContain('nested 100 levels deep');
  });
});

describe('agreement with JSON.parse', () => {
  it('reads every value the same way', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', '\uFEFF', ' \n'), (text, before) => {
        expect(parseJsonText(before + text, 'a.json')).toEqual({ ok: true, json: JSON.parse(text) });
      }),
    );
  });

  it('keeps a key called __proto__ as a key', () => {
    const read = parseJsonText('{"__proto__": {"x": 1}}', 'a.json');
    expect(read.ok && Object.keys(read.json as object)).toEqual(['__proto__']);
    expect(read.ok && (read.json as { x?: number }).x).toBeUndefined();
  });

  it('accepts a damaged text exactly when JSON.parse does', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '1',
      '-',
      '.',
      'e',
      'null',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.nat(3), piece, (text, place, lost, inserted) => {
        const at = place % (text.length + 1);
        const damaged = text.slice(0, at) + inserted + text.slice(at + lost);
        let valid = true;
        try {
          JSON.parse(damaged);
        } catch {
          valid = false;
        }
        const read = parseJsonText(damaged, 'a.json');
        const repeated =
          !read.ok && read.problems.every(({ found }) => found.endsWith('for the second time'));
        expect(read.ok || repeated).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });
});
