/**
 * Reads JSON text as `JSON.parse` does, but says where it breaks in the same words in every engine, and
 * refuses what `JSON.parse` lets pass and a scenario's author never means: a key given twice.
 */

import { describe } from './problems.ts';
import type { Problem } from './problems.ts';

export type JsonText = { ok: true; json: unknown } | { ok: false; problems: Problem[] };

/** A reader that calls itself for every level must not be talked into exhausting the stack. */
const DEEPEST = 100;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

class Stop {
  readonly at: number;
  readonly found: string;
  readonly expected: string;
  constructor(at: number, found: string, expected: string) {
    this.at = at;
    this.found = found;
    this.expected = expected;
  }
}

/**
 * @param text JSON; a byte order mark in front is allowed
 * @param where name of the file for the problems
 * @returns the value, or one syntax problem with line and column, or all keys given twice
 */
export function parseJsonText(text: string, where: string): JsonText {
  const reader = new Reader(text.startsWith('\uFEFF') ? text.slice(1) : text);
  try {
    const json = reader.document();
    const problems = reader.repeated.map((key): Problem => {
      const found = `${describe(key.name)} for the second time`;
      return { file: where, path: reader.position(key.at), found, expected: 'each key once in an object' };
    });
    return problems.length === 0 ? { ok: true, json } : { ok: false, problems };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const { at, found, expected } = stop;
    return { ok: false, problems: [{ file: where, path: reader.position(at), found, expected }] };
  }
}

class Reader {
  readonly repeated: { name: string; at: number }[] = [];
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): unknown {
    const value = this.value('a value');
    this.skipSpace();
    if (this.at < this.text.length) this.fail('the end of the file');
    return value;
  }

  /** "line 3, column 5", both counted from 1. */
  position(at: number): string {
    const before = this.text.slice(0, at).split(/\r\n|\r|\n/);
    return `line ${before.length}, column ${before[before.length - 1].length + 1}`;
  }

  private value(expected: string): unknown {
    this.skipSpace();
    const first = this.text[this.at];
    if (first === '{') return this.nested(() => this.object());
    if (first === '[') return this.nested(() => this.list());
    if (first === '"') return this.string();
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text)?.[0];
    const word = this.word();
    if (number !== undefined && number === word) {
      this.at += number.length;
      return Number(number);
    }
    if (!LITERALS.has(word)) this.fail(number === undefined ? expected : 'a number as JSON writes it');
    this.at += word.length;
    return LITERALS.get(word);
  }

  private nested<T>(read: () => T): T {
    if (this.depth === DEEPEST) throw new Stop(this.at, `nested ${DEEPEST} levels deep`, 'a scenario');
    this.depth += 1;
    this.at += 1;
    const value = read();
    this.depth -= 1;
    return value;
  }

  private object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    if (this.take('}')) return object;
    do {
      this.skipSpace();
      const at = this.at;
      if (this.text[at] !== '"') this.fail('a key in double quotes');
      const name = this.string();
      if (Object.hasOwn(object, name)) this.repeated.push({ name, at });
      if (!this.take(':')) this.fail('":" after the key');
      const value = this.value('a value');
      // As a plain assignment the key "__proto__" would change the object's kind instead of being seen.
      Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
    } while (this.take(','));
    if (!this.take('}')) this.fail('"," or "}"');
    return object;
  }

  private list(): unknown[] {
    const list: unknown[] = [];
    if (this.take(']')) return list;
    do list.push(this.value('a value'));
    while (this.take(','));
    if (!this.take(']')) this.fail('"," or "]"');
    return list;
  }

  private string(): string {
    const start = this.at;
    for (this.at += 1; this.text[this.at] !== '"'; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (this.at >= this.text.length)
        throw new Stop(start, 'a text without an end', 'a closing double quote');
      if (code < 32)
        throw new Stop(this.at, 'a line break or control character', 'it written as \\n or \\u…');
      if (code === 92) this.escape();
    }
    this.at += 1;
    return JSON.parse(this.text.slice(start, this.at)) as string;
  }

  /** Steps over what follows a backslash, up to its last character. */
  private escape(): void {
    ESCAPE.lastIndex = this.at + 1;
    const escape = ESCAPE.exec(this.text)?.[0];
    if (escape === undefined) {
      const found = describe(this.text.slice(this.at, this.at + 2));
      throw new Stop(this.at, found, 'a backslash as \\\\, or one of \\" \\/ \\b \\f \\n \\r \\t \\u0000');
    }
    this.at += escape.length;
  }

  private take(mark: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  private skipSpace(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) this.at += 1;
  }

  private word(): string {
    WORD.lastIndex = this.at;
    return WORD.exec(this.text)?.[0] ?? '';
  }

  private fail(expected: string): never {
    const next = this.word() || this.text[this.at];
    if (next === undefined) throw new Stop(this.at, 'the end of the file', expected);
    throw new Stop(this.at, next === '"' ? 'a double quote' : describe(next), expected);
  }
}
