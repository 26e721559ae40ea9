/** Watches a number of each person or creator. */
import { plainOf } from './people-columns.ts';
import type { Of, Population } from './people-columns.ts';
import type { Counted } from './people-derived.ts';
import { Members } from './people-members.ts';
import { GONE, SEGMENTS } from './people-names.ts';
import { Watch } from './people-watch.ts';
import type { CreatorReading, PeopleReading } from './watched-shapes.ts';

type Reading = (PeopleReading | CreatorReading) &
  Partial<Pick<PeopleReading, 'among' | 'segment' | 'entity'>>;

export const ofSegment =
  ({ world }: Population, segment: PeopleReading['segment']) =>
  (c: number): boolean =>
    segment === undefined || world.state.segment[c] === SEGMENTS.indexOf(segment) + 1;

export class Values extends Watch {
  private readonly asked: Reading;
  private readonly members: Members;
  private readonly value: Of;
  private readonly over: Of | null;
  /** By row of whoever was chosen: the last number, what it was when they were chosen, and what divides it. */
  private readonly last: Float64Array;
  private readonly base: Float64Array;
  private readonly divisor: Float64Array;

  constructor(population: Population, asked: Reading) {
    super(asked);
    const { column = '', entity, cohort, since } = asked;
    this.asked = asked;
    this.members = new Members(population, cohort, this.keep);
    this.value = population.of({ column, entity });
    this.over = 'over' in asked && asked.over !== undefined ? plainOf(population.world, asked.over) : null;
    const array = (wanted: boolean) => this.keep(new Float64Array(wanted ? population.rows : 0));
    this.last = array(cohort !== undefined);
    this.base = array(since === true);
    this.divisor = array(this.over !== null);
    this.begin();
  }

  protected choose(): void {
    const { members, last, base, divisor, value, over, asked } = this;
    members.choose(ofSegment(members.population, asked.segment));
    for (let i = 0, end = members.rows(); i < end; i++) {
      if (!members.counts(i)) continue;
      last[i] = value(i);
      if (base.length > 0) base[i] = last[i];
      if (over !== null) divisor[i] = over(i);
    }
  }

  protected look(): void {
    const { members, last, value, asked } = this;
    if (members.everybody) return;
    members.evening();
    for (let i = 0; i < last.length; i++) {
      if (!members.counts(i)) continue;
      if (!members.isGone(i)) last[i] = value(i);
      else if (asked.column === GONE) last[i] = 1;
    }
  }

  protected counted(): Counted {
    const { members, asked } = this;
    const { community } = members.population.world.market.graph;
    const counts = members.everybody ? this.todays() : (i: number) => members.counts(i);
    const of = members.everybody ? this.value : (i: number) => this.finalOf(i);
    const numbers: number[] = [];
    const communities: number[] = [];
    for (let i = 0, end = members.rows(); i < end; i++) {
      if (!counts(i)) continue;
      if (asked.derive === 'intraclass' && community[i] < 0) continue;
      const number = of(i);
      if (asked.among === 'some' && !(number > 0)) continue;
      numbers.push(number);
      communities.push(community[i]);
    }
    return { numbers, communities };
  }

  private finalOf(i: number): number {
    const { last, base, divisor } = this;
    const value = base.length > 0 ? last[i] - base[i] : last[i];
    if (divisor.length === 0) return value;
    return divisor[i] === 0 ? 0 : value / divisor[i];
  }

  /** Who of today counts, where nobody was chosen before. */
  private todays(): (c: number) => boolean {
    const { among, segment, entity } = this.asked;
    const { population } = this.members;
    const { aware } = population.world.state;
    const inSegment = ofSegment(population, segment);
    if (among !== 'known') return inSegment;
    return (c) => inSegment(c) && ((aware[c] >> Number(entity)) & 1) === 1;
  }
}
