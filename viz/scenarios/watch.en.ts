/** What to watch in each shipped scenario. */
import type { ShelvedName } from './shelf.ts';

export const watch = {
  'default-market': 'who sells how much, and how trust in the four brands grows',
  'crisis-after-word-of-mouth': 'trust in Lantern: how deep it falls, and how much comes back',
  'crisis-after-advertising': 'the same fall in the twin market; keep one run and compare',
  'bad-news-travels': 'how often thirty lies are read, and what Bamboo loses',
  'the-star-falls': 'followers and credibility of the star; sales of both brands',
  'sold-out': 'credibility of mid-tier creators on the way up and on the way down',
  'counterfeit-wave': 'trust in Bamboo, returns, and bad posts, long after the last fake',
  hype: 'impulse sales, returns, and trust in Comet when the month is over',
  'quiet-quality': 'how many know Reed and Drum, and who sells more in the end',
  'two-camps': 'posts about values, and what the quiet third brand gains',
  'label-law': 'credibility of the three tiers of creators, and sales',
  'safety-net': 'sales of cheap Coral and of expensive Dune',
  'burnt-by-degrees': 'paid posts, credibility, and income of mid-tier creators, month by month',
  pyramid: 'sales of four equal brands, and what each sale costs them',
  'cash-or-praise': 'good posts and belonging, during the thirty days and after',
  'three-answers': 'trust in three equal brands after the same bad goods',
  'we-or-me': 'belonging at Circle and at Stage',
  'all-alike': 'the variety of what is read, and who stays away',
  watchdog: 'the share of labelled posts, fines, credibility, income',
  'bought-praise': 'trust in Tinsel before and after the fakes are found; sales of honest Oak',
  'first-rung': 'how many ordinary users become KOCs, and when',
  'back-room': 'sales to earlier buyers, income of creators, comments left unanswered',
  'machine-made': 'how much is posted and read, and what belief in creators does',
  traced: 'trust in Bamboo and in the platform once fakes can be traced',
} as const satisfies Record<ShelvedName, string>;
