/**
 * What it costs to make a market: in days of the same market, and its friendships against the generator of
 * graphology-generators alone, as objects, without what else communities need. Processor time, in turn.
 */
import { UndirectedGraph } from 'graphology';
import clusters from 'graphology-generators/random/clusters.js';
import { createWorld } from '../../sim/create-world.ts';
import { liveDay } from '../../sim/core/engine.ts';
import { seedKey, sequence } from '../../sim/core/random.ts';
import { generateFriendships } from '../../sim/graph/generate.ts';
import type { FriendshipOptions } from '../../sim/graph/generate.ts';
import { newRecording, record } from '../../sim/recording.ts';
import { resolved } from '../lived.ts';

/** A market costs at most so many of its days. */
const MOST_DAYS = 5;
/** Days that are lived, the first of them to warm up. */
const DAYS = 5;
const WARM_UP = 2;
/** The package alone takes 400 bytes a tie. */
const MOST_OBJECTS = 100_000;

const milliseconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
const repeats = (consumers: number): number =>
  consumers < 5000 ? 15 : consumers < 50_000 ? 7 : consumers < 500_000 ? 3 : 1;

/** A market is made, and lives some days; again and again. Returns the days that making it is worth. */
function daysWorth(consumers: number): number {
  const making: number[] = [];
  const living: number[] = [];
  for (let i = 0; i < repeats(consumers); i++) {
    const scenario = resolved({ seed: `birth ${i}`, days: DAYS, population: { consumers } });
    let world: ReturnType<typeof createWorld>;
    making.push(milliseconds(() => (world = createWorld(scenario))));
    const recording = newRecording(world!, DAYS);
    for (let day = 0; day < DAYS; day++) {
      const spent = milliseconds(() => liveDay(world, (evening) => record(evening, recording)));
      if (day >= WARM_UP) living.push(spent);
    }
  }
  const worth = median(making) / median(living);
  console.log(
    `  ${consumers.toLocaleString('en')} consumers: ${median(making).toFixed(1)} ms, ${worth.toFixed(1)} days’ worth (the first one ${making[0].toFixed(0)} ms)`,
  );
  return worth;
}

/** Friendships in typed arrays, and the same draws into objects. */
function raceOfGraphs(consumers: number): void {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < Math.min(5, repeats(consumers)); i++) {
    const key = seedKey(`birth ${i}`);
    const options: FriendshipOptions = {
      ...resolved({ population: { consumers } }).base.population,
      topology: 'communities',
    };
    ours.push(milliseconds(() => generateFriendships(options, () => sequence(key, 1000))));
    const size = Math.round((consumers * options.friends) / 2);
    const count = Math.round(consumers / options.communitySize);
    const rng = sequence(key, 1000);
    const asked = { order: consumers, size, clusters: count, clusterDensity: options.cohesion, rng };
    theirs.push(milliseconds(() => clusters(UndirectedGraph, asked)));
  }
  console.log(
    `  friendships of ${consumers.toLocaleString('en')}: ${median(ours).toFixed(1)} ms; the package’s generator ${median(theirs).toFixed(1)} ms, ${(median(theirs) / median(ours)).toFixed(1)} times as much`,
  );
}

/** Prints all ratios; a market that costs too many days fails the benchmark. */
export function births(sizes: readonly number[]): void {
  console.log('\nBirths, processor time, medians:');
  for (const consumers of sizes) {
    const worth = daysWorth(consumers);
    if (worth <= MOST_DAYS) continue;
    console.log(`    expected at most ${MOST_DAYS} days’ worth`);
    process.exitCode = 1;
  }
  for (const consumers of sizes) if (consumers <= MOST_OBJECTS) raceOfGraphs(consumers);
}
