/** `trustfall fates DIR…`: compares two futures of one past, and lists the people whose fate differs. */
import { comparingFutures, sharedDays } from '../sim/index.ts';
import type { Comparison, Run } from '../sim/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { readFinishedRun } from './finished-run.ts';
import { futureLines } from './futures-lines.ts';
import { livedAgain, networkOf, watched } from './lived-run.ts';
import type { Arguments, Usage } from './options.ts';
import { makeProgress } from './progress.ts';
import { duration } from './words.ts';

export const usage: Usage = {
  name: 'fates',
  argument: 'DIR…',
  about: 'compare two futures of one past: series, and whose fate differs',
  options: {
    origin: { value: 'C', about: 'a consumer from whom the difference comes', repeatable: true },
    smallest: { value: 'X', about: 'smallest difference of a person’s trust that counts (0.01)' },
    people: { value: 'N', about: 'people to list (10)' },
    network: { value: 'FILE', about: 'the network file of the runs, if they had one' },
    json: { about: 'print one JSON object instead of words' },
    quiet: { about: 'no progress and no account' },
  },
  notes: [
    'Two folders of finished runs that parted from each other ("fork", "without"), or that begin alike. Differences are the second',
    'less the first. Where no --origin is named, those are nearest who differ first.',
  ],
  examples: ['trustfall fates results/a results/b', 'trustfall fates results/b results/c --people 50'],
};

export async function act(given: Arguments): Promise<ExitCode> {
  checkArguments(given);
  const finished = given.positionals.map(readFinishedRun);
  const shared = sharedDays(finished[0].scenario, finished[1].scenario);
  if (shared === 0)
    throw new Failure(
      'the two runs have no day in common; expected futures of one past, as "trustfall fork" makes',
    );
  const network = finished.map((one) => networkOf(one, given.value('network')));
  const progress = makeProgress(given.has('quiet'));
  const begun = performance.now();
  const runs: Run[] = [];
  for (const [i, folder] of given.positionals.entries())
    runs.push(await livedAgain(folder, finished[i], network[i], progress));
  const [parent, other] = runs;
  const { consumers } = parent.world.market;
  const origins = given.values('origin').map(Number);
  const strange = origins.filter((c) => c >= consumers);
  if (strange.length > 0)
    throw new Failure(strange.map((c) => `--origin is ${c}; expected a consumer, 0 to ${consumers - 1}`));
  const until = Math.min(parent.day, other.day);
  const smallest = given.value('smallest');
  const options = { origins, from: Math.min(shared, until), ...(smallest && { smallest: Number(smallest) }) };
  const compared = await watched(comparingFutures(parent, other, options), until - options.from, progress);
  print(given, parent, compared, (performance.now() - begun) / 1000);
  return EXIT.fine;
}

function checkArguments(given: Arguments): void {
  const wrong: string[] = [];
  const count = given.positionals.length;
  if (count !== 2) wrong.push(`${count} folder${count === 1 ? ' is' : 's are'} given; expected two`);
  for (const name of ['origin', 'people']) {
    for (const text of given.values(name))
      if (!/^\d+$/.test(text)) wrong.push(`--${name} is "${text}"; expected a whole number, as 10`);
  }
  const smallest = given.value('smallest');
  if (smallest !== undefined && !(Number(smallest) >= 0 && Number(smallest) < 1))
    wrong.push(`--smallest is "${smallest}"; expected a difference of trust from 0 to 1, as 0.01`);
  if (wrong.length > 0) throw new Failure([...wrong, 'See "trustfall fates --help".'], EXIT.usage);
}

function print(given: Arguments, parent: Run, compared: Comparison, seconds: number): void {
  const [one, other] = given.positionals;
  if (given.has('json')) {
    process.stdout.write(`${JSON.stringify({ parent: one, other, ...compared })}\n`);
    return;
  }
  if (given.has('quiet')) return;
  const brands = parent.scenario.brandNames.map(({ en }) => en);
  const lines = [
    `${other} against ${one}`,
    ...futureLines(compared, brands, Number(given.value('people') ?? 10)),
    '',
    `computed in ${duration(seconds)}`,
    '',
  ];
  process.stdout.write(lines.join('\n'));
}
