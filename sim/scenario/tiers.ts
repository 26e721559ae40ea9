/** Classes of creators by size, in the order of every column and table that has one entry for each. */
export const TIERS = ['koc', 'mid', 'head'] as const;
export type Tier = (typeof TIERS)[number];
