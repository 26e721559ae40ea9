/**
 * Who took up or left a creator since the last evening that was shown, who watches whose live room, and who is in whose
 * team: ties that come and go. It watches and changes nothing.
 */
import type { World } from '../sim/index.ts';
import { TIE_FIELDS, TieKind } from './frames.ts';

/** Rows of one kind on one evening, at most: of more, every so manieth is shown. */
const MOST: Readonly<Record<number, number>> = {
  [TieKind.left]: 1_200,
  [TieKind.came]: 400,
  [TieKind.watches]: 240,
  [TieKind.team]: 240,
};

type Row = [person: number, other: number, kind: number];

export class TieWatch {
  private followed: Int32Array | null = null;

  /** Notes who is followed on the morning before the first evening that is shown. */
  begin({ state }: World): void {
    this.followed ??= state.followed.slice();
  }

  /** Rows of `TIE_FIELDS` numbers, and who is followed now is noted for the next time. */
  take(world: World): Int32Array {
    const rows = [...this.changes(world), ...sampled(watching(world), TieKind.watches)];
    rows.push(...sampled(teams(world), TieKind.team));
    this.followed?.set(world.state.followed);
    const ties = new Int32Array(rows.length * TIE_FIELDS);
    rows.forEach((row, i) => ties.set(row, i * TIE_FIELDS));
    return ties;
  }

  private changes({ state, market }: World): Row[] {
    const { followed: now, home } = state;
    const before = this.followed;
    if (before === null) return [];
    const left: Row[] = [];
    const came: Row[] = [];
    for (let c = 0; c < market.consumers; c++) {
      for (let e = market.followStart[c]; e < market.followStart[c + 1]; e++) {
        if (now[e] === before[e]) continue;
        if (before[e] >= 0 && home[before[e]] >= 0) left.push([c, home[before[e]], TieKind.left]);
        if (now[e] >= 0 && home[now[e]] >= 0) came.push([c, home[now[e]], TieKind.came]);
      }
    }
    return [...sampled(left, TieKind.left), ...sampled(came, TieKind.came)];
  }
}

/** Who sits in whose live room. */
function watching({ state, market, today }: World): Row[] {
  if (!today.parameters.liveRooms.on) return [];
  const rows: Row[] = [];
  for (let c = 0; c < market.consumers; c++) {
    const host = state.watching[c];
    if (host >= 0 && state.pieces[host] > 0 && state.home[host] >= 0)
      rows.push([c, state.home[host], TieKind.watches]);
  }
  return rows;
}

/** Who is in the team that somebody else opened to buy at a lower price. */
function teams({ state, market, today }: World): Row[] {
  if (!today.parameters.teamBuying.on) return [];
  const rows: Row[] = [];
  for (let c = 0; c < market.consumers; c++) {
    const opener = state.team[c];
    if (opener >= 0 && opener !== c) rows.push([c, opener, TieKind.team]);
  }
  return rows;
}

function sampled(rows: Row[], kind: number): Row[] {
  const most = MOST[kind];
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)]);
}
