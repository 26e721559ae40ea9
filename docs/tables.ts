/**
 * The parts of the documentation that are read off the code. A document says where one stands:
 *
 *     <!-- generated: process -->
 *     <!-- end -->
 *
 * `npm run docs` writes what belongs between the two; a test fails while something else stands there.
 */
import { EXIT } from '../cli/failure.ts';
import type { Usage } from '../cli/options.ts';
import { usage as compare } from '../cli/compare.ts';
import { usage as experiment } from '../cli/experiment.ts';
import { usage as hypotheses } from '../cli/hypotheses.ts';
import { usage as optimise } from '../cli/optimise.ts';
import { asMarkdown, parameterEntries } from '../cli/parameter-list.ts';
import { usage as params } from '../cli/params.ts';
import { usage as resume } from '../cli/resume.ts';
import { usage as run } from '../cli/run.ts';
import { usage as validate } from '../cli/validate.ts';
import {
  BRAND_MEASURES,
  COLUMNS,
  MARKET_MEASURES,
  MODEL,
  STREAMS,
  TIER_MEASURES,
  bytesPerRow,
  columnNames,
  columnOf,
  touched,
} from '../sim/catalogue.ts';
import type { Column, Kind } from '../sim/core/column.ts';
import { EVENT_KINDS } from '../sim/results/events.ts';
import type { EventKind } from '../sim/results/events.ts';
import type { Measure } from '../sim/core/measure.ts';
import { fingerprint } from '../sim/run.ts';
import type { Run } from '../sim/run.ts';
import type { ResolvedScenario } from '../sim/scenario/scenario.ts';
import type { Phase } from '../sim/core/mechanism.ts';
import { summarise } from '../sim/results/summary.ts';

export interface Sources {
  /** Text of each file in sim/mechanisms, by name without ending. */
  mechanisms: Readonly<Record<string, string>>;
  /** Shipped scenarios by name. */
  scenarios: Readonly<Record<string, ResolvedScenario>>;
  /** The run that the README shows, with the name of its scenario. */
  first: { name: string; run: Run };
}

/** Every part by name. */
export function parts(sources: Sources): Map<string, string> {
  const kinds = [...new Set(columnNames.map((name) => columnOf(name).kind))];
  const entries = parameterEntries();
  const groups = [...new Set(entries.map(({ group }) => group))];
  return new Map<string, string>([
    ['process', process()],
    ...kinds.map((kind) => [`state ${kind}`, state(kind)] as const),
    ...groups.map((group) => {
      // The heading that the command line prints above the table is the document's own.
      const table = asMarkdown(entries.filter((entry) => entry.group === group));
      return [`parameters ${group}`, table.split('\n').slice(2).join('\n')] as const;
    }),
    ...Object.entries(sources.mechanisms).map(([name, text]) => [`header ${name}`, header(text)] as const),
    ['measures market', measures(MARKET_MEASURES)],
    ['measures brands', measures(BRAND_MEASURES)],
    ['measures creators', measures(TIER_MEASURES)],
    ['events', table(['Event', 'When, and its value'], rowsOf(EVENT_KINDS, EVENTS))],
    [
      'streams',
      table(
        ['Stream', 'Decides'],
        Object.entries(STREAMS).map(([name, decides]) => [code(name), decides]),
      ),
    ],
    ['commands', commands([run, hypotheses, experiment, compare, optimise, validate, params, resume])],
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

function rowsOf<K extends string>(names: readonly K[], about: Readonly<Record<K, string>>): string[][] {
  return names.map((name) => [code(name), about[name]]);
}

const code = (name: string): string => `\`${name}\``;
const list = (names: readonly string[]): string => (names.length === 0 ? '–' : names.map(code).join(', '));
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function process(): string {
  const row = (phase: Phase, i: number): string[] => {
    const { name, over, why } = phase;
    const { reads, writes } = touched(phase);
    const all = over === 'once' ? 'once' : `each ${over}`;
    return [`${i + 1}`, sentence(name), all, why, list(reads), list(writes)];
  };
  return table(
    ['', 'Phase', 'Visits', 'Why here', 'Reads', 'Writes'],
    [...MODEL.schedule, MODEL.afterRecording].map(row),
  );
}

const TYPES: Readonly<Record<Column['type'], string>> = {
  f64: 'double',
  f32: 'single',
  i32: 'integer, 4 bytes',
  i16: 'integer, 2 bytes',
  u16: 'whole, 2 bytes',
  i8: 'integer, 1 byte',
  u8: 'whole, 1 byte',
};

function state(kind: Kind): string {
  const rows = columnNames
    .filter((name) => COLUMNS[name].kind === kind)
    .map((name) => {
      const { type, width = 1, unit, min, max, about, scratch } = columnOf(name);
      const size = width === 1 ? TYPES[type] : `${width} × ${TYPES[type]}`;
      return [code(name), about, unit, span(min, max), size, scratch ? 'day' : 'lasting'];
    });
  return table(['Variable', 'Meaning', 'Unit', 'Range', 'Kept as', 'Life'], rows);
}

/** Bounds that only say "a count" or "an index" are no information. */
function span(min: number, max: number): string {
  const huge = 1e9;
  if (max < huge) return `${min} to ${max}`;
  return min > -huge ? `${min} or more` : 'any';
}

/** The equations of a mechanism's header, what their letters mean, and where they come from, as they stand there. */
function header(text: string): string {
  const comment = /^\/\*\*\n([^]*?)\n \*\//.exec(text)?.[1] ?? '';
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
  // Equations are indented by four more than text, notes on them by two.
  const equations = lines.filter((line) => line.startsWith('    '));
  const notes = lines.filter((line) => /^ {2,3}\S/.test(line));
  const begin = lines.findIndex((line) => line.startsWith('Source:'));
  const rest = begin < 0 ? [] : lines.slice(begin);
  const blank = rest.indexOf('');
  const source = rest.slice(0, blank < 0 ? undefined : blank).join(' ');
  const inside = [equations.map((line) => line.slice(4)), notes].filter((block) => block.length > 0);
  const box =
    inside.length > 0 ? ['```text', inside.map((block) => block.join('\n')).join('\n\n'), '```'] : [];
  return [...box, '', source].join('\n').trim();
}

function measures(all: readonly Measure<never>[]): string {
  return table(
    ['Column', 'Meaning', 'Unit', 'Type'],
    all.map(({ name, about, unit, type }) => [code(name), about, unit, type]),
  );
}

const EVENTS: Readonly<Record<EventKind, string>> = {
  'intervention-starts': 'first day of an intervention',
  'intervention-ends': 'first day on which it no longer holds',
  scandal: 'a creator is found out; the severity',
  'widely-read':
    'a post was read by a tenth of those with an account, and by at least 30; the number of readers',
  'trust-falls': 'mean trust in a brand is 0.04 lower than a fortnight ago, once a month; the change',
  'trust-recovers': 'after a fall, mean trust is 0.02 higher than a fortnight ago; the change',
  'creator-collapses':
    'trust capital is below half its peak of the last 60 days, and the peak was worth five full believers; the share lost',
};

const ENDS: Readonly<Record<keyof typeof EXIT, string>> = {
  fine: 'all went well',
  badInput: 'a file, a value or a folder is not as expected; every problem is named',
  usage: 'the command line itself is wrong',
  bug: 'a bug in Trustfall; `TRUSTFALL_DEBUG=1` shows where it happened',
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
