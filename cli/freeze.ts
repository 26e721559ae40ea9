/** `trustfall freeze FILE`: registers a register of one's own before its first run. */
import { inEnglish } from '../lab/verdicts/register.ts';
import { planRegister } from '../lab/verdicts/register-plan.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { prepareLabFolder } from './lab-folder.ts';
import { LAB_OPTIONS, labNetwork } from './lab-work.ts';
import type { Arguments, Usage } from './options.ts';
import { REGISTRATION, freeze, loadOwnRegister, planNow } from './own-register.ts';
import { REGISTER_DEFAULTS, consumersOf, replicationsOf } from './register-options.ts';
import { whole } from './words.ts';

export const usage: Usage = {
  name: 'freeze',
  argument: 'REGISTER',
  about: 'register a register of your own before its first run',
  options: {
    out: { value: 'DIR', about: 'folder for the registration: that of the results to come' },
    replications: {
      value: 'N|auto',
      about: `seeds of each arm that are planned (as the file says, or ${REGISTER_DEFAULTS.replications})`,
    },
    consumers: {
      value: 'N',
      about: `consumers of each market (as the file says, or ${REGISTER_DEFAULTS.consumers})`,
    },
    network: {
      value: 'FILE',
      about: 'real friendships, as one more variant; may be given several times',
      repeatable: true,
    },
    store: LAB_OPTIONS.store,
    force: LAB_OPTIONS.force,
    json: { about: 'print the registration as JSON' },
  },
  notes: [
    'REGISTER is a JSON file with rows as in scenarios/claims (docs/guides/own-register.md). DIR gets registration.json: time, hashes of',
    'the file and of the model, seeds, smallest effects of interest, planned seeds, the analysis in words. "trustfall hypotheses',
    '--register FILE --out DIR" then tells what was changed since, and does the same by itself where nothing was frozen.',
  ],
  examples: ['trustfall freeze my-register.json --out results/mine'],
};

export async function act(given: Arguments): Promise<ExitCode> {
  const [path] = given.positionals;
  const folder = given.value('out');
  if (folder === undefined)
    throw new Failure('--out is missing; expected --out DIR, the folder of the results to come', EXIT.usage);
  const own = loadOwnRegister(path);
  const replications = replicationsOf(given, own.register);
  const consumers = consumersOf(given, own.register);
  const networks = given.values('network').flatMap((path) => labNetwork(path) ?? []);
  const claims = own.register.rows.map(inEnglish);
  const rows = claims.map(({ id }) => id);
  const planned = planRegister(claims, { replications, consumers, ablate: false, variants: [] });
  prepareLabFolder(folder, [REGISTRATION], given.has('force'));
  const plan = planNow(
    own,
    { replications: 'n' in replications ? replications.n : 'auto', consumers, rows },
    networks,
  );
  const registration = await freeze(
    folder,
    own,
    plan,
    planned.map(({ comparison }) => comparison),
    given,
  );
  const { hash, runs, registered } = registration;
  const kept =
    runs.kept > 0 ? `; ${whole(runs.kept)} of them had been computed already, which the report will say` : '';
  const lines = given.has('json')
    ? [JSON.stringify(registration)]
    : [
        `${folder}/${REGISTRATION}: ${whole(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}, ${whole(runs.planned)} runs${kept}.`,
        `registered ${registered}`,
        `hash ${hash}`,
        'Give the hash to somebody, or print it: it shows later that nothing was changed.',
      ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.fine;
}
