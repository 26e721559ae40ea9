/** The stories of the shipped scenarios, one file each, fetched when the scenario is shown. */
import type { Story } from './sentence.ts';

const files = import.meta.glob<Story>('./scenarios/*.ts', { import: 'story' });

/** @returns null where the scenario has no story of its own */
export async function loadStory(name: string | null): Promise<Story | null> {
  const load = name === null ? undefined : files[`./scenarios/${name}.ts`];
  return load === undefined ? null : load();
}
