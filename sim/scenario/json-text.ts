/**
 * Reads JSON text as `JSON.parse` does, but says where it breaks in the same words in every engine, and
 * refuses what `JSON.parse` lets pass and a scenario's author never means: a key given twice.
 */

import { visit } from 'jsonc-parser';
import { describe } from './problems.ts';
import type { Problem } from './problems.ts';

export type JsonText = { ok: true; json: unknown } | { ok: false; problems: Problem[] };

/** The parser calls itself for every level: it must not be talked into exhausting the stack. */
const DEEPEST = 100;
/** A file with more is meant to be something else. */
const MOST_PROBLEMS = 20;
const KEY = 'a key in double quotes';
const VALUE = 'a value';
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
/** A text up to its first mistake or its closing quote. */
const SOUND_TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;

/**
 * @param text JSON; a byte order mark in front is allowed
 * @param where name of the file for the problems
 * @returns the value, or problems with line and column: keys given twice, and what breaks the syntax, one for
 *   each line, for as long as it is known what belongs where
 */
export function parseJsonText(text: string, where: string): JsonText {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const reader = new Reader(plain, where);
  try {
    visit(plain, reader, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  const { problems } = reader;
  return problems.length > 0 ? { ok: false, problems } : { ok: true, json: JSON.parse(plain) };
}

/** Nothing further can be said of the text. */
class Enough extends Error {}

/** What the parser meets, in order. It calls these without their object, hence the arrows. */
class Reader {
  readonly problems: Problem[] = [];
  private readonly text: string;
  private readonly file: string;
  private readonly inside: { end: string; keys: Set<string> }[] = [];
  private expected = VALUE;
  private literal = { start: 0, end: 0 };
  private brokenLine = -1;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
  }

  readonly onObjectBegin = (at: number): void => this.begin(at, '}', KEY);
  readonly onArrayBegin = (at: number): void => this.begin(at, ']', VALUE);
  readonly onObjectEnd = (at: number): void => this.end(at);
  readonly onArrayEnd = (at: number): void => this.end(at);
  readonly onLiteralValue = (_value: unknown, at: number, length: number): void => {
    this.literal = { start: at, end: at + length };
    this.afterValue();
  };

  readonly onSeparator = (mark: string): void => {
    this.expected = mark === ',' && this.inside.at(-1)?.end === '}' ? KEY : VALUE;
  };

  readonly onObjectProperty = (name: string, at: number): void => {
    const { keys } = this.inside[this.inside.length - 1];
    if (keys.has(name))
      this.report(at, `${describe(name)} for the second time`, 'each key once in an object');
    keys.add(name);
    this.expected = '":" after the key';
  };

  /** What is found further on in the same line mostly follows from the first mistake. */
  readonly onError = (_code: number, at: number, length: number, line: number): void => {
    if (line === this.brokenLine) return;
    this.brokenLine = line;
    const token = this.text.slice(at, at + length);
    if (token.startsWith('"') && this.isBrokenText(at, token)) return;
    if (/^\/[/*]/.test(token)) return this.report(at, 'a comment', 'JSON, which has none');
    this.reportMisplaced(at);
    const end = token === '}' || token === ']';
    if (end && token !== this.inside.at(-1)?.end) throw new Enough();
  };

  private begin(at: number, end: string, expected: string): void {
    if (this.inside.length === DEEPEST) {
      this.report(at, `nested ${DEEPEST} levels deep`, 'a scenario');
      throw new Enough();
    }
    this.inside.push({ end, keys: new Set() });
    this.expected = expected;
  }

  private end(at: number): void {
    // The parser also tells of an end where none stands.
    if (this.text[at] !== this.inside.at(-1)?.end) return;
    this.inside.pop();
    this.afterValue();
  }

  private afterValue(): void {
    const end = this.inside.at(-1)?.end;
    this.expected = end === undefined ? 'the end of the file' : `"," or "${end}"`;
  }

  /** Reports what is wrong inside a text; one that is whole only stands in the wrong place. */
  private isBrokenText(start: number, token: string): boolean {
    SOUND_TEXT.lastIndex = start;
    const at = start + SOUND_TEXT.exec(this.text)![0].length;
    const next = this.text[at];
    if (next === '"') return false;
    if (next === undefined) this.report(start, 'a text without an end', 'a closing double quote');
    else if (next === '\\') {
      const expected = 'a backslash as \\\\, or one of \\" \\/ \\b \\f \\n \\r \\t \\u0000';
      this.report(at, describe(this.text.slice(at, at + 2)), expected);
    } else this.report(at, 'a line break or control character', 'it written as \\n or \\u…');
    // A quote is missing: from here on it is open which quotes begin a text and which end one.
    if (at >= start + token.length) throw new Enough();
    return true;
  }

  private reportMisplaced(at: number): void {
    const rest = this.wordAt(at);
    // The parser ends a number before what makes it none.
    const torn = rest !== undefined && this.literal.end === at;
    const start = torn ? this.literal.start : at;
    const found = torn ? this.wordAt(start) : (rest ?? this.text[at]);
    const number = torn || (this.expected === VALUE && /^-?[0-9]/.test(found ?? ''));
    const expected = number ? 'a number as JSON writes it' : this.expected;
    if (found === undefined) this.report(start, 'the end of the file', expected);
    else this.report(start, found === '"' ? 'a double quote' : describe(found), expected);
  }

  private wordAt(at: number): string | undefined {
    WORD.lastIndex = at;
    return WORD.exec(this.text)?.[0];
  }

  private report(at: number, found: string, expected: string): void {
    const before = this.text.slice(0, at).split(/\r\n|\r|\n/);
    const path = `line ${before.length}, column ${before[before.length - 1].length + 1}`;
    this.problems.push({ file: this.file, path, found, expected });
    if (this.problems.length === MOST_PROBLEMS) throw new Enough();
  }
}
