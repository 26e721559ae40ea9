/** A run: start it, move it on, save it, take it up again, and enter any day of it. */
import { liveDay } from './core/engine.ts';
import type { Walk } from './core/engine.ts';
import type { SocialGraph } from './graph/compressed.ts';
import { Hash, canonicalJson } from './core/hash.ts';
import { keepKeyframe, newRecording, record } from './recording.ts';
import type { Keyframe, Recording } from './recording.ts';
import type { ResolvedScenario } from './scenario/scenario.ts';
import { lastingArrays, restoreSnapshot, takeSnapshot } from './core/snapshot.ts';
import { bareWorld, bornWorld, createWorld, roomFor } from './create-world.ts';
import { makeMarket, marketUnder } from './make-market.ts';
import type { World } from './world.ts';

export interface Run {
  readonly scenario: ResolvedScenario;
  readonly network: SocialGraph | undefined;
  readonly world: World;
  readonly recording: Recording;
  /** Days done. */
  readonly day: number;
}

declare const __MODEL__: { hash: string; computes: string; reads: string } | undefined;

const unbuilt = { hash: 'unbuilt', computes: 'unbuilt', reads: 'unbuilt' };

/**
 * What made a result: other code may give other results. `computes` is a hash of what happens in a market, `reads` of
 * how it is measured (build/model-hash.ts), `hash` of both.
 */
export const MODEL = {
  version: '0.3.0',
  ...(typeof __MODEL__ === 'undefined' ? unbuilt : __MODEL__),
} as const;

/** @param buffer makes the memory of the world: ordinary, or shared between threads */
export function startRun(
  scenario: ResolvedScenario,
  network?: SocialGraph,
  buffer?: (bytes: number) => ArrayBufferLike,
): Run {
  const world = createWorld(scenario, network, buffer);
  return new RunState(scenario, network, world, newRecording(world, scenario.days));
}

export class RunState implements Run {
  readonly scenario: ResolvedScenario;
  readonly network: SocialGraph | undefined;
  readonly world: World;
  readonly recording: Recording;

  constructor(
    scenario: ResolvedScenario,
    network: SocialGraph | undefined,
    world: World,
    recording: Recording,
  ) {
    this.scenario = scenario;
    this.network = network;
    this.world = world;
    this.recording = recording;
  }

  get day(): number {
    return this.world.today.day;
  }
}

/**
 * Lives `days` more days, at most to the end of the scenario.
 *
 * @param walk who does the phases of a day: one hand, unless there are more
 */
export function advance(run: Run, days = 1, walk?: Walk): void {
  const end = Math.min(run.scenario.days, run.day + days);
  while (run.day < end) {
    keepKeyframe(run.world, run.recording);
    liveDay(run.world, (world) => record(world, run.recording), walk);
  }
}

/**
 * The world on the morning of `day`, as the run saw it: from the nearest keyframe, lived again to the bit.
 *
 * @param into a world of the same run that may be overwritten, for instance one entered before: a new one costs time
 */
export const enterDay = (run: Run, day: number, into?: World): World => relive(run, day, into).world;

/** The last morning up to `day` that was kept. */
export const frameUpTo = ({ recording }: Run, day: number): Keyframe | undefined =>
  recording.keyframes.findLast((frame) => frame.day <= day);

/** The same, with what it takes to go on living: the events so far mark the state. */
export function relive(run: Run, day: number, into?: World): { world: World; recording: Recording } {
  if (!Number.isInteger(day) || day < 0 || day > run.day) {
    throw new Error(`enterDay: day is ${day}; expected a whole number from 0 to ${run.day}`);
  }
  const frame = frameUpTo(run, day);
  const ahead = into !== undefined && into.today.day <= day && into.today.day >= (frame?.day ?? 0);
  const market = marketUnder(run.scenario, run.world.market);
  const world = into && (ahead || frame) ? into : frame ? bareWorld(market) : bornWorld(market);
  if (frame && !ahead) restoreSnapshot(world, frame.bytes, frame.day);
  const recording = recordingAgain(run, world);
  while (world.today.day < day) liveDay(world, (today) => record(today, recording));
  return { world, recording };
}

/** Takes down days that are lived again: events mark widely read posts and peaks in the state. */
function recordingAgain(run: Run, world: World): Recording {
  const recording = newRecording(world, run.scenario.days);
  recording.brands.data.set(run.recording.brands.upTo(world.today.day));
  recording.log.events.push(...run.recording.log.events.filter((event) => event.day < world.today.day));
  return recording;
}

/** 32 hex digits over all that was recorded and the state reached: equal for equal runs, and only for them. */
export function fingerprint(run: Run): string {
  const { recording, world, day } = run;
  const hash = new Hash();
  for (const series of [recording.market, recording.brands, recording.creators]) hash.add(series.upTo(day));
  hash.addText(canonicalJson(loggedAs030(recording.log)));
  for (const array of lastingArrays(world)) hash.add(array);
  return hash.hex();
}

/** Fingerprints have called creators voices since 0.1.0; they stay comparable. */
const loggedAs030 = ({ events, dropped }: Recording['log']): unknown => ({
  events: events.map(({ creator, ...event }) => ({ ...event, voice: creator })),
  dropped,
});

/** What a saved run belongs to. */
function belonging(scenario: ResolvedScenario, network: SocialGraph | undefined): string {
  const hash = new Hash().addText(canonicalJson(scenario.document)).addText(MODEL.hash);
  if (network) {
    hash.add(network.start).add(network.neighbour).add(network.community);
    if (network.tie) hash.add(network.tie);
  }
  return hash.hex();
}

interface Header {
  format: 'trustfall-run-1';
  belonging: string;
  day: number;
  exposures: number;
  /** Follows at the start, which nothing else remembers. */
  followEdges: number;
  log: Recording['log'];
  sections: number[];
}

const HEADER_LENGTH = 8;

/** The whole run, to be taken up again with `resumeRun`. */
export function saveRun(run: Run): Uint8Array {
  const { recording, day } = run;
  const sections = [recording.market, recording.brands, recording.creators].map((series) => {
    const part = series.upTo(day);
    return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
  });
  sections.push(takeSnapshot(run.world));
  const header: Header = {
    format: 'trustfall-run-1',
    belonging: belonging(run.scenario, run.network),
    day,
    exposures: recording.exposures,
    followEdges: run.world.market.followEdges,
    log: recording.log,
    sections: sections.map((section) => section.length),
  };
  const text = encode(JSON.stringify(header));
  const bytes = new Uint8Array(HEADER_LENGTH + text.length + header.sections.reduce((sum, n) => sum + n, 0));
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, HEADER_LENGTH);
  let at = HEADER_LENGTH + text.length;
  for (const section of sections) {
    bytes.set(section, at);
    at += section.length;
  }
  return bytes;
}

/** ASCII only: every other character is escaped, so that no text encoder is needed. */
function encode(text: string): Uint8Array {
  const escaped = text.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Uint8Array.from({ length: escaped.length }, (_, i) => escaped.charCodeAt(i));
}

function readHeader(bytes: Uint8Array): { header: Header; at: number } {
  const damaged = (found: string) =>
    new Error(`saved run: ${found}; expected a complete file of this program`);
  if (bytes.length < HEADER_LENGTH) throw damaged(`only ${bytes.length} bytes`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const at = HEADER_LENGTH + length;
  if (at > bytes.length) throw damaged('the header is cut off');
  let text = '';
  for (let i = HEADER_LENGTH; i < at; i += 8192)
    text += String.fromCharCode(...bytes.subarray(i, Math.min(at, i + 8192)));
  let header: Header;
  try {
    header = JSON.parse(text) as Header;
  } catch {
    throw damaged('the header cannot be read');
  }
  if (header.format !== 'trustfall-run-1') throw damaged(`format ${String(header.format)}`);
  const size = at + header.sections.reduce((sum, n) => sum + n, 0);
  if (size !== bytes.length) throw damaged(`${bytes.length} bytes instead of ${size}`);
  return { header, at };
}

/**
 * Takes up a saved run where it stopped.
 *
 * @param buffer makes the memory of the world: ordinary, or shared between threads
 * @throws when the bytes are damaged, or belong to another scenario, network or version of the model
 */
export function resumeRun(
  scenario: ResolvedScenario,
  network: SocialGraph | undefined,
  bytes: Uint8Array,
  buffer?: (bytes: number) => ArrayBufferLike,
): Run {
  const { header, at } = readHeader(bytes);
  if (header.belonging !== belonging(scenario, network)) {
    throw new Error(
      'saved run: it belongs to another scenario, network or version of the model; start it anew',
    );
  }
  const market = makeMarket(scenario, network, header.followEdges);
  const world = roomFor(market, buffer);
  const run = new RunState(scenario, network, world, newRecording(world, scenario.days));
  let from = at;
  const next = (i: number): Uint8Array => bytes.slice(from, (from += header.sections[i]));
  [run.recording.market, run.recording.brands, run.recording.creators].forEach((series, i) => {
    const part = next(i);
    new Uint8Array(series.data.buffer).set(part);
  });
  restoreSnapshot(run.world, next(3), header.day);
  run.recording.exposures = header.exposures;
  run.recording.log.events.push(...header.log.events);
  run.recording.log.dropped = header.log.dropped;
  return run;
}
