/**
 * Watches who follows whom: the follows of one evening are read later, also where the follower has left. What is believed of
 * a creator who was left is what was believed in leaving: the evidence of that moment, with the bond of the evening before.
 */
import type { World } from '../../sim/index.ts';
import { creatorCredibility, lifted } from '../../sim/inside.ts';
import { TIERS } from '../../sim/scenario/index.ts';
import { creatorsOf, holdsAll, peopleOf, plainOf } from './people-columns.ts';
import type { Of } from './people-columns.ts';
import { byGroup } from './people-derived.ts';
import type { Counted } from './people-derived.ts';
import { CREDENCE, FOLLOWING } from './people-names.ts';
import { START, Watch } from './people-watch.ts';
import type { FollowsReading } from './watched-shapes.ts';

const NOBODY = -1;
const NOT_YET = -1;
/** What stays in the place of a creator who was left, until another is followed. */
const STAYING: readonly string[] = ['good', 'bad'];

export class Follows extends Watch {
  private readonly world: World;
  private readonly asked: FollowsReading;
  private readonly column: string;
  private readonly value: Of;
  /** By place on the day of the cohort: follower, creator (or nobody), and the day the follower came. */
  private readonly owner: Int32Array;
  private readonly creator: Int32Array;
  private readonly came: Int32Array;
  /** Where the creator is followed now, or nowhere; the last number, and the first; the last bond; days until they left. */
  private readonly place: Int32Array;
  private readonly last: Float64Array;
  private readonly base: Float64Array;
  private readonly bond: Float64Array;
  private readonly left: Int32Array;

  constructor(world: World, asked: FollowsReading) {
    super(asked);
    const { column = CREDENCE, since } = asked;
    const places = world.market.sizes.follow;
    this.world = world;
    this.asked = asked;
    this.column = column;
    this.value = column === FOLLOWING ? () => 1 : plainOf(world, column);
    this.owner = this.keep(new Int32Array(places));
    this.creator = this.keep(new Int32Array(places).fill(NOBODY));
    this.came = this.keep(new Int32Array(places));
    this.place = this.keep(new Int32Array(places).fill(NOBODY));
    this.last = this.keep(new Float64Array(places));
    this.base = this.keep(new Float64Array(since === true ? places : 0));
    this.bond = this.keep(new Float64Array(column === CREDENCE ? places : 0));
    this.left = this.keep(new Int32Array(places).fill(NOT_YET));
    this.begin();
  }

  protected choose(): void {
    const { world, asked, owner, creator, came } = this;
    const { followStart, consumers } = world.market;
    const { followed, bornOn } = world.state;
    const counts = holdsAll(peopleOf(world), asked.cohort.where ?? []);
    const wanted = this.wantedCreators();
    for (let c = 0; c < consumers; c++) {
      if (!counts(c)) continue;
      for (let e = followStart[c]; e < followStart[c + 1]; e++) {
        if (followed[e] < 0 || !wanted(followed[e])) continue;
        owner[e] = c;
        creator[e] = followed[e];
        came[e] = bornOn[c];
        this.note(e, e);
        if (this.base.length > 0) this.base[e] = this.last[e];
      }
    }
  }

  private wantedCreators(): (v: number) => boolean {
    const { world, asked } = this;
    const { tier: wanted = 'all', creators = [] } = asked;
    const { tier } = world.state;
    const number = (TIERS as readonly string[]).indexOf(wanted);
    const holds = holdsAll(creatorsOf(world), creators);
    return (v) => (number < 0 || tier[v] === number) && holds(v);
  }

  /** The creator of follow f is followed in place e. */
  private note(f: number, e: number): void {
    this.place[f] = e;
    this.last[f] = this.value(e);
    if (this.bond.length > 0) this.bond[f] = this.world.state.bond[e];
  }

  protected look(day: number): void {
    const { creator, left } = this;
    for (let f = 0; f < creator.length; f++) {
      if (creator[f] === NOBODY) continue;
      const e = this.placeOf(f);
      if (e !== NOBODY) this.note(f, e);
      else {
        this.leave(f);
        if (left[f] === NOT_YET) left[f] = day - (this.chosenOn ?? START);
      }
    }
  }

  /** Where the creator is followed tonight by the same person. */
  private placeOf(f: number): number {
    const { followed, bornOn } = this.world.state;
    const { followStart } = this.world.market;
    const [c, v] = [this.owner[f], this.creator[f]];
    if (bornOn[c] !== this.came[f]) return NOBODY;
    const now = this.place[f];
    if (now !== NOBODY && followed[now] === v) return now;
    for (let e = followStart[c]; e < followStart[c + 1]; e++) if (followed[e] === v) return e;
    return NOBODY;
  }

  /** Takes down what there was in leaving; of whoever had left before, nothing changes any more. */
  private leave(f: number): void {
    const { world, place, last, column, owner, came, creator } = this;
    const e = place[f];
    if (e === NOBODY) return;
    place[f] = NOBODY;
    if (column === FOLLOWING) last[f] = 0;
    // Somebody else has the place, or another creator: then the evening before is the last that is known.
    if (world.state.bornOn[owner[f]] !== came[f] || world.state.formerly[e] !== creator[f]) return;
    if (column === CREDENCE) last[f] = this.beliefIn(e, this.bond[f]);
    else if (STAYING.includes(column)) last[f] = this.value(e);
  }

  /** Credibility by the evidence of place e, whose bond is gone. */
  private beliefIn(e: number, bond: number): number {
    const { bond: B } = this.world.today.parameters;
    const belief = creatorCredibility(this.world, e);
    return B.on ? lifted(belief, B.lift * bond) : belief;
  }

  protected counted(day: number): Counted {
    const { asked, creator, owner, last, base, left } = this;
    const all = day - (this.chosenOn ?? START);
    const numbers: number[] = [];
    const groups: number[] = [];
    let never = 0;
    for (let f = 0; f < creator.length; f++) {
      if (creator[f] === NOBODY) continue;
      if (left[f] === NOT_YET) never++;
      if (asked.until !== undefined) numbers.push(left[f] === NOT_YET ? all : left[f]);
      else numbers.push(base.length > 0 ? last[f] - base[f] : last[f]);
      groups.push(asked.per === 'person' ? owner[f] : creator[f]);
    }
    const per = asked.per ?? 'follow';
    return { numbers: per === 'follow' ? numbers : byGroup(numbers, groups), never };
  }
}
