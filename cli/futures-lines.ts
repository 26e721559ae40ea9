/** What two futures of one past have different, in words and tables. */
import type { Comparison, Fate } from '../sim/index.ts';
import { indented, table } from './table.ts';
import { days, whole } from './words.ts';

/** Measures of which something is told, as far as they differ. */
const TOLD = ['trust', 'awareness', 'sales', 'revenue'];

export function futureLines(comparison: Comparison, brands: readonly string[], people: number): string[] {
  const { from, until, fates } = comparison;
  if (until - from === 0) return ['nothing differs: the two have all days in common'];
  return [
    `the two share the days before ${from}; ${days(until - from)} are compared (with the change less without it)`,
    '',
    ...trustLines(comparison, brands),
    '',
    ...purchaseLines(comparison, brands),
    '',
    ...seriesLines(comparison, brands),
    '',
    ...fateLines(fates, brands, people),
    ...(until - from > SOON ? ['', DRIFT] : []),
  ];
}

/** Days within which differences are mostly those of the cause. */
const SOON = 7;

/** What stands beside differences that are not held against chance. */
export const DRIFT =
  'Any two futures drift apart: after some days most of what differs, in every brand, is chance (docs/what-if-not.md).';

function trustLines({ trust, smallest, until, from }: Comparison, brands: readonly string[]): string[] {
  const moved = trust.filter(({ touched }) => touched > 0);
  const least = `more than ${smallest}`;
  if (moved.length === 0) return [`Trust: nobody’s differs by ${least} on any evening`];
  const rows = moved.map(({ brand, people, touched, most, mostOn, lastDay, trustDays, sum }) => [
    brands[brand],
    whole(people[0]),
    whole(touched),
    `${whole(most)} on day ${mostOn}`,
    signed(trustDays, 2),
    signed(sum[sum.length - 1], 2),
    lastDay === null ? `not by day ${until - 1}` : `after day ${lastDay} (${days(lastDay + 1 - from)})`,
  ]);
  const head = ['brand', 'first evening', 'ever', 'at most', 'trust × days', 'at the end', 'faded'];
  return [`Trust, people in whom it differs by ${least}:`, ...indented(table([head, ...rows]))];
}

function purchaseLines({ purchases }: Comparison, brands: readonly string[]): string[] {
  const moved = purchases.filter(({ more, less }) => more + less > 0);
  if (moved.length === 0) return ['Purchases: nobody bought more or less of any brand'];
  const rows = moved.map(({ brand, more, less, peopleMore, peopleLess }) => [
    brands[brand],
    signed(more - less, 0),
    `${whole(more)} by ${whole(peopleMore)}`,
    `${whole(less)} by ${whole(peopleLess)}`,
  ]);
  return [
    'Purchases, pieces and people:',
    ...indented(table([['brand', 'in all', 'more', 'less'], ...rows])),
  ];
}

function seriesLines({ series }: Comparison, brands: readonly string[]): string[] {
  const told = series.filter(({ measure }) => TOLD.includes(measure));
  if (told.length === 0) return ['Series: none of them differs'];
  const rows = told.map(({ measure, brand, largest, largestOn, sum, last }) => [
    `${measure}, ${brands[brand]}`,
    `${short(largest)} on day ${largestOn}`,
    short(sum),
    short(last),
  ]);
  const more = series.length - told.length;
  return [
    'Series by day:',
    ...indented(table([['measure', 'furthest', 'sum over days', 'at the end'], ...rows])),
    ...(more > 0 ? [`  ${whole(more)} more differ: --json tells all of them`] : []),
  ];
}

function fateLines(fates: readonly Fate[], brands: readonly string[], people: number): string[] {
  if (fates.length === 0) return ['People: nobody’s fate differs'];
  const rows = fates
    .slice(0, people)
    .map((fate) => [
      String(fate.consumer),
      fate.distance === null ? '–' : String(fate.distance),
      fate.trust
        .map(({ brand, largest, largestOn }) => `${brands[brand]} ${signed(largest, 3)} (day ${largestOn})`)
        .join(', ') || '–',
      fate.bought.map(({ brand, parent, other }) => `${brands[brand]} ${parent} → ${other}`).join(', ') ||
        '–',
      otherwise(fate) || '–',
    ]);
  const more = fates.length - rows.length;
  const head = ['consumer', 'steps', 'trust, furthest', 'bought', 'otherwise'];
  return [
    `People whose fate differs: ${whole(fates.length)}, nearest to the cause first (steps over friendships and follows):`,
    ...(rows.length > 0 ? indented(table([head, ...rows])) : []),
    ...(more > 0 ? [`  ${whole(more)} more: --people N shows more of them, --json all`] : []),
  ];
}

function otherwise({ followsInParent, followsInOther, away, gone }: Fate): string {
  return [
    ...(followsInParent.length > 0 ? [`no longer follows ${creators(followsInParent)}`] : []),
    ...(followsInOther.length > 0 ? [`follows ${creators(followsInOther)} as well`] : []),
    ...(away === null ? [] : [away.other ? 'stays away' : 'no longer stays away']),
    ...(gone === null ? [] : [gone.other ? 'is gone' : 'is still there']),
  ].join(', ');
}

const creators = (list: readonly number[]): string =>
  `creator${list.length === 1 ? '' : 's'} ${list.slice(0, 3).join(', ')}${list.length > 3 ? ` and ${list.length - 3} more` : ''}`;

export const signed = (x: number, digits: number): string =>
  `${x < 0 ? '−' : '+'}${Math.abs(x).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;

const short = (x: number): string =>
  `${x < 0 ? '−' : '+'}${Math.abs(x).toLocaleString('en-US', { maximumSignificantDigits: 3 })}`;
