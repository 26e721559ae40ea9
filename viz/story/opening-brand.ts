/** A market opens on the brand that its story ends with, unless the link says another. */
import { batch, effect } from '@preact/signals';
import { current } from '../state/session.ts';
import { askedBrand, brand, openingBrand } from '../state/view.ts';
import { loadStory } from './stories.ts';

/** @returns 0 where there is no story, or none of one brand */
async function brandOf(name: string | null): Promise<number> {
  // A lost file is no reason to look at nothing.
  const story = await loadStory(name).catch(() => null);
  return story?.answer.look?.brand ?? 0;
}

/** Another run of the same market leaves in view what is in view. @returns stops it */
export function followStory(): () => void {
  let shown: string | null | undefined;
  return effect(() => {
    const live = current.value;
    if (live === null) return;
    const asked = askedBrand.peek();
    askedBrand.value = null;
    const { name } = live.recipe;
    if (name === shown) return;
    shown = name;
    void brandOf(name).then((about) => {
      if (current.peek()?.recipe.name !== name) return;
      batch(() => {
        openingBrand.value = about < live.data.brands ? about : 0;
        brand.value = asked !== null && asked < live.data.brands ? asked : openingBrand.value;
      });
    });
  });
}
