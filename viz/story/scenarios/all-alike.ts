import { eveOf, moves } from '../blocks.ts';
import { withClause } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import {
  above,
  begins,
  below,
  both,
  last,
  later,
  less,
  mean,
  ofMarket,
  on,
  otherwise,
} from '../vocabulary.ts';

const CURE = { path: 'parameters.ranking.diversity' };
const start = begins(CURE);
const entropy = ofMarket('content_entropy');
const away = ofMarket('away');
const first = mean(entropy, on(0), on(10));
const before = mean(entropy, later(start, -10), start);
const now = mean(entropy, later(last, -30), last);
const taken = less(first, before);
const given = less(now, before);
const values = {
  first,
  before,
  now,
  away: mean(away, later(last, -30), last),
  awayBefore: mean(away, later(start, -30), start),
};
const topic = {
  en: 'diversity of what is read (1: all styles alike often)',
  zh: '读到内容的多样性（1 表示各种风格一样多）',
  form: '2' as const,
  least: 0.01,
};
const end = ' Staying away: {awayBefore:%} before, {away:%} in the last month.';
const endZh = '离开平台的人：之前 {awayBefore:%}，最后一个月 {away:%}。';

export const story: Story = {
  needs: [start],
  sentences: [
    {
      id: 'first',
      on: on(10),
      values: { first },
      variants: [
        {
          en: 'In the first ten days the feed is varied: {first:2} of the most there could be.',
          zh: '头十天，刷到的东西还挺丰富：多样性是满分的 {first:2}。',
        },
      ],
      look: { lens: 'fatigue', figure: 'content' },
    },
    moves({
      id: 'copied',
      topic,
      before: first,
      after: before,
      look: { lens: 'fatigue', figure: 'content' },
    }),
    moves({
      id: 'cured',
      topic,
      before,
      after: mean(entropy, later(start, 30), later(start, 45)),
      look: { lens: 'fatigue', figure: 'content' },
    }),
    moves({
      id: 'away',
      topic: { en: 'the share of people who stay away', zh: '离开平台的人', form: '%', least: 0.005 },
      before: mean(away, later(start, -30), start),
      after: mean(away, later(start, 45), later(start, 75)),
      on: later(eveOf(CURE), 76),
      look: { lens: 'fatigue', figure: 'content' },
    }),
  ],
  answer: withClause(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: both(above(taken, 0.01), above(given, 0.01)),
          en: `It gives something back: diversity {first:2} at first, {before:2} before the cure, {now:2} at the end.${end}`,
          zh: `还回来一些：多样性起初 {first:2}，扶持之前 {before:2}，最后 {now:2}。${endZh}`,
        },
        {
          when: below(given, -0.01),
          en: `It is not enough: diversity {first:2} at first, {before:2} before the cure, {now:2} at the end.${end}`,
          zh: `不够：多样性起初 {first:2}，扶持之前 {before:2}，最后 {now:2}。${endZh}`,
        },
        {
          en: `It holds what was left: diversity {first:2} at first, {before:2} before the cure, {now:2} at the end.${end}`,
          zh: `只是稳住了剩下的：多样性起初 {first:2}，扶持之前 {before:2}，最后 {now:2}。${endZh}`,
        },
      ],
      look: { lens: 'fatigue', figure: 'content' },
    },
    {
      values: { nowOr: otherwise(now), awayOr: otherwise(values.away) },
      en: 'Had nothing been done, diversity would be {nowOr:2} and {awayOr:%} would stay away.',
      zh: '如果什么也不做，多样性会是 {nowOr:2}，离开的人会有 {awayOr:%}。',
    },
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Leave the cure out: how alike would the feed have become?',
    zh: '不扶持小众：内容会变得多么千篇一律？',
    without: 'all',
  },
};
