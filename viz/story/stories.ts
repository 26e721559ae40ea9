/** The stories of the shipped scenarios, each fetched when its scenario is shown. */
import type { StoryFile } from '../../lab/stories/story-file.ts';

const files = import.meta.glob<StoryFile>('../../scenarios/*/story.json', { import: 'default' });

/** @returns null where the scenario has no story of its own */
export async function loadStory(name: string | null): Promise<StoryFile | null> {
  const load = name === null ? undefined : files[`../../scenarios/${name}/story.json`];
  return load === undefined ? null : load();
}
