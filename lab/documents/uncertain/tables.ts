/** Draws, what decides, and components of the spread, as tables for programs. */
import { valueOf } from '../../sensitivity/factors.ts';
import type { Factor, Member } from '../../sensitivity/factors.ts';
import type { DrawResult, DrawnEffect, Region, UncertainResult } from '../../uncertain/results.ts';
import { DRAWN_APART } from '../../uncertain/seeds-apart.ts';
import type { ApartResult } from '../../uncertain/seeds-apart.ts';
import type { Component } from '../../statistics/latin-square.ts';
import { float, int, table, text } from '../data-table.ts';
import type { Column, Table } from '../data-table.ts';
import { uncertainSentences, whenWords } from './sentences.ts';

/** A row of the register that was drawn. */
export interface Drawn {
  id: string;
  uncertain: UncertainResult;
}

const yes = (holds: boolean): string => (holds ? 'yes' : 'no');

const holds: Column<Drawn>[] = [
  text('id', 'row of the register', ({ id }) => id),
  text('verdict', 'at its own numbers, before correction over rows', ({ uncertain }) => uncertain.verdict),
  int('draws', 'of the assumed numbers that count', ({ uncertain }) => uncertain.draws.length),
  int('stands', 'draws in which the verdict is the same', ({ uncertain }) => uncertain.stands),
  float('share', 'of draws in which it is the same', ({ uncertain }) => uncertain.share?.value),
  float('share_low', 'lower limit (Wilson)', ({ uncertain }) => uncertain.share?.interval.low),
  float('share_high', 'upper limit', ({ uncertain }) => uncertain.share?.interval.high),
  text('fragile', 'whether it is the same in fewer than 80 % of draws', ({ uncertain }) =>
    yes(uncertain.fragile),
  ),
  int('numbers', 'assumed numbers that moved', ({ uncertain }) => uncertain.factors.length),
  text('turns_when', 'the one threshold that parts draws best, if it beats chance', ({ uncertain }) =>
    uncertain.threshold === null ? '' : whenWords(uncertain.threshold),
  ),
  float('turns_p', 'of the search for a threshold as a whole', ({ uncertain }) => uncertain.threshold?.p),
  int('seeds', 'lived at each draw', ({ uncertain }) => uncertain.seeds),
  int('replications', 'of the row, whose verdict is foretold', ({ uncertain }) => uncertain.replications),
  int('dropped', 'draws left out because runs failed', ({ uncertain }) => uncertain.dropped),
  text('meaning', 'in plain words', ({ uncertain }) => uncertainSentences(uncertain).join(' ')),
];
export const holdsTable = (rows: readonly Drawn[]): Table => table('holds', holds, rows);

interface Line {
  row: Drawn;
  draw: DrawResult;
  effect: DrawnEffect;
  of: string;
}

const drawColumns: Column<Line>[] = [
  text('id', 'row of the register', ({ row }) => row.id),
  int('draw', 'from 0', ({ draw }) => draw.draw),
  text('effect', 'part of the claim, or what is tested beside', ({ effect }) => effect.name),
  text('of', 'the part, condition … that it belongs to', ({ of }) => of),
  text('network', 'on which it is lived', ({ draw }) => draw.place),
  int('seeds', 'that count', ({ draw }) => draw.seeds),
  float('lived', 'mean over these seeds', ({ effect }) => effect.lived),
  float('sd', 'between these seeds', ({ effect }) => effect.sd),
  float('mean', 'drawn towards the mean of all draws, as few seeds scatter', ({ effect }) => effect.mean),
  float('low', 'lower limit with the seeds of the row', ({ effect }) => effect.low),
  float('high', 'upper limit', ({ effect }) => effect.high),
  float('sesoi', 'smallest effect of interest at this draw', ({ effect }) => effect.margin),
  text('part_verdict', 'of the part; empty for what is no part', ({ draw, of }) =>
    String(draw.parts.find(({ name }) => name === of)?.verdict ?? ''),
  ),
  text('verdict', 'of the row at this draw', ({ draw }) => draw.verdict),
  text('stands', 'whether it is that of the row', ({ draw }) => yes(draw.stands)),
];

/** A column for each number that some row moved: its value, nothing where the row does not move it. */
function numberColumns(rows: readonly Drawn[]): Column<Line>[] {
  const members = new Map<string, Member>();
  for (const { uncertain } of rows)
    for (const factor of uncertain.factors)
      for (const member of factor.members) members.set(member.path, member);
  const places = new Map(rows.map(({ id, uncertain }) => [id, placesOf(uncertain.factors)]));
  return Array.from(members, ([path, member]) =>
    float<Line>(path, 'value at this draw', ({ row, draw }) => {
      const place = places.get(row.id)!.get(path);
      return place === undefined ? NaN : valueOf(member, draw.u[place]);
    }),
  );
}

const placesOf = (factors: readonly Factor[]): Map<string, number> =>
  new Map(factors.flatMap(({ members }, f) => members.map(({ path }): [string, number] => [path, f])));

const hasPoints = ({ uncertain: { draws, factors } }: Drawn): boolean =>
  draws.every(({ u }) => u.length === factors.length);

/** One line for each draw and effect. */
export function drawTable(rows: readonly Drawn[]): Table {
  // Published verdicts leave out where draws lie; they stand in the tables of the call that lived them.
  const lines = rows.filter(hasPoints).flatMap((row) => {
    const of = new Map(row.uncertain.spreads.map((one) => [one.name, one.of]));
    return row.uncertain.draws.flatMap((draw) =>
      draw.effects.map((effect): Line => ({ row, draw, effect, of: of.get(effect.name)! })),
    );
  });
  return table('draws', [...drawColumns, ...numberColumns(rows)], lines);
}

const regionColumns: Column<Region & { id: string }>[] = [
  text('id', 'row of the register', ({ id }) => id),
  text('number', 'of the model, or several that move together', ({ name }) => name),
  text('turns_where', 'the number is, where the verdict turns', ({ turnsWhere }) =>
    turnsWhere === 1 ? 'higher' : 'lower',
  ),
  float('d', 'largest distance of its distributions where the verdict stands and where not', ({ d }) => d),
  float('p', 'of all ways to deal the verdicts out', ({ p }) => p),
  float('p_holm', 'corrected over all numbers of the row', ({ holm }) => holm),
];
export const regionTable = (rows: readonly Drawn[]): Table =>
  table(
    'deciding',
    regionColumns,
    rows.flatMap(({ id, uncertain }) => uncertain.regions.map((one) => ({ ...one, id }))),
  );

/** A row of the register whose seeds were drawn apart. */
export interface Apart {
  id: string;
  apart: ApartResult;
}
interface Source extends Component {
  id: string;
  effect: string;
  source: string;
  order: number;
  p: number;
}
const sources: Column<Source>[] = [
  text('id', 'row of the register', ({ id }) => id),
  text('effect', 'part of the claim, or what is tested beside', ({ effect }) => effect),
  text(
    'source',
    `what is drawn: ${DRAWN_APART.join(', ')}, or rest: what these do together`,
    (one) => one.source,
  ),
  int('seeds', 'of each source', ({ order }) => order),
  float('variance', 'of the contrast between replications', ({ variance }) => variance),
  float('variance_low', 'lower limit (generalised interval)', ({ interval }) => interval.low),
  float('variance_high', 'upper limit', ({ interval }) => interval.high),
  float('share', 'of all variance', ({ share }) => share),
  float('share_low', 'lower limit', ({ shareInterval }) => shareInterval.low),
  float('share_high', 'upper limit', ({ shareInterval }) => shareInterval.high),
  float('p', 'of no variance at all (F)', ({ p }) => p),
];
export const apartTable = (rows: readonly Apart[]): Table =>
  table(
    'components',
    sources,
    rows.flatMap(({ id, apart }) =>
      apart.effects.flatMap(({ name, components }): Source[] => {
        if (components === null) return [];
        const common = { id, effect: name, order: components.order };
        return [
          ...components.parts.map((one, i) => ({ ...one, ...common, source: DRAWN_APART[i] })),
          { ...components.rest, ...common, source: 'rest', p: NaN },
        ];
      }),
    ),
  );

/** What there is of rows: all four, empty where nothing was asked. */
export function whereTables(
  rows: readonly { claim: { id: string }; uncertain?: UncertainResult; seedsApart?: ApartResult }[],
): Table[] {
  const drawn = rows.flatMap(({ claim: { id }, uncertain }) => (uncertain ? [{ id, uncertain }] : []));
  const apart = rows.flatMap(({ claim: { id }, seedsApart }) =>
    seedsApart ? [{ id, apart: seedsApart }] : [],
  );
  return [holdsTable(drawn), drawTable(drawn), regionTable(drawn), apartTable(apart)];
}
