/**
 * The till: every purchase on the platform passes it, be it from the shelf, in a private group, in a live room or in a team.
 * What is bought in a shop elsewhere goes through the same books, and nobody has a commission (elsewhere.ts).
 *
 *     spent = pieces·offer          offer  the price for this consumer there (pricing.ts)
 *     kept:       one piece is in use, what is more is laid in; commission on the offer, and the share of the platform (credit.ts)
 *     sent back:  the offer is refunded, the brand pays the way (guarantees.ts), and nobody earns by it
 *
 *   Who sold it is the host of the room, the creator of the group, or who has the credit of the last recommendation. What
 *   was hoped for is the expectation, raised that once by what tempts (impulse.ts) and by the mood of a room (live-selling.ts).
 *   Whether it is kept is decided by what is lived through with it (experience.ts): all pieces of a purchase, or none.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { COUNT, column } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { count, float, int, overBrands, sumOf, yuan } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import type { World } from '../../world.ts';
import { SEGMENTS } from '../../population/segments.ts';
import { rememberDeed } from '../attention/salience.ts';
import { attributeSale } from '../brands/attribution.ts';
import { hopedInRoom, regretOf } from '../live/regret.ts';
import { brandCosine } from '../trust/beliefs.ts';
import { creditPost } from '../platform/signals.ts';
import { adviserOf, payCommission } from './credit.ts';
import { experiencePurchase, formHabit } from './experience.ts';
import { payReturn } from './guarantees.ts';
import { enjoy } from '../people/interests.ts';
import { excited } from './impulse.ts';
import { rateOnPage } from './product-page.ts';
import { layIn, noteOffer, offerFen } from './pricing.ts';

const columns = {
  bought: column('pair', 'u16', 'units', [0, 65535], 'pieces bought so far'),
  spent: column('consumer', 'f64', 'fen', COUNT, 'paid in shops today, refunds deducted', { scratch: true }),
  sold: column('brand', 'f64', 'units', COUNT, 'sales', { scratch: true }),
  soldOnImpulse: column('brand', 'f64', 'units', COUNT, 'sales without need', { scratch: true }),
  soldAgain: column('brand', 'f64', 'units', COUNT, 'sales to earlier buyers', { scratch: true }),
  soldAgreeing: column(
    'brand',
    'f64',
    'units',
    COUNT,
    'sales to people whose values agree with those of the brand',
    {
      scratch: true,
    },
  ),
  soldToSegment: column('brand', 'f64', 'units', COUNT, 'sales to each segment', {
    scratch: true,
    width: SEGMENTS.length,
  }),
  returned: column('brand', 'f64', 'units', COUNT, 'returns', { scratch: true }),
  revenue: column('brand', 'f64', 'fen', COUNT, 'sales at price, before refunds', { scratch: true }),
  refunds: column('brand', 'f64', 'fen', COUNT, 'paid back for returns', { scratch: true }),
} as const satisfies Columns;

/**
 * Consumer c buys pieces of brand b at once, pays for them, and lives with them.
 *
 * @param follow of the creator in whose private group or, with `host`, in whose live room it is bought; -1 elsewhere, and
 *   for strangers
 * @param host creator whose live room it is; -1 elsewhere
 * @param agreed price that a team has agreed on, in fen (team-buying.ts)
 * @returns whether they are kept
 */
export function buy(
  world: World,
  c: number,
  b: number,
  pieces: number,
  impulse: boolean,
  follow = -1,
  host = -1,
  agreed = Infinity,
): boolean {
  const pair = c * world.market.brands + b;
  const fen = Math.min(offerFen(world, c, b, host >= 0), agreed);
  rememberDeed(world, pair);
  enterSale(world, c, b, pieces, impulse);
  if (host < 0) creditPost(world, pair, pieces);
  if (world.today.brandsLearn) attributeSale(world, c, b, pieces);
  payFor(world, c, b, pieces, fen);
  formHabit(world, c, b);
  const adviser = follow >= 0 || host >= 0 ? follow : adviserOf(world, pair);
  const hoped = hopeFor(world, pair, impulse, host);
  const regret = host >= 0 ? regretOf(world, c) : 0;
  // What goes back leaves the need as it was, and earns nobody anything.
  const kept = experiencePurchase(world, c, b, pieces, hoped, regret, adviser);
  rateOnPage(world, c, b);
  if (!kept) {
    takeBack(world, c, b, pieces, fen);
    return false;
  }
  layIn(world, c, b, pieces);
  const seller = host >= 0 ? host : adviser >= 0 ? world.state.followed[adviser] : -1;
  payCommission(world, seller, b, pieces, fen, follow >= 0 && host < 0, impulse);
  return true;
}

/** Pieces sold, in the books of the brand and in the memory of the buyer. */
export function enterSale(world: World, c: number, b: number, pieces: number, impulse: boolean): void {
  const { state } = world;
  const pair = c * world.market.brands + b;
  state.sold[b] += pieces;
  enjoy(world, c, world.today.brandValues[b].vertical, pieces);
  if (pieces > 1) state.soldTogether[b] += pieces - 1;
  if (impulse) state.soldOnImpulse[b] += pieces;
  if (state.bought[pair] > 0) state.soldAgain[b] += pieces;
  if (state.segment[c] !== 0) state.soldToSegment[SEGMENTS.length * b + state.segment[c] - 1] += pieces;
  if (brandCosine(world, c, b) > 0) state.soldAgreeing[b] += pieces;
  state.bought[pair] = Math.min(MOST_BOUGHT, state.bought[pair] + pieces);
}
const MOST_BOUGHT = 65535;

/** Money for pieces at so many fen each. */
export function payFor(world: World, c: number, b: number, pieces: number, fen: number): void {
  world.state.revenue[b] += pieces * fen;
  world.state.spent[c] += pieces * fen;
  noteOffer(world, b, fen, pieces);
}

/** Quality that is hoped for: what is expected, more under temptation, more still in the mood of a live room. */
export function hopeFor(world: World, pair: number, impulse: boolean, host: number): number {
  const expected = world.state.expectation[pair];
  const tempted = impulse ? excited(expected, world.today.parameters.impulse.excitement) : expected;
  return host >= 0 ? hopedInRoom(world, host, tempted) : tempted;
}

/** What was paid is paid back. */
export function takeBack(world: World, c: number, b: number, pieces: number, fen: number): void {
  const { state } = world;
  state.returned[b] += pieces;
  state.refunds[b] += pieces * fen;
  state.spent[c] -= pieces * fen;
  payReturn(world, b, pieces);
}

const tallies: readonly Tally[] = [
  {
    sums: ['buyers', 'repeatBuyers'],
    brand: ({ market: { brands }, state: { bought } }, b, first, last, keep) => {
      let buyers = 0;
      let again = 0;
      for (let c = first; c < last; c++) {
        const times = bought[c * brands + b];
        if (times > 0) buyers++;
        if (times > 1) again++;
      }
      keep('buyers', buyers);
      keep('repeatBuyers', again);
    },
  },
];

const measures: Measures = {
  market: [
    int<void>('sales', 'units', 'sold today', (world) => overBrands(world, (b) => world.state.sold[b])),
    int<void>('returns', 'units', 'sent back today', (world) =>
      overBrands(world, (b) => world.state.returned[b]),
    ),
    float<void>('spending', 'yuan', 'paid by consumers, refunds deducted', (world) =>
      yuan(sumOf(world.state.spent)),
    ),
    float<void>(
      'purchases_per_session',
      'sales per consumer and day',
      'a session being a day on the platform',
      (world) => overBrands(world, (b) => world.state.sold[b]) / world.market.consumers,
    ),
  ],
  brands: [
    int('sales', 'units', 'sold today', (world, b) => world.state.sold[b]),
    int(
      'orders',
      'orders',
      'in which they were sold',
      (world, b) => world.state.sold[b] - world.state.soldTogether[b],
    ),
    int('impulse_sales', 'units', 'of these without need', (world, b) => world.state.soldOnImpulse[b]),
    int('repeat_sales', 'units', 'of these to earlier buyers', (world, b) => world.state.soldAgain[b]),
    int(
      'agreeing_sales',
      'units',
      'of these to people whose values agree with what the brand stands for',
      (world, b) => world.state.soldAgreeing[b],
    ),
    ...SEGMENTS.map((name, i) =>
      int(
        `${name}_sales`,
        'units',
        `of these to the ${name}`,
        (world, b) => world.state.soldToSegment[SEGMENTS.length * b + i],
      ),
    ),
    int('returns', 'units', 'sent back today', (world, b) => world.state.returned[b]),
    float('revenue', 'yuan', 'sales less refunds', (world, b) =>
      yuan(world.state.revenue[b] - world.state.refunds[b]),
    ),
    int('buyers', 'consumers', 'who ever bought', count('buyers')),
    int('repeat_buyers', 'consumers', 'who bought more than one piece', count('repeatBuyers')),
  ],
};

export const mechanism = defineMechanism({ name: 'till', columns, tallies, measures });
