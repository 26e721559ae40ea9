/** Texts in drawings: how wide they are, as much as fits, and where they break. */

/** Sizes of letters: of axes and names, of rows that are read. */
export const TEXT = 11.5;
export const LABEL = 13;

const WIDE = '\u2e80-\u9fff\uff00-\uffef';
const ONE_WIDE = new RegExp(`[${WIDE}]`);
/** Words with the space after them; Chinese may break between any two letters. */
const PARTS = new RegExp(`[${WIDE}]|[^\\s${WIDE}]+\\s*|\\s+`, 'g');

/** Width of a text in pixels, estimated: what is drawn must not depend on fonts that are not there yet. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += ONE_WIDE.test(letter) ? 1 : /[A-Zmw%–—]/.test(letter) ? 0.68 : 0.54;
  return sum * size;
}

/** As much of a text as fits. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Lines no wider than `width`, where no single word is; at least one. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines = [''];
  for (const part of text.match(PARTS) ?? []) {
    const last = lines[lines.length - 1];
    if (last === '' || textWidth((last + part).trimEnd(), size) <= width) lines[lines.length - 1] += part;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}
