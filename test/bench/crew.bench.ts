/**
 * One run on several threads: seconds a day, and that the bits are the same.
 *
 *     npm run bench:crew                          100,000 consumers
 *     npm run bench:crew -- 1000000x10 2          another size and days, up to so many threads
 *
 * Needs dist/cli/crew-hand.js, which the build makes. Times are wall-clock: nothing else should run.
 */
import { availableParallelism } from 'node:os';
import { advance, fingerprint, startRun } from '../../sim/run.ts';
import { sharedMemory } from '../../workers/crew-protocol.ts';
import { nodeCrew } from '../../workers/crew.node.ts';
import { resolved } from '../lived.ts';

const HAND = new URL('../cli/crew-hand.js', import.meta.url);
const WARM_UP = 3;

const [size = '100000x20', most = String(availableParallelism())] = process.argv.slice(2);
const [consumers, days] = size.split('x').map(Number);
const scenario = resolved({ days: WARM_UP + days, population: { consumers } });
const print = (line: string): void => void process.stdout.write(`${line}\n`);

print(`${consumers.toLocaleString('en')} consumers, ${days} days, Node ${process.versions.node}`);
let one = 0;
let bits = '';
for (let threads = 0; threads <= Number(most); threads++) {
  // None: as everybody else has it, in ordinary memory.
  const run = startRun(scenario, undefined, threads === 0 ? undefined : sharedMemory);
  const crew = threads === 0 ? null : await nodeCrew(HAND, run.world, threads);
  advance(run, WARM_UP, crew?.walk);
  run.recording.keyframes = [];
  const begun = performance.now();
  const cpu = process.cpuUsage();
  advance(run, days, crew?.walk);
  const seconds = (performance.now() - begun) / 1000 / days;
  const { user, system } = process.cpuUsage(cpu);
  if (threads === 0) one = seconds;
  const same = bits === '' || bits === fingerprint(run) ? 'same bits' : 'OTHER BITS';
  bits ||= fingerprint(run);
  print(
    `${threads === 0 ? 'ordinary memory' : `${threads} thread${threads > 1 ? 's' : ' '}`}: ${(1000 * seconds).toFixed(0)} ms a day ` +
      `(${((user + system) / 1000 / days).toFixed(0)} ms of processors), ${(one / seconds).toFixed(2)} times as fast, ${same}`,
  );
  crew?.close();
  if (same === 'OTHER BITS') process.exitCode = 1;
}
