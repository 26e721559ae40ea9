/** What the twin scenarios of the crisis tell: they differ in what trust was built of. */
import { badNews, eveOf, salesMove, trustComesBack, trustFalls, trustIn } from './blocks.ts';
import { whatIsLeft } from './contrast.ts';
import type { Sentence, Story, Suggestion } from './sentence.ts';
import { above, at, begins, both, later, less, ofBrand } from './vocabulary.ts';

const CRISIS = { kind: 'quality-drop' } as const;
const start = begins(CRISIS);
const eve = eveOf(CRISIS);
const trust = ofBrand('trust', 0);
const before = later(start, -15);
const evidence = (origin: string) => at(ofBrand(`evidence_${origin}`, 0), before);
const [own, peer, paid] = ['own', 'peer', 'paid'].map(evidence);

const restsOn: Sentence = {
  id: 'rests-on',
  values: { trust: at(trust, before), own, peer, paid },
  variants: [
    {
      when: both(above(less(peer, own), 0), above(less(peer, paid), 0)),
      en: 'Trust in {@0} stands at {trust:2}, and it rests most on what others say unpaid.',
      zh: '对{@0}的信任是 {trust:2}，主要靠别人不收钱的好话。',
    },
    {
      when: above(less(paid, own), 0),
      en: 'Trust in {@0} stands at {trust:2}, and it rests most on what was paid for.',
      zh: '对{@0}的信任是 {trust:2}，主要靠花钱买来的好话。',
    },
    {
      en: 'Trust in {@0} stands at {trust:2}, and it rests most on people’s own experience.',
      zh: '对{@0}的信任是 {trust:2}，主要靠大家自己用过的体会。',
    },
  ],
  look: { lens: 'origin', brand: 0, figure: 'origin' },
};

export const crisis = (suggestion: Suggestion): Story => ({
  needs: [start],
  sentences: [
    restsOn,
    badNews(0, start),
    trustFalls(0, eve, 35),
    salesMove(0, start, 40),
    trustComesBack(0, eve, 35, later(start, 100)),
  ],
  answer: whatIsLeft(
    {
      topic: trustIn(0),
      track: ofBrand('trust', 0),
      eve,
      within: 45,
      look: { lens: 'trust', brand: 0, figure: 'brands' },
    },
    { track: ofBrand('sales', 0), from: start },
  ),
  suggestion,
  control: { without: 'all' },
});
