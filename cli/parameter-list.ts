/** The parameter tables of the model as one list, and that list as text and as Markdown. */
import { BRAND, CREATOR, CREATOR_TIERS, PARAMETERS, PLAUSIBLE, POPULATION } from '../sim/described.ts';
import type { Parameter, Plausible, Standing, Table } from '../sim/described.ts';
import { DAYS, TIERS, written } from '../sim/scenario/index.ts';
import type { Scalar } from '../sim/scenario/index.ts';
import { indented, table } from './table.ts';

export interface ParameterEntry {
  path: string;
  /** Mechanism, or run, population, brands, creators. */
  group: string;
  about: string;
  symbol: string;
  unit: string;
  kind: 'number' | 'integer' | 'switch' | 'choice';
  /** Smallest and largest value, or the words there are. */
  range: readonly [number, number] | readonly Scalar[];
  /** As a scenario file writes it; one for each tier of creators. */
  default: Scalar | Record<string, Scalar>;
  /** Decided when the market is made: no intervention may change it. */
  fixed: boolean;
  standing: Standing;
  source: string;
  /** Where the true value may well lie; null for what is decided or has no amount. */
  plausible: Plausible | null;
  /** Market that is shipped in which it moves something, where by default it does not. */
  seenIn?: string;
}

export function parameterEntries(): ParameterEntry[] {
  const table = (group: string, prefix: string, rows: Table): ParameterEntry[] =>
    Object.entries(rows).map(([name, parameter]) => entry(group, prefix + name, parameter));
  return [
    entry('run', 'days', DAYS),
    ...table('population', 'population.', POPULATION).map((row) => ({ ...row, fixed: true })),
    ...table('brands', 'brands.N.', BRAND),
    ...Object.entries(CREATOR).map(([name, parameter]) => creatorEntry(name, parameter)),
    ...Object.entries(PARAMETERS).flatMap(([group, rows]) => table(group, `parameters.${group}.`, rows)),
  ];
}

function entry(group: string, path: string, parameter: Parameter): ParameterEntry {
  const {
    about,
    symbol,
    unit,
    min,
    max,
    kind = 'number',
    choices = [],
    fixed = false,
    standing,
    source,
    seenIn,
  } = parameter;
  const words = kind === 'switch' ? [false, true] : choices;
  return {
    path,
    group,
    about,
    symbol,
    unit,
    kind,
    range: words.length > 0 ? words : [min, max],
    default: written(parameter, parameter.default),
    fixed,
    standing,
    source,
    plausible: PLAUSIBLE[declaredPath(path)] ?? null,
    ...(seenIn === undefined ? {} : { seenIn }),
  };
}

/** The number itself, whosever value it is: `brands.N.price` is declared as `brand.price`. */
const declaredPath = (path: string): string =>
  path
    .replace(/^parameters\./, '')
    .replace(/^brands\.N\./, 'brand.')
    .replace(/^creators\.TIER\./, 'creator.');

function creatorEntry(name: string, parameter: Parameter): ParameterEntry {
  const own = (tier: (typeof TIERS)[number]): Readonly<Record<string, number>> => CREATOR_TIERS[tier];
  const defaults = TIERS.map(
    (tier) => [tier, written(parameter, own(tier)[name] ?? parameter.default)] as const,
  );
  return { ...entry('creators', `creators.TIER.${name}`, parameter), default: Object.fromEntries(defaults) };
}

/** "0 to 1", or the words there are. */
export const rangeOf = ({ kind, range }: ParameterEntry): string =>
  kind === 'switch' || kind === 'choice' ? range.join(', ') : `${range[0]} to ${range[1]}`;

/** "0.4", or "koc 0.4, mid 0.6, head 0.8"; one number when the tiers agree. */
export function defaultOf({ default: value }: ParameterEntry): string {
  if (typeof value !== 'object') return String(value);
  const tiers = Object.entries(value);
  if (new Set(tiers.map(([, one]) => one)).size === 1) return String(tiers[0][1]);
  return tiers.map(([tier, one]) => `${tier} ${one}`).join(', ');
}

/** "1 to 4", with three digits; "decided" for a choice of the market, empty for switches and words. */
export function plausibleOf({ plausible, kind }: ParameterEntry): string {
  if (plausible !== null)
    return `${Number(plausible.low.toPrecision(3))} to ${Number(plausible.high.toPrecision(3))}`;
  return kind === 'switch' || kind === 'choice' ? '' : 'decided';
}

function numbersOf(row: ParameterEntry): string {
  const unit = row.unit === '' ? '' : ` ${row.unit}`;
  const symbol = row.symbol === '' ? '' : `${row.symbol} = `;
  const held = row.plausible === null ? '' : `; held plausible ${plausibleOf(row)}: ${row.plausible.why}`;
  return `${symbol}${defaultOf(row)}${unit} (${rangeOf(row)}), ${row.standing}${held}`;
}

function groupsOf(entries: readonly ParameterEntry[]): Map<string, ParameterEntry[]> {
  const groups = new Map<string, ParameterEntry[]>();
  for (const one of entries) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return groups;
}

/** For people: a block for each group, each parameter with its numbers first and its meaning below, wrapped. */
export function asText(entries: readonly ParameterEntry[], width: number): string {
  const lines: string[] = [];
  for (const [group, rows] of groupsOf(entries)) {
    lines.push(group, '');
    const numbers = indented(table(rows.map((row) => [row.path, numbersOf(row)])));
    rows.forEach((row, i) => {
      lines.push(
        numbers[i],
        ...wrapped(
          `${row.about.replace(/\.$/, '')}. Source: ${row.source}.${row.fixed ? ' Fixed at the start.' : ''}${row.seenIn === undefined ? '' : ` Moves something in ${row.seenIn}.`}`,
          6,
          width,
        ),
      );
    });
    lines.push('');
  }
  return lines.join('\n');
}

function wrapped(text: string, indent: number, width: number): string[] {
  const room = Math.max(30, Math.min(width, 120) - indent);
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => ' '.repeat(indent) + line);
}

export function asMarkdown(entries: readonly ParameterEntry[]): string {
  const lines: string[] = [];
  const cells = (row: readonly string[]): string =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  for (const [group, rows] of groupsOf(entries)) {
    lines.push(`### ${group}`, '');
    lines.push(
      cells(['Path', 'Meaning', 'Symbol', 'Unit', 'Range', 'Plausible', 'Default', 'Standing', 'Source']),
    );
    lines.push(cells(Array.from({ length: 9 }, () => '---')));
    for (const row of rows) {
      const { path, about, symbol, unit, standing, source, fixed } = row;
      const meaning = fixed ? `${about} (fixed at the start)` : about;
      lines.push(
        cells([
          `\`${path}\``,
          meaning,
          symbol,
          unit,
          rangeOf(row),
          plausibleOf(row),
          defaultOf(row),
          standing,
          source,
        ]),
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}
