/** Chinese of the notes that the register holds in English only. */
import chinese from '../../scenarios/claims/notes.zh.json';

const CHINESE: ReadonlyMap<string, string> = new Map(Object.entries(chinese.notes));

/** @param note exactly as registered; undefined: not a note of the register that is shipped */
export const noteInChinese = (note: string): string | undefined => CHINESE.get(note);
