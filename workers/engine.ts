/**
 * The engine as the page sees it: one market, computed in slices so that questions are answered in between, and
 * streamed as it goes. It knows no worker; engine.worker.ts puts it into one.
 */
import { advance, fingerprint, fork, sharedDays, start, summarise } from '../sim/index.ts';
import type { Run, SocialGraph, World } from '../sim/index.ts';
import { applySets, formatProblem, resolveScenario } from '../sim/scenario/index.ts';
import type { ResolvedScenario } from '../sim/scenario/index.ts';
import { liveDay } from '../sim/inside.ts';
import { FlowSample } from './flows.ts';
import { Help } from './help.ts';
import type { Hiring } from './help.ts';
import { openingOf } from './opening.ts';
import { Past, keyframeBefore } from './past.ts';
import { frameBytes } from './frames.ts';
import { personOn } from './person.ts';
import { takeFrame } from './take-frame.ts';
import { TieWatch } from './ties.ts';
import type { Closing, Days, Engine, Frame, Opening, Order, PersonDay, Refusal } from './protocol.ts';
import type { WhyAnswer, WhyAsked, WhyTold } from './protocol.ts';

/** Computes this long before it looks up, in milliseconds: an answer or a cancel waits no longer, a day apart. */
const SLICE = 40;
/** Frames of one run take no more memory than this. */
const FRAME_BUDGET = 192 * 1024 * 1024;

/** How the surroundings lend a hand: a way to let messages in, a clock, and threads. */
export interface Host {
  breathe: () => Promise<void>;
  now: () => number;
  /** Marks a value whose arrays are moved, not copied. */
  transfer: <T>(value: T, arrays: ArrayBufferLike[]) => T;
  /** Marks an object that stays here and is called from there. */
  proxy: <T extends object>(value: T) => T;
  /** Left out, there is one thread. */
  hiring?: Hiring;
}

export class MarketEngine implements Engine {
  private readonly host: Host;
  private run: Run | null = null;
  private flows = new FlowSample();
  private ties = new TieWatch();
  private help: Help | null = null;
  private cancelled = false;
  private held = false;
  private goOn: () => void = () => {};
  private ended: Promise<Closing> | null = null;
  private spent = 0;
  private frameEvery = 0;
  private past: Past | null = null;
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
    this.cancel();
    this.stopWhy();
    this.help?.end();
    this.run = null;
    this.past?.close();
    this.past = null;
    this.parent = null;
  }

  async open(order: Order, listen: (days: Days) => void): Promise<Opening | Refusal> {
    this.cancelled = false;
    this.held = false;
    const applied = applySets(order.scenario, [...order.changes], order.where);
    if (!applied.ok) return { problems: applied.problems.map(formatProblem) };
    const resolution = resolveScenario(applied.json, order.where);
    if (!resolution.ok) return { problems: resolution.problems.map(formatProblem) };
    const parent = this.takeParent(order);
    const network = parent === null ? await readNetworkOf(order) : parent.run.network;
    if (network !== undefined && 'problems' in network) return network;
    const began = this.host.now();
    const { scenario } = resolution;
    this.help?.end();
    this.past?.close();
    const help = (this.help = Help.for(this.host.hiring, order, scenario, network));
    this.run = this.parted(parent, scenario, order) ?? start(scenario, network, help.memory);
    this.spent = this.host.now() - began;
    this.past = new Past(this.run, this.host.breathe);
    this.ties = new TieWatch();
    this.network = order.network;
    const { run } = this;
    this.frameEvery = frameEveryOf(run.world, run.scenario, order);
    this.ended = this.compute(run, help, listen).finally(() => help.end());
    // Whoever asks for the closing hears of a failure; nobody asking must not be an error of its own.
    this.ended.catch(() => {});
    const { frameEvery, shared } = this;
    const json = applied.json as Record<string, unknown>;
    const { opening, arrays } = openingOf(run, { scenario, json, frameEvery, shared });
    return this.host.transfer(opening, arrays);
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
    // Days between the morning it parts on and the last in common are lived in slices, like all others.
    return fork(run, scenario, run.day <= common ? run.day : keyframeBefore(run, common), this.help?.memory);
  }

  private async compute(run: Run, help: Help, listen: (days: Days) => void): Promise<Closing> {
    const { host } = this;
    // The opening goes out first.
    await host.breathe();
    await help.begin(run.world);
    while (run.day < run.scenario.days && !this.cancelled) {
      const began = host.now();
      const from = run.day;
      const told = run.recording.log.events.length;
      const frames: Frame[] = [];
      do this.liveOne(run, help, frames);
      while (run.day < run.scenario.days && host.now() - began < SLICE);
      this.spent += host.now() - began;
      // Days in common are not sent again.
      if (run.day > this.shared) listen(this.days(run, Math.max(from, this.shared), told, frames));
      await host.breathe();
      while (this.held && !this.cancelled) await new Promise<void>((resolve) => (this.goOn = resolve));
    }
    // Nothing is left to send, and who waits for the last day is told that it is there.
    if (this.shared === run.scenario.days) listen(this.days(run, run.day, Infinity, []));
    const { exposures } = run.recording;
    const milliseconds = Math.round(this.spent);
    return { fingerprint: fingerprint(run), days: run.day, exposures, milliseconds, summary: summarise(run) };
  }

  private liveOne(run: Run, help: Help, frames: Frame[]): void {
    const { world } = run;
    const wanted = run.day >= this.shared && this.frameEvery > 0;
    const due = wanted && (run.day % this.frameEvery === 0 || run.day === run.scenario.days - 1);
    if (due) this.ties.begin(world);
    help.live(world, due ? this.flows : null, (walk) => advance(run, 1, walk));
    if (due) frames.push(takeFrame(world, this.flows.take(), this.ties.take(world)));
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
      ...this.help?.report(),
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
    this.goOn();
  }

  hold(held: boolean): void {
    this.held = held;
    if (!held) this.goOn();
  }

  frame(day: number): Promise<Frame> {
    return this.lookingBack().on(day, (world) => {
      const flows = new FlowSample();
      const ties = new TieWatch();
      ties.begin(world);
      world.observe = (batch) => flows.watch(world, batch);
      try {
        liveDay(world, () => {});
      } finally {
        world.observe = null;
      }
      const frame = takeFrame(world, flows.take(), ties.take(world));
      return this.host.transfer(frame, buffersOf(frame));
    });
  }

  person(day: number, person: number): Promise<PersonDay> {
    const consumers = this.opened().world.market.consumers;
    if (!Number.isInteger(person) || person < 0 || person >= consumers) {
      throw new Error(`person: ${person}; expected a whole number from 0 to ${consumers - 1}`);
    }
    return this.lookingBack().on(day, (world) => personOn(world, person));
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

  private lookingBack(): Past {
    this.opened();
    return this.past!;
  }

  private opened(): Run {
    if (!this.run) throw new Error('no market is open; expected open() before');
    return this.run;
  }
}

const notYet = (day: number, run: Run): Error =>
  new Error(`day ${day} is not computed yet; expected at most ${run.day - 1}`);

function frameEveryOf(world: World, { days }: ResolvedScenario, { frames }: Order): number {
  return frames ? Math.max(1, Math.ceil((frameBytes(world) * days) / FRAME_BUDGET)) : 0;
}

const buffersOf = ({ people, creators, flows, ties }: Frame): ArrayBufferLike[] =>
  [people, creators, flows, ties].map(({ buffer }) => buffer);

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
