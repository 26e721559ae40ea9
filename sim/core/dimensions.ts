/** Sizes that are decided for the model as a whole. */

/** Axes of values: sustainability, national style, independence, thrift. */
export const AXES = 4;
/** What posts, creators and products can be about. */
export const VERTICALS = 4;
/** Most brands of a market: sets of them are bits of one byte. */
export const MAX_BRANDS = 8;
/** Posts one creator can publish on one day. */
export const CREATOR_POSTS = 3;
/** Most advertisements of one brand that one consumer can be shown on one day. */
export const MAX_ADVERTISEMENTS = 64;
/** Ways for a brand to spend its budget (spending.ts names them). */
export const CHANNELS = 13;
/** Places on the recommendation shelf of one vertical: one for eight people, 64 at least. */
export const shelfPlaces = (people: number): number => Math.max(64, Math.ceil(people / 8));
/** Consumers summed together; block sums are added in order, so that no chunking changes a bit. */
export const BLOCK = 1024;
/** Trust capital is added in whole units of 2^-20, so that the order of followers changes no bit. */
export const FIXED_POINT = 1048576;
