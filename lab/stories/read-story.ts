/** Reads the formulas of a story, so that it can be told of any run of its market. */
import { read, scopeWith, withNames } from '../formula/formula.ts';
import type { Chronicle, Found } from '../formula/formula.ts';
import { worded } from './blocks.ts';
import { spoken } from './sentence.ts';
import type { Spoken } from './sentence.ts';
import type { SentenceFile, StoryFile } from './story-file.ts';

export interface Story {
  /** The evening before something falls; null where nothing does. */
  eve: ((run: Chronicle) => Found | null) | null;
  needs: readonly ((run: Chronicle) => Found | null)[];
  sentences: readonly Spoken[];
  answer: Spoken;
}

/** What formulas of stories call the market without the thing that the story is about. */
export const OTHERWISE = 'otherwise';

function readStory(
  { about, needs = [], let: names, phrases, sentences, answer }: StoryFile,
  brands: number,
): Story {
  const scope = withNames(scopeWith([OTHERWISE]), names);
  const readOne = (sentence: SentenceFile): Spoken => spoken(worded(sentence, brands), scope, phrases);
  return {
    eve: about.eve === undefined ? null : read(about.eve, scope),
    needs: needs.map((day) => read(day, scope)),
    sentences: sentences.map(readOne),
    answer: readOne(answered(answer)),
  };
}

/** The answer is said on the last day. */
export const answered = (answer: SentenceFile): SentenceFile => ({ on: 'last', ...answer });

const known = new WeakMap<StoryFile, Map<number, Story>>();

/** The story as it is told of a market with so many brands; read once. */
export function storyFor(file: StoryFile, brands: number): Story {
  const stories = known.get(file) ?? new Map<number, Story>();
  known.set(file, stories);
  const story = stories.get(brands) ?? readStory(file, brands);
  stories.set(brands, story);
  return story;
}
