/** Reads the formulas of a story, so that it can be told of any run of its market. */
import { emptyScope, numberIn, withNames } from '../../lab/formula/formula.ts';
import type { About, Chronicle, Found } from '../../lab/formula/formula.ts';
import { FormulaError } from '../../lab/formula/syntax.ts';
import { worded } from './blocks.ts';
import { noneWrong, spoken } from './sentence.ts';
import type { Spoken, Wrong } from './sentence.ts';
import type { SentenceFile, StoryFile } from './story-file.ts';

export interface Story {
  needs: readonly ((run: Chronicle) => Found | null)[];
  sentences: readonly Spoken[];
  answer: Spoken;
}

/** What formulas of stories call the market without the thing that the story is about. */
export const OTHERWISE = 'otherwise';

/**
 * @param brands brands of the market: a sentence that puts them in order names them all
 * @param about what the brands and interventions named must be in; left out, anything may be there or not
 * @param wrong hears of what is wrong; without it that is thrown
 */
export function readStory(file: StoryFile, brands: number, wrong: Wrong = noneWrong, about?: About): Story {
  const outer = withNames(emptyScope([OTHERWISE], about), file.let, (name, error) =>
    wrong(`let.${name}`, error),
  );
  const at =
    (place: string): Wrong =>
    (path, error) =>
      wrong(`${place}.${path}`, error);
  const read = (sentence: SentenceFile, place: string): Spoken =>
    spoken(worded(sentence, brands), outer, file.phrases ?? {}, at(place));
  return {
    needs: (file.needs ?? []).flatMap((day, i) => {
      try {
        return [numberIn(day, outer)];
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        wrong(`needs.${i}`, error);
        return [];
      }
    }),
    sentences: file.sentences.map((sentence, i) => read(sentence, `sentences.${i}`)),
    answer: read({ on: 'last', ...file.answer }, 'answer'),
  };
}

const known = new WeakMap<StoryFile, Map<number, Story>>();

/** The story as it is told of a market with so many brands; read once. */
export function storyFor(file: StoryFile, brands: number): Story {
  const stories = known.get(file) ?? new Map<number, Story>();
  known.set(file, stories);
  const story = stories.get(brands) ?? readStory(file, brands);
  stories.set(brands, story);
  return story;
}
