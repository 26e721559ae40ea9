/** `trustfall why DIR`: why somebody of a finished run came to trust, to doubt, to buy. */
import { sentencesOf, originRows, chainLines } from '../lab/documents/why/telling.ts';
import type { ChainLine, Change, OriginRow, Told } from '../lab/documents/why/telling.ts';
import { en } from '../lab/documents/why/words.ts';
import type { ResolvedScenario, Run } from '../sim/index.ts';
import { TIERS } from '../sim/scenario/index.ts';
import {
  QuestionError,
  STATES,
  chainOf,
  chainOfMean,
  choicesOf,
  followersOf,
  nameOfPost,
  originsOf,
  why,
  whyTogether,
} from '../sim/why/index.ts';
import type { Account, Contribution, Link, Origin, StateName, Watching } from '../sim/why/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { readFinishedRun } from './finished-run.ts';
import { livedAgain, networkOf } from './lived-run.ts';
import type { Arguments, Usage } from './options.ts';
import { makeProgress } from './progress.ts';
import type { Progress } from './progress.ts';
import { indented, table } from './table.ts';
import { whole } from './words.ts';
import { choiceLines, followingLines } from './why-lines.ts';

const STATE_NAMES = Object.keys(STATES);
/** Days that are asked about where only the last is given. */
const STRETCH = 30;
/** An intervention that began so many days before them may have done its work before. */
const EARLIER = 14;
/** Causes that a terminal shows. */
const SHOWN = 12;
const DEPTH = 3;

export const usage: Usage = {
  name: 'why',
  argument: 'DIR',
  about: 'why did somebody of a finished run change: causes that add up, and the causes of those',
  options: {
    consumer: { value: 'N', about: 'whose state it is; without, the mean over those who knew the brand' },
    brand: {
      value: 'B',
      about: 'the brand that it is about: its name, or its number, the first being 0 (0)',
    },
    creator: {
      value: 'V',
      about: 'the creator who is believed or not; without --consumer, why followers came and went',
    },
    community: { value: 'K', about: 'with --brand: only members of this community' },
    state: {
      value: 'NAME',
      choices: STATE_NAMES,
      about: `${STATE_NAMES.join(', ')} (trust, or belief with --creator)`,
    },
    from: { value: 'D', about: `first day whose doings are asked about (so that there are ${STRETCH})` },
    to: { value: 'D', about: 'last of them (the last of the run)' },
    choice: { about: 'why --consumer bought or did not on the day of --to' },
    depth: { value: 'N', about: `how far to go back: 1 is the causes, 2 their causes (${DEPTH})` },
    all: { about: 'every single contribution, in the order of time' },
    network: { value: 'FILE', about: 'the network file of the run, if it had one' },
    json: { about: 'print one JSON object' },
    quiet: { about: 'no progress' },
  },
  notes: [
    'DIR is the folder of a finished run. Its days are lived again, to the bit, with somebody looking on; with mornings kept',
    '("run … --mornings") from the nearest of them. Contributions add up to the change (docs/why.md says by which rule). Of many',
    'people some are named who were moved most: ask about them. Names in brackets are those of posts: "trustfall without"',
    'leaves one out and says what follows.',
  ],
  examples: [
    'trustfall why results/a --consumer 17 --brand Azure --from 80 --to 100',
    'trustfall why results/a --brand 1 --to 100',
    'trustfall why results/a --creator 3 --from 60 --to 90',
    'trustfall why results/a --consumer 17 --to 91 --choice',
  ],
};

interface Asked {
  readonly consumer: number | undefined;
  readonly brand: number;
  readonly creator: number | undefined;
  readonly community: number | undefined;
  readonly state: StateName;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

export async function act(given: Arguments): Promise<ExitCode> {
  const finished = readFinishedRun(given.positionals[0]);
  const asked = askedOf(given, finished.scenario);
  const network = networkOf(finished, given.value('network'));
  const progress = makeProgress(given.has('quiet'));
  const run = await livedAgain(given.positionals[0], finished, network, progress);
  try {
    const lines = answer(run, asked, given, telling(progress));
    progress.stop();
    process.stdout.write(`${lines.join('\n')}\n`);
    return EXIT.fine;
  } catch (error) {
    progress.stop();
    if (error instanceof QuestionError) throw new Failure([...error.problems]);
    throw error;
  }
}

/** How far the days have been lived again, now and then. */
function telling(progress: Progress): Watching {
  let last = 0;
  return {
    progress: (done) => {
      if (performance.now() - last < 200) return;
      last = performance.now();
      progress.phase(`looking on: ${Math.round(100 * done)} % of the days …`);
    },
  };
}

function askedOf(given: Arguments, { days, brandNames }: ResolvedScenario): Asked {
  const wrong: string[] = [];
  const brands = brandNames.map(({ en, zh }) => [en.toLowerCase(), zh]);
  const number = (name: string): number | undefined => {
    const text = given.value(name);
    if (text === undefined) return undefined;
    if (!/^\d{1,9}$/.test(text)) wrong.push(`--${name} is "${text}"; expected a whole number`);
    return Number(text);
  };
  const to = number('to') ?? days - 1;
  const asked = {
    consumer: number('consumer'),
    brand: brandGiven(given.value('brand') ?? '0', brands, wrong),
    creator: number('creator'),
    community: number('community'),
    state: (given.value('state') ?? (given.has('creator') ? 'belief' : 'trust')) as StateName,
    from: number('from') ?? Math.max(0, to - STRETCH + 1),
    to,
    depth: number('depth') ?? DEPTH,
  };
  if (given.has('creator') && given.has('brand'))
    wrong.push('--creator and --brand are given; expected one of them');
  if (given.has('choice') && !given.has('consumer'))
    wrong.push('--choice is given without --consumer; expected it as well');
  if (given.has('community') && given.has('consumer'))
    wrong.push('--community and --consumer are given; expected one of them');
  if (asked.state === 'belief' && !given.has('creator'))
    wrong.push('--state is belief; expected --creator V as well');
  if (asked.state !== 'belief' && given.has('creator'))
    wrong.push(`--state is ${asked.state} with --creator; expected belief, or --brand`);
  if (asked.depth < 1) wrong.push(`--depth is ${asked.depth}; expected 1 or more`);
  if (wrong.length > 0) throw new Failure([...wrong, 'See "trustfall why --help".'], EXIT.usage);
  return asked;
}

/** By name or by number. */
function brandGiven(text: string, brands: readonly string[][], wrong: string[]): number {
  const named = brands.findIndex((names) => names.includes(text.toLowerCase()));
  const number = /^\d{1,3}$/.test(text) ? Number(text) : named;
  if (number >= 0 && number < brands.length) return number;
  const there = brands.map(([name], b) => `${b} ${name}`).join(', ');
  wrong.push(`--brand is "${text}"; expected one of ${there}`);
  return 0;
}

/** How things are called and numbers written on a terminal. */
function told(run: Run): Told {
  const { scenario, world } = run;
  const names = world.market.graph.names;
  const decimals = (x: number): string => x.toFixed(3);
  return {
    words: en,
    names: {
      person: (c) => names?.[c] ?? en.person(c),
      brand: (b) => scenario.brandNames[b].en,
      creator: (v) => en.creator(TIERS[world.state.tier[v]], v),
      intervention: (order) => scenario.interventions.find((one) => one.order === order),
      label: ({ label }) => label.en,
      post: (post) => ` [${nameOfPost(post)}]`,
    },
    number: decimals,
    signed: (x) => `${x < 0 ? '−' : '+'}${decimals(Math.abs(x))}`,
    percent: (x) => `${Math.round(100 * x)} %`,
  };
}

function answer(run: Run, asked: Asked, given: Arguments, watching: Watching): string[] {
  const { consumer, brand, creator, from, to } = asked;
  const words = told(run);
  if (given.has('choice')) {
    const choices = choicesOf(run, consumer!, to);
    return given.has('json') ? json(choices) : choiceLines(choices, run, words);
  }
  if (consumer === undefined && creator !== undefined) {
    const following = followersOf(run, creator, from, to, watching);
    return given.has('json') ? json(following) : followingLines(following, words);
  }
  if (consumer === undefined) return together(run, asked, given, words, watching);
  const about = creator === undefined ? { brand } : { creator };
  const account = why(run, { state: asked.state, consumer, ...about, from, to }, watching);
  const links = chainOf(run, account, { ...watching, depth: asked.depth });
  if (given.has('json')) return json({ ...account, chain: links });
  return accountLines(account, links, run, words, given.has('all'));
}

const json = (value: unknown): string[] => [JSON.stringify(value, null, 2)];

function together(run: Run, asked: Asked, given: Arguments, words: Told, watching: Watching): string[] {
  const { brand, community, state, from, to, depth } = asked;
  const question = { brand, from, to, ...(community === undefined ? {} : { community }) };
  const found = whyTogether(run, { ...question, state: state as Exclude<StateName, 'belief'> }, watching);
  const links = chainOfMean(run, found, { ...watching, depth });
  if (given.has('json')) return json({ ...found, chain: links });
  const { before, after } = found;
  const whose = en.mean(community ?? null);
  const change = { state, whose, about: words.names.brand(brand), from, to, before, after };
  const gone =
    found.gone === 0 ? '' : ` ${whole(found.gone)} more have gone since, and others live in their places.`;
  const most = found.extremes.map(
    ({ consumer, change: by }) => `${words.names.person(consumer)} ${words.signed(by)}`,
  );
  return [
    ...sentencesOf(change, found.contributions, words, false),
    `${en.together(found.asked, found.known)}${gone} Standard error of the change: ${words.number(found.standardError)}.`,
    `Of these, moved most: ${most.join(', ')}.`,
    ...earlierLines(run, asked),
    '',
    ...originLines(found.origins, words, false),
    ...chainShown(chainLines(links, words, after < before, { least: 0.05, single: false })),
    '',
    errorLine(found.error),
  ];
}

/** What began shortly before the days that are asked about is not in them. */
function earlierLines({ scenario }: Run, { from }: { from: number }): string[] {
  return scenario.interventions
    .filter(({ day }) => day < from && day >= from - EARLIER)
    .map(
      ({ day, label }) =>
        `“${label.en}” began on day ${day}, before these days: what it did until then is not counted (--from ${day}).`,
    );
}

const chainShown = (chain: readonly ChainLine[]): string[] =>
  chain.length === 0
    ? []
    : [
        '',
        'Back from the change to its causes:',
        ...chain.map(({ depth, words }) => `  ${'  '.repeat(depth)}${depth > 0 ? '← ' : ''}${words}`),
      ];

function accountLines(
  account: Account,
  links: readonly Link[],
  run: Run,
  words: Told,
  all: boolean,
): string[] {
  const { question, before, after, contributions } = account;
  const about =
    question.creator === undefined
      ? words.names.brand(question.brand!)
      : words.names.creator(question.creator);
  const { state, from, to } = question;
  const change: Change = {
    state,
    whose: words.names.person(question.consumer),
    about,
    from,
    to,
    before,
    after,
  };
  return [
    ...sentencesOf(change, contributions, words),
    ...earlierLines(run, question),
    '',
    ...originLines(
      links.map(({ origin }) => origin),
      words,
    ),
    ...chainShown(chainLines(links, words, after < before)),
    ...(all ? ['', 'Every contribution:', ...indented(contributionLines(contributions, run, words))] : []),
    '',
    errorLine(account.error),
  ];
}

const errorLine = (error: number): string =>
  `All contributions, with those too small to be shown, add up to the change (to ${Math.abs(error).toExponential(0)}).`;

/** Effects that would be written as 0.000. */
const SMALLEST = 0.0005;

const HEAD = ['days', 'cause', 'who', 'how it came', 'times', 'effect', 'share', 'post'];
const cells = ({ days, what, who, how, times, effect, share, post }: OriginRow): string[] => [
  days,
  what,
  who,
  how,
  String(times),
  effect,
  share,
  post,
];

function originLines(origins: readonly Origin[], words: Told, single = true): string[] {
  const rows = originRows(
    origins.filter(({ effect }) => Math.abs(effect) >= SMALLEST),
    words,
    single,
  );
  const left = origins.length - Math.min(SHOWN, rows.length);
  return [
    ...indented(table([HEAD, ...rows.slice(0, SHOWN).map(cells)])),
    ...(left > 0 ? [`  and ${whole(left)} smaller ones (--json has all)`] : []),
  ];
}

function contributionLines(list: readonly Contribution[], run: Run, words: Told): string[] {
  const rows = list.map((one): string[] => {
    const [row] = originRows(originsOf(run.world.market, [one]), words);
    return [
      row.days,
      row.what,
      row.who,
      row.how,
      one.column ?? '',
      one.added.toFixed(4),
      one.left.toFixed(4),
      words.signed(one.effect),
    ];
  });
  return table([['day', 'cause', 'who', 'how it came', 'of what', 'added', 'left of it', 'effect'], ...rows]);
}
