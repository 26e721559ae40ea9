/** `trustfall gather DIR --out OUT`: the results of a study, as the command itself would have written them. */
import { outcomeKey } from '../../lab/designs/outcomes.ts';
import type { Command } from '../commands.ts';
import { EXIT, Failure } from '../failure.ts';
import type { ExitCode } from '../failure.ts';
import { readArguments } from '../options.ts';
import type { Usage } from '../options.ts';
import { whole } from '../words.ts';
import { plannedRuns, readStudy, shardOf, writeRound } from './folder.ts';
import { runInner } from './inner.ts';
import { Unfinished } from './room.ts';

export const usage: Usage = {
  name: 'gather',
  argument: 'DIR',
  about: 'the results of a study, as its command would have written them; or its next round',
  options: {
    out: { value: 'DIR', about: 'folder for the tables' },
    scenarios: { about: 'every arm as a scenario file in DIR' },
    force: { about: 'use DIR even if it holds other files' },
    json: { about: 'print one JSON object instead of the table' },
  },
  notes: [
    'Where runs that are planned are missing, it says in which shards. Where more has to be lived than was planned (pilots',
    'came first, a verdict is not decided yet, draws follow), it writes the next round: work, then gather again.',
    'Ends with 0 when results are there, with 75 when runs are to be computed first.',
  ],
  examples: ['trustfall gather prices --out results/prices'],
};

/** Shards that are named at most. */
const NAMED = 20;

export async function wrap(words: readonly string[], commands: readonly Command[]): Promise<ExitCode> {
  const given = readArguments(usage, words);
  if (given.has('help')) throw new Failure('expected "trustfall gather --help" alone', EXIT.usage);
  const [folder] = given.positionals;
  const study = readStudy(folder);
  const out = given.value('out');
  const switches = ['scenarios', 'force', 'json'].filter((name) => given.has(name));
  const more = [...(out === undefined ? [] : [`--out=${out}`]), ...switches.map((name) => `--${name}`)];
  try {
    return await runInner(folder, study.words, more, commands);
  } catch (error) {
    if (!(error instanceof Unfinished)) throw error;
    return goOn(folder, study.shards, error);
  }
}

function goOn(folder: string, shards: number, { specs }: Unfinished): ExitCode {
  const planned = new Map(plannedRuns(folder).map((spec) => [spec.key, spec]));
  // A run that is planned may be asked for more by now.
  const open = specs.filter(({ key, outcomes }) => {
    const known = new Set(planned.get(key)?.outcomes.map(outcomeKey));
    return outcomes.every((outcome) => known.has(outcomeKey(outcome)));
  });
  if (open.length > 0) {
    const where = [...new Set(open.map(({ key }) => shardOf(key, shards)))].sort((a, b) => a - b);
    const named = where.slice(0, NAMED).join(', ') + (where.length > NAMED ? ' …' : '');
    throw new Failure(
      `${folder}: ${whole(open.length)} of ${whole(planned.size)} planned runs are missing, in shards ${named} of ${whole(shards)}; ` +
        `"trustfall work ${folder} --shard i/${shards}" computes them`,
      EXIT.unfinished,
    );
  }
  const number = writeRound(folder, specs);
  process.stderr.write(
    `${folder}: round ${number} is planned, ${whole(specs.length)} runs that could not be known before; work, then gather again.\n`,
  );
  return EXIT.unfinished;
}
