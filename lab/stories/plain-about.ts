/** Whom a market is about that has no story of its own: its first brand, and the trust in it. */
import type { AboutFile } from './about-shape.ts';

export const PLAIN_ABOUT: AboutFile = {
  brand: 0,
  measure: { of: 'brand[0].trust', form: '2', en: 'trust in {@}', zh: '对{@}的信任' },
  lens: 'trust',
  bet: { en: 'How will trust in {@0} go?', zh: '人们对{@0}的信任会怎样变化？' },
};
