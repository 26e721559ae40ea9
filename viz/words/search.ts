/** Finds things by what they are called and what is said of them, in English and Chinese, slips of the pen included. */
import MiniSearch from 'minisearch';

export interface Searchable<T> {
  item: T;
  /** A hit here counts before one in the texts. */
  names: readonly string[];
  texts: readonly string[];
}

/** Those that hold every word of the query, best first; nothing for an empty query. */
export type Search<T> = (query: string) => T[];

/** Chinese by itself; other words with what hangs them together: "word-of-mouth", "reader’s". */
const RUNS = /\p{Script=Han}+|(?:[^\P{L}\p{Script=Han}]|\p{N})+(?:[-'’](?:[^\P{L}\p{Script=Han}]|\p{N})+)*/gu;
const CHINESE = /\p{Script=Han}/u;
const JOINTS = /[-'’]|(?<=\p{Ll}|\p{N})(?=\p{Lu})/u;
const PLURAL = /(?<=[a-z]{2}[^s])s$/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const runsOf = (text: string): string[] => text.normalize('NFKC').match(RUNS) ?? [];
const pairsOf = (run: string): string[] => Array.from(run).map((first, i, all) => first + (all[i + 1] ?? ''));

/**
 * Where words begin: `priorHalfLife` is found by "half", "half life", "halfLife" and "half-life", since a word that
 * is asked for may go on. Chinese has no gaps between words: every two neighbours are kept.
 */
function kept(text: string): string[] {
  return runsOf(text).flatMap((run) => {
    if (CHINESE.test(run)) return pairsOf(run);
    const parts = run.split(JOINTS);
    return parts.map((_, i) => parts.slice(i).join('').toLowerCase());
  });
}

function asked(query: string): string[] {
  return runsOf(query).flatMap((run) => {
    // What is asked for in the plural may be told in the singular.
    if (!CHINESE.test(run)) return [run.replace(/[-'’]/g, '').toLowerCase().replace(PLURAL, '')];
    return Array.from(segmenter.segment(run), ({ segment }) => {
      const pairs = pairsOf(segment);
      return pairs.length > 1 ? pairs.slice(0, -1) : pairs;
    }).flat();
  });
}

/** Letters that may be wrong. */
const slips = (term: string): number =>
  CHINESE.test(term) || term.length < 4 ? 0 : term.length === 4 ? 1 : 2;

export function makeSearch<T>(entries: readonly Searchable<T>[]): Search<T> {
  const index = new MiniSearch<{ id: number; names: string; texts: string }>({
    fields: ['names', 'texts'],
    tokenize: kept,
    processTerm: (term) => term,
    searchOptions: { tokenize: asked, combineWith: 'AND', prefix: true },
  });
  index.addAll(
    entries.map(({ names, texts }, id) => ({ id, names: names.join(' '), texts: texts.join(' ') })),
  );
  return (query) => {
    const find = (fields: string[], fuzzy: typeof slips | false): number[] =>
      index.search(query, { fields, fuzzy }).map(({ id }) => id as number);
    const both = (fuzzy: typeof slips | false): number[] => [
      ...find(['names'], fuzzy),
      ...find(['names', 'texts'], fuzzy),
    ];
    const exact = both(false);
    const ids = exact.length > 0 ? exact : both(slips);
    return [...new Set(ids)].map((id) => entries[id].item);
  };
}
