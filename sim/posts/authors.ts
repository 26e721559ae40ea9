/**
 * Who stands behind each post, looked up once in the morning: every reader asks, and gets the same answer. What is asked
 * together lies together.
 */
import { AXES } from '../core/dimensions.ts';
import type { World } from '../world.ts';
import { Source } from './posts.ts';

export class Authors {
  /** Whether they are looked up today: each hand does it for itself. */
  known = false;
  /** Who wrote it; -1 for a brand or a machine. */
  readonly person: Int32Array;
  /** Whose words a consumer passes on in it, or the consumer; -1 for all others. */
  readonly first: Int32Array;
  /** Community of the consumer who posts it; -1 for none, and for all others. */
  readonly community: Int32Array;
  /** Values of the person, `AXES` for each row; zeros for nobody. */
  readonly values: Float32Array;

  /** @param rows of the table of posts */
  constructor(rows: number) {
    this.person = new Int32Array(rows).fill(-1);
    this.first = new Int32Array(rows).fill(-1);
    this.community = new Int32Array(rows).fill(-1);
    this.values = new Float32Array(rows * AXES);
  }
}

/** Looks up the authors of all posts on offer, once a day. */
export function lookUpAuthors(world: World): void {
  if (world.scratch.authors.known) return;
  world.scratch.authors.known = true;
  const { person, first, community, values } = world.scratch.authors;
  const { community: communityOf } = world.market.graph;
  const { source, author, home, thread, values: own } = world.state;
  for (let row = world.market.brands; row < world.today.postRows; row++) {
    const from = source[row];
    const p = from === Source.consumer ? author[row] : from === Source.creator ? home[author[row]] : -1;
    person[row] = p;
    community[row] = from === Source.consumer ? communityOf[p] : -1;
    first[row] = from === Source.consumer ? thread[row] : -1;
    for (let axis = 0; axis < AXES; axis++) values[row * AXES + axis] = p < 0 ? 0 : own[p * AXES + axis];
  }
}
