import { credibilityMoves, eveOf, moves } from '../blocks.ts';
import { timesOtherwise, withClause } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import {
  above,
  begins,
  below,
  both,
  from,
  last,
  later,
  less,
  mean,
  ofMarket,
  ofTier,
  otherwise,
  ratio,
  ratioOf,
  sum,
} from '../vocabulary.ts';

const LAW = { path: 'parameters.platform.enforcement' };
const start = begins(LAW);
const open = (first: typeof start, until: typeof start) =>
  from([ratioOf(ofTier('hidden_posts', 1), ofTier('paid_posts', 1), first, until)], (hidden) => 1 - hidden);
const before = open(later(start, -30), start);
const now = open(later(last, -30), last);
const fines = ofMarket('fines');
const income = ofMarket('creator_income');
const earns = ratio(mean(income, later(last, -30), last), mean(income, later(start, -30), start));
const values = { before, now, earns };

export const story: Story = {
  needs: [start],
  sentences: [
    {
      id: 'hidden',
      on: later(start, -10),
      values: { open: open(later(start, -40), later(start, -10)) },
      variants: [
        {
          en: 'Of the paid posts of the mid tier {open:%} say that they are.',
          zh: '腰部达人的广告里，{open:%} 注明了是广告。',
        },
      ],
      look: { tier: 1, figure: 'creators' },
    },
    {
      id: 'fines',
      on: later(start, 30),
      values: { fines: sum(fines, start, later(start, 30)) },
      variants: [
        {
          when: above(sum(fines, start, later(start, 30)), 1),
          en: 'The first month of the watchdog: {fines:n} yuan of fines.',
          zh: '严查的第一个月：罚款 {fines:n} 元。',
        },
        { en: 'A month of the watchdog, and not one fine.', zh: '严查一个月，一分钱也没罚到。' },
      ],
      look: { lens: 'trust', tier: 1 },
    },
    moves({
      id: 'labels',
      topic: {
        en: 'the share of paid posts of the mid tier that say so',
        zh: '腰部达人注明的广告',
        form: '%',
        least: 0.03,
      },
      before,
      after: open(later(start, 50), later(start, 75)),
      look: { tier: 1, figure: 'creators' },
    }),
    credibilityMoves(1, eveOf(LAW), later(start, 90)),
    moves({
      id: 'fines-later',
      topic: { en: 'the fines of a month (yuan)', zh: '一个月的罚款（元）', form: 'n', least: 0.1 },
      before: sum(fines, start, later(start, 30)),
      after: sum(fines, later(start, 90), later(start, 120)),
      relative: true,
      look: { tier: 1 },
    }),
  ],
  answer: withClause(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: both(above(less(now, before), 0.05), above(earns, 0.9)),
          en: 'They become honest: {now:%} of the paid posts of the mid tier say so, {before:%} before. They earn {earns:%} of what they did.',
          zh: '变老实了：腰部达人 {now:%} 的广告注明了，之前 {before:%}。收入是从前的 {earns:%}。',
        },
        {
          when: above(less(now, before), 0.05),
          en: 'More honest and poorer: {now:%} of the paid posts of the mid tier say so, {before:%} before. They earn {earns:%} of what they did.',
          zh: '老实了，也穷了：腰部达人 {now:%} 的广告注明了，之前 {before:%}。收入是从前的 {earns:%}。',
        },
        {
          when: below(earns, 0.9),
          en: 'Only poorer: {now:%} of the paid posts of the mid tier say so, {before:%} before. They earn {earns:%} of what they did.',
          zh: '只是变穷了：腰部达人 {now:%} 的广告注明了，之前 {before:%}。收入是从前的 {earns:%}。',
        },
        {
          en: 'Hardly anything changes: {now:%} of the paid posts of the mid tier say so, {before:%} before. They earn {earns:%} of what they did.',
          zh: '几乎没变：腰部达人 {now:%} 的广告注明了，之前 {before:%}。收入是从前的 {earns:%}。',
        },
      ],
      look: { tier: 1, figure: 'creators' },
    },
    {
      values: { openOr: otherwise(now), incomeOr: timesOtherwise(income, start) },
      en: 'Without the watchdog {openOr:%} would say so, and all creators together have earned {incomeOr:%} of what they would have.',
      zh: '不严查，注明的会是 {openOr:%}；全体达人的收入是不查时的 {incomeOr:%}。',
    },
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'A milder watchdog: let it find two in ten.',
    zh: '查得松一点：十条只查出两条。',
    without: { path: 'parameters.platform.enforcement' },
    set: [['parameters.platform.enforcement', 0.2]],
  },
};
