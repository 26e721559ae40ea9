/** Lines and documents of JSON that end in a hash over the rest: one that was changed, cut or exchanged is told from others. */
import { createHash } from 'node:crypto';

/** Digits of the hash: enough against chance. Against malice nothing is kept here. */
const DIGITS = 16;
const SUM = new RegExp(`,"sum":"([0-9a-f]{${DIGITS}})"}$`);
const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGITS);

/** An object with at least one field as a line: the last field is the hash over it without that. */
export function summed(object: object): string {
  const text = JSON.stringify(object);
  return `${text.slice(0, -1)},"sum":"${sumOf(text)}"}\n`;
}

/** What a line without its end says; undefined where it is torn, foreign or damaged. */
export function unsummed(line: string): object | undefined {
  const [end, sum] = SUM.exec(line) ?? [];
  if (end === undefined) return undefined;
  const text = `${line.slice(0, -end.length)}}`;
  return sumOf(text) === sum ? (JSON.parse(text) as object) : undefined;
}

export interface Lines {
  found: object[];
  /** Numbers of the lines that are not believed, from 1. */
  bad: number[];
  /** Whether the last line has no end: it was being written when its program ended. */
  torn: boolean;
}

export function linesOf(text: string): Lines {
  const lines = text.split('\n');
  const last = lines.pop()!;
  const found: object[] = [];
  const bad: number[] = [];
  lines.forEach((line, i) => {
    const one = unsummed(line);
    if (one === undefined) bad.push(i + 1);
    else found.push(one);
  });
  const whole = last === '' ? undefined : unsummed(last);
  if (whole !== undefined) found.push(whole);
  return { found, bad, torn: last !== '' && whole === undefined };
}

/** A document with a last field that is the hash over the rest. */
export const sealed = <T extends object>(document: T): T & { sum: string } => ({
  ...document,
  sum: sumOf(JSON.stringify(document)),
});

/** Whether a document says what it was written to say; null where it has no hash. */
export function isSealed(document: object): boolean | null {
  const { sum, ...rest } = document as { sum?: unknown };
  return typeof sum === 'string' ? sumOf(JSON.stringify(rest)) === sum : null;
}
