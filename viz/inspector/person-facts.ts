/** What is told of a person's day, read from the engine's answer. Nothing here knows the page. */
import type { PersonDay, Seen } from '../../workers/protocol.ts';

/** Exposures that are alike: same brand, kind and way. */
export interface SeenGroup {
  brand: number;
  kind: Seen['kind'];
  way: Seen['way'];
  count: number;
  /** Of these, paid posts that say so. */
  labelled: number;
  /** Mean share that was believed, in [0, 1]. */
  believed: number;
  /** Creators who wrote them; friends and machines apart. */
  creators: number[];
}

/** The most frequent first. */
export function groupSeen(seen: readonly Seen[]): SeenGroup[] {
  const groups = new Map<string, SeenGroup>();
  for (const { brand, kind, way, labelled, believed, creator } of seen) {
    const key = `${brand} ${kind} ${way}`;
    let group = groups.get(key);
    if (!group) {
      group = { brand, kind, way, count: 0, labelled: 0, believed: 0, creators: [] };
      groups.set(key, group);
    }
    group.believed = (group.believed * group.count + believed) / (group.count + 1);
    group.count++;
    if (labelled) group.labelled++;
    if (creator >= 0 && !group.creators.includes(creator)) group.creators.push(creator);
  }
  // What is about no brand says least.
  return [...groups.values()].sort(
    (a, b) => Number(a.brand < 0) - Number(b.brand < 0) || b.count - a.count || a.brand - b.brand,
  );
}

/** What the values of the column `say` stand for (sim/mechanisms/posting.ts). */
const POSTS = ['nothing', 'talk', 'review', 'repost', 'vent', 'object'] as const;

export type Deed =
  | {
      kind: 'posted';
      post: Exclude<(typeof POSTS)[number], 'nothing'>;
      brand: number;
      good: boolean;
      cash: boolean;
    }
  | { kind: 'bought'; brand: number; times: number }
  | { kind: 'complained'; brand: number }
  | { kind: 'spent'; yuan: number }
  | { kind: 'commented'; times: number }
  | { kind: 'adopted' };

const one = ({ columns }: PersonDay, name: string): number => columns[name]?.[0] ?? 0;

/** @param before the evening of the day before: what was bought is a difference; null where it is not known */
export function deedsOf(today: PersonDay, before: PersonDay | null): Deed[] {
  const deeds: Deed[] = [];
  const post = POSTS[one(today, 'say')] ?? 'nothing';
  if (post !== 'nothing') {
    const good = one(today, 'sayValence') >= 0.5;
    deeds.push({
      kind: 'posted',
      post,
      brand: one(today, 'sayBrand'),
      good,
      cash: one(today, 'sayPaid') !== 0,
    });
  }
  // On the evening of day 0 everything bought so far was bought today.
  const known = before !== null || today.day === 0;
  today.perBrand.forEach(({ bought, complaint }, brand) => {
    const earlier = before?.perBrand[brand];
    const times = known ? bought - (earlier?.bought ?? 0) : 0;
    if (times > 0) deeds.push({ kind: 'bought', brand, times });
    if (known && complaint !== 0 && (earlier?.complaint ?? 0) === 0)
      deeds.push({ kind: 'complained', brand });
  });
  const spent = one(today, 'spent');
  if (spent !== 0) deeds.push({ kind: 'spent', yuan: spent / 100 });
  const times = one(today, 'commented');
  if (times > 0) deeds.push({ kind: 'commented', times });
  if (one(today, 'adoptedToday') !== 0) deeds.push({ kind: 'adopted' });
  return deeds;
}
