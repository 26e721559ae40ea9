/** What is wrong with a reading of people, creators, follows or readings beyond its shape: all problems at once. */
import { COLUMNS } from '../../sim/described.ts';
import { describe, withNearest } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import type { Extent } from './design-checks.ts';
import {
  CONSUMER_COLUMNS,
  CREATOR_COLUMNS,
  FOLLOW_COLUMNS,
  GONE,
  PAIR_COLUMNS,
  TRUST,
  UNCERTAINTY,
} from './people-names.ts';
import type { Watched } from './people-shapes.ts';
import type { Condition, CreatorReading, FollowsReading, PeopleReading } from './watched-shapes.ts';

type Wrong = (field: string, found: string, expected: string) => void;

/** What may be named, and what is said of it. */
interface Columns {
  names: readonly string[];
  expected: string;
}
const OF_PEOPLE: Columns = {
  names: [...CONSUMER_COLUMNS, ...PAIR_COLUMNS],
  expected: 'a variable of consumers, or of consumers and brands',
};
const OF_CREATORS: Columns = { names: CREATOR_COLUMNS, expected: 'a variable of creators' };
const OF_FOLLOWS: Columns = { names: FOLLOW_COLUMNS, expected: 'a variable of follows' };

class Checks {
  readonly problems: Problem[] = [];
  private readonly extent: Extent;
  private readonly file: string;
  private readonly path: string;

  constructor(extent: Extent, file: string, path: string) {
    this.extent = extent;
    this.file = file;
    this.path = path;
  }

  wrong: Wrong = (field, found, expected) => {
    this.problems.push({ file: this.file, path: `${this.path}.${field}`, found, expected });
  };

  column(field: string, name: string, { names, expected }: Columns): void {
    if (names.includes(name)) return;
    const problem = { file: this.file, path: `${this.path}.${field}`, found: describe(name), expected };
    this.problems.push(withNearest(problem, name, names));
  }

  /** @param summed whether brands can be added up */
  entity(field: string, entity: number | 'all' | undefined, needed: boolean, summed: boolean): void {
    if (entity === undefined ? !needed : entity === 'all' ? summed : entity < this.extent.brands) return;
    const all = summed ? ', or all' : '';
    this.wrong(field, describe(entity), `number of a brand from 0 to ${this.extent.brands - 1}${all}`);
  }

  days({ day, window, cohort }: Pick<PeopleReading, 'day' | 'window' | 'cohort' | 'days'>): void {
    const { days } = this.extent;
    const last = `at most ${days - 1}, the last day of the run`;
    if (day !== undefined && window !== undefined)
      this.wrong('window', 'beside day', 'one of day and window');
    if (day !== undefined && day >= days) this.wrong('day', `day ${day}`, last);
    if (window !== undefined && window[1] > days)
      this.wrong('window', `up to day ${window[1]}`, `at most ${days}, the days of the run`);
    if (cohort === undefined || cohort.day === 'start') return;
    if (cohort.day >= days) this.wrong('cohort.day', `day ${cohort.day}`, last);
    const first = window?.[0] ?? day ?? Infinity;
    if (cohort.day > first)
      this.wrong('cohort.day', `day ${cohort.day}`, `at most ${first}, the first day that is read`);
  }

  derive(asked: Pick<PeopleReading, 'derive' | 'at' | 'least' | 'most'>, until: unknown): void {
    const { derive, at, least, most } = asked;
    if ((derive === 'quantile' || derive === 'top') && at === undefined)
      this.wrong('at', 'missing', 'a share');
    if (derive === 'share' && least === undefined && most === undefined)
      this.wrong('least', 'missing', 'least or most');
    if (derive === 'never' && until === undefined)
      this.wrong('derive', '"never"', 'until, of which it says to whom it did not happen');
  }

  conditions(field: string, list: readonly Condition[] | undefined, columns: Columns, rolled: boolean): void {
    list?.forEach((one, i) => {
      const at = `${field}.${i}`;
      this.column(`${at}.column`, one.column, columns);
      const { unit = '' } = (COLUMNS as Readonly<Record<string, { unit: string }>>)[one.column] ?? {};
      const bits = one.has !== undefined || one.lacks !== undefined;
      if (bits && !unit.startsWith('bit set'))
        this.wrong(`${at}.column`, describe(one.column), 'a bit set, of which bits can be asked');
      if (columns === OF_PEOPLE) this.ofBrand(`${at}.entity`, one);
      else if (one.of !== undefined) this.wrong(`${at}.of`, '"friends"', 'nothing: creators have followers');
      if (!rolled && one.since !== undefined)
        this.wrong(
          `${at}.since`,
          'true',
          'a cohort, of whose day it is told, and not among its own conditions',
        );
      if (!rolled && one.column === GONE)
        this.wrong(
          `${at}.column`,
          '"gone"',
          'a cohort, of whom it is told, and not among its own conditions',
        );
    });
  }

  ofBrand(field: string, { column, entity }: Pick<PeopleReading, 'column' | 'entity'>): void {
    const summed = column !== TRUST && column !== UNCERTAINTY;
    this.entity(field, entity, PAIR_COLUMNS.includes(column ?? ''), summed);
  }
}

function checkPeople(asked: PeopleReading, checks: Checks): void {
  const { column, days, until, entity, among, cohort, since, window, derive } = asked;
  const rolled = cohort !== undefined;
  if ([column, days, until].filter((one) => one !== undefined).length !== 1)
    checks.wrong('column', describe(column), 'one of column, days and until');
  if (column !== undefined) checks.column('column', column, OF_PEOPLE);
  if (among === 'known') checks.entity('entity', entity, true, false);
  else checks.ofBrand('entity', asked);
  checks.conditions('days', days, OF_PEOPLE, rolled);
  checks.conditions('until', until, OF_PEOPLE, rolled);
  checks.conditions('cohort.where', cohort?.where, OF_PEOPLE, false);
  if (until !== undefined && !rolled) checks.wrong('cohort', 'missing', 'who counts, and from which day on');
  if (until !== undefined && window !== undefined)
    checks.wrong('window', 'given', 'day, up to which it is looked at');
  if (since !== undefined && (!rolled || column === undefined))
    checks.wrong('since', 'true', 'a column and a cohort, of whose day it is told');
  if (column === GONE && !rolled) checks.wrong('column', '"gone"', 'a cohort, of whom it is told');
  if (rolled && among !== undefined && among !== 'everybody')
    checks.wrong(
      'among',
      describe(among),
      'conditions of the cohort: who counts later, the treatment may change',
    );
  if (derive === 'intraclass' && column === undefined)
    checks.wrong('derive', '"intraclass"', 'a column whose variance it shares out');
}

function checkCreators({ column, over, cohort, since, derive }: CreatorReading, checks: Checks): void {
  checks.column('column', column, OF_CREATORS);
  if (over !== undefined) checks.column('over', over, OF_CREATORS);
  checks.conditions('cohort.where', cohort?.where, OF_CREATORS, false);
  for (const [field, value] of Object.entries({ over, since }))
    if (value !== undefined && cohort === undefined)
      checks.wrong(field, describe(value), 'a cohort, of whose day it is told');
  if (derive === 'intraclass') checks.wrong('derive', '"intraclass"', 'a way for creators');
}

function checkFollows(
  { column, until, creators, cohort, since, window, derive }: FollowsReading,
  checks: Checks,
) {
  if (column !== undefined && until !== undefined)
    checks.wrong('until', 'beside column', 'one of column and until');
  if (column !== undefined) checks.column('column', column, OF_FOLLOWS);
  if (until !== undefined && (window !== undefined || since !== undefined))
    checks.wrong('until', 'beside window or since', 'day, up to which it is looked at');
  checks.conditions('creators', creators, OF_CREATORS, false);
  checks.conditions('cohort.where', cohort.where, OF_PEOPLE, false);
  if (derive === 'intraclass') checks.wrong('derive', '"intraclass"', 'a way for follows');
}

/** Columns, brands, days and ways that there are. */
export function checkWatched(asked: Watched, extent: Extent, file: string, path: string): Problem[] {
  const checks = new Checks(extent, file, path);
  if (asked.table === 'reads') {
    checks.days({ window: asked.window });
    return checks.problems;
  }
  checks.days(asked);
  checks.derive(asked, 'until' in asked ? asked.until : undefined);
  if (asked.table === 'people') checkPeople(asked, checks);
  else if (asked.table === 'creator') checkCreators(asked, checks);
  else checkFollows(asked, checks);
  return checks.problems;
}
