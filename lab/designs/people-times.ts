/** Watches when something happens to each person or creator: on how many evenings conditions hold, or when they first do. */
import type { Holds, Population } from './people-columns.ts';
import type { Counted } from './people-derived.ts';
import { Members } from './people-members.ts';
import { ofSegment } from './people-values.ts';
import { START, Watch } from './people-watch.ts';
import type { PeopleReading } from './watched-shapes.ts';

const NOT_YET = -1;

export class Times extends Watch {
  private readonly asked: PeopleReading;
  private readonly members: Members;
  private readonly holds: Holds;
  /** By condition that is held against the day of the cohort: what there was then. */
  private readonly bases: readonly (Float64Array | null)[];
  /** Evenings on which all held; or days until they first did. */
  private readonly evenings: Uint16Array;
  private readonly times: Int32Array;

  constructor(population: Population, asked: PeopleReading) {
    super(asked, asked.days !== undefined);
    const { days, until = [] } = asked;
    const { rows } = population;
    this.asked = asked;
    this.members = new Members(population, asked.cohort, this.keep);
    const conditions = days ?? until;
    this.bases = conditions.map(({ since }) => (since === true ? this.keep(new Float64Array(rows)) : null));
    this.holds = this.members.holding(conditions, this.bases);
    this.evenings = this.keep(new Uint16Array(days === undefined ? 0 : rows));
    this.times = this.keep(new Int32Array(days === undefined ? rows : 0).fill(NOT_YET));
    this.begin();
  }

  protected choose(): void {
    const { members, bases, asked, holds, times } = this;
    const { population } = members;
    members.choose(ofSegment(population, asked.segment));
    const conditions = asked.days ?? asked.until ?? [];
    // Of all, not of members alone: a condition may ask for their friends.
    bases.forEach((base, k) => {
      if (base === null) return;
      const of = population.of(conditions[k]);
      for (let i = 0, end = population.inUse(); i < end; i++) base[i] = of(i);
    });
    // Until it holds that holds already: no day at all.
    for (let i = 0; i < times.length; i++) if (members.counts(i) && holds(i)) times[i] = 0;
  }

  protected look(day: number): void {
    const { members, evenings, times, holds, asked } = this;
    members.evening();
    const began = this.chosenOn ?? START;
    const [from, end] = asked.window ?? [began + 1, Infinity];
    const counting = evenings.length > 0 && day >= from && day < end;
    for (let i = 0, rows = members.rows(); i < rows; i++) {
      if (!members.counts(i)) continue;
      if (counting && holds(i)) evenings[i]++;
      if (times.length > 0 && times[i] === NOT_YET && holds(i)) times[i] = day - began;
    }
  }

  protected counted(day: number): Counted {
    const { members, evenings, times, asked } = this;
    const inSegment = ofSegment(members.population, members.everybody ? asked.segment : undefined);
    const all = day - (this.chosenOn ?? START);
    const numbers: number[] = [];
    let never = 0;
    for (let i = 0, rows = members.rows(); i < rows; i++) {
      if (!members.counts(i) || !inSegment(i)) continue;
      if (times.length > 0 && times[i] === NOT_YET) never++;
      const number = evenings.length > 0 ? evenings[i] : times[i] === NOT_YET ? all : times[i];
      if (asked.among !== 'some' || number > 0) numbers.push(number);
    }
    return { numbers, never };
  }
}
