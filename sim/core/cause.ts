/**
 * Causes: what a change of somebody’s state is put down to. A phase, or a step of reading, says it of every state that can be
 * asked about and that it writes (`because`); where one phase does several things, it marks where one ends.
 */

/** What changes states, in the words of a table. */
export const CAUSES = {
  post: { en: 'a post that was read', zh: '读到的帖子' },
  talk: { en: 'what a friend told', zh: '朋友说的话' },
  outside: { en: 'hearing of the brand elsewhere', zh: '在别处听说这个品牌' },
  purchase: { en: 'a purchase of one’s own', zh: '自己的一次购买' },
  ownPost: { en: 'what was posted oneself', zh: '自己发的帖子' },
  reception: { en: 'how one’s own post was received', zh: '自己的帖子得到的反响' },
  challenge: { en: 'taking part in a challenge', zh: '参加挑战活动' },
  privilege: { en: 'a privilege', zh: '获得特权' },
  answer: { en: 'how the brand answered a complaint', zh: '品牌对投诉的回应' },
  asked: { en: 'an answer by the account of the brand', zh: '品牌账号的答复' },
  host: { en: 'an answer in a live room', zh: '直播间里的答复' },
  reply: { en: 'a comment that the creator answered', zh: '达人回复了评论' },
  advice: { en: 'advice that was paid for', zh: '付费咨询' },
  scandal: { en: 'a scandal', zh: '丑闻' },
  silence: { en: 'silence of the creator', zh: '达人长时间不发声' },
  left: { en: 'giving up the creator', zh: '取消关注' },
  invitation: { en: 'being asked to join a group purchase', zh: '被邀请拼团' },
  settled: { en: 'feelings that settled', zh: '感受沉淀下来' },
  group: { en: 'what oneself and the own group think of it', zh: '自己与所在群体的看法' },
  fading: { en: 'forgetting', zh: '遗忘' },
  newcomer: { en: 'somebody else coming in this place', zh: '换了人' },
  newCreator: { en: 'the creator giving up or another taking the place', zh: '达人退出或换人' },
  replaced: { en: 'another creator taking the place in memory', zh: '记忆中被另一位达人取代' },
  rules: { en: 'the rules of the market', zh: '市场规则的改变' },
} as const satisfies Readonly<Record<string, { en: string; zh: string }>>;

export type Cause = keyof typeof CAUSES;

/** Of all that is written, or by column. */
export type Because = Cause | Readonly<Record<string, Cause>>;

/** What is known of a cause at the moment it works. */
export interface Detail {
  /** Whom or what it came from or is about. */
  readonly creator?: number;
  readonly brand?: number;
  readonly consumer?: number;
  /** Of leaving a creator: whether drift alone would have done it. */
  readonly anyway?: boolean;
  /** Of a purchase: quality that was hoped for and that came, satisfaction, and whether it was a counterfeit. */
  readonly hoped?: number;
  readonly quality?: number;
  readonly satisfaction?: number;
  readonly counterfeit?: boolean;
  readonly elsewhere?: boolean;
}

/** Looks on while the days of somebody are lived again (sim/why/trace.ts). It changes nothing. */
export interface Tracing {
  /** All that was written since the last mark, or since the phase began, has this cause. */
  mark(cause: Cause, detail?: Detail): void;
}
