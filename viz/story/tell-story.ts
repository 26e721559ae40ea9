/** The story of a run: the scenario's own where it still fits, else what any run has to tell. */
import type { Chronicle } from '../../lab/formula/formula.ts';
import { beginnings, ending, happenings } from './events.ts';
import { storyFor } from '../../lab/stories/read-story.ts';
import { tell } from '../../lab/stories/sentence.ts';
import type { Said } from '../../lab/stories/sentence.ts';
import type { StoryFile } from '../../lab/stories/story-file.ts';

export interface Told {
  /** By day; those of days that have not arrived are left out. */
  sentences: Said[];
  /** Null until the last day has arrived. */
  answer: Said | null;
  /** Whether the scenario's own story is told. */
  own: boolean;
}

/**
 * @param file story of the scenario, or null where there is none
 * @param arrived days that have arrived: nothing is said of a day from there on
 */
export function tellStory(file: StoryFile | null, run: Chronicle, arrived: number): Told {
  const brands = run.scenario.brandNames.length;
  const story = file && storyFor(file, brands);
  const own = story !== null && story.needs.every((day) => day(run) !== null);
  const told = own ? story.sentences.map((sentence) => tell(sentence, run)) : happenings(run);
  const sentences = [...beginnings(run), ...told]
    .filter((said) => said !== null)
    .filter(({ day }) => day < arrived)
    .sort((a, b) => a.day - b.day);
  const end = arrived < run.scenario.days ? null : tell(own ? story.answer : ending(run), run);
  return { sentences, answer: end, own };
}
