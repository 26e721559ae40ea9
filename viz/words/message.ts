/**
 * Messages with values in them, in the syntax of ICU as far as the catalogues use it: `{name}`, `{n, number}`,
 * `{n, plural, =0 {…} one {…} other {…}}` with `#` for the number, `{who, select, nobody {…} other {…}}`.
 * A reader of all of ICU weighs more than the words of the page; the tests hold this one to the same results.
 */
import { formatter } from './formatter.ts';

export type Values = Readonly<Record<string, string | number>>;
type Part = string | { name: string; kind: string; cases: Readonly<Record<string, readonly Part[]>> };

/** Reads parts up to a closing brace or the end; `counted` is the number that `#` stands for. */
function parts(message: string, from: number, counted: string | null): [parts: Part[], end: number] {
  const found: Part[] = [];
  let at = from;
  while (at < message.length && message[at] !== '}') {
    if (message[at] === '{') {
      const [part, end] = argument(message, at + 1, counted);
      found.push(part);
      at = end;
    } else if (message[at] === '#' && counted !== null) {
      found.push({ name: counted, kind: 'number', cases: {} });
      at++;
    } else {
      const [text] = /^[^{}#]+|^#/.exec(message.slice(at))!;
      found.push(text);
      at += text.length;
    }
  }
  return [found, at + 1];
}

function argument(message: string, from: number, counted: string | null): [part: Part, end: number] {
  const [head, name, kind = ''] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?,?/.exec(message.slice(from))!;
  const cases: Record<string, Part[]> = {};
  let at = from + head.length;
  for (;;) {
    const [before, key] = /^\s*([^\s{}]*)\s*/.exec(message.slice(at))!;
    at += before.length;
    if (message[at] === '}') return [{ name, kind, cases }, at + 1];
    [cases[key], at] = parts(message, at + 1, kind === 'plural' ? name : counted);
  }
}

const rules = new Map<string, Intl.PluralRules>();
function category(language: string, n: number): string {
  let found = rules.get(language);
  if (!found) rules.set(language, (found = new Intl.PluralRules(language)));
  return found.select(n);
}

function put(list: readonly Part[], values: Values, language: string): string {
  const one = (part: Part): string => {
    if (typeof part === 'string') return part;
    const value = values[part.name];
    if (part.kind === 'number') return formatter(language).format(Number(value));
    if (part.kind === '') return String(value);
    const key = part.kind === 'plural' ? category(language, Number(value)) : String(value);
    return put(part.cases[`=${value}`] ?? part.cases[key] ?? part.cases.other, values, language);
  };
  return list.map(one).join('');
}

/** A message as a function of its values; it is read when it is first said. */
export function sentence(message: string, language: string): (values: Values) => string {
  let read: Part[] | undefined;
  return (values) => put((read ??= parts(message, 0, null)[0]), values, language);
}

/** Turns the messages of a catalogue that hold values into functions of them. */
export function spoken<T>(catalogue: T, language: string): T {
  const speak = (entry: unknown): unknown => {
    if (typeof entry === 'string') return entry.includes('{') ? sentence(entry, language) : entry;
    if (Array.isArray(entry)) return entry.map(speak);
    return Object.fromEntries(Object.entries(entry as object).map(([key, inner]) => [key, speak(inner)]));
  };
  return speak(catalogue) as T;
}
