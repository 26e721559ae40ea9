/** What stands between texts that are put together on the page: Chinese has marks of its own, without spaces. */
import { language } from '../state/preferences.ts';

const chinese = (): boolean => language.value === 'zh';

/** Things that stand side by side: “a; b”. */
export const aside = (parts: readonly string[]): string => parts.join(chinese() ? '；' : '; ');

/** What is said of something: “name: value”. */
export const saidOf = (name: string, what: string): string => `${name}${colon()}${what}`;

export const colon = (): string => (chinese() ? '：' : ': ');

/** Between sentences. */
export const stop = (): string => (chinese() ? '。' : '. ');
