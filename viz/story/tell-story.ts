/** The story of a run: the scenario's own where it still fits, else what any run has to tell. */
import { beginnings, ending, happenings } from './events.ts';
import { tell } from './sentence.ts';
import type { Said, Story } from './sentence.ts';
import type { Chronicle } from './vocabulary.ts';

export interface Told {
  /** By day; those of days that have not arrived are left out. */
  sentences: Said[];
  /** Null until the last day has arrived. */
  answer: Said | null;
  /** Whether the scenario's own story is told. */
  own: boolean;
}

/**
 * @param story that of the scenario, or null where there is none
 * @param arrived days that have arrived: nothing is said of a day from there on
 */
export function tellStory(story: Story | null, run: Chronicle, arrived: number): Told {
  const own = story !== null && (story.needs ?? []).every((day) => day(run) !== null);
  const told = own ? story.sentences.map((sentence) => tell(sentence, run)) : happenings(run);
  const sentences = [...beginnings(run), ...told]
    .filter((said) => said !== null)
    .filter(({ day }) => day < arrived)
    .sort((a, b) => a.day - b.day);
  const end = arrived < run.scenario.days ? null : tell(own ? story.answer : ending(run), run);
  return { sentences, answer: end, own };
}
