/**
 * Search before buying: who needs something and is not sure looks it up, and reads what was written long ago.
 *
 *     P(look up | need) = ς·u          u  least uncertainty of trust among the brands in mind; 1 where there is none
 *     m posts: each with chance ν of a brand in mind, all alike, else of the category           P(post) ∝ score·2^(−age/h)
 *
 *   n_a  posts of each brand that the archive keeps, for a thousand people. The needs are those of the day (need.ts), the brands in mind as in the choice (buying.ts), before today's reading. Found is
 *   what stands on the shelf or in the archive (archive.ts, looking-up.ts): nothing of today, and nothing that was in the feed today.
 *   It is read like any post (model.ts, READING): believed by its author, evidence for trust, social proof, a brand that comes
 *   to mind, an expectation, likes and follows. But it is read with care, so that it counts min(1, κ·believed); its brand is
 *   among those chosen from for this need (buying.ts); and it is no recommendation, so that it says nothing of the platform and
 *   misses no interest. Looking up takes no attention from the feed. Who meets the same post again after weeks reads it anew.
 *
 * That what is found is considered, and unknown brands are sold so, is in the rule. That posts sell for longer than in the
 * feed, and what last touch makes of it (learning.ts), follow: a post is found when it is needed, just before the purchase.
 *
 * Source: Moorthy, Ratchford & Talukdar 1997 (search grows with uncertainty about brands); Chevalier & Mayzlin 2006
 * (reviews move sales where they stand). Figures are assumptions.
 */
import type { Exposures } from '../../core/exposures.ts';
import { column, COUNT, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import {
  decided,
  fixed,
  halfLife,
  integer,
  number,
  plausible,
  seenIn,
  share,
  toggle,
} from '../../core/declare.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Patch, Switches } from '../../core/expectation.ts';
import { float, int, ratio, total } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { MAX_FOUND } from '../attention/feed.ts';
import { score } from '../attention/ranking.ts';
import { listFor, searching } from './archive.ts';

const parameters = {
  on: seenIn('looked-up', toggle('Who needs something looks it up')),
  archive: seenIn(
    'looked-up',
    decided(
      fixed(
        number(
          'Posts about each brand that can still be found',
          'n_a',
          'posts per thousand consumers',
          [0, 512],
          0,
        ),
      ),
    ),
  ),
  posts: seenIn(
    'looked-up',
    plausible(
      [1, 8],
      'a guess: a handful of posts',
      integer(number('Posts looked up at one need', 'm', 'posts', [0, MAX_FOUND], 3)),
    ),
  ),
  eagerness: seenIn(
    'looked-up',
    plausible(
      [0.2, 1],
      'a guess: two thirds of users of note platforms say that they search there; what they say of needs is unknown',
      share('Chance that a need is looked up by who knows nothing', 'ς', 0.7),
    ),
  ),
  care: seenIn(
    'looked-up',
    plausible(
      [1, 6],
      'a guess: what is looked for is read, what comes by is scanned',
      number('What a post that was looked up counts, against one that came by', 'κ', '', [0, 20], 3),
    ),
  ),
  named: plausible(
    [0.2, 0.9],
    'a guess: names or keywords',
    share('Share of what is looked up by the name of a brand', 'ν', 0.6),
  ),
  halfLife: seenIn(
    'looked-up',
    plausible(
      [10, 90],
      'a guess: posts are found for months',
      halfLife('Half-life of how readily a post is found', 'h', 30),
    ),
  ),
} as const satisfies Table;

const columns = {
  listedRow: column('listing', 'i32', 'post row', [0, MAX_INDEX], 'post that can be found', {
    scratch: true,
  }),
  worthUpTo: column('listing', 'f64', '', COUNT, 'worth of these posts, added up', { scratch: true }),
  listed: column('brand', 'i32', 'posts', COUNT, 'that can be found about it today', { scratch: true }),
  findable: column('brand', 'f64', '', COUNT, 'what these are worth', { scratch: true }),
  foundReads: column('brand', 'f64', 'exposures', COUNT, 'to posts about it that were looked up', {
    scratch: true,
  }),
  foundBrands: column(
    'consumer',
    'u8',
    'bit set of brands',
    [0, 255],
    'of which something was looked up today',
    {
      scratch: true,
    },
  ),
  searches: column('consumer', 'u8', 'needs', [0, 8], 'looked up today', { scratch: true }),
  foundPosts: column('consumer', 'u8', 'posts', [0, 255], 'read of what was looked up', { scratch: true }),
  foundAge: column('consumer', 'u16', 'days', [0, 65535], 'age of these, added up', { scratch: true }),
  evidenceRead: column('consumer', 'f32', 'evidence', COUNT, 'in all that was read today', { scratch: true }),
  evidenceFound: column('consumer', 'f32', 'evidence', COUNT, 'of it in what was looked up', {
    scratch: true,
  }),
} as const satisfies Columns;

/** How far a post moves who believes it so far and reads it with so much care. */
export const readWithCare = (believed: number, care: number): number => Math.min(1, care * believed);

/** Morning: what can be found of each brand. */
function listFindable(world: World): void {
  if (searching(world)) for (let b = 0; b < world.market.brands; b++) listFor(world, b, score);
}

/** Nobody has looked up anything yet. */
export function clearSearch({ state }: World, from: number, to: number): void {
  for (const day of [state.searches, state.foundPosts, state.foundAge, state.foundBrands])
    day.fill(0, from, to);
  for (const day of [state.evidenceRead, state.evidenceFound]) day.fill(0, from, to);
}

/** What was looked up is read with care. */
function readCarefully(world: World, x: Exposures): void {
  const { care } = world.today.parameters.search;
  for (let j = 0; j < x.found.count; j++)
    x.believed[x.found.at[j]] = readWithCare(x.believed[x.found.at[j]], care);
}

/** What is read is weighed: all of it, and of it what was looked up. */
function weighFound(world: World, x: Exposures): void {
  if (!searching(world)) return;
  const { evidenceFor, evidenceAgainst, evidenceRead, evidenceFound } = world.state;
  const weigh = (i: number): number => x.believed[i] * (evidenceFor[x.row[i]] + evidenceAgainst[x.row[i]]);
  for (let i = 0; i < x.count; i++) if (x.pair[i] >= 0) evidenceRead[x.reader[i]] += weigh(i);
  for (let j = 0; j < x.found.count; j++) evidenceFound[x.reader[x.found.at[j]]] += weigh(x.found.at[j]);
}

const SUMS = ['searches', 'foundPosts', 'foundAge', 'evidenceRead', 'evidenceFound'] as const;

const tallies: readonly Tally[] = [
  {
    sums: SUMS,
    people: (world, first, last, keep) => {
      for (const name of SUMS) {
        let sum = 0;
        if (searching(world)) for (let c = first; c < last; c++) sum += world.state[name][c];
        keep(name, sum);
      }
    },
  },
];

const measures: Measures = {
  market: [
    int<void>('searches', 'needs', 'that were looked up', (world) => total(world, 0, 'searches')),
    int<void>('found_posts', 'exposures', 'to posts that were looked up', (world) =>
      total(world, 0, 'foundPosts'),
    ),
    float<void>('found_age', 'days', 'mean age of what was looked up', (world) =>
      ratio(total(world, 0, 'foundAge'), total(world, 0, 'foundPosts')),
    ),
    float<void>('search_share', 'share of evidence', 'in what was read that was looked up', (world) =>
      ratio(total(world, 0, 'evidenceFound'), total(world, 0, 'evidenceRead')),
    ),
  ],
  brands: [
    int('read_found', 'exposures', 'to posts that were looked up', (world, b) => world.state.foundReads[b]),
  ],
};

export const mechanism = defineMechanism({
  name: 'search',
  parameters,
  columns,
  streams: { lookUp: 'whether a need is looked up, and what is found' },
  phases: {
    listFindable: {
      name: 'what can be found is listed',
      over: 'once',
      why: 'by what the shelf has left, and with what the platform knows of it this morning',
      reads:
        'kept postBrand postKey postAge pull information craft reads likes replies shares leverSteps finished soldBy',
      writes: 'listedRow worthUpTo listed findable',
      step: listFindable,
    },
  },
  reading: {
    readCarefully: {
      name: 'what was looked up is read with care',
      why: 'once it is known how far it is believed',
      reads: '',
      writes: '',
      step: readCarefully,
    },
    weighFound: {
      name: 'what was looked up is weighed against all that was read',
      why: 'as it is believed; it changes nothing',
      reads: 'evidenceFor evidenceAgainst',
      writes: 'evidenceRead evidenceFound',
      step: weighFound,
    },
  },
  tallies,
  measures,
});

/** People look everything up. */
const CURIOUS: Patch = { 'search.archive': 64, 'search.eagerness': 1, 'search.posts': 6 };

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market found_posts', 'nobody looks anything up when it is off', CURIOUS),
  archive: rises([8, 128], 'market found_age', 'older posts can be found', CURIOUS),
  posts: rises([1, 8], 'market found_posts', 'm posts at each need looked up', CURIOUS),
  eagerness: rises([0.2, 1], 'market searches', 'P(look up) is in proportion to ς', CURIOUS),
  care: rises([1, 6], 'market search_share', 'believed ← min(1, κ·believed)', CURIOUS),
  named: rises(
    [0, 1],
    'least share of a brand in what is looked up',
    'by name it is found, though little is written of it',
    CURIOUS,
    { 'brand.known': 1 },
  ),
  halfLife: rises([5, 90], 'market found_age', 'P(post) ∝ 2^(−age/h)', CURIOUS),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market found_posts', 'down', 'nobody looks anything up', 'mid-tier posts', 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['searches', 'foundPosts', 'foundReads'], zero: { 'search.archive': 0 } },
};
