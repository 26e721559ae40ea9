/**
 * Words that point to somebody, or to a day. Sentences are made of names elsewhere; here a name is wrapped in signs that no text
 * has, so that the page finds it again and makes a button of it.
 */
export interface Pointer {
  /** Who is looked at; null leaves whoever it is. */
  readonly person: number | null;
  /** The evening that is gone to; null stays. */
  readonly day: number | null;
}

export type Piece = string | (Pointer & { readonly text: string });

const [START, MIDDLE, END] = ['\uE000', '\uE001', '\uE002'];
const SIGNS = /[\uE000-\uE002]/g;
const POINTED = /\uE000(\d*) (\d*)\uE001([^\uE000-\uE002]*)\uE002/;

export const pointed = ({ person, day }: Pointer, text: string): string =>
  `${START}${person ?? ''} ${day ?? ''}${MIDDLE}${text.replace(SIGNS, '')}${END}`;

const number = (digits: string): number | null => (digits === '' ? null : Number(digits));

/** A text taken apart: what is plain, and what points. */
export function piecesOf(text: string): Piece[] {
  const parts = text.split(POINTED);
  const pieces: Piece[] = [];
  for (let i = 0; i < parts.length; i += 4) {
    if (parts[i] !== '') pieces.push(parts[i]);
    if (i + 3 < parts.length)
      pieces.push({ person: number(parts[i + 1]), day: number(parts[i + 2]), text: parts[i + 3] });
  }
  return pieces;
}
