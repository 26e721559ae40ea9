/** A text of a file, which may be in one language alone. */
import { say } from '../../words/dictionary.ts';

export type Text = { en: string; zh: string } | string | undefined;

export const textOf = (text: Text): string =>
  text === undefined ? '' : typeof text === 'string' ? text : say(text);
