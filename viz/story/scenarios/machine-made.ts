import { credibilityMoves, eveOf, moves } from '../blocks.ts';
import { gainOf, preferring, timesOtherwise } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import {
  above,
  at,
  begins,
  below,
  last,
  later,
  less,
  mean,
  ofMarket,
  ofTier,
  otherwise,
  ratio,
} from '../vocabulary.ts';

const MACHINES = { path: 'creators.mid.aiShare' };
const start = begins(MACHINES);
const eve = eveOf(MACHINES);
const posts = ofMarket('creator_posts');
const entropy = ofMarket('content_entropy');
const credibility = ofTier('credibility', 1);
const change = less(at(credibility, last), at(credibility, eve));
const values = {
  posts: ratio(mean(posts, start, last), mean(posts, later(start, -30), start)),
  before: at(credibility, eve),
  now: at(credibility, last),
  varied: mean(entropy, later(start, -30), start),
  variedNow: mean(entropy, later(last, -30), last),
};
const numbersEn =
  'creators publish {posts:x} times as much, the mid tier is believed {now:2} instead of {before:2}, and diversity is {variedNow:2} instead of {varied:2}.';
const numbersZh =
  '达人的产量是从前的 {posts:x} 倍，腰部达人的可信度从 {before:2} 变成 {now:2}，多样性从 {varied:2} 变成 {variedNow:2}。';

const lost = gainOf(credibility);
const others = {
  postsOr: timesOtherwise(posts, start),
  nowOr: otherwise(values.now),
  variedOr: otherwise(values.variedNow),
};
const againstEn =
  'creators publish {postsOr:x} times what they would have, the mid tier is believed {now:2} (without machines {nowOr:2}), and diversity is {variedNow:2} ({variedOr:2}).';
const againstZh =
  '达人的产量是本来的 {postsOr:x} 倍，腰部达人的可信度 {now:2}（不用机器 {nowOr:2}），多样性 {variedNow:2}（{variedOr:2}）。';

export const story: Story = {
  needs: [start],
  sentences: [
    moves({
      id: 'flood',
      topic: {
        en: 'the number of posts by creators in a day',
        zh: '达人每天发的帖子',
        form: 'n',
        least: 0.05,
      },
      before: mean(posts, later(start, -30), start),
      after: mean(posts, start, later(start, 15)),
      relative: true,
      look: { lens: 'fatigue', figure: 'content' },
    }),
    moves({
      id: 'alike',
      topic: { en: 'diversity of what is read', zh: '读到内容的多样性', form: '2', least: 0.02 },
      before: mean(entropy, later(start, -30), start),
      after: mean(entropy, later(start, 15), later(start, 35)),
      look: { lens: 'fatigue', figure: 'content' },
    }),
    credibilityMoves(1, eve, later(start, 60)),
    credibilityMoves(0, eve, later(start, 80)),
  ],
  answer: preferring(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: below(change, -0.01),
          en: `It costs belief: ${numbersEn}`,
          zh: `伤了信任：${numbersZh}`,
        },
        {
          when: above(change, 0.01),
          en: `Belief has even grown: ${numbersEn}`,
          zh: `信任反而升了：${numbersZh}`,
        },
        { en: `Belief hardly moves: ${numbersEn}`, zh: `信任几乎没动：${numbersZh}` },
      ],
      look: { lens: 'trust', tier: 1, figure: 'creators' },
    },
    others,
    [
      { when: below(lost, -0.01), en: `It costs belief: ${againstEn}`, zh: `伤了信任：${againstZh}` },
      {
        when: above(lost, 0.01),
        en: `Belief has even grown: ${againstEn}`,
        zh: `信任反而升了：${againstZh}`,
      },
      { en: `Belief hardly moves: ${againstEn}`, zh: `信任几乎没动：${againstZh}` },
    ],
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Label every machine-written post, and compare.',
    zh: '机器写的全都注明，再比一比。',
    without: { path: 'parameters.platform.aiLabel' },
    set: [['parameters.platform.aiLabel', 1]],
  },
};
