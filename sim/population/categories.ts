/**
 * Kinds of goods: what a brand’s numbers are where a scenario names its category and nothing else. Brands of one vertical
 * and one category compete for the same need.
 *
 *   lasts  how many times as long as usual until such goods are needed again (need.ts); risk  of a purchase (buying.ts);
 *   hedonic  what is felt, against what is known (buying.ts, impulse.ts); fit  how differently they suit people
 *   (experience.ts); prices in yuan.
 *
 * Source: Copeland 1923 (convenience and shopping goods), Nelson 1970 (experience goods), Kapferer & Laurent 1985 (risk and
 * pleasure differ between products), Hans 118731, 2.3.2 (more trust for dear goods). The figures are ours.
 */
export const CATEGORIES = ['ordinary', 'fast-moving', 'beauty', 'durable', 'experience'] as const;

/** Where brands of a category differ from the defaults of a brand. */
export const CATEGORY_BRANDS = {
  ordinary: {},
  'fast-moving': { lasts: 2, risk: 0.5, hedonic: 0.6, fit: 0.6, price: 25, usualPrice: 25 },
  beauty: { lasts: 8, risk: 1.5, hedonic: 2, fit: 1.4, price: 150, usualPrice: 150 },
  durable: { lasts: 50, risk: 3, hedonic: 0.6, fit: 0.8, price: 2500, usualPrice: 2500 },
  experience: { lasts: 4, risk: 2, hedonic: 2, fit: 1.8, price: 300, usualPrice: 300 },
} as const satisfies Record<(typeof CATEGORIES)[number], Readonly<Record<string, number>>>;
