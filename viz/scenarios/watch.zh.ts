/** 每个故事的看点。 What to watch in each shipped scenario. */
import type { ShelvedName } from './shelf.ts';

export const watch: Readonly<Record<ShelvedName, string>> = {
  'default-market': '谁卖得多，四个品牌的信任怎样增长',
  'crisis-after-word-of-mouth': '“灯火”的信任：跌多深，能回来多少',
  'crisis-after-advertising': '孪生市场里的同一场危机；可保留一次运行作比较',
  'bad-news-travels': '三十条谎言被读了多少次，“竹语”损失了什么',
  'the-star-falls': '头部达人的粉丝与可信度；两个品牌的销量',
  'sold-out': '腰部达人的可信度：上坡时与下坡时的差别',
  'counterfeit-wave': '最后一件假货卖出之后，“竹语”的信任、退货和差评',
  hype: '冲动消费、退货，以及热潮过后“流星”的信任',
  'quiet-quality': '有多少人知道“芦苇”和“大鼓”，最后谁卖得多',
  'two-camps': '关于价值观的帖子，以及置身事外的第三家得到什么',
  'label-law': '三个层级达人的可信度，以及销量',
  'safety-net': '便宜的“珊瑚”与昂贵的“沙丘”各卖多少',
  'burnt-by-degrees': '腰部达人的付费帖、可信度与收入，逐月变化',
  pyramid: '四个相同品牌的销量，以及每卖一件花多少钱',
  'cash-or-praise': '三十天之内与之后的好评和归属感',
  'three-answers': '同样的次品之后，三个相同品牌的信任',
  'we-or-me': '“圈子”与“舞台”各自的归属感',
  'all-alike': '人们看到的内容有多丰富，谁离开了',
  watchdog: '标注广告的比例、罚款、可信度、收入',
  'bought-praise': '刷评被识破前后“锡箔”的信任；诚实的“老橡”的销量',
  'first-rung': '多少普通用户成为KOC，在什么时候',
  'back-room': '老顾客的购买、达人的收入、没人回复的评论',
  'machine-made': '发了多少、读了多少，对达人的相信怎样变化',
  traced: '假货可以追溯之后，“竹语”和平台的信任',
};
