/** `trustfall missing DIR`: the shards that are not done, as job arrays want them. */
import { EXIT } from '../failure.ts';
import type { ExitCode } from '../failure.ts';
import type { Arguments, Usage } from '../options.ts';
import { standingOf } from './standing.ts';

export const usage: Usage = {
  name: 'missing',
  argument: 'DIR',
  about: 'print the shards of a study in which runs are missing, as --array of a job array wants them',
  options: { runs: { about: 'print the keys of the runs instead, one a line' } },
  notes: ['Prints nothing where nothing is missing.'],
  examples: ['trustfall missing prices', 'sbatch --array=$(trustfall missing prices) job.sh'],
};

export async function act(given: Arguments): Promise<ExitCode> {
  const [folder] = given.positionals;
  const { shards, missingKeys } = await standingOf(folder);
  const open = shards.filter(({ missing }) => missing > 0).map(({ shard }) => shard);
  const text = given.has('runs') ? missingKeys.join('\n') : open.join(',');
  if (text !== '') process.stdout.write(`${text}\n`);
  return EXIT.fine;
}
