/**
 * The pages under docs/reference, made from what the model declares: one for each topic of mechanisms, and one for each
 * other table. `npm run docs` writes them; a test fails while something else stands there.
 */
import { defaultOf, parameterEntries, plausibleOf, rangeOf } from '../cli/parameter-list.ts';
import type { ParameterEntry } from '../cli/parameter-list.ts';
import {
  BRAND_MEASURES,
  COLUMNS,
  MARKET_MEASURES,
  MODEL,
  STREAMS,
  TIER_MEASURES,
  columnNames,
  columnOf,
  touched,
} from '../sim/catalogue.ts';
import type { Column, Kind } from '../sim/core/column.ts';
import type { Measure } from '../sim/core/measure.ts';
import type { Mechanism, Phase, ReadingStep } from '../sim/core/mechanism.ts';
import { MECHANISMS } from '../sim/model.ts';
import { EVENT_KINDS } from '../sim/results/events.ts';
import type { EventKind } from '../sim/results/events.ts';
import { code, names, sentence, table } from './markdown.ts';

/** A file in sim/mechanisms: its topic is its folder. */
export interface MechanismFile {
  /** Path under sim/mechanisms, without ending. */
  readonly path: string;
  readonly text: string;
  /** What the file declares, if it is a home. */
  readonly home?: Mechanism;
}

/** Pages by path under docs/reference. */
export function referencePages(files: readonly MechanismFile[]): Map<string, string> {
  const topics = [...new Set(files.map(topicOf))];
  return new Map([
    ['process.md', process()],
    ['state.md', state()],
    ['initialization.md', initialization()],
    ['measures.md', measures()],
    ['streams.md', streams()],
    ['events.md', events()],
    ...topics.map((topic): [string, string] => [
      `${topic}.md`,
      topicPage(
        topic,
        files.filter((file) => topicOf(file) === topic),
      ),
    ]),
  ]);
}

/** Folder of a mechanism; what stands in none is a topic of its own. */
export const topicOf = ({ path }: MechanismFile): string => path.split('/')[0];

const NOTE = '_Made from the code by `npm run docs`; [the model](../odd.md) says what it means._';
const page = (title: string, ...parts: string[]): string => [`# ${title}`, NOTE, ...parts, ''].join('\n\n');
const ENTRIES = parameterEntries();
const NO_SOURCE = 'chosen for plausible behaviour; no published figure found';
const UNSOURCED =
  'Where only _assumed_ stands, the value was chosen for plausible behaviour and no published figure was found.\n\n' +
  'Plausible is where the true value may well lie, and what is drawn from where a result has to hold.\n' +
  'What is decided is a choice of whoever writes the market.';

/** A column as wide as this is still read. */
const WIDEST = 80;

/** Many long words stand with the command that lists them. */
function allowedIn(entry: ParameterEntry): string {
  const text = rangeOf(entry);
  return text.length <= WIDEST ? text : `one of ${entry.range.length} (\`trustfall params\`)`;
}

function parametersOf(group: string): string {
  const own = ENTRIES.filter((entry) => entry.group === group);
  const rows = own.map((entry) => {
    const { about, symbol, unit, standing, source, fixed } = entry;
    const from = source === NO_SOURCE ? standing : `${standing}: ${source}`;
    const meaning = fixed && group !== 'population' ? `${about} (fixed at the start)` : about;
    const value = unit === '' ? defaultOf(entry) : `${defaultOf(entry)} ${unit}`;
    return [nameOf(entry), meaning, symbol, value, allowedIn(entry), from];
  });
  const listed = own.map(remarks).filter((line) => line !== '');
  const main = table(['Parameter', 'Meaning', 'Symbol', 'Default', 'Allowed', 'Standing'], rows);
  return listed.length === 0 ? main : `${main}\n\n${listed.join('\n')}`;
}

const nameOf = ({ path }: ParameterEntry): string => code(path.split('.').at(-1) ?? path);

/** Where a number may well lie, and where it shows. */
function remarks(entry: ParameterEntry): string {
  const held = plausibleOf(entry);
  const why = entry.plausible?.why;
  const range = why === undefined ? held : `plausible ${held} (${why})`;
  const shown = entry.seenIn === undefined ? '' : `moves something in ${code(entry.seenIn)}`;
  const parts = [range, shown].filter((part) => part !== '');
  return parts.length === 0 ? '' : `- ${nameOf(entry)}: ${parts.join('; ')}`;
}

function topicPage(topic: string, files: readonly MechanismFile[]): string {
  const order = MECHANISMS.map(({ name }): string => name);
  const place = ({ home }: MechanismFile): number => (home ? order.indexOf(home.name) : order.length);
  const sorted = [...files].sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
  return page(sentence(topic.replaceAll('-', ' ')), UNSOURCED, ...sorted.map(mechanismSection));
}

function mechanismSection({ path, text, home }: MechanismFile): string {
  const file = `[${path}.ts](../../sim/mechanisms/${path}.ts)`;
  const title = home?.name ?? path.split('/').at(-1) ?? path;
  const columns = columnNames.filter((name) => home !== undefined && Object.hasOwn(home.columns, name));
  const parts = [`## ${title}`, `In ${file}.`, header(text)];
  if (home && Object.keys(home.parameters).length > 0)
    parts.push(`Parameters \`parameters.${home.name}.…\`:`, parametersOf(home.name));
  if (columns.length > 0) parts.push('Columns:', columnTable(columns, true));
  const streamNames = Object.entries(home?.streams ?? {});
  if (streamNames.length > 0)
    parts.push(`Draws: ${streamNames.map(([name, about]) => `${code(name)} (${about})`).join(', ')}.`);
  return parts.join('\n\n');
}

/** The comment at the head of a file, as Markdown: sentences as they stand, equations and notes in a box. */
function header(text: string): string {
  const comment = /^\/\*\*\s?([^]*?)\*\//.exec(text)?.[1] ?? '';
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, '').trimEnd());
  const out: string[] = [];
  let boxed = false;
  lines.forEach((line, i) => {
    const inside = /^ {2,}\S/.test(line) || (boxed && line === '' && /^ {2,}\S/.test(lines[i + 1] ?? ''));
    if (inside !== boxed) out.push(...(inside ? ['', '```text'] : ['```', '']));
    boxed = inside;
    out.push(inside ? line.replace(/^ {2,4}/, '') : line.trim());
  });
  if (boxed) out.push('```');
  return out.join('\n').trim();
}

function process(): string {
  const homeOf = (phase: Phase): string =>
    MECHANISMS.find(({ phases }) => Object.values<Phase>(phases).includes(phase))?.name ?? '';
  const all = [...MODEL.schedule, MODEL.afterRecording];
  const rows = all.map((phase, i) => {
    const home = homeOf(phase);
    const visits = phase.over === 'once' ? 'once' : `each ${phase.over}`;
    return [`${i + 1}`, sentence(phase.name), home === '' ? '' : code(home), visits, phase.why];
  });
  const steps = MODEL.reading.map(({ name, why }, i) => [`${i + 1}`, sentence(name), why]);
  return page(
    'The day',
    'In `sim/model.ts`. Between the last two phases the day is recorded.',
    table(['', 'Phase', 'Mechanism', 'Visits', 'Why here'], rows),
    '## Steps of reading',
    'What each batch of exposures goes through within the phase of reading.',
    table(['', 'Step', 'Why here'], steps),
    '## What phases read and write',
    'Names of [state variables](state.md). A variable that is written may also be read; a test catches whatever is not declared.',
    all.map(touches).join('\n'),
    '## What steps of reading read and write',
    MODEL.reading.map(touches).join('\n'),
  );
}

function touches(part: Phase | ReadingStep, i: number): string {
  const { reads, writes } = touched(part);
  return [
    `- **${i + 1}. ${sentence(part.name)}**`,
    '',
    ...names('reads', reads),
    '',
    ...names('writes', writes),
    '',
  ].join('\n');
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

const KINDS: Readonly<Partial<Record<Kind, string>>> = {
  consumer: 'Consumer',
  pair: 'Pair: consumer and brand',
  follow: 'Follow: a consumer’s place for a followed creator',
  creator: 'Creator',
  creatorPost: 'A creator’s posts of today',
  brand: 'Brand',
  post: 'Post',
  shelf: 'Shelf of one vertical',
};

function state(): string {
  const kinds = [...new Set(columnNames.map((name) => columnOf(name).kind))];
  return page(
    'State variables',
    '_Lasting_ variables make up the state on a morning; _day_ variables are written anew each day before they are read. ' +
      '_Single_ and _double_ are floating-point numbers of 4 and 8 bytes. Each variable is declared by the mechanism that owns it.',
    ...kinds.flatMap((kind) => [
      `## ${KINDS[kind] ?? sentence(kind)}`,
      columnTable(
        columnNames.filter((name) => COLUMNS[name].kind === kind),
        false,
      ),
    ]),
  );
}

function columnTable(all: readonly (typeof columnNames)[number][], withKind: boolean): string {
  const rows = all.map((name) => {
    const { kind, type, width = 1, unit, min, max, about, scratch } = columnOf(name);
    const size = width === 1 ? TYPES[type] : `${width} × ${TYPES[type]}`;
    const of = withKind ? [kind] : [];
    return [code(name), ...of, about, unit, span(min, max), size, scratch ? 'day' : 'lasting'];
  });
  return table(
    ['Variable', ...(withKind ? ['Of'] : []), 'Meaning', 'Unit', 'Range', 'Kept as', 'Life'],
    rows,
  );
}

/** Bounds that only say "a count" or "an index" are no information. */
function span(min: number, max: number): string {
  const huge = 1e9;
  if (max < huge) return `${min} to ${max}`;
  return min > -huge ? `${min} or more` : 'any';
}

function initialization(): string {
  return page(
    'Parameters of the start',
    'What a run, its people, creators and brands are made of. Parameters of mechanisms stand with them, one page for each topic.',
    UNSOURCED,
    '## Run',
    parametersOf('run'),
    '## Population',
    'All of these are fixed at the start: no intervention changes them.',
    parametersOf('population'),
    '## Creators',
    '`TIER` is `koc`, `mid` or `head`. Where tiers differ, defaults are given for each.',
    parametersOf('creators'),
    '## Brands',
    '`N` is the number of a brand, from 0. Without a list in the scenario there are four default brands: an established, a ' +
      'challenging, a cheap and a premium one.',
    parametersOf('brands'),
  );
}

function measures(): string {
  const rows = (all: readonly Measure<never>[]): string =>
    table(
      ['Column', 'Meaning', 'Unit', 'Type'],
      all.map(({ name, about, unit, type }) => [code(name), about, unit, type]),
    );
  return page(
    'Measures',
    'Recorded every evening; each is declared by the mechanism it belongs to. Means over consumers are taken over those who know the brand.',
    '## Market',
    rows(MARKET_MEASURES),
    '## Each brand',
    rows(BRAND_MEASURES),
    '## Each tier of creators',
    rows(TIER_MEASURES),
  );
}

function streams(): string {
  return page(
    'Streams of draws',
    'Every decision by chance has draws of its own: a draw is a function of (seed, stream, day, agent, counter). Friendships ' +
      'and the order of ties come from further streams, used only while the market is made.',
    table(
      ['Stream', 'Decides'],
      Object.entries(STREAMS).map(([name, decides]) => [code(name), decides]),
    ),
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

function events(): string {
  return page(
    'Events',
    'What the log of a run notes.',
    table(
      ['Event', 'When, and its value'],
      EVENT_KINDS.map((name) => [code(name), EVENTS[name]]),
    ),
  );
}
