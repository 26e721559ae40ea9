/** What happened in a run, in words and figures, all computed from its records. */
import { CHANNEL_NAMES } from '../mechanisms/brands/spending.ts';
import type { Series } from '../core/series.ts';
import type { Run } from '../run.ts';

type Figures = Record<string, number>;

export interface Summary {
  sentences: string[];
  /** Named figures; brands and tiers by their place, as in `brands.0.sales`. */
  figures: Figures;
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

  /** Day of the lowest or highest value among those that count, the first of equals; -1 where none does. */
  extreme(sign: 1 | -1, counts: (day: number) => boolean, from = 0): number {
    let best = -1;
    for (let day = from; day < this.days; day++)
      if (counts(day) && (best < 0 || sign * (this.at(day) - this.at(best)) > 0)) best = day;
    return best;
  }
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const percent = (x: number, digits = 1): string => `${(100 * x).toFixed(digits)} %`;
const signed = (x: number): string => `${Math.round(x) < 0 ? '−' : ''}${Math.abs(Math.round(x))}`;
const two = (x: number | undefined): string => x?.toFixed(2) ?? '–';
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

/** Days on which somebody knows the brand: on others there is no trust, and the 0 of the tables says nothing. */
function knownOn({ recording, day }: Run, b: number): (day: number) => boolean {
  const awareness = new Track(recording.brands, day, 'awareness', b);
  return (on) => awareness.at(on) > 0;
}

/** Trust first, last and at its extremes, as far as somebody knows the brand. */
function trustFigures(trust: Track, known: (day: number) => boolean, last: number): Figures {
  const [lowest, highest] = [trust.extreme(-1, known), trust.extreme(1, known)];
  return {
    ...(known(0) && { trust_first: trust.first }),
    ...(known(last) && { trust_last: trust.last }),
    ...(lowest >= 0 && {
      trust_lowest: trust.at(lowest),
      trust_lowest_day: lowest,
      trust_highest: trust.at(highest),
      trust_highest_day: highest,
    }),
  };
}

function trustWords(of: Figures): string {
  const range =
    of.trust_lowest === undefined
      ? ''
      : ` (lowest ${two(of.trust_lowest)} on day ${of.trust_lowest_day}, highest ${two(of.trust_highest)} on day ${of.trust_highest_day})`;
  return `trust ${two(of.trust_first)} on day 0, ${two(of.trust_last)} at the end${range}`;
}

function tellBrand(run: Run, { sentences, figures }: Summary, b: number): void {
  const { recording, day } = run;
  const name = run.scenario.brandNames[b].en;
  const track = (measure: string) => new Track(recording.brands, day, measure, b);
  const trust = track('trust');
  const known = knownOn(run, b);
  const sales = track('sales').sum;
  const returns = track('returns').sum;
  const values: Figures = {
    ...trustFigures(trust, known, day - 1),
    sales,
    returns,
    revenue: track('revenue').sum,
    awareness_last: track('awareness').last,
    loyalty_last: track('loyalty').last,
    nps_last: track('nps').last,
  };
  const shock = resilience(run, b, trust, known);
  Object.assign(values, costOf(run, b), shock);
  for (const [key, value] of Object.entries(values)) figures[`brands.${b}.${key}`] = value;
  sentences.push(
    `${name}: ${trustWords(values)}; ${grouped(sales)} sold, ${percent(ratio(returns, sales))} sent back; ` +
      `known to ${percent(values.awareness_last, 0)}, net promoter score ${signed(values.nps_last)}.`,
  );
  if (shock.trust_drop >= WORTH_TELLING) sentences.push(tellShock(name, shock));
}

/** Falls of trust smaller than this go without saying. */
const WORTH_TELLING = 0.01;

function tellShock(name: string, shock: Figures): string {
  const days = shock.days_to_recover_half;
  const after =
    days < 0 ? 'half of that was not made good by the end' : `half of that was made good ${days} days later`;
  return (
    `${name}: from day ${shock.trust_drop_from} on trust fell by ${two(shock.trust_drop)} ` +
    `until day ${shock.trust_drop_day}; ${after}.`
  );
}

/** What the brand spent, commissions and what the platform takes of sales included, and per consumer who trusts it at the end (0 for nobody). */
function costOf(run: Run, b: number): Figures {
  const { recording, day } = run;
  const track = (measure: string) => new Track(recording.brands, day, measure, b);
  const budget = CHANNEL_NAMES.reduce((sum, channel) => sum + track(`cost_${channel}`).sum, 0);
  const commission = track('commission_cost').sum;
  const cost = budget + commission + track('take_cost').sum;
  const trusting = track('trusting').last;
  return { budget_spent: budget, commission, cost, cost_per_trusting: ratio(cost, trusting) };
}

/**
 * Largest fall of trust after the first intervention, and days until half of it is made good (-1: not yet); nothing
 * where nobody knew the brand before or does after.
 */
function resilience(run: Run, b: number, trust: Track, known: (day: number) => boolean): Figures {
  const first = run.scenario.interventions.find(({ brand }) => brand === null || brand === b);
  if (!first || first.day === 0 || first.day >= run.day || !known(first.day - 1)) return {};
  const before = trust.at(first.day - 1);
  const lowest = trust.extreme(-1, known, first.day);
  if (lowest < 0) return {};
  const drop = Math.max(0, before - trust.at(lowest));
  let recovered = -1;
  for (let day = lowest; day < run.day && recovered < 0; day++) {
    if (known(day) && trust.at(day) >= before - drop / 2) recovered = day - lowest;
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
  const falls = events.filter(({ kind, brand, day }) => kind === 'trust-falls' && knownOn(run, brand)(day));
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
