/** Which figures tell a story best: they come first when it is on the stage. The others keep their order behind. */
import type { FigureName } from './words.ts';

const FIRST: Readonly<Record<string, readonly FigureName[]>> = {
  'all-alike': ['content', 'distribution'],
  'back-room': ['sales', 'creators'],
  'bad-news-travels': ['brands', 'wordOfMouth'],
  'bought-praise': ['brands', 'wordOfMouth'],
  'burnt-by-degrees': ['creators'],
  'cash-or-praise': ['wordOfMouth', 'distribution'],
  'counterfeit-wave': ['brands', 'origin', 'sales'],
  'crisis-after-advertising': ['brands', 'origin'],
  'crisis-after-word-of-mouth': ['brands', 'origin'],
  'first-rung': ['creators'],
  hype: ['sales', 'brands'],
  'label-law': ['creators', 'sales'],
  'machine-made': ['content', 'creators'],
  pyramid: ['sales', 'brands'],
  'quiet-quality': ['sales', 'funnel'],
  'safety-net': ['sales', 'funnel'],
  'sold-out': ['creators'],
  'the-star-falls': ['creators'],
  'three-answers': ['brands', 'sales'],
  traced: ['brands', 'sales'],
  'two-camps': ['brands', 'distribution'],
  watchdog: ['creators', 'sales'],
  'we-or-me': ['distribution', 'stages'],
};

/** @param name of a shipped scenario; none for any other */
export const firstFor = (name: string | null): readonly FigureName[] => FIRST[name ?? ''] ?? [];

/** Scenarios that have an order of their own, for the test that looks for names that are gone. */
export const ORDERED = Object.keys(FIRST);
