/** What a formula becomes: something that reads a run. Formulas are taken to be right; `check.ts` says what is not. */
import type { Chronicle, Found } from './chronicle.ts';
import type { Node } from './syntax.ts';

/** Values of names that run through days or brands. */
export type Loops = ReadonlyMap<symbol, Found>;
export type Read = (run: Chronicle, loops: Loops) => Found | null;
/** The measure of a day, of somebody; null where there is nobody like that. */
export type Track = (run: Chronicle, loops: Loops) => ((day: number) => number) | null;

/** A name: what it takes, and what it means; each is asked for when it is used. */
export interface Definition {
  takes: readonly string[];
  body: Node;
  scope: Scope;
}
export interface Scope {
  names: ReadonlyMap<string, Definition>;
  /** Names of other runs. */
  arms: readonly string[];
}

/** Made of other numbers: null where one of them is, known when the last of them is. */
export const from =
  (reads: readonly Read[], make: (...values: number[]) => number): Read =>
  (run, loops) => {
    const values: number[] = [];
    let known = 0;
    for (const read of reads) {
      const found = read(run, loops);
      if (found === null) return null;
      values.push(found.value);
      known = Math.max(known, found.known);
    }
    const value = make(...values);
    return Number.isFinite(value) ? { value, known } : null;
  };

export const always =
  (value: (run: Chronicle) => number): Read =>
  (run) => ({ value: value(run), known: 0 });
