/** What happened in a run, in words and figures, all computed from its records. */
import { CHANNEL_NAMES } from '../mechanisms/brands/spending.ts';
import type { Series } from '../core/series.ts';
import type { Run } from '../run.ts';

export interface Summary {
  sentences: string[];
  /** Named figures; brands and tiers by their place, as in `brands.0.sales`. */
  figures: Record<string, number>;
}

/** One measure of a run, by day. */
class Track {
  private readonly values: Float64Array;
  private readonly days: number;

  constructor(series: Series, days: number, measure: string, entity = 0) {
    this.values = series.of(measure, entity, days);
    this.days = days;
  }

  at(day: number): number {
    return this.values[day];
  }

  get first(): number {
    return this.at(0);
  }

  get last(): number {
    return this.at(this.days - 1);
  }

  get sum(): number {
    let sum = 0;
    for (let day = 0; day < this.days; day++) sum += this.at(day);
    return sum;
  }

  /** Day of the lowest or highest value; the first of equals. */
  extreme(sign: 1 | -1): number {
    let best = 0;
    for (let day = 1; day < this.days; day++) if (sign * (this.at(day) - this.at(best)) > 0) best = day;
    return best;
  }
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const percent = (x: number, digits = 1): string => `${(100 * x).toFixed(digits)} %`;
const signed = (x: number): string => `${Math.round(x) < 0 ? '−' : ''}${Math.abs(Math.round(x))}`;
const two = (x: number): string => x.toFixed(2);
const grouped = (x: number): string =>
  Math.round(x)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');

/** Summary of the days done so far; a run of no days has nothing to tell. */
export function summarise(run: Run): Summary {
  if (run.day === 0) return { sentences: ['No day has been lived yet.'], figures: {} };
  const summary: Summary = { sentences: [], figures: {} };
  tellMarket(run, summary);
  for (let b = 0; b < run.world.market.brands; b++) tellBrand(run, summary, b);
  tellCreators(run, summary);
  tellEvents(run, summary);
  return summary;
}

function tellMarket(run: Run, { sentences, figures }: Summary): void {
  const { world, recording, day } = run;
  const track = (name: string) => new Track(recording.market, day, name);
  const sales = track('sales').sum;
  const perSession = ratio(sales, world.market.consumers * day);
  const perDay = ratio(recording.exposures, world.market.consumers * day);
  const good = track('posts_good').sum;
  const bad = track('posts_bad').sum;
  Object.assign(figures, {
    exposures: recording.exposures,
    sales,
    purchases_per_session: perSession,
    posts_good: good,
    posts_bad: bad,
    good_per_bad: ratio(good, bad),
  });
  sentences.push(
    `In ${day} days ${grouped(world.market.consumers)} consumers, ${grouped(world.state.creatorsInUse[0])} of them creators, read ` +
      `${grouped(recording.exposures)} posts and advertisements (${perDay.toFixed(1)} a day each) and bought ` +
      `${grouped(sales)} times (${(100 * perSession).toFixed(1)} purchases on 100 days).`,
    `Consumers wrote ${grouped(good)} good and ${grouped(bad)} bad posts about brands` +
      (bad > 0 ? `: ${ratio(good, bad).toFixed(1)} good for each bad one.` : '.'),
  );
}

function tellBrand(run: Run, { sentences, figures }: Summary, b: number): void {
  const { recording, day } = run;
  const name = run.scenario.brandNames[b].en;
  const track = (measure: string) => new Track(recording.brands, day, measure, b);
  const trust = track('trust');
  const lowest = trust.extreme(-1);
  const highest = trust.extreme(1);
  const sales = track('sales').sum;
  const returns = track('returns').sum;
  const values = {
    trust_first: trust.first,
    trust_last: trust.last,
    trust_lowest: trust.at(lowest),
    trust_lowest_day: lowest,
    trust_highest: trust.at(highest),
    trust_highest_day: highest,
    sales,
    returns,
    revenue: track('revenue').sum,
    awareness_last: track('awareness').last,
    loyalty_last: track('loyalty').last,
    nps_last: track('nps').last,
  };
  const shock = resilience(run, b, trust);
  Object.assign(values, costOf(run, b), shock);
  for (const [key, value] of Object.entries(values)) figures[`brands.${b}.${key}`] = value;
  sentences.push(
    `${name}: trust ${two(trust.first)} on day 0, ${two(trust.last)} at the end ` +
      `(lowest ${two(trust.at(lowest))} on day ${lowest}, highest ${two(trust.at(highest))} on day ${highest}); ` +
      `${grouped(sales)} sold, ${percent(ratio(returns, sales))} sent back; ` +
      `known to ${percent(values.awareness_last, 0)}, net promoter score ${signed(values.nps_last)}.`,
  );
  if (shock.trust_drop >= WORTH_TELLING) sentences.push(tellShock(name, shock));
}

/** Falls of trust smaller than this go without saying. */
const WORTH_TELLING = 0.01;

function tellShock(name: string, shock: Record<string, number>): string {
  const days = shock.days_to_recover_half;
  const after =
    days < 0 ? 'half of that was not made good by the end' : `half of that was made good ${days} days later`;
  return (
    `${name}: from day ${shock.trust_drop_from} on trust fell by ${two(shock.trust_drop)} ` +
    `until day ${shock.trust_drop_day}; ${after}.`
  );
}

/** What the brand spent, commissions included, and per consumer who trusts it at the end (0 for nobody). */
function costOf(run: Run, b: number): Record<string, number> {
  const { recording, day } = run;
  const track = (measure: string) => new Track(recording.brands, day, measure, b);
  const budget = CHANNEL_NAMES.reduce((sum, channel) => sum + track(`cost_${channel}`).sum, 0);
  const commission = track('commission_cost').sum;
  const cost = budget + commission;
  const trusting = track('trusting').last;
  return { budget_spent: budget, commission, cost, cost_per_trusting: ratio(cost, trusting) };
}

/** Largest fall of trust after the first intervention, and days until half of it is made good (-1: not yet). */
function resilience(run: Run, b: number, trust: Track): Record<string, number> {
  const first = run.scenario.interventions.find(({ brand }) => brand === null || brand === b);
  if (!first || first.day === 0 || first.day >= run.day) return {};
  const before = trust.at(first.day - 1);
  let lowest = first.day;
  for (let day = first.day; day < run.day; day++) if (trust.at(day) < trust.at(lowest)) lowest = day;
  const drop = Math.max(0, before - trust.at(lowest));
  let recovered = -1;
  for (let day = lowest; day < run.day && recovered < 0; day++) {
    if (trust.at(day) >= before - drop / 2) recovered = day - lowest;
  }
  return {
    trust_drop: drop,
    trust_drop_from: first.day,
    trust_drop_day: lowest,
    days_to_recover_half: drop === 0 ? 0 : recovered,
  };
}

const TIERS = ['KOCs', 'mid-tier creators', 'head creators'];

function tellCreators(run: Run, { sentences, figures }: Summary): void {
  const { recording, day } = run;
  const parts: string[] = [];
  TIERS.forEach((tier, t) => {
    const track = (measure: string) => new Track(recording.creators, day, measure, t);
    if (track('creators').last === 0) return;
    const credibility = track('credibility');
    const followers = track('followers');
    figures[`creators.${t}.credibility_last`] = credibility.last;
    figures[`creators.${t}.followers_last`] = followers.last;
    figures[`creators.${t}.income`] = track('income').sum;
    const change = ratio(followers.last - followers.first, followers.first);
    const sign = change >= 0 ? '+' : '−';
    parts.push(`${tier} ${two(credibility.last)} (followers ${sign}${percent(Math.abs(change))})`);
  });
  if (parts.length > 0) sentences.push(`Credibility with followers at the end: ${parts.join(', ')}.`);
}

function tellEvents(run: Run, { sentences, figures }: Summary): void {
  const { events, dropped } = run.recording.log;
  const count = (kind: string): number => events.filter((event) => event.kind === kind).length;
  const falls = events.filter(({ kind }) => kind === 'trust-falls');
  const collapses = count('creator-collapses');
  Object.assign(figures, { events: events.length + dropped, trust_falls: falls.length, collapses });
  for (const { day, kind, label } of events) {
    const line = `Day ${day}: ${label.en}.`;
    const told = kind === 'intervention-starts' || kind === 'scandal';
    // One decision may be several sets of one label.
    if (told && !sentences.includes(line)) sentences.push(line);
  }
  for (const { day, brand, value } of falls) {
    const name = run.scenario.brandNames[brand].en;
    sentences.push(`Day ${day}: trust in ${name} had fallen by ${two(-value)} within two weeks.`);
  }
  const fallen = new Set(
    events.filter(({ kind }) => kind === 'creator-collapses').map(({ creator }) => creator),
  ).size;
  figures.creators_collapsed = fallen;
  if (fallen > 0) {
    const again = collapses > fallen ? `, some more than once (${collapses} times in all)` : '';
    sentences.push(
      `${fallen} ${fallen === 1 ? 'creator' : 'creators'} lost half of the trust capital within 60 days${again}.`,
    );
  }
}
