/**
 * Salience: how readily a brand comes to mind, in [0, 1].
 *
 *     read      s ← s + g·believed·(½ + craft)·(1 − ρ + ρ·V·interest)·(1 − s)          interest in the vertical of the post
 *     done      s ← s + g_y·(1 − s)                                 overnight  s ← s·2^(−1/h)
 *     known     s ≥ s₀ in the morning          considered when a need arises: with chance s
 *     at the start s_0 with those who know the brand, else 0
 *
 * What is believed, well made and of interest brings a brand to mind; what is in mind is considered (buying.ts) and
 * talked about (talk.ts). So content reaches purchases beside what it does to trust, advertising has a stock that wears
 * off, and brands are forgotten.
 *
 * Source: consideration sets after Hauser & Wernerfelt 1990; advertising acts on consideration (Terui, Ban & Allenby
 * 2011). Gains and half-life are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { VERTICALS } from '../../core/dimensions.ts';
import { FRIEND, SOUGHT } from '../../core/exposures.ts';
import type { Exposures, List } from '../../core/exposures.ts';
import { float, int, overBrands, perConsumer, ratio, sumOf, total } from '../../core/measure.ts';
import { mean, sumsOfKnown } from '../../population/known.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { PAID, Source } from '../../posts/posts.ts';
import { TIERS } from '../../scenario/tiers.ts';
import { decided, halfLife, plausible, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { PLAN } from '../../trial-markets.ts';

const parameters = {
  on: toggle('What is read and done brings brands to mind; off, only talk does, and all is forgotten'),
  gain: share(
    'Share of the way to the top of the mind that one fully believed post of ordinary craft brings',
    'g',
    0.08,
  ),
  relevance: plausible(
    [0, 1],
    'a guess: perhaps not at all, which is what a claim is about',
    share('How much of that depends on interest in what the post is about', 'ρ', 1),
  ),
  deed: plausible(
    [0.1, 0.5],
    'what was bought may stay in mind far better; a guess',
    share('Share of that way that a purchase, an own post or taking part in a challenge brings', 'g_y', 0.2),
  ),
  known: decided(share('Salience from which a brand counts as known', 's₀', 0.05)),
  start: share('Salience of a brand that is known at the start', 's_0', 0.3),
  halfLife: plausible(
    [10, 80],
    'Leone 1995: nine tenths gone in six to nine months on average, half-life 54–81 days; the lower end a guess',
    halfLife('Half-life of salience', 'h', 21),
  ),
} as const satisfies Table;

const columns = {
  salience: column('pair', 'f32', '', UNIT, 'how readily the brand comes to mind', { birth: 'drawn' }),
  aware: column('consumer', 'u8', 'bit set of brands', [0, 255], 'brands known in the morning', {
    birth: 'drawn',
  }),
  tierReads: column('brand', 'f64', 'exposures', COUNT, 'to posts by creators, by tier', {
    scratch: true,
    width: 3,
  }),
  readGood: column('brand', 'f64', 'exposures', COUNT, 'exposures to good unpaid posts today', {
    scratch: true,
  }),
  readBad: column('brand', 'f64', 'exposures', COUNT, 'exposures to bad posts today', { scratch: true }),
  readPaid: column('brand', 'f64', 'exposures', COUNT, 'exposures to paid posts today', { scratch: true }),
} as const satisfies Columns;

/** Salience after something brought the brand to mind by this share of the way. */
export const broughtToMind = (s: number, by: number): number => s + Math.min(1, by) * (1 - s);

/** How far a post about what interests the reader so much concerns it; 1 on average over verticals. */
export const relevanceOf = (interest: number, weight: number): number =>
  1 - weight + weight * VERTICALS * interest;

/** What one has done with a brand oneself brings it to mind. */
export function rememberDeed(world: World, pair: number): void {
  const { on, deed } = world.today.parameters.salience;
  const { salience } = world.state;
  if (on) salience[pair] = broughtToMind(salience[pair], deed);
}

/** Counts what is read and sorts it for the mechanisms that follow. */
export function sortReads(world: World, x: Exposures): void {
  const { reads, postBrand, negativeKind, postPaid, source, author, tier } = world.state;
  const { readGood, readBad, readPaid, tierReads } = world.state;
  const { brands } = world.market;
  const { plain, paid, bad, followed, recommended } = x;
  plain.count = paid.count = bad.count = followed.count = recommended.count = 0;
  let friends = 0;
  let sought = 0;
  for (let i = 0; i < x.count; i++) {
    const row = x.row[i];
    reads[row]++;
    if (x.follow[i] >= 0) followed.add(i);
    else if (x.follow[i] === FRIEND) friends++;
    else if (x.follow[i] === SOUGHT) sought++;
    else if (row >= brands) recommended.add(i);
    const b = postBrand[row];
    if (b < 0) continue;
    if (source[row] === Source.creator) tierReads[3 * b + tier[author[row]]]++;
    if (negativeKind[row] !== 0) {
      readBad[b]++;
      bad.add(i);
    } else if ((postPaid[row] & PAID) !== 0) {
      readPaid[b]++;
      paid.add(i);
    } else {
      readGood[b]++;
      plain.add(i);
    }
  }
  world.today.fromFriends += friends;
  world.today.fromSearch += sought;
  world.today.fromFollowed += followed.count;
}

/** What was read brings its brand to mind. */
function bringToMind(world: World, x: Exposures): void {
  if (!world.today.parameters.salience.on) return;
  raise(world, x, x.plain);
  raise(world, x, x.paid);
  raise(world, x, x.bad);
}

function raise(world: World, x: Exposures, list: List): void {
  const { salience, craft, interest, postVertical } = world.state;
  const { gain, relevance } = world.today.parameters.salience;
  for (let j = 0; j < list.count; j++) {
    const i = list.at[j];
    const row = x.row[i];
    const concern = relevanceOf(interest[x.reader[i] * VERTICALS + postVertical[row]], relevance);
    const pair = x.pair[i];
    salience[pair] = broughtToMind(salience[pair], gain * x.believed[i] * (0.5 + craft[row]) * concern);
  }
}

/** Night: which brands will be known in the morning. */
function noteKnown(world: World, from: number, to: number): void {
  const { salience, aware } = world.state;
  const { brands } = world.market;
  const { known } = world.today.parameters.salience;
  for (let c = from; c < to; c++) {
    let bits = 0;
    for (let b = 0; b < brands; b++) if (salience[c * brands + b] >= known) bits |= 1 << b;
    aware[c] = bits;
  }
}

const tallies: readonly Tally[] = [
  sumsOfKnown('salience'),
  {
    sums: ['know'],
    brand: ({ scratch: { known } }, _b, _first, _last, keep) => keep('know', known.count),
  },
];

/** Posts that the platform recommended: what came neither from a tie nor as an advertisement, nor was looked up. */
const recommended = ({ today, state }: World): number =>
  today.exposed -
  today.fromFriends -
  today.fromFollowed -
  today.fromSearch -
  sumOf(state.impressions) -
  sumOf(state.accountReads);

/** Brands of one category that come to mind, on the mean over people and categories. */
function considered(world: World): number {
  const { consumers, categories } = world.market;
  return overBrands(world, (b) => total(world, b, 'salience')) / (consumers * categories.length);
}

const measures: Measures = {
  market: [
    float<void>('friend_share', 'share of exposures', 'to what friends post or pass on', (world) =>
      ratio(world.today.fromFriends, world.today.exposed),
    ),
    float<void>('followed_share', 'share of exposures', 'to posts of creators who are followed', (world) =>
      ratio(world.today.fromFollowed, world.today.exposed),
    ),
    float<void>(
      'recommended_share',
      'share of exposures',
      'to what is recommended, advertisements apart',
      (world) => ratio(recommended(world), world.today.exposed),
    ),
    float<void>(
      'considered',
      'brands',
      'of a category that come to mind when it is needed, of those known',
      considered,
    ),
    float<void>('ugc_share', 'share of exposures', 'to posts by consumers about brands', (world) =>
      ratio(
        overBrands(world, (b) => world.state.readGood[b] + world.state.readBad[b]),
        world.today.exposed,
      ),
    ),
  ],
  brands: [
    float('awareness', 'share of consumers', 'who know the brand', perConsumer('know')),
    float('salience', '0 to 1', 'how readily it comes to mind to those who know it', mean('salience')),
    ...TIERS.map((tier, t) =>
      int(
        `read_${tier}`,
        'exposures',
        `to posts by ${tier} creators`,
        (world, b) => world.state.tierReads[3 * b + t],
      ),
    ),
    int('read_good', 'exposures', 'to good unpaid posts', (world, b) => world.state.readGood[b]),
    int('read_bad', 'exposures', 'to bad posts', (world, b) => world.state.readBad[b]),
    int('read_paid', 'exposures', 'to paid messages', (world, b) => world.state.readPaid[b]),
  ],
};

export const mechanism = defineMechanism({
  name: 'salience',
  parameters,
  columns,
  streams: {
    awarenessStart: 'which brands a consumer knows at the start',
  },
  fades: { salience: { halfLife: 'halfLife' } },
  phases: {
    noteKnown: {
      name: 'brands are forgotten',
      over: 'consumer',
      why: 'what is left of salience after the night decides what is known in the morning',
      reads: 'salience',
      writes: 'aware',
      step: noteKnown,
    },
  },
  reading: {
    sortReads: {
      name: 'what is read is sorted',
      why: 'counted and sorted for all that follows',
      reads: 'tier author source postBrand negativeKind postPaid',
      writes: 'tierReads readGood readBad readPaid reads',
      step: sortReads,
    },
    bringToMind: {
      name: 'brands come to mind',
      why: 'by what is believed',
      reads: 'interest craft postVertical',
      writes: 'salience',
      step: bringToMind,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands salience', 'reading brings brands to mind'),
  gain: rises([0.05, 0.3], 'brands salience', 's grows by g·believed·…·(1 − s)'),
  relevance: rises([0, 1], 'market sales', 'brands come to the minds of those who need them'),
  deed: rises([0, 1], 'brands salience', 'a purchase brings the brand to mind'),
  known: falls([0.02, 0.3], 'brands awareness', 'known is who has s ≥ s₀'),
  start: rises([0.1, 0.9], 'brands salience', 'where it begins'),
  halfLife: rises([5, 100], 'brands salience', 'brands are forgotten more slowly'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands awareness', 'down', 'what is read is not remembered', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: [],
    // What is told brings brands to mind as well (talk.ts); all of it fades, on or off.
    zero: { 'salience.gain': 0, 'salience.deed': 0 },
  },
};
