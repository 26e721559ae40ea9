/** What the race says: ratios held against their bounds, lines for the terminal, and docs/benchmarks.md. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { table } from '../../../docs/markdown.ts';
import packageFile from '../../../package.json' with { type: 'json' };
import type { Entry } from './contenders.ts';
import type { Rounds, Taken } from './race.ts';

/** A ratio to this engine that is held against a bound. */
export interface Bound {
  readonly name: string;
  readonly ratio: number;
  readonly least: number;
}

/** What came out at one size. */
export interface Sized {
  readonly people: number;
  readonly friendships: number;
  readonly rounds: Rounds;
  readonly taken: readonly Taken[];
  /** Who know it in the last evening. */
  readonly evening: number;
  /** The quiet market, in ns per friendship and day; null where it was not timed. */
  readonly market: number | null;
  readonly bounds: readonly Bound[];
}

const grouped = (x: number): string => Math.round(x).toLocaleString('en');
const short = (x: number): string => (x < 9.95 ? x.toFixed(x < 1 ? 2 : 1) : grouped(x));

/** Ratios of bests: what is slowed down by others is slow in most rounds, seldom in all. */
export function boundsOf(entries: readonly Entry[], taken: readonly Taken[], people: number): Bound[] {
  return entries.flatMap(({ bound }, i) =>
    bound === null || bound.at?.includes(people) === false
      ? []
      : [{ name: taken[i].name, ratio: taken[i].best / taken[0].best, least: bound.least }],
  );
}

export const missed = ({ people, bounds }: Sized): string[] =>
  bounds
    .filter(({ ratio, least }) => ratio < least)
    .map(
      ({ name, ratio, least }) =>
        `${name} at ${grouped(people)} people: ${short(ratio)} times as long as this engine; expected ${short(least)} at the least`,
    );

/** Name, ns per friendship and day (best, median), times as long as this engine (of bests, of medians). */
const rowsOf = ({ taken }: Sized): string[][] =>
  taken.map(({ name, best, median }) => [
    name,
    short(best),
    short(median),
    short(best / taken[0].best),
    short(median / taken[0].median),
  ]);
const HEAD = ['', 'ns, best', 'ns, median', 'ratio of bests', 'of medians'];

export function lines(sized: Sized): string[] {
  const { people, friendships, rounds, evening, market } = sized;
  const rows = [HEAD, ...rowsOf(sized)];
  const wide = HEAD.map((_, j) => Math.max(...rows.map((row) => row[j].length)));
  return [
    `${grouped(people)} people, ${grouped(friendships)} friendships, ${rounds.rounds} rounds of ${rounds.days} days; ns per friendship and day; all count ${grouped(evening)} who know it in the last evening`,
    ...rows.map(
      (row) =>
        `  ${row.map((cell, j) => (j === 0 ? cell.padEnd(wide[j]) : cell.padStart(wide[j]))).join('  ')}`,
    ),
    ...(market === null
      ? []
      : [`  (another model: the market with all asleep but talk among friends: ${short(market)} ns)`]),
  ];
}

/** From the root of the project, where npm runs it. */
const PAGE = 'docs/benchmarks.md';

const { agentscript, flocc } = packageFile.devDependencies;

const ABOUT = `# Benchmarks

Each prints what your machine does, and ratios within one run where there is something to compare with:

${table(
  ['Command', 'What it times'],
  [
    [
      '`npm run bench`',
      'the whole market at 10,000, 100,000 and 1,000,000 people, by phase of the day; making it; memory; reading against objects',
    ],
    [
      '`npm run bench:rivals`',
      'one model of word of mouth in this engine, AgentScript, Flocc, plain JavaScript and C: below',
    ],
    ['`npm run bench:crew`', 'one run on several threads'],
    ['`npm run bench:lab`', 'two workers against one, over many runs'],
    [
      '`npm run bench:page`, `bench:stage`',
      'the page: a lever, a frame of the stage (needs `npm run build`)',
    ],
    ['`npm run bench:all`', 'all of them in turn'],
  ],
)}

## Word of mouth, against others

Whoever does not know it is told today by each friend who knows it this morning, with chance .05 each; whoever knows it forgets it overnight with chance .2.
All live the same day: what happens today holds from tomorrow on. One in a hundred knows it at first; after two weeks half of the people do.
The graph is made once by the generator of this program (ten friends each, in communities) and handed to all. Draws are keyed by day, listener and teller, so
that **every contender counts the same people on every day**; who does not ends the run with an error (\`test/bench/rivals/\`; small: \`test/bench/rivals.test.ts\`).
`;

const WHO = `### Who takes part, and what is fair to know

- **This engine**: the model as one mechanism like any other (columns, streams, a phase, a tally), lived by the day of \`sim/core\` in place of the market's some sixty. **Not the
  market**: that cannot be set to this model, as a person meets one friend a day there and forgets by half-lives; what its day costs with all asleep but talk among
  friends stands under the tables. It lacks space, movement and drawing of its own, births and deaths of agents (people are replaced), and anything but numbers as state.
- **C**: the same rows, draws and bits in 60 lines, in a process of its own. Lacks everything but this model. It changes two pointers in the evening where the engine copies a column.
- **Objects that hold their friends**, **objects in Maps by id**: plain JavaScript as it is mostly written. Lack everything but this model.
- **AgentScript ${agentscript}** (GPL-3.0; NetLogo's terms in JavaScript): as its own example of a virus on a network is written; the same with the friends of a turtle kept;
  and with loops of plain JavaScript over arrays of turtles, in which little of AgentScript is left. Lacks days on which all act at once (tomorrow is kept by
  hand) and draws of separate streams (one \`Math.random\` for all); has space, links, breeds and views that this engine has not. Loads under Node only with a stand-in for \`OffscreenCanvas\`.
- **Flocc ${flocc}** (ISC): data by \`get\`, a \`tick\` for each agent whose result holds once all have had theirs, friends in an array of the agent. Its own \`Network\` copies a matrix of all
  pairs for each agent that is added, and cannot hold 10,000. Has grids, terrains and renderers that this engine has not.

The draws are those of this engine in all of them and cost each the same: with draws of their own nothing could be compared day by day. What all pay alike makes ratios smaller.
Flocc and AgentScript with links are left out at a million: alone each of them can (1.2 and 2.5 GB), all together cannot, and rounds would take minutes.
`;

function tables(sized: Sized): string {
  const { people, friendships, rounds, market } = sized;
  const note =
    market === null
      ? ''
      : `\n\nThe market with all asleep but talk among friends, another model: ${short(market)} ns.`;
  return `### ${grouped(people)} people, ${grouped(friendships)} friendships\n\n${rounds.rounds} rounds of ${rounds.days} days in turn; ns of processor time per friendship and day; times as long as this engine.\n\n${table(HEAD, rowsOf(sized))}${note}`;
}

function verdicts(sizes: readonly Sized[]): string {
  const rows = sizes.flatMap(({ people, bounds }) =>
    bounds.map(({ name, ratio, least }) => [
      name,
      grouped(people),
      least < 1
        ? `this engine takes at most ${short(1 / least)} times as long`
        : `at least ${short(least)} times as long`,
      least < 1 ? short(1 / ratio) : short(ratio),
      ratio < least ? '**no**' : 'yes',
    ]),
  );
  return `### Bounds\n\nThe command ends with 1 where one does not hold (ratios of bests).\n\n${table(['Against', 'People', 'Bound', 'Came out', 'Holds'], rows)}`;
}

/** Writes the page anew. */
export async function writePage(sizes: readonly Sized[], machine: string, cc: string | null): Promise<void> {
  const where = `Measured by \`npm run bench:rivals -- --write\` on: ${machine}, shared with others; ${cc === null ? 'no C compiler' : `C by ${cc}`}.`;
  const text = [ABOUT, where, ...sizes.map(tables), verdicts(sizes), WHO].join('\n\n');
  writeFileSync(PAGE, await format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' }));
}
