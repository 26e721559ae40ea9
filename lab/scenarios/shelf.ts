/** The shelves on which scenarios are offered: by what goes wrong or right in them, free play last. */
export const SHELVES = ['breaks', 'selling', 'winning', 'people', 'feed', 'free'] as const;
export type Shelf = (typeof SHELVES)[number];
