/** What must hold on every evening: ranges of columns, and balances of people, goods and money. */
import { keptRow } from '../../sim/posts/posts.ts';
import { CHANNELS, VERTICALS } from '../../sim/core/dimensions.ts';
import { overBrands } from '../../sim/core/measure.ts';
import { TIER_MEASURES, columnNames, columnOf } from '../../sim/catalogue.ts';
import { Verdict } from '../../sim/mechanisms/fission/deals.ts';
import { checkCost } from '../../sim/mechanisms/brands/background-checks.ts';
import { calendarFactor } from '../../sim/mechanisms/brands/calendar.ts';
import { mendingShare } from '../../sim/mechanisms/brands/heeding.ts';
import { MOVABLE, learns } from '../../sim/mechanisms/brands/movable.ts';
import { reviewCost } from '../../sim/mechanisms/brands/post-review.ts';
import { Channel, MOVABLE_SHARES, budgetOf } from '../../sim/mechanisms/brands/spending.ts';
import { leverOf } from '../../sim/mechanisms/platform/levers.ts';
import type { Run } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';

function sum(values: ArrayLike<number>, from = 0, step = 1): number {
  let total = 0;
  for (let i = from; i < values.length; i += step) total += values[i];
  return total;
}

/** First value outside of the range, or that is no number; -1 for none. */
function firstOutside(values: ArrayLike<number>, min: number, max: number): number {
  for (let i = 0; i < values.length; i++) if (!(values[i] >= min && values[i] <= max)) return i;
  return -1;
}

const STAGES = ['none', 'cognitive', 'affective', 'conative', 'action'];

/** Columns out of their range, followers who are not counted, posts kept twice, indices that lead nowhere. */
export function problemsOfState(world: World): string[] {
  const problems: string[] = [];
  for (const name of columnNames) {
    const { min, max } = columnOf(name);
    const column = world.state[name];
    const wrong = firstOutside(column, min, max);
    if (wrong >= 0) problems.push(`${name}[${wrong}] is ${column[wrong]}; expected ${min} to ${max}`);
  }
  return [
    ...problems,
    ...followersAreFollows(world),
    ...membersAreFollows(world),
    ...creatorsArePeople(world),
    ...keptPostsAreUnique(world),
    ...creditIsOwn(world),
    ...teamsAreWhole(world),
  ];
}

function followersAreFollows(world: World): string[] {
  const { followers, followed } = world.state;
  const counted = new Int32Array(world.market.creators);
  for (const v of followed) if (v >= 0) counted[v]++;
  const wrong = counted.findIndex((n, v) => n !== followers[v]);
  const twice: string[] = [];
  for (let c = 0; c < world.market.consumers; c++) {
    const mine = followed
      .subarray(world.market.followStart[c], world.market.followStart[c + 1])
      .filter((v) => v >= 0);
    if (new Set(mine).size < mine.length) twice.push(`consumer ${c} follows a creator twice`);
  }
  return wrong < 0
    ? twice
    : [...twice, `creator ${wrong} has ${followers[wrong]} followers in ${counted[wrong]} follows`];
}

/** Members of groups are followers, counted once by the creator and once by the member. */
function membersAreFollows(world: World): string[] {
  const { members, member, memberships, followed } = world.state;
  const problems: string[] = [];
  const counted = new Int32Array(world.market.creators);
  for (let c = 0; c < world.market.consumers; c++) {
    let groups = 0;
    for (let e = world.market.followStart[c]; e < world.market.followStart[c + 1]; e++) {
      if (member[e] === 0) continue;
      if (followed[e] < 0) problems.push(`follow ${e} is in the group of nobody`);
      else counted[followed[e]]++;
      groups++;
    }
    if (memberships[c] !== groups)
      problems.push(`consumer ${c} is in ${groups} groups, not ${memberships[c]}`);
  }
  counted.forEach((n, v) => {
    if (n !== members[v]) problems.push(`creator ${v} has ${members[v]} members in ${n} follows`);
  });
  return problems;
}

/** Each creator in use is a person, each person at most one creator; places not in use are nobody and do nothing. */
function creatorsArePeople(world: World): string[] {
  const { home, creatorOf, share, followers, income, trustCapital } = world.state;
  const problems: string[] = [];
  for (let v = 0; v < world.market.creators; v++) {
    if (v < world.state.creatorsInUse[0]) {
      if (home[v] < 0 || creatorOf[home[v]] !== v) problems.push(`creator ${v} is not the one of ${home[v]}`);
    } else if (home[v] >= 0 || share[v] + followers[v] + income[v] + trustCapital[v] !== 0)
      problems.push(`creator ${v} is in use above ${world.state.creatorsInUse[0]}`);
  }
  const people = creatorOf.filter((v) => v >= 0).length;
  if (people !== world.state.creatorsInUse[0])
    problems.push(`${people} people are ${world.state.creatorsInUse[0]} creators`);
  return problems;
}

function keptPostsAreUnique(world: World): string[] {
  const { postKey, postVertical } = world.state;
  const problems: string[] = [];
  const keys = new Set<number>();
  for (let vertical = 0; vertical < VERTICALS; vertical++) {
    for (let i = 0; i < world.state.kept[vertical]; i++) {
      const row = keptRow(world, vertical, i);
      if (postKey[row] === 0 || keys.has(postKey[row]))
        problems.push(`post ${postKey[row]} is kept twice, or is none`);
      if (postVertical[row] !== vertical) problems.push(`row ${row} is kept in the wrong vertical`);
      keys.add(postKey[row]);
    }
  }
  return problems;
}

/** Credit for a sale goes to a place of the same consumer that holds a creator, and has a day that has been. */
function creditIsOwn(world: World): string[] {
  const { credit, creditDay, followed } = world.state;
  const wrong = credit.findIndex((follow, pair) => {
    const c = Math.floor(pair / world.market.brands);
    return (
      follow >= 0 &&
      (!(creditDay[pair] >= 0 && creditDay[pair] < world.today.day) ||
        follow < world.market.followStart[c] ||
        follow >= world.market.followStart[c + 1] ||
        followed[follow] < 0)
    );
  });
  return wrong < 0
    ? []
    : [
        `credit[${wrong}] is follow ${credit[wrong]} of day ${creditDay[wrong]}: of somebody else, empty, or to come`,
      ];
}

/** Members of an open team wait for what its opener waits for, at the same price and until the same day. */
function teamsAreWhole(world: World): string[] {
  const { team, verdict, teamBrand, teamFen, teamUntil, teamsOpen } = world.state;
  const problems: string[] = [];
  let waiting = 0;
  team.forEach((opener, c) => {
    if (opener < 0 || verdict[c] !== Verdict.open) return;
    waiting++;
    const same =
      team[opener] === opener &&
      verdict[opener] === Verdict.open &&
      [teamBrand, teamFen, teamUntil].every((column) => column[c] === column[opener]);
    if (!same) problems.push(`consumer ${c} waits for another team than its opener ${opener}`);
  });
  if (waiting !== teamsOpen[0]) problems.push(`${waiting} wait in teams, not ${teamsOpen[0]}`);
  return problems;
}

/** Numbers of a brand that split its budget, in the order of the channels. */
const SHARE_NAMES = Object.keys(Channel).map(
  (name) => `to${name[0].toUpperCase()}${name.slice(1)}` as 'toKoc',
);

/** Teams that are open, by brand. */
const openTeams = ({ state }: World, b: number): number =>
  state.team.filter(
    (opener, c) => opener === c && state.verdict[c] === Verdict.open && state.teamBrand[c] === b,
  ).length;

/** Pieces that are to come to members of teams, by brand. */
const comingByTeam = ({ state }: World, b: number): number =>
  state.team.filter(
    (opener, c) => opener >= 0 && state.verdict[c] === Verdict.piece && state.teamBrand[c] === b,
  ).length;

/** The books of one day: made in the morning, checked in the evening. */
export class Balance {
  private readonly run: Run;
  private readonly day: number;
  private readonly bought: Uint16Array;
  private readonly income: Float64Array;
  private readonly followers: Int32Array;
  private readonly purse: Float64Array;
  private readonly inventory: Float64Array;
  private readonly teams: number[];
  private readonly coming: number[];
  private readonly tier: Uint8Array;
  private readonly creators: number;

  constructor(run: Run) {
    const { bought, income, followers, purse, tier } = run.world.state;
    this.purse = purse.slice();
    this.inventory = run.world.state.inventory.slice();
    const brands = Array.from({ length: run.world.market.brands }, (_, b) => b);
    this.teams = brands.map((b) => openTeams(run.world, b));
    this.coming = brands.map((b) => comingByTeam(run.world, b));
    this.tier = tier.slice();
    this.creators = run.world.state.creatorsInUse[0];
    this.run = run;
    this.day = run.day;
    this.bought = bought.slice();
    this.income = income.slice();
    this.followers = followers.slice();
  }

  problems(): string[] {
    return [...this.goods(), ...this.money(), ...this.people(), ...this.records()].flatMap(
      ([what, found, expected]) => (found === expected ? [] : [`${what} is ${found}; expected ${expected}`]),
    );
  }

  /** No room sells what it has not; brand by brand the pieces and what was paid for them. */
  private goods(): [string, number, number][] {
    const { pieces, roomSold, roomReturned } = this.run.world.state;
    const rooms = (wrong: (n: number, v: number) => boolean): number => roomSold.filter(wrong).length;
    return [
      ['rooms that sell more than they have', rooms((n, v) => n > pieces[v]), 0],
      ['rooms that take back more than they sell', rooms((n, v) => roomReturned[v] > n), 0],
      ...Array.from({ length: this.run.world.market.brands }, (_, b) => [
        ...this.units(b),
        ...this.stock(b),
        ...this.paid(b),
        ...this.inTeams(b),
      ]).flat(),
    ];
  }

  /** Every sale has a buyer; every unit is judged, returned or counterfeit at most once. */
  private units(b: number): [string, number, number][] {
    const { state } = this.run.world;
    const { brands } = this.run.world.market;
    const units = sum(state.bought, b, brands);
    // Whoever came this morning has bought nothing before.
    const came = (c: number) => this.run.day > 1 && state.bornOn[c] === this.run.day - 1;
    const before = sum(
      this.bought.filter((_, pair) => pair % brands === b && !came(Math.floor(pair / brands))),
    );
    const sold = state.sold[b];
    const parts = [
      state.soldOnImpulse,
      state.soldAgain,
      state.counterfeits,
      state.returned,
      state.soldElsewhere,
    ];
    const judged = sum(state.ratings.subarray(5 * b, 5 * b + 5));
    const credited = sum(state.tierSales.subarray(3 * b, 3 * b + 3));
    return [
      [`sold[${b}]`, sold, units - before],
      [`parts of sold[${b}] above it`, parts.filter((part) => part[b] > sold).length, 0],
      [`units of ${b} judged more often than sold`, Math.max(0, judged - sold), 0],
      [
        `units of ${b} with a commission above those kept`,
        Math.max(0, credited - (sold - state.returned[b])),
        0,
      ],
      [
        `units of ${b} with a commission above those sold here`,
        Math.max(0, credited - (sold - state.soldElsewhere[b])),
        0,
      ],
    ];
  }

  /** Pieces come in, are sold or are there still; live rooms have no others than those set aside for them. */
  private stock(b: number): [string, number, number][] {
    const { inventory, made, sold, setAside } = this.run.world.state;
    const { brandValues, parameters } = this.run.world.today;
    const limited = parameters.supply.on !== 0 && brandValues[b].supply > 0;
    const there = Math.max(0, this.inventory[b] + made[b]);
    return [
      [`stock of ${b}`, inventory[b], this.inventory[b] + made[b] - (limited ? sold[b] : 0)],
      [`set aside by ${b} above its stock`, Math.max(0, setAside[b] - there), 0],
      [`pieces of ${b} in live rooms`, limited ? this.inRooms(b) : 0, setAside[b]],
    ];
  }

  /** Every piece is paid for, less what was taken off; the brand pays the way of what comes back. */
  private paid(b: number): [string, number, number][] {
    const { revenue, givenAway, sold, refunds, returned, guaranteeCost } = this.run.world.state;
    const { brandValues, parameters, priceFen } = this.run.world.today;
    const { on, handling } = parameters.guarantees;
    const way = on ? Math.round(100 * handling * brandValues[b].guarantee) : 0;
    return [
      [`list price of what ${b} sold`, revenue[b] + givenAway[b], sold[b] * priceFen[b]],
      [`refunds of ${b} above what was paid`, Math.max(0, refunds[b] - revenue[b]), 0],
      [`paid by ${b} for the way back`, guaranteeCost[b], returned[b] * way],
      [`kept by the platform of what ${b} sold, above its rate`, Math.max(0, this.taken(b)), 0],
    ];
  }

  /** Every team is complete, given up or still open; nobody gets a piece by a team that was not to have one. */
  private inTeams(b: number): [string, number, number][] {
    const { teamsOpened, teamsCompleted, teamsFailed, teamSold, teamFirst, sold } = this.run.world.state;
    const open = openTeams(this.run.world, b);
    return [
      [`teams of ${b}`, open + teamsCompleted[b] + teamsFailed[b], this.teams[b] + teamsOpened[b]],
      [`sold to teams of ${b} above what was to come`, Math.max(0, teamSold[b] - this.coming[b]), 0],
      [`sold to teams of ${b} above all sales`, Math.max(0, teamSold[b] - sold[b]), 0],
      [`new in teams of ${b} above those sold to`, Math.max(0, teamFirst[b] - teamSold[b]), 0],
    ];
  }

  /** What the platform keeps beyond its rate, of what was paid and not paid back; rounded for each piece. */
  private taken(b: number): number {
    const { revenue, refunds, sold, takeOfBrand, takeOfCreators } = this.run.world.state;
    const most = leverOf(this.run.world, 'takeRate') * (revenue[b] - refunds[b]) + 0.5 * sold[b];
    return takeOfBrand[b] + takeOfCreators[b] - most;
  }

  /** Pieces of brand b that live rooms offer today. */
  private inRooms(b: number): number {
    const { pieces, airing } = this.run.world.state;
    return sum(pieces.filter((_, v) => airing[v] === b));
  }

  /** To the fen: all are whole numbers, so sums are exact. */
  private money(): [string, number, number][] {
    const { state } = this.run.world;
    const { fromFees, fromSales, fromGroups, fromAdvice, fines, mcnCuts, earned } = state;
    const channel = (k: number) => sum(state.outlay, k, CHANNELS);
    const ofTiers = channel(Channel.koc) + channel(Channel.mid) + channel(Channel.head);
    // Besides fees, money for creators pays for looking at them and at their posts.
    const looked = overBrands(
      this.run.world,
      (b) => checkCost(this.run.world, b) + reviewCost(this.run.world, b),
    );
    const fees = ofTiers - looked;
    const taken = sum(fromFees) + sum(fromSales) + sum(fromGroups) + sum(fromAdvice);
    const columns = [state.spent, state.revenue, state.refunds, state.purse, state.outlay, state.paidIn];
    const parts = [
      state.givenAway,
      state.guaranteeCost,
      state.commissionCost,
      state.takeOfBrand,
      state.takeOfCreators,
      state.compensated,
      fromFees,
      fromSales,
      fromGroups,
      fromAdvice,
    ];
    const fen = [...columns, ...parts, fines, mcnCuts, earned, state.income, state.cashPaid, state.likesPaid];
    const advice = Math.round(100 * this.run.world.today.parameters.advice.price);
    return [
      ['spent by consumers', sum(state.spent), sum(state.revenue) - sum(state.refunds)],
      ['fees of creators', sum(fromFees), fees],
      ['commissions of creators', sum(fromSales) + sum(fromGroups), sum(state.commissionCost)],
      ['paid for advice', sum(fromAdvice), advice * sum(state.advised)],
      ['earned by creators', sum(earned), taken - sum(fines) - sum(mcnCuts)],
      ['income of creators', sum(state.income) - sum(this.income), sum(earned) - this.gone()],
      ['fined for more than the fees', fines.filter((fine, v) => fine > fromFees[v]).length, 0],
      [
        'cut from those in no organisation',
        mcnCuts.filter((x, v) => x > 0 && !state.mcn[v] && !state.gaveUp[v]).length,
        0,
      ],
      [
        'income of the platform',
        Math.round(100 * this.market('platform_income')),
        channel(Channel.advertising),
      ],
      [
        'share of sales of the platform',
        Math.round(100 * this.market('platform_take')),
        sum(state.takeOfBrand) + sum(state.takeOfCreators),
      ],
      [
        'paid by the platform for support',
        Math.round(100 * this.market('support_cost')),
        sum(state.supportFen),
      ],
      ['creators for whom it pays more than the hours lent', this.oversupported(), 0],
      ['fines of the platform', Math.round(100 * this.market('fines')), sum(fines)],
      ['sums in parts of a fen', fen.filter((column) => column.some((x) => x !== Math.round(x))).length, 0],
      ...this.purses(),
    ];
  }

  /** Creators for whom the platform pays more than the hours that it lends their tier. */
  private oversupported(): number {
    const { supportFen, tier } = this.run.world.state;
    const { tierSettings, parameters } = this.run.world.today;
    // A tier may change in the evening.
    const most = (v: number) =>
      Math.max(...[tier[v], this.tier[v]].map((t) => tierSettings[t].supportHours)) * parameters.groups.wage;
    return supportFen.filter((fen, v) => fen > Math.round(100 * most(v))).length;
  }

  /** What creators who gave up today had earned: whose place it was is forgotten. */
  private gone(): number {
    const { gaveUp, earned } = this.run.world.state;
    return sum(this.income.map((income, v) => (gaveUp[v] ? income + earned[v] : 0)));
  }

  /** Brand by brand and channel by channel: what came in went out or is still there. */
  private purses(): [string, number, number][] {
    const { state } = this.run.world;
    const { brands, onlineConsumers } = this.run.world.market;
    const { parameters } = this.run.world.today;
    const problems: [string, number, number][] = [];
    for (let b = 0; b < brands; b++) {
      const shares = this.sharesOf(b);
      // As planned: a calendar moves money between days, and does not count.
      const total = sum(SHARE_NAMES.map((name) => this.run.world.today.brandValues[b][name]));
      const budget = parameters.spending.on ? (budgetOf(this.run.world, b) * onlineConsumers) / 10 : 0;
      let paidIn = 0;
      shares.forEach((share, k) => {
        const at = b * CHANNELS + k;
        const left = state.purse[at] - this.purse[at] + state.outlay[at];
        // Shares of the budget are rounded down to the fen.
        const due = (budget * share) / Math.max(1, total);
        if (!(left <= due + 1e-6 && left > due - 1 - 1e-6)) problems.push([`paid in to ${at}`, left, due]);
        if (state.outlay[at] < 0) problems.push([`outlay of ${at}`, state.outlay[at], 0]);
        const overdrawn = k === Channel.ladder && state.purse[at] < 0;
        if (overdrawn) problems.push([`ladder of ${b}`, state.purse[at], 0]);
        paidIn += left;
      });
      const outlay = (k: number) => state.outlay[b * CHANNELS + k];
      problems.push(
        [`budget of ${b}`, state.paidIn[b], paidIn],
        [`cash of ${b}`, state.cashPaid[b], outlay(Channel.cash)],
        [`revenue shared by ${b}`, state.likesPaid[b], outlay(Channel.ladder)],
        [
          `compensated by ${b} above the service`,
          Math.max(0, state.compensated[b] - outlay(Channel.service)),
          0,
        ],
      );
    }
    return problems;
  }

  /** Shares of the budget by channel: of the scenario, and of the movable money, where a brand learns, as it has learnt. */
  private sharesOf(b: number): number[] {
    const brand = this.run.world.today.brandValues[b];
    const own = SHARE_NAMES.map((name) => brand[name]);
    if (learns(this.run.world, b)) this.moveByLearning(b, own);
    // What mends the product is taken from all alike.
    const mending = mendingShare(this.run.world, b);
    const besides = mending * sum(own);
    return own.map((share, k) => {
      const today = share * calendarFactor(this.run.world, b, SHARE_NAMES[k], this.day);
      return (1 - mending) * today + (k === Channel.improvement ? besides : 0);
    });
  }

  private moveByLearning(b: number, own: number[]): void {
    const brand = this.run.world.today.brandValues[b];
    const movable = sum(MOVABLE_SHARES.map((name) => brand[name]));
    const mix = this.run.world.state.mix.subarray(b * MOVABLE.length, (b + 1) * MOVABLE.length);
    MOVABLE.forEach((name, k) => (own[Channel[name]] = movable * mix[k]));
  }

  private people(): [string, number, number][] {
    const { state } = this.run.world;
    const { followers, gained, lost } = state;
    return [
      ['people who know what does not come to mind, or the reverse', this.misknown(), 0],
      [
        'creators whose followers do not add up',
        followers.filter((n, v) => n !== this.followers[v] + gained[v] - lost[v]).length,
        0,
      ],
      [
        'creators who fell a tier',
        state.tier.filter((tier, v) => tier < this.tier[v] && !state.gaveUp[v]).length,
        0,
      ],
      ['creators lost', Math.max(0, this.creators - this.run.world.state.creatorsInUse[0]), 0],
    ];
  }

  /** Known in the morning is what is salient enough after the night. */
  private misknown(): number {
    const { salience, aware } = this.run.world.state;
    const { brands } = this.run.world.market;
    const { known } = this.run.world.today.parameters.salience;
    return aware.filter((bits, c) => {
      const mine = salience.subarray(c * brands, (c + 1) * brands);
      return mine.some((s, b) => s >= known !== ((bits >> b) & 1) > 0);
    }).length;
  }

  /** What was taken down of the day: all numbers are numbers, shares add to one. */
  private records(): [string, number, number][] {
    const { market, brands, creators } = this.run.recording;
    const day = this.run.day - 1;
    const today = [market, brands, creators].map((series) => {
      const width = series.entities * series.measures;
      return series.data.subarray(day * width, (day + 1) * width);
    });
    const checks: [string, number, number][] = [
      [
        'measures that are no numbers',
        today.filter((values) => values.some((x) => !Number.isFinite(x))).length,
        0,
      ],
      ['sales of the market', this.market('sales'), sum(this.run.world.state.sold)],
      ['lengths of the tables', today[2].length, 3 * TIER_MEASURES.length],
    ];
    for (let b = 0; b < this.run.world.market.brands; b++) {
      const known = this.brand(b, 'awareness') > 0;
      const shares = sum(STAGES.map((stage) => this.brand(b, `stage_${stage}`)));
      // Five quotients of the same whole: at most five roundings.
      if (Math.abs(shares - (known ? 1 : 0)) > 1e-15 * 5)
        checks.push([`stage shares of ${b}`, shares, known ? 1 : 0]);
    }
    return checks;
  }

  private market(name: string): number {
    return this.run.recording.market.value(name, this.run.day - 1);
  }

  private brand(b: number, name: string): number {
    return this.run.recording.brands.value(name, this.run.day - 1, b);
  }
}
