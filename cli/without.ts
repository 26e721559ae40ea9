/** `trustfall without DIR`: leaves causes out of a finished run, and says what they moved, whom and how long. */
import {
  LeaveOutError,
  WINDOW,
  brandsAbout,
  dayOfRemovals,
  enoughFor,
  happenedOn,
  leavingOutSeveral,
  nameOfRemoval,
  removalNamed,
  summarise,
} from '../sim/index.ts';
import type { Comparison, Removal, Run, Several } from '../sim/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { readFinishedRun } from './finished-run.ts';
import type { FinishedRun } from './finished-run.ts';
import { chanceLines, directLines, sumLines } from './against-lines.ts';
import { futureLines } from './futures-lines.ts';
import { livedAgain, livingOn, networkOf, watched } from './lived-run.ts';
import type { NetworkFile } from './network-file.ts';
import type { Arguments, Usage } from './options.ts';
import { prepareOwnFolder, withoutFolder } from './own-folder.ts';
import { makeProgress } from './progress.ts';
import type { Progress } from './progress.ts';
import { writeResults } from './result-folder.ts';
import { FORMATS, headline, resultOf } from './results.ts';
import type { Format, Result } from './results.ts';
import { indented, table } from './table.ts';
import { duration, whole } from './words.ts';

export const usage: Usage = {
  name: 'without',
  argument: 'DIR',
  about: 'leave single causes out of a finished run: what did they move?',
  options: {
    intervention: { value: 'N', about: 'intervention N of the scenario (the first is 0)', repeatable: true },
    post: {
      value: 'NAME',
      about:
        'a post: 12:consumer:17, 12:creator:3:0, 12:machine:0:4; ad:0@20 for advertisements from day 20 on',
      repeatable: true,
    },
    purchase: {
      value: 'D:C:B',
      about: 'as 90:10:0: what consumer C would buy of brand B on day D',
      repeatable: true,
    },
    creator: {
      value: 'V@D',
      about: 'as 66@90: posts and live rooms of creator V, from day D on',
      repeatable: true,
    },
    day: { value: 'D', about: 'leave nothing out: list posts and purchases of day D, by their names' },
    smallest: { value: 'X', about: 'smallest difference of a person’s trust that counts (0.01)' },
    for: { value: 'D', about: 'days to compare (to the end)' },
    window: { value: 'D', about: 'days from the cause over which it is held against chance (20)' },
    chance: {
      value: 'N',
      about: 'yardsticks about no brand to hold it against (as many as every brand needs); 0 for none',
    },
    asked: {
      value: 'B',
      about: 'brand asked about beforehand (those that the causes are about)',
      repeatable: true,
    },
    people: { value: 'N', about: 'people to list (10)' },
    network: { value: 'FILE', about: 'the network file of the run, if it had one' },
    out: { value: 'DIR', about: 'folder for the results of the run without them' },
    name: { value: 'TEXT', about: 'what the other run is called ("trustfall tree" shows it)' },
    format: { value: 'csv|parquet', choices: FORMATS, about: 'what the tables are written as (csv)' },
    mornings: { about: 'keep mornings in the folder, so that forks of it start there' },
    force: { about: 'use the folder of --out even if it holds other files' },
    json: { about: 'print one JSON object instead of words' },
    quiet: { about: 'no progress and no account' },
  },
  notes: [
    'DIR is the folder of a finished run; where it was kept with "run … --mornings" it is not lived again. All else is equal, with',
    'the same chance. Several causes are left out one by one and all together, and it is said whether the effects add up.',
    'A post goes with its likes, its fee and the complaint that it opens; a purchase leaves the need as it was. A post that',
    'nobody read had a place in feeds all the same: without it others are read. Yardsticks are posts about no brand; each takes',
    'the days of the window. What is asked, and the window, are to be chosen before anything is seen.',
  ],
  examples: [
    'trustfall without results/a --intervention 0',
    'trustfall without results/a --day 60',
    'trustfall without results/a --post 60:consumer:17 --post 61:creator:3:0',
  ],
};

const CAUSES = ['intervention', 'post', 'purchase', 'creator'] as const;

export async function act(given: Arguments): Promise<ExitCode> {
  const removals = removalsGiven(given);
  const [folder] = given.positionals;
  const finished = readFinishedRun(folder);
  const network = networkOf(finished, given.value('network'));
  const out = given.value('out');
  if (out !== undefined) prepareOwnFolder(out, given);
  const progress = makeProgress(given.has('quiet'));
  const parent = await livedAgain(folder, finished, network, progress);
  const day = given.value('day');
  if (day !== undefined) return tellDay(parent, Number(day), given);
  const begun = performance.now();
  const several = await leavingOut(parent, removals, given, progress);
  // What was compared may be less than the whole run.
  if (out !== undefined) await watched(livingOn(several.run), parent.day - several.run.day, progress);
  const result =
    several.run.day < parent.day
      ? null
      : resultOf(several.run, network?.origin ?? null, summarise(several.run), {
          parent: parentOf(finished, several.all),
          name: given.value('name'),
        });
  const files = out === undefined || result === null ? [] : deliver(out, result, given);
  const seconds = (performance.now() - begun) / 1000;
  print(given, { several, result, files, seconds, parent, network });
  return EXIT.fine;
}

function removalsGiven(given: Arguments): Removal[] {
  const wrong: string[] = [];
  const removals: Removal[] = [];
  for (const kind of CAUSES) {
    for (const text of given.values(kind)) {
      const removal = removalNamed(`${kind} ${text}`);
      if (removal === null) wrong.push(`--${kind} is "${text}"; expected ${usage.options[kind].about}`);
      else removals.push(removal);
    }
  }
  const whole = (name: string, what: string): void => {
    const text = given.value(name);
    if (text !== undefined && !/^\d+$/.test(text)) wrong.push(`--${name} is "${text}"; expected ${what}`);
  };
  whole('day', 'a day, as 60');
  whole('people', 'how many people, as 10');
  whole('for', 'how many days, as 30');
  whole('window', 'how many days, as 20');
  for (const name of ['for', 'window'])
    if (Number(given.value(name) ?? 1) === 0) wrong.push(`--${name} is "0"; expected 1 or more`);
  whole('chance', 'how many yardsticks, as 79');
  const strange = given.values('asked').filter((text) => !/^\d+$/.test(text));
  wrong.push(...strange.map((text) => `--asked is "${text}"; expected the number of a brand, as 0`));
  const smallest = given.value('smallest');
  if (smallest !== undefined && !(Number(smallest) >= 0 && Number(smallest) < 1))
    wrong.push(`--smallest is "${smallest}"; expected a difference of trust from 0 to 1, as 0.01`);
  if (removals.length === 0 && wrong.length === 0 && !given.has('day'))
    wrong.push(`nothing is left out; expected ${CAUSES.map((kind) => `--${kind}`).join(', ')} or --day`);
  if (given.has('day') && CAUSES.some((kind) => given.has(kind)))
    wrong.push('--day lists what there is, and leaves nothing out; expected it alone');
  wrong.push(...withoutFolder(given, ['format', 'force', 'mornings', 'name']));
  if (wrong.length > 0) throw new Failure([...wrong, 'See "trustfall without --help".'], EXIT.usage);
  return removals;
}

async function leavingOut(
  parent: Run,
  removals: readonly Removal[],
  given: Arguments,
  progress: Progress,
): Promise<Several & { run: Run }> {
  const smallest = given.value('smallest');
  const most = Number(given.value('for') ?? Infinity);
  const { brands } = parent.world.market;
  const beforehand = given.values('asked').map(Number);
  const strange = beforehand.filter((b) => b >= brands);
  if (strange.length > 0)
    throw new Failure(strange.map((b) => `--asked is ${b}; expected a brand, 0 to ${brands - 1}`));
  try {
    progress.phase('looking for it …');
    const from = dayOfRemovals(parent.scenario, removals);
    const window = Number(given.value('window') ?? WINDOW);
    const asked = beforehand.length > 0 ? beforehand : brandsAbout(parent, removals);
    const yardsticks = Number(given.value('chance') ?? enoughFor(brands, asked.length));
    const options = {
      days: most,
      yardsticks,
      window,
      asked,
      ...(smallest !== undefined && { smallest: Number(smallest) }),
    };
    const each = removals.length > 1 ? removals.map((one) => [one]) : [];
    const days = [...each, removals].map((those) =>
      Math.min(most, parent.day - dayOfRemovals(parent.scenario, those)),
    );
    const held = yardsticks === 0 ? 0 : (yardsticks + 1) * Math.min(window, most, parent.day - from);
    const total = days.reduce((sum, one) => sum + one, held);
    return await watched(leavingOutSeveral(parent, removals, options), total, progress);
  } catch (error) {
    if (error instanceof LeaveOutError) throw new Failure(error.problems);
    throw error;
  }
}

const parentOf = (finished: FinishedRun, { from }: Comparison) => ({
  fingerprint: finished.fingerprint,
  day: from,
  figures: finished.figures,
});

function deliver(out: string, result: Result, given: Arguments): string[] {
  return writeResults(out, result, (given.value('format') ?? 'csv') as Format, given.has('mornings'));
}

interface Told {
  several: Several & { run: Run };
  /** Null where the run was not lived to its end. */
  result: Result | null;
  files: readonly string[];
  seconds: number;
  parent: Run;
  network: NetworkFile | undefined;
}

function print(given: Arguments, { several, result, files, seconds, parent }: Told): void {
  const { removals, all, against } = several;
  const names = removals.map(nameOfRemoval);
  if (given.has('json')) {
    const without = {
      ...several,
      run: undefined,
      removals: names,
      against: against && {
        ...against,
        yardsticks: against.yardsticks.map((those) => those.map(nameOfRemoval)),
      },
    };
    process.stdout.write(`${JSON.stringify({ ...(result && headline(result)), without })}\n`);
    return;
  }
  if (given.has('quiet')) return;
  const brands = parent.scenario.brandNames.map(({ en }) => en);
  const out = given.value('out');
  const lines = [
    `${parent.scenario.title.en}, without ${removals.map((one) => titleOf(one, parent)).join(' and ')}`,
    ...futureLines(all, brands, Number(given.value('people') ?? 10)),
    ...spaced(directLines(several, brands)),
    ...spaced(chanceLines(several, brands)),
    ...spaced(sumLines(several, names, brands)),
    '',
    `computed in ${duration(seconds)}`,
    ...(result === null ? [] : [`fingerprint ${result.fingerprint}`]),
    ...(out === undefined ? [] : [`results in ${out}: ${files.join(', ')}`]),
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

const spaced = (lines: readonly string[]): string[] => (lines.length > 0 ? ['', ...lines] : []);

function titleOf(removal: Removal, { scenario }: Run): string {
  if (removal.kind !== 'intervention') return nameOfRemoval(removal);
  const label = scenario.interventions.find(({ order }) => order === removal.number)?.label.en ?? '';
  return `intervention ${removal.number} ("${label}")`;
}

const moreOf = (left: number): string[] =>
  left > 0 ? [`  and ${whole(left)} more: --people N shows more, --json all`] : [];

/** Posts and purchases of a day, by the names under which they can be left out. */
function tellDay(parent: Run, day: number, given: Arguments): ExitCode {
  if (day >= parent.day)
    throw new Failure(`--day is ${day}; expected a day of the run, 0 to ${parent.day - 1}`);
  const { posts, purchases } = happenedOn(parent, day);
  if (given.has('json')) {
    process.stdout.write(`${JSON.stringify({ day, posts, purchases })}\n`);
    return EXIT.fine;
  }
  const brands = parent.scenario.brandNames.map(({ en }) => en);
  const people = Number(given.value('people') ?? 10);
  const about = (brand: number, negative: number): string =>
    `${brands[brand]}, ${negative === 0 ? 'good' : 'bad'}`;
  const told = posts.filter(({ brand }) => brand >= 0);
  const postRows = told
    .slice(0, people)
    .map((one) => [one.name, whole(one.readers), about(one.brand, one.negative)]);
  const soldRows = purchases.slice(0, people).map((one) => [one.name, brands[one.brand], whole(one.pieces)]);
  const lines = [
    `Day ${day}: ${whole(posts.length)} posts, ${whole(told.length)} of them about brands, most read first`,
    ...indented(table([['--post', 'readers that day', 'about'], ...postRows])),
    ...moreOf(told.length - postRows.length),
    '',
    `${whole(purchases.length)} purchases, by consumer`,
    ...indented(table([['--purchase', 'brand', 'pieces'], ...soldRows])),
    ...moreOf(purchases.length - soldRows.length),
    '',
  ];
  process.stdout.write(lines.join('\n'));
  return EXIT.fine;
}
