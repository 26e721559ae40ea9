/** `trustfall status DIR`: how far a study is. */
import { EXIT } from '../failure.ts';
import type { ExitCode } from '../failure.ts';
import type { Arguments, Usage } from '../options.ts';
import { indented, table } from '../table.ts';
import { whole } from '../words.ts';
import { standingOf } from './standing.ts';

export const usage: Usage = {
  name: 'status',
  argument: 'DIR',
  about: 'how far a study is: done, failed and missing, shard by shard',
  options: { json: { about: 'print one JSON object instead of the table' } },
  examples: ['trustfall status prices', 'trustfall status prices --json'],
};

/** Of runs that failed so many are named. */
const NAMED = 10;

export async function act(given: Arguments): Promise<ExitCode> {
  const [folder] = given.positionals;
  const { shards, failures, twice } = await standingOf(folder);
  const sum = (what: 'planned' | 'done' | 'failed' | 'missing'): number =>
    shards.reduce((all, one) => all + one[what], 0);
  const all = { planned: sum('planned'), done: sum('done'), failed: sum('failed'), missing: sum('missing') };
  if (given.has('json')) {
    process.stdout.write(`${JSON.stringify({ ...all, twice, shards, failures })}\n`);
    return EXIT.fine;
  }
  const open = shards.filter(({ missing, failed }) => missing + failed > 0);
  const rows = open.map(({ shard, done, failed, missing }) => [
    `shard ${shard}`,
    `${whole(done)} done`,
    `${whole(failed)} failed`,
    `${whole(missing)} missing`,
  ]);
  const lines = [
    `${folder}: ${whole(all.done)} of ${whole(all.planned)} runs are there, ${whole(all.failed)} failed, ${whole(all.missing)} missing` +
      (twice > 0 ? `; ${whole(twice)} computed more than once` : ''),
    ...indented(table(rows)),
    ...failures.slice(0, NAMED).map(({ seed, failed }) => `seed ${seed}: ${failed}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.fine;
}
