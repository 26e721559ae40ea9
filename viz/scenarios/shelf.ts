/** The shipped scenarios in the order they are offered: by what goes wrong or right in them, free play last. */
export const SHELF = {
  breaks: [
    'the-star-falls',
    'counterfeit-wave',
    'crisis-after-word-of-mouth',
    'crisis-after-advertising',
    'three-answers',
    'bad-news-travels',
    'traced',
  ],
  selling: ['sold-out', 'burnt-by-degrees', 'label-law', 'watchdog', 'bought-praise', 'back-room'],
  winning: ['quiet-quality', 'hype', 'pyramid', 'safety-net'],
  people: ['two-camps', 'we-or-me', 'cash-or-praise', 'first-rung'],
  feed: ['all-alike', 'machine-made'],
  free: ['default-market'],
} as const;

export type Shelf = keyof typeof SHELF;
export type ShelvedName = (typeof SHELF)[Shelf][number];
export const SHELVES = Object.keys(SHELF) as Shelf[];
