/**
 * The parts of the documentation that are read off the code. A document says where one stands:
 *
 *     <!-- generated: process -->
 *     <!-- end -->
 *
 * `npm run docs` writes what belongs between the two; a test fails while something else stands there.
 */
import { EXIT } from '../cli/failure.ts';
import { COMMANDS } from '../cli/commands.ts';
import type { Usage } from '../cli/options.ts';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES, bytesPerRow } from '../sim/catalogue.ts';
import { summarise } from '../sim/results/summary.ts';
import { fingerprint } from '../sim/run.ts';
import type { Run } from '../sim/run.ts';
import type { ResolvedScenario } from '../sim/scenario/scenario.ts';
import { code, table } from './markdown.ts';
import { comparedPart } from './policies.ts';

export interface Sources {
  /** Shipped scenarios by name. */
  scenarios: Readonly<Record<string, ResolvedScenario>>;
  /** The run that the documents show, with the name of its scenario. */
  first: { name: string; run: Run };
}

/** Every part by name. */
export function parts(sources: Sources): Map<string, string> {
  return new Map<string, string>([
    ['commands', commands(COMMANDS.map(({ usage }) => usage))],
    [
      'exit codes',
      table(
        ['Code', 'Meaning'],
        Object.entries(EXIT).map(([name, code]) => [`${code}`, ENDS[name as keyof typeof EXIT]]),
      ),
    ],
    ['scenarios', shipped(sources.scenarios)],
    ['first result', first(sources.first)],
    ['memory', memory()],
    ['policies computed ahead', comparedPart()],
  ]);
}

const MARKED = /(<!-- generated: (.+?) -->\n)[^]*?(<!-- end -->)/g;

/** The document with all its generated parts as they should be. */
export function filled(document: string, known: ReadonlyMap<string, string>): string {
  return document.replace(MARKED, (_all, start: string, name: string, end: string) => {
    const part = known.get(name);
    if (part === undefined)
      throw new Error(`no part is called "${name}"; there are ${[...known.keys()].join(', ')}`);
    return `${start}\n${part.trim()}\n\n${end}`;
  });
}

/** Names of the parts a document asks for. */
export function asked(document: string): string[] {
  return Array.from(document.matchAll(MARKED), ([, , name]) => name);
}

const ENDS: Readonly<Record<keyof typeof EXIT, string>> = {
  fine: 'all went well',
  badInput: 'a file, a value or a folder is not as expected; every problem is named',
  usage: 'the command line itself is wrong',
  bug: 'a bug in Trustfall; `TRUSTFALL_DEBUG=1` shows where it happened',
  unfinished: 'runs are to be computed first (`gather`)',
  interrupted: 'interrupted by Ctrl-C or a signal; with `--out` the run can be resumed',
};

function commands(usages: readonly Usage[]): string {
  const option = (name: string, { value, about }: Usage['options'][string]): string[] => [
    code(`--${name}${value === undefined ? '' : ` ${value}`}`),
    about,
  ];
  const rows = usages.flatMap(({ name, argument, about, options }) => [
    [`**${code(`trustfall ${name} ${argument}`.trim())}**`, `**${about}**`],
    ...Object.entries(options).map(([optionName, one]) => option(optionName, one)),
  ]);
  return table(['Command, option', 'What it does'], rows);
}

function shipped(scenarios: Sources['scenarios']): string {
  const rows = Object.entries(scenarios).map(([name, { title, question, days }]) => [
    code(name),
    title.en,
    question.en,
    `${days}`,
  ]);
  return rows.length === 0 ? 'None ships yet.' : table(['Name', 'Title', 'Question', 'Days'], rows);
}

function first({ name, run }: Sources['first']): string {
  const lines = summarise(run).sentences.map((line) => `> ${line}`);
  return [
    `\`${name}\`, seed \`${run.scenario.seed}\`, prints among other things:`,
    '',
    lines.join('\n>\n'),
    '',
    `Fingerprint \`${fingerprint(run)}\`.`,
  ].join('\n');
}

function memory(): string {
  const post = bytesPerRow('post');
  const perDay = (count: number): string => `${8 * count}`;
  // What a world holds besides its columns: places in the rows of the graph and the follows, community, marks of the feed.
  const consumer = bytesPerRow('consumer') + post + 4 * 3 + 4;
  return table(
    ['For each', 'Bytes'],
    [
      ['consumer, with room for a post a day', `${consumer}`],
      ['consumer and brand', `${bytesPerRow('pair')}, and ${Math.ceil((post + 4) / 10)} of room for attacks`],
      ['place for a followed creator', `${bytesPerRow('follow')}`],
      [
        'creator, with room for three posts a day',
        `${bytesPerRow('creator') + 3 * (bytesPerRow('creatorPost') + post + 4)}`,
      ],
      ['friendship', '8; 16 where a network file gives weights'],
      ['day recorded', perDay(MARKET_MEASURES.length + 3 * TIER_MEASURES.length)],
      ['day recorded and brand', perDay(BRAND_MEASURES.length)],
    ],
  );
}
