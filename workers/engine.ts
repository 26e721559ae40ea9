/**
 * The engine as the page sees it: one market, computed in slices so that questions are answered in between, and
 * streamed as it goes. It knows no worker; engine.worker.ts puts it into one.
 */
import {
  advance,
  enterDay,
  fingerprint,
  fork,
  graphStatistics,
  sharedDays,
  start,
  summarise,
} from '../sim/index.ts';
import type { Run, SocialGraph, World } from '../sim/index.ts';
import { applySets, formatProblem, resolveScenario } from '../sim/scenario/index.ts';
import type { ResolvedScenario } from '../sim/scenario/index.ts';
import { liveDay } from '../sim/inside.ts';
import { FlowSample } from './flows.ts';
import { frameBytes } from './frames.ts';
import { personOn } from './person.ts';
import { takeFrame } from './take-frame.ts';
import type { Closing, Days, Engine, Frame, Opening, Order, PersonDay, Refusal } from './protocol.ts';
import type { WhyAnswer, WhyAsked, WhyTold } from './protocol.ts';

/** Computes this long before it looks up, in milliseconds: an answer or a cancel waits no longer, a day apart. */
const SLICE = 40;
/** Frames of one run take no more memory than this. */
const FRAME_BUDGET = 192 * 1024 * 1024;

/** How the surroundings lend a hand: a way to let messages in, and a clock. */
export interface Host {
  breathe: () => Promise<void>;
  now: () => number;
  /** Marks a value whose arrays are moved, not copied. */
  transfer: <T>(value: T, arrays: ArrayBufferLike[]) => T;
  /** Marks an object that stays here and is called from there. */
  proxy: <T extends object>(value: T) => T;
}

export class MarketEngine implements Engine {
  private readonly host: Host;
  private run: Run | null = null;
  private flows = new FlowSample();
  private cancelled = false;
  private ended: Promise<Closing> | null = null;
  private spent = 0;
  private frameEvery = 0;
  /** A second world for looking at earlier days. */
  private past: World | null = null;
  /** The engine whose market the next one may part from. */
  private parent: MarketEngine | null;
  private network: Order['network'] = null;
  /** Days that are those of the parent. */
  private shared = 0;
  /** The question why that is being answered. */
  private asking = { stopped: true };

  constructor(host: Host, parent: MarketEngine | null = null) {
    this.host = host;
    this.parent = parent;
  }

  beside(): Engine {
    return this.host.proxy(new MarketEngine(this.host, this));
  }

  close(): void {
    this.cancelled = true;
    this.stopWhy();
    this.run = null;
    this.past = null;
    this.parent = null;
  }

  async open(order: Order, listen: (days: Days) => void): Promise<Opening | Refusal> {
    this.cancelled = false;
    const applied = applySets(order.scenario, [...order.changes], order.where);
    if (!applied.ok) return { problems: applied.problems.map(formatProblem) };
    const resolution = resolveScenario(applied.json, order.where);
    if (!resolution.ok) return { problems: resolution.problems.map(formatProblem) };
    const parent = this.takeParent(order);
    const network = parent === null ? await readNetworkOf(order) : parent.run.network;
    if (network !== undefined && 'problems' in network) return network;
    const began = this.host.now();
    this.run = this.parted(parent, resolution.scenario, order) ?? start(resolution.scenario, network);
    this.spent = this.host.now() - began;
    this.past = null;
    this.network = order.network;
    const { run } = this;
    this.frameEvery = frameEveryOf(run.world, run.scenario, order);
    this.ended = this.compute(run, listen);
    // Whoever asks for the closing hears of a failure; nobody asking must not be an error of its own.
    this.ended.catch(() => {});
    return this.opening(run, resolution.scenario, applied.json as Record<string, unknown>);
  }

  /** The parent with its run, where friendships are the same; it is asked once. */
  private takeParent({ network }: Order): { engine: MarketEngine; run: Run } | null {
    const engine = this.parent;
    this.parent = null;
    if (engine === null || engine.run === null) return null;
    const { fileName, text } = engine.network ?? {};
    return fileName === network?.fileName && text === network?.text ? { engine, run: engine.run } : null;
  }

  /** The run parted from the parent's, null where they share too little. */
  private parted(
    parent: { engine: MarketEngine; run: Run } | null,
    scenario: ResolvedScenario,
    order: Order,
  ): Run | null {
    this.shared = 0;
    if (parent === null) return null;
    const { engine, run } = parent;
    const common = Math.min(run.day, sharedDays(run.scenario, scenario));
    if (common < 2 || (order.frames && engine.frameEvery !== frameEveryOf(run.world, scenario, order)))
      return null;
    this.shared = common;
    // One day before, so that what is read on the first new day is sampled as it would have been.
    return fork(run, scenario, common - 1);
  }

  private opening({ world }: Run, scenario: ResolvedScenario, json: Record<string, unknown>): Opening {
    const { graph, consumers, onlineConsumers, brands, creators } = world.market;
    const { state } = world;
    const { nodes, edges, communities, names } = graph;
    const copy = {
      start: graph.start.slice(),
      neighbour: graph.neighbour.slice(),
      tie: graph.tie?.slice() ?? null,
      community: graph.community.slice(),
    };
    const home = state.home.slice();
    const opening: Opening = {
      scenario,
      json,
      graph: { nodes, edges, communities, names, ...copy },
      statistics: graphStatistics(graph),
      consumers,
      online: onlineConsumers,
      brands,
      creators,
      home,
      frameEvery: this.frameEvery,
      shared: this.shared,
    };
    const arrays = [copy.start, copy.neighbour, copy.community, home, ...(copy.tie ? [copy.tie] : [])];
    return this.host.transfer(
      opening,
      arrays.map(({ buffer }) => buffer),
    );
  }

  private async compute(run: Run, listen: (days: Days) => void): Promise<Closing> {
    const { host } = this;
    // The opening goes out first.
    await host.breathe();
    while (run.day < run.scenario.days && !this.cancelled) {
      const began = host.now();
      const from = run.day;
      const told = run.recording.log.events.length;
      const frames: Frame[] = [];
      do this.liveOne(run, frames);
      while (run.day < run.scenario.days && host.now() - began < SLICE);
      this.spent += host.now() - began;
      listen(this.days(run, from, told, frames));
      await host.breathe();
    }
    const { exposures } = run.recording;
    const milliseconds = Math.round(this.spent);
    return { fingerprint: fingerprint(run), days: run.day, exposures, milliseconds, summary: summarise(run) };
  }

  private liveOne(run: Run, frames: Frame[]): void {
    const { world } = run;
    const wanted = run.day >= this.shared && this.frameEvery > 0;
    const due = wanted && (run.day % this.frameEvery === 0 || run.day === run.scenario.days - 1);
    // The day before a frame is watched too: it says how many exposures there are to choose from.
    if (this.frameEvery > 0) world.observe = (batch) => this.flows.watch(world, batch);
    advance(run, 1);
    world.observe = null;
    const flows = this.flows.take();
    if (due) frames.push(takeFrame(world, flows));
  }

  private days(run: Run, from: number, told: number, frames: Frame[]): Days {
    const { market, brands, creators, log } = run.recording;
    const part = (series: typeof market): Float64Array =>
      series.data.slice(
        from * series.entities * series.measures,
        run.day * series.entities * series.measures,
      );
    const days: Days = {
      from,
      to: run.day,
      market: part(market),
      brands: part(brands),
      creators: part(creators),
      frames,
      events: log.events.slice(told).filter(({ day }) => day >= this.shared),
    };
    const series = [days.market, days.brands, days.creators].map(({ buffer }) => buffer);
    return this.host.transfer(days, [...series, ...frames.flatMap(buffersOf)]);
  }

  closing(): Promise<Closing> {
    if (!this.ended) throw new Error('closing: no market is open; expected open() before');
    return this.ended;
  }

  cancel(): void {
    this.cancelled = true;
  }

  frame(day: number): Promise<Frame> {
    const world = this.morning(day);
    const flows = new FlowSample();
    world.observe = (batch) => flows.watch(world, batch);
    try {
      liveDay(world, () => {});
    } finally {
      world.observe = null;
    }
    const frame = takeFrame(world, flows.take());
    return Promise.resolve(this.host.transfer(frame, buffersOf(frame)));
  }

  person(day: number, person: number): Promise<PersonDay> {
    const consumers = this.opened().world.market.consumers;
    if (!Number.isInteger(person) || person < 0 || person >= consumers) {
      throw new Error(`person: ${person}; expected a whole number from 0 to ${consumers - 1}`);
    }
    return Promise.resolve(personOn(this.morning(day), person));
  }

  async why(asked: WhyAsked, tell: (told: WhyTold) => void): Promise<WhyAnswer | null> {
    this.stopWhy();
    const { host } = this;
    const run = this.opened();
    if (asked.to >= run.day) throw notYet(asked.to, run);
    const asking = { stopped: false };
    this.asking = asking;
    const { whyOf } = await import('./why.ts');
    let began = host.now();
    const breathed = (): void => {
      began = host.now();
    };
    const rest = (): Promise<void> | null =>
      host.now() - began < SLICE ? null : host.breathe().then(breathed);
    return whyOf(run, asked, tell, { rest, stopped: () => asking.stopped });
  }

  stopWhy(): void {
    this.asking.stopped = true;
  }

  async files(format: 'csv' | 'parquet'): Promise<{ name: string; content: Uint8Array }[]> {
    const { resultTables } = await import('./result-files.ts');
    const files = await resultTables(this.opened(), format);
    return this.host.transfer(
      files,
      files.map(({ content }) => content.buffer),
    );
  }

  ping(): number {
    return this.run?.day ?? 0;
  }

  private opened(): Run {
    if (!this.run) throw new Error('no market is open; expected open() before');
    return this.run;
  }

  /** The world on the morning of a day that has been lived. */
  private morning(day: number): World {
    const run = this.opened();
    if (day >= run.day) throw notYet(day, run);
    this.past = enterDay(run, day, this.past ?? undefined);
    return this.past;
  }
}

const notYet = (day: number, run: Run): Error =>
  new Error(`day ${day} is not computed yet; expected at most ${run.day - 1}`);

function frameEveryOf(world: World, { days }: ResolvedScenario, { frames }: Order): number {
  return frames ? Math.max(1, Math.ceil((frameBytes(world) * days) / FRAME_BUDGET)) : 0;
}

const buffersOf = ({ people, creators, flows }: Frame): ArrayBufferLike[] => [
  people.buffer,
  creators.buffer,
  flows.buffer,
];

async function readNetworkOf({ network }: Order): Promise<SocialGraph | Refusal | undefined> {
  if (network === null) return undefined;
  const { NetworkError, readNetwork } = await import('./networks.ts');
  try {
    return readNetwork(network.fileName, network.text);
  } catch (error) {
    if (error instanceof NetworkError) return { problems: [...error.problems] };
    throw error;
  }
}
