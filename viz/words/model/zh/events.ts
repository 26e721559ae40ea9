/** 发生了什么。 What happened, as sentences. */
import type { EventWords } from '../types.ts';

const percent = new Intl.NumberFormat('zh-CN', { style: 'percent' });
const whole = new Intl.NumberFormat('zh-CN');
const hundredths = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
const quoted = (brand: string | null): string => (brand === null ? '某个品牌' : `“${brand}”`);

export const events: EventWords = {
  kinds: {
    'intervention-starts': '变化开始',
    'intervention-ends': '变化结束',
    scandal: '塌房',
    'widely-read': '爆款帖子',
    'trust-falls': '信任下跌',
    'trust-recovers': '信任回升',
    'creator-collapses': '信任崩盘',
  },
  sentences: {
    'intervention-starts': ({ label }) => `开始：${label}`,
    'intervention-ends': ({ label }) => `结束：${label}`,
    scandal: ({ creator, value, label }) =>
      `${label}：${creator ?? '一位达人'}被揭穿（严重程度 ${percent.format(value)}）`,
    'widely-read': ({ brand, creator, value }) =>
      `${creator === null ? '一条' : `${creator}的一条`}谈${quoted(brand)}的帖子，已有 ${whole.format(value)} 人读过`,
    'trust-falls': ({ brand, value }) =>
      `两周之内，对${quoted(brand)}的信任下跌了 ${hundredths.format(Math.abs(value))}`,
    'trust-recovers': ({ brand, value }) =>
      `两周之内，对${quoted(brand)}的信任回升了 ${hundredths.format(Math.abs(value))}`,
    'creator-collapses': ({ creator, value }) =>
      `${creator ?? '一位达人'}的信任资本比高峰时少了 ${percent.format(value)}`,
  },
};
