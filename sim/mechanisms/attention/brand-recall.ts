/**
 * Reading about a brand may make it known:
 *
 *     P(a brand not known before is remembered after one post) = r
 *
 * What is read is counted, by brand and by post, and sorted for the mechanisms that follow.
 *
 * Source: low recall after one exposure is common ground of advertising research; the figure is an assumption.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, float, ratio, overBrands } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { TIERS } from '../../scenario/tiers.ts';
import { PAID, Source } from '../../posts/posts.ts';
import { share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import type { Exposures } from '../../core/exposures.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { PLAN } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Reading about a brand can make it known'),
  recall: share(
    'Chance of remembering an unknown brand after one post',
    'r',
    0.15,
    'assumed',
    undefined,
    'probability per reading',
  ),
} as const satisfies Table;

const columns = {
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

export function sortAndRecall(world: World, x: Exposures): void {
  const {
    heard,
    reads,
    postBrand,
    negativeKind,
    postPaid,
    readGood,
    readBad,
    readPaid,
    credit,
    postKey,
    source,
    author,
    tier,
    tierReads,
  } = world.state;
  const { plain, paid, bad, followed } = x;
  const { k0, k1 } = world.today.keys.recall;
  const { on, recall: chance } = world.today.parameters.brandRecall;
  const recall = on ? chance : 0;
  plain.count = paid.count = bad.count = followed.count = 0;
  for (let i = 0; i < x.count; i++) {
    const row = x.row[i];
    reads[row]++;
    if (x.follow[i] >= 0) followed.add(i);
    const b = postBrand[row];
    if (b < 0) continue;
    if (source[row] === Source.creator) tierReads[3 * b + tier[author[row]]]++;
    if (
      (heard[x.reader[i]] & (1 << b)) === 0 &&
      uniform(k0, k1, x.reader[i], (postKey[row] + x.repeat[i]) | 0) < recall
    ) {
      heard[x.reader[i]] |= 1 << b;
    }
    if (negativeKind[row] !== 0) {
      readBad[b]++;
      bad.add(i);
      continue;
    }
    if ((postPaid[row] & PAID) !== 0) {
      readPaid[b]++;
      paid.add(i);
    } else {
      readGood[b]++;
      plain.add(i);
    }
    // The followed creator who recommended last has the credit of the sale.
    if (x.follow[i] >= 0) credit[x.pair[i]] = x.follow[i];
  }
}

const measures: Measures = {
  market: [
    float<void>('ugc_share', 'share of exposures', 'to posts by consumers about brands', (world) =>
      ratio(
        overBrands(world, (b) => world.state.readGood[b] + world.state.readBad[b]),
        world.today.exposed,
      ),
    ),
  ],
  brands: [
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
  name: 'brandRecall',
  parameters,
  columns,
  streams: {
    recall: 'whether a brand is remembered after one post',
  },
  reading: {
    sortAndRecall: {
      name: 'brands are recalled',
      why: 'what is read is counted and sorted for all that follows',
      reads: 'tier author source postBrand negativeKind postPaid postKey',
      writes: 'heard credit tierReads readGood readBad readPaid reads',
      step: sortAndRecall,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands awareness', 'reading makes brands known'),
  recall: rises([0.15, 0.6], 'brands awareness', 'P(remembered after one post) = r'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands awareness', 'down', 'what is read is not remembered', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['aware'],
    besides: { 'diffusion.on': 0, 'groups.on': 0, 'impulse.on': 0 }, // who buys knows
    zero: { 'brandRecall.recall': 0 },
  },
};
