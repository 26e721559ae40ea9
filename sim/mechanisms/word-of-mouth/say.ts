/** What a consumer posts (posting.ts). */
export const Say = { nothing: 0, talk: 1, review: 2, repost: 3, vent: 4, object: 5 } as const;

/** Whether it is written by oneself, and not passed on. */
export const isOwn = (say: number): boolean => say !== Say.nothing && say !== Say.repost;
