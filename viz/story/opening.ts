/** Another market opens as its story has it, and keeps nothing of the view before; what a link asks for wins. */
import { batch, effect } from '@preact/signals';
import { current, recipe } from '../state/session.ts';
import type { LiveRun } from '../state/session.ts';
import {
  asked,
  brand,
  community,
  lens,
  opening,
  panel,
  person,
  shownAnew,
  since,
  tier,
} from '../state/view.ts';
import type { Panel } from '../state/view.ts';
import { about, aboutOf } from './about.ts';
import type { About } from './about.ts';
import { loadStory } from './stories.ts';

const PANEL: Panel = 'figures';
const ELSEWHERE = { lens: 'trust', brand: 0, tier: null, since: null } as const;

// A lost file is no reason to look at nothing.
const storyOf = (name: string | null) => loadStory(name).catch(() => null);

/** @param wanted letters of what a link asks for */
function open({ data, recipe: { name } }: LiveRun, told: About, wanted: ReadonlySet<string>): void {
  const given = (letter: string): boolean => wanted.has(letter);
  // A link tells nothing of a run of the laboratory but its file: it opens like any that was brought.
  const known = name !== null;
  // From its eve on a story of a fall shows who has moved: where people stand hides it.
  const { lens: through, brand: whose, tier: which, eve } = told;
  opening.value = known ? { lens: through, brand: whose, tier: which, since: eve } : ELSEWHERE;
  if (!given('l')) lens.value = told.lens;
  if (!given('b') || brand.value >= data.brands) brand.value = told.brand;
  if (!given('r')) tier.value = told.tier;
  if (!given('s')) since.value = opening.value.since;
  if (!given('p')) person.value = null;
  if (!given('t')) panel.value = PANEL;
  if (!given('q')) {
    community.value = null;
    shownAnew.value++;
  }
}

/** Another run of the same market leaves in view what is in view. @returns stops it */
export function followStory(): () => void {
  let shown: object | null = null;
  let opened: object | null = null;
  let wanted: ReadonlySet<string> = new Set();
  // Fetched while the engine makes the market.
  const stopFetching = effect(() => void storyOf(recipe.value.name));
  const stopOpening = effect(() => {
    const live = current.value;
    if (live === null) return;
    const { name, base } = live.recipe;
    if (base !== shown) {
      shown = base;
      wanted = asked.peek();
      about.value = null;
    }
    asked.value = new Set();
    void storyOf(name).then((story) => {
      if (current.peek() !== live) return;
      const { series, scenario, events } = live.data;
      batch(() => {
        const told = aboutOf(story, base, { series, scenario, events });
        about.value = told;
        if (opened !== base) open(live, told, wanted);
        opened = base;
      });
    });
  });
  return () => (stopFetching(), stopOpening());
}
