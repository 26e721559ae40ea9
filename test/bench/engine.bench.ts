/**
 * How fast a market lives and how much memory it takes:
 *
 *     npm run bench                                          10,000, 100,000 and 1,000,000 consumers
 *     npm run bench -- 10000x100 200000x10                   other sizes, and the days to time
 *
 * Times are of segments of a few days, best and median: others may be using the machine. Of all that one ratio is
 * asserted: how many days making a market is worth (births.ts).
 */
import { bytesPerRow } from '../../sim/catalogue.ts';
import type { Kind } from '../../sim/core/column.ts';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/catalogue.ts';
import { newRecording, record } from '../../sim/recording.ts';
import type { Recording } from '../../sim/recording.ts';
import { MODEL } from '../../sim/catalogue.ts';
import { createWorld } from '../../sim/create-world.ts';
import { openDay } from '../../sim/core/engine.ts';
import type { World } from '../../sim/world.ts';
import { resolved } from '../lived.ts';
import { births } from './births.ts';
import { ObjectMarket } from './object-rival.ts';

const WARM_UP = 3;
const SEGMENTS = 5;
const READING = 'consumers read and react';
const RIVAL_CONSUMERS = 10_000;
const RIVAL_DAYS = 10;

interface Size {
  consumers: number;
  days: number;
}
const SIZES: Size[] = [
  { consumers: 10_000, days: 100 },
  { consumers: 100_000, days: 20 },
  { consumers: 1_000_000, days: 5 },
];

const now = (): number => performance.now() * 1e6;
const grouped = (x: number): string => Math.round(x).toLocaleString('en');
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
const both = (values: number[]): string =>
  `${grouped(Math.min(...values))} best, ${grouped(median(values))} median of ${values.length}`;

/** Lives one day as engine.ts does, with a clock on every phase; `before` is called ahead of each. */
function timedDay(
  world: World,
  recording: Recording,
  spent: Map<string, number>,
  before?: (phase: string) => void,
): void {
  const clock = (name: string, work: () => void): void => {
    before?.(name);
    const start = now();
    work();
    spent.set(name, (spent.get(name) ?? 0) + now() - start);
  };
  openDay(world, world.today.day);
  for (const phase of MODEL.schedule) {
    clock(phase.name, () => phase.step(world, 0, phase.over === 'once' ? 1 : world.market.sizes[phase.over]));
  }
  clock('(the day is recorded)', () => record(world, recording));
  clock(MODEL.afterRecording.name, () => MODEL.afterRecording.step(world, 0, 1));
  world.today.day++;
}

/** Memory of arrays; what is garbage is given back in the background, which takes a moment. */
async function heldBytes(): Promise<number> {
  globalThis.gc?.();
  await new Promise((done) => setTimeout(done, 200));
  globalThis.gc?.();
  return process.memoryUsage().arrayBuffers;
}

async function benchmark({ consumers, days }: Size): Promise<void> {
  const scenario = resolved({ days: WARM_UP + days, population: { consumers } });
  const empty = await heldBytes();
  const start = now();
  const world = createWorld(scenario);
  const built = (now() - start) / 1e9;
  const held = (await heldBytes()) - empty;
  console.log(
    `\n${grouped(consumers)} consumers, ${grouped(world.market.edges)} friendships, ${grouped(world.market.followEdges)} follows, ${world.market.brands} brands`,
  );
  console.log(`  made in ${built.toFixed(2)} s`);
  time(world, days);
  weighMemory(world, held);
}

function time(world: World, days: number): void {
  const recording = newRecording(world, WARM_UP + days);
  for (let day = 0; day < WARM_UP; day++) timedDay(world, recording, new Map());
  const spent = new Map<string, number>();
  const perExposure: number[] = [];
  const perConsumer: number[] = [];
  const read: number[] = [];
  const length = Math.max(1, Math.floor(days / SEGMENTS));
  for (let day = 0; day + length <= days; day += length) {
    const phases = new Map<string, number>();
    const exposed = recording.exposures;
    for (let i = 0; i < length; i++) timedDay(world, recording, phases);
    const all = [...phases.values()].reduce((sum, t) => sum + t, 0);
    const exposures = recording.exposures - exposed;
    perExposure.push(all / exposures);
    perConsumer.push(all / (length * world.market.consumers));
    read.push(phases.get(READING)! / exposures);
    for (const [name, t] of phases) spent.set(name, (spent.get(name) ?? 0) + t);
  }
  console.log(`  ns per exposure, the whole day: ${both(perExposure)}; only reading: ${both(read)}`);
  console.log(`  ns per consumer and day: ${both(perConsumer)} segments of ${length} days`);
  const total = [...spent.values()].reduce((sum, t) => sum + t, 0);
  console.log(`  180 days would take ${((total / 1e9 / days) * 180).toFixed(0)} s; share of time by phase:`);
  for (const [name, t] of spent) console.log(`    ${((100 * t) / total).toFixed(1).padStart(5)} %  ${name}`);
}

/** What the tables of columns and arrays add up to, against what the process holds. */
function weighMemory(world: World, held: number): void {
  const { sizes, graph, brands, consumers, edges } = world.market;
  const { feed, exposures } = world.scratch;
  const arrays = (object: object): number =>
    Object.values(object).reduce(
      (sum: number, x: unknown) => sum + (ArrayBuffer.isView(x) ? x.byteLength : 0),
      0,
    );
  const columns = (Object.keys(sizes) as Kind[]).reduce(
    (sum, kind) => sum + sizes[kind] * bytesPerRow(kind),
    0,
  );
  const other = arrays(graph) + arrays(world) + arrays(feed) + arrays(exposures);
  const lists = [exposures.plain, exposures.paid, exposures.bad, exposures.followed].reduce(
    (sum, list) => sum + arrays(list),
    0,
  );
  // Places for posts of today grow with consumers (one each, and attacks).
  const places = (sizes.post - world.market.keptRows - 3 * world.market.creators) / consumers;
  const post = places * (bytesPerRow('post') + 4);
  const person = bytesPerRow('consumer') + 4 + 4 + 4;
  const day = 8 * (MARKET_MEASURES.length + brands * BRAND_MEASURES.length + 3 * TIER_MEASURES.length);
  const perBrand = bytesPerRow('pair');
  console.log(
    `  bytes per consumer: ${grouped(person)} of their own, ${perBrand} for each brand, ${grouped(post)} for posts of today: ${grouped(person + brands * perBrand + post)} with ${brands} brands`,
  );
  console.log(
    `  bytes per follow place: ${bytesPerRow('follow')}; per friendship: ${((graph.neighbour.byteLength + (graph.tie?.byteLength ?? 0)) / Math.max(1, edges)).toFixed(0)}; per creator: ${bytesPerRow('creator') + 3 * bytesPerRow('creatorPost')}; per brand: ${bytesPerRow('brand')}; per day of record: ${grouped(day)}`,
  );
  console.log(
    `  ${grouped((columns + other + lists) / 1e6)} MB by the tables, ${grouped((columns + other + lists) / consumers)} bytes per consumer; the process holds ${grouped(held / 1e6)} MB in arrays more than before`,
  );
}

/** The same feed loop by the object-per-agent rival, in turn with the engine’s, over the same posts. */
function race(): void {
  const world = createWorld(
    resolved({ days: WARM_UP + RIVAL_DAYS, population: { consumers: RIVAL_CONSUMERS } }),
  );
  const recording = newRecording(world, WARM_UP + RIVAL_DAYS);
  for (let day = 0; day < WARM_UP; day++) timedDay(world, recording, new Map());
  const rival = new ObjectMarket(world);
  const ours: number[] = [];
  const theirs: number[] = [];
  const before = recording.exposures;
  for (let day = 0; day < RIVAL_DAYS; day++) {
    const spent = new Map<string, number>();
    timedDay(world, recording, spent, (phase) => {
      if (phase !== READING) return;
      rival.takePosts();
      const seen = rival.exposures;
      const start = now();
      rival.read();
      theirs.push((now() - start) / (rival.exposures - seen));
    });
    ours.push(spent.get(READING)! / world.today.exposed);
  }
  console.log(
    `\nReading only, ${grouped(RIVAL_CONSUMERS)} consumers, ${RIVAL_DAYS} days in turn, ns per exposure:`,
  );
  console.log(`  this engine: ${both(ours)} days (${grouped(recording.exposures - before)} exposures)`);
  console.log(
    `  object per agent, Map per brand, Math.random: ${both(theirs)} days (${grouped(rival.exposures)} exposures)`,
  );
  console.log(
    `  ratio of medians: ${(median(theirs) / median(ours)).toFixed(1)}, of bests: ${(Math.min(...theirs) / Math.min(...ours)).toFixed(1)}`,
  );
}

function sizesAsked(texts: string[]): Size[] {
  if (texts.length === 0) return SIZES;
  return texts.map((text) => {
    const parts = /^(\d+)x(\d+)$/.exec(text);
    if (parts === null) throw new Error(`size is ${text}; expected consumers and days, as in 10000x100`);
    return { consumers: Number(parts[1]), days: Number(parts[2]) };
  });
}

const asked = sizesAsked(process.argv.slice(2));
console.log(
  `Node ${process.version}, ${process.arch}${globalThis.gc ? '' : '; memory held is inexact without --expose-gc'}`,
);
for (const size of asked) await benchmark(size);
births([1000, ...asked.map(({ consumers }) => consumers)]);
race();
