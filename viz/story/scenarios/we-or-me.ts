import { eveOf, moves } from '../blocks.ts';
import { ranking } from '../ranking.ts';
import { withClause } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import { above, at, begins, below, last, later, less, ofBrand, otherwise, sum } from '../vocabulary.ts';

const CIRCLE = { path: 'brands.0.toCommunity' };
const start = begins(CIRCLE);
const eve = eveOf(CIRCLE);
const identity = (b: number, day = last) => at(ofBrand('identity', b), day);
const values = { circle: identity(0), stage: identity(1), plain: identity(2) };
const grows = (b: number, days: number) =>
  moves({
    id: `belonging-${b}`,
    topic: { en: `belonging to {@${b}}`, zh: `对{@${b}}的归属感`, form: '2' as const, least: 0.005 },
    before: identity(b, eve),
    after: identity(b, later(start, days)),
    look: { lens: 'identity', brand: b },
  });

export const story: Story = {
  needs: [start],
  sentences: [
    grows(0, 40),
    grows(1, 50),
    {
      id: 'spent',
      on: later(start, 75),
      values: {
        circle: sum(ofBrand('cost_community', 0), start, later(start, 75)),
        stage: sum(ofBrand('cost_recognition', 1), start, later(start, 75)),
        joined: sum(ofBrand('participants', 0), start, later(start, 75)),
      },
      variants: [
        {
          en: '{@0} has spent {circle:n} yuan, and people took part {joined:n} times; {@1} has spent {stage:n} yuan.',
          zh: '{@0}花了 {circle:n} 元，有 {joined:n} 人次参加；{@1}花了 {stage:n} 元。',
        },
      ],
      look: { lens: 'identity', brand: 0 },
    },
    ranking({
      id: 'rank',
      of: (b) => identity(b, later(start, 110)),
      brands: [0, 1, 2],
      form: '2',
      lead: { en: 'People feel they belong most to', zh: '大家最有归属感的是' },
      look: { lens: 'identity', brand: 0 },
    }),
  ],
  answer: withClause(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: above(less(values.circle, values.stage), 0.01),
          en: 'Here the group wins: belonging is {circle:2} at {@0}, {stage:2} at {@1}, {plain:2} where nothing was done.',
          zh: '在这里，集体胜出：归属感{@0} {circle:2}，{@1} {stage:2}，什么也没做的 {plain:2}。',
        },
        {
          when: below(less(values.circle, values.stage), -0.01),
          en: 'Here the limelight wins: belonging is {stage:2} at {@1}, {circle:2} at {@0}, {plain:2} where nothing was done.',
          zh: '在这里，聚光灯胜出：归属感{@1} {stage:2}，{@0} {circle:2}，什么也没做的 {plain:2}。',
        },
        {
          en: 'Both do the same: belonging is {circle:2} at {@0}, {stage:2} at {@1}, {plain:2} where nothing was done.',
          zh: '两样差不多：归属感{@0} {circle:2}，{@1} {stage:2}，什么也没做的 {plain:2}。',
        },
      ],
      look: { lens: 'identity', brand: 0 },
    },
    {
      values: { circleOr: otherwise(values.circle), stageOr: otherwise(values.stage) },
      en: 'Among people who would rather stand out: {circleOr:2} and {stageOr:2}.',
      zh: '换成更爱彰显自我的人：分别是 {circleOr:2} 和 {stageOr:2}。',
    },
  ),
  control: { set: [['population.collectivism', 0.15]] },
  suggestion: {
    en: 'Let people hold themselves dear rather than the group.',
    zh: '换成一群更看重自我的人。',
    set: [['population.collectivism', 0.15]],
  },
};
