import { comesBack, eveOf, salesMove, trustFalls, trustIn } from '../blocks.ts';
import { preferring } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import {
  above,
  at,
  begins,
  below,
  both,
  last,
  later,
  less,
  lowest,
  ofBrand,
  ofMarket,
  otherwise,
  ratio,
  sum,
} from '../vocabulary.ts';

const FAKES = { kind: 'counterfeit' } as const;
const TRACE = { path: 'parameters.platform.traceability' };
const start = begins(FAKES);
const eve = eveOf(FAKES);
const cure = begins(TRACE);
const trust = ofBrand('trust', 1);
const platform = ofMarket('platform_trust');
const before = at(trust, eve);
const low = lowest(trust, start, later(cure, 20));
const back = ratio(less(at(trust, last), low), less(before, low));
const values = {
  before,
  now: at(trust, last),
  back,
  platform: at(platform, eve),
  platformNow: at(platform, last),
};
const rest = ' Trust in the platform: {platform:2} on the eve, {platformNow:2} at the end.';
const restZh = '对平台的信任：前一晚 {platform:2}，最后 {platformNow:2}。';

const deep = less(otherwise(at(trust, cure)), at(trust, cure));
const others = {
  share: ratio(less(otherwise(at(trust, last)), at(trust, last)), deep),
  nowOr: otherwise(values.now),
  platformOr: otherwise(values.platformNow),
};
const againstEn =
  'trust in {@1} ends at {now:2}, in the platform at {platformNow:2}; without the fakes they would be {nowOr:2} and {platformOr:2}.';
const againstZh =
  '最后对{@1}的信任 {now:2}，对平台 {platformNow:2}；没有假货会是 {nowOr:2} 和 {platformOr:2}。';

export const story: Story = {
  needs: [start, cure],
  sentences: [
    {
      id: 'fakes',
      on: later(start, 20),
      values: { fakes: sum(ofBrand('counterfeits', 1), start, later(start, 20)) },
      variants: [
        {
          en: 'Fakes sold as {@1} in twenty days: {fakes:n}.',
          zh: '二十天里，以{@1}之名卖出的假货：{fakes:n} 件。',
        },
      ],
      look: { lens: 'trust', brand: 1, figure: 'sales' },
    },
    trustFalls(1, eve, 55),
    {
      id: 'stopped',
      on: later(cure, 30),
      values: {
        fakes: sum(ofBrand('counterfeits', 1), later(cure, -30), cure),
        after: sum(ofBrand('counterfeits', 1), cure, later(cure, 30)),
      },
      variants: [
        {
          en: 'Fakes sold in the month before every piece could be traced: {fakes:n}; in the month since: {after:n}.',
          zh: '一物一码之前一个月的假货：{fakes:n} 件；之后一个月：{after:n} 件。',
        },
      ],
      look: { brand: 1, figure: 'sales' },
    },
    salesMove(1, cure, 45),
    comesBack({
      id: 'back',
      topic: trustIn(1),
      track: trust,
      eve,
      within: 70,
      by: later(cure, 80),
      look: { lens: 'trust', brand: 1, figure: 'brands' },
    }),
  ],
  answer: preferring(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: both(above(less(before, low), 0.01), above(back, 0.9)),
          en: `All of it is back: trust in {@1} is {now:2}, {before:2} on the eve.${rest}`,
          zh: `全都回来了：对{@1}的信任 {now:2}，前一晚 {before:2}。${restZh}`,
        },
        {
          when: both(above(less(before, low), 0.01), above(back, 0.05)),
          en: `Of the trust lost in {@1} {back:%} is back: {now:2}, after {before:2} on the eve.${rest}`,
          zh: `对{@1}丢掉的信任回来了 {back:%}：现在 {now:2}，前一晚 {before:2}。${restZh}`,
        },
        {
          when: above(less(before, low), 0.01),
          en: `Nothing is back: trust in {@1} is {now:2}, {before:2} on the eve.${rest}`,
          zh: `没有回来：对{@1}的信任 {now:2}，前一晚 {before:2}。${restZh}`,
        },
        {
          en: `There was hardly any loss: trust in {@1} is {now:2}, {before:2} on the eve.${rest}`,
          zh: `几乎没有损失：对{@1}的信任 {now:2}，前一晚 {before:2}。${restZh}`,
        },
      ],
      look: { lens: 'trust', brand: 1, figure: 'brands' },
    },
    others,
    [
      {
        when: below(deep, 0.01),
        en: `There was hardly any loss: ${againstEn}`,
        zh: `几乎没有损失：${againstZh}`,
      },
      {
        when: above(others.share, 1),
        en: `Nothing is back, the loss has grown: ${againstEn}`,
        zh: `没有回来，丢得更多了：${againstZh}`,
      },
      {
        when: above(others.share, 0.1),
        en: `Of the loss {share:%} is still there: ${againstEn}`,
        zh: `丢掉的还有 {share:%} 没有回来：${againstZh}`,
      },
      { en: `It has healed: ${againstEn}`, zh: `已经恢复：${againstZh}` },
    ],
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Do nothing on day 120: where would it have ended?',
    zh: '第 120 天什么也不做：会走到哪里？',
    without: { path: 'parameters.platform.traceability' },
  },
};
