/** The event log: what happened that a watcher would want to be told, found at the end of each day. */
import { Source } from '../posts/posts.ts';
import { FIXED_POINT } from '../core/dimensions.ts';
import type { Series } from '../core/series.ts';
import { creatorOfRank } from '../mechanisms/creators/scandal.ts';
import type { World } from '../world.ts';
import { TIERS } from '../scenario/tiers.ts';

export const EVENT_KINDS = [
  'intervention-starts',
  'intervention-ends',
  'scandal',
  'widely-read',
  'trust-falls',
  'trust-recovers',
  'creator-collapses',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface MarketEvent {
  day: number;
  kind: EventKind;
  /** Brand or creator concerned, -1 for none. */
  brand: number;
  creator: number;
  /** What the kind measures: readers, change of trust, share of trust capital lost; 0 where nothing is. */
  value: number;
  label: { en: string; zh: string };
}

/** More events than this are counted, not kept. */
export const MOST_EVENTS = 20_000;
/** A fall of mean trust by this much within so many days is an event; once in a month. */
const FALL = 0.04;
const WITHIN = 14;
const ONCE_IN = 30;
/** Share of the people on the platform who must have read a post. */
const WIDE = 0.1;
const LEAST_READERS = 30;
/** A record must beat the last one by this factor. */
const RECORD = 1.1;
const PEAK_DAYS = 60;
/** Trust capital, in fixed point, under which a creator is too small to collapse: five full believers. */
const LEAST_CAPITAL = 5 * FIXED_POINT;
const NO_LABEL = { en: '', zh: '' };

export interface EventLog {
  events: MarketEvent[];
  dropped: number;
}

function addEvent(log: EventLog, event: MarketEvent): void {
  // What the scenario did is always told.
  const told = event.kind.startsWith('intervention') || event.kind === 'scandal';
  if (told || log.events.length < MOST_EVENTS) log.events.push(event);
  else log.dropped++;
}

/** Looks for events of today; `brands` holds the series up to and including today. */
export function recordEvents(world: World, log: EventLog, brands: Series): void {
  watchInterventions(world, log);
  watchPosts(world, log);
  watchTrust(world, log, brands);
  watchCreators(world, log);
}

function watchInterventions(world: World, log: EventLog): void {
  const { day } = world.today;
  for (const { day: from, until, brand, label, scandal } of world.market.scenario.interventions) {
    const event = { day, brand: brand ?? -1, creator: -1, value: 0, label };
    if (scandal && from === day) {
      const creator = creatorOfRank(world, TIERS.indexOf(scandal.tier), scandal.rank);
      addEvent(log, { ...event, kind: 'scandal', creator, value: scandal.severity });
    } else if (from === day) addEvent(log, { ...event, kind: 'intervention-starts' });
    if (until === day) addEvent(log, { ...event, kind: 'intervention-ends' });
  }
}

/** Posts about a brand that are read more widely than any before: a record, or there would be one every day. */
function watchPosts(world: World, log: EventLog): void {
  const { state } = world;
  const { day } = world.today;
  const { onlineConsumers } = world.market;
  const wide = Math.max(LEAST_READERS, WIDE * onlineConsumers);
  for (let row = world.market.brands; row < world.today.postRows; row++) {
    if (state.reads[row] < wide || state.noted[row] || state.postBrand[row] < 0) continue;
    state.noted[row] = 1;
    const brand = state.postBrand[row];
    const last = log.events.findLast((event) => event.kind === 'widely-read' && event.brand === brand);
    if (last !== undefined && state.reads[row] < RECORD * last.value) continue;
    const creator = state.source[row] === Source.creator ? state.author[row] : -1;
    addEvent(log, { day, kind: 'widely-read', brand, creator, value: state.reads[row], label: NO_LABEL });
  }
}

function watchTrust(world: World, log: EventLog, series: Series): void {
  const { day } = world.today;
  for (let b = 0; b < world.market.brands; b++) {
    if (day < WITHIN) continue;
    const change = series.value('trust', day, b) - series.value('trust', day - WITHIN, b);
    const recent = log.events.findLast((event) => event.brand === b && event.kind.startsWith('trust-'));
    const again = recent === undefined || day - recent.day >= ONCE_IN;
    if (change <= -FALL && (again || recent.kind !== 'trust-falls')) {
      addEvent(log, { day, kind: 'trust-falls', brand: b, creator: -1, value: change, label: NO_LABEL });
    } else if (change >= FALL / 2 && recent?.kind === 'trust-falls') {
      addEvent(log, { day, kind: 'trust-recovers', brand: b, creator: -1, value: change, label: NO_LABEL });
    }
  }
}

/** Collapse: trust capital under half its peak of the last 60 days. */
function watchCreators(world: World, log: EventLog): void {
  const { state } = world;
  const { day } = world.today;
  for (let v = 0; v < world.market.creators; v++) {
    const capital = state.capital[v];
    if (capital >= state.peak[v] || day - state.peakDay[v] > PEAK_DAYS) {
      state.peak[v] = capital;
      state.peakDay[v] = day;
    } else if (capital < 0.5 * state.peak[v] && state.peak[v] >= LEAST_CAPITAL) {
      addEvent(log, {
        day,
        kind: 'creator-collapses',
        brand: -1,
        creator: v,
        value: 1 - capital / state.peak[v],
        label: NO_LABEL,
      });
      state.peak[v] = capital;
      state.peakDay[v] = day;
    }
  }
}
