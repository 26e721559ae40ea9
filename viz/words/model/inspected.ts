/** The columns of the world that are shown of one person, one brand in their mind, one creator they follow, one creator. */
import type { COLUMNS } from '../../../sim/catalogue.ts';
import type { Kind } from '../../../sim/core/column.ts';

type Columns = typeof COLUMNS;
type ColumnOf<K extends Kind> = {
  [C in keyof Columns]: Columns[C]['kind'] extends K ? C : never;
}[keyof Columns];

export const INSPECTED = {
  consumer: [
    'values',
    'interest',
    'disposition',
    'scepticism',
    'impulsiveness',
    'priceSensitivity',
    'lossAversion',
    'collectivism',
    'activity',
    'posting',
    'online',
    'away',
    'motive',
    'intrinsic',
    'fatigue',
    'platformTrust',
    'styleMemory',
    'xp',
    'postedOn',
    'memberships',
    'spent',
  ],
  pair: [
    'own',
    'peer',
    'paid',
    'negative',
    'affect',
    'attachment',
    'identity',
    'loyalty',
    'habit',
    'stage',
    'expectation',
    'seen',
    'bought',
    'complaint',
    'complaintAge',
    'past',
    'serviceExpected',
    'warned',
  ],
  follow: ['followed', 'good', 'bad', 'bond', 'credence', 'kinship', 'member'],
  creator: [
    'tier',
    'creatorVertical',
    'skill',
    'altruism',
    'authenticity',
    'steadiness',
    'style',
    'mcn',
    'followers',
    'gained',
    'lost',
    'trustCapital',
    'load',
    'share',
    'honesty',
    'partner',
    'output',
    'paidPosts',
    'attention',
    'silence',
    'comments',
    'replyRate',
    'members',
    'earned',
    'income',
    'promotedOn',
  ],
} as const satisfies { readonly [K in Kind]?: readonly ColumnOf<K>[] };

export type Inspected = keyof typeof INSPECTED;
/** One text for each of them. */
export type Inspections<T> = {
  readonly [I in Inspected]: { readonly [C in (typeof INSPECTED)[I][number]]: T };
};
