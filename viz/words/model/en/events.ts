/** What happened, as sentences. */
import type { EventWords } from '../types.ts';

const percent = new Intl.NumberFormat('en', { style: 'percent' });
const whole = new Intl.NumberFormat('en');
const hundredths = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

export const events: EventWords = {
  kinds: {
    'intervention-starts': 'A change begins',
    'intervention-ends': 'A change ends',
    scandal: 'Scandal',
    'widely-read': 'Widely read post',
    'trust-falls': 'Trust falls',
    'trust-recovers': 'Trust recovers',
    'creator-collapses': 'A creator collapses',
  },
  sentences: {
    'intervention-starts': ({ label }) => `Begins: ${label}`,
    'intervention-ends': ({ label }) => `Ends: ${label}`,
    scandal: ({ creator, value, label }) =>
      `${label}: ${creator ?? 'a creator'} is exposed (severity ${percent.format(value)})`,
    'widely-read': ({ brand, creator, value }) =>
      `A post about ${brand ?? 'a brand'}${creator === null ? '' : ` by ${creator}`} has reached ${whole.format(value)} readers`,
    'trust-falls': ({ brand, value }) =>
      `Trust in ${brand ?? 'a brand'} has fallen by ${hundredths.format(Math.abs(value))} within two weeks`,
    'trust-recovers': ({ brand, value }) =>
      `Trust in ${brand ?? 'a brand'} has risen again by ${hundredths.format(Math.abs(value))} within two weeks`,
    'creator-collapses': ({ creator, value }) =>
      `${creator ?? 'A creator'} has lost ${percent.format(value)} of the trust capital once held`,
  },
};
