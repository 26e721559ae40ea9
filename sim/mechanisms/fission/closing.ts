/**
 * Evening: teams that are complete get what was agreed on, those whose time is over nothing.
 *
 * Members are counted by who opened the team; all lots are drawn, the lowest wins. Neither depends on anybody’s order.
 */
import { uniform } from '../../core/random.ts';
import { sumOf } from '../../core/measure.ts';
import type { World } from '../../world.ts';
import { lotOf } from '../live/lots.ts';
import { Deal, Verdict } from './deals.ts';

/** Whether anybody waits in a team today: otherwise nobody need be asked. */
export const anyTeams = ({ state }: World): boolean => state.teamsOpen[0] > 0 || sumOf(state.teamsOpened) > 0;

const lotInTeam = ({ today }: World, c: number): number =>
  lotOf(c, uniform(today.keys.teamLot.k0, today.keys.teamLot.k1, c, 0));

export function closeTeams(world: World): void {
  if (!anyTeams(world)) return;
  countMembers(world);
  const { team, teamsOpen } = world.state;
  let waiting = 0;
  for (let c = 0; c < world.market.consumers; c++) if (team[c] >= 0 && staysOpen(world, c)) waiting++;
  teamsOpen[0] = waiting;
}

/** Members of each team, and the lowest of their lots. */
function countMembers(world: World): void {
  const { team, verdict, teamCount, teamLot } = world.state;
  teamCount.fill(0);
  teamLot.fill(2);
  for (let c = 0; c < world.market.consumers; c++) {
    if (team[c] < 0) continue;
    // What was to come this morning has been bought, or nobody buys in this market any more.
    if (verdict[c] !== Verdict.open) team[c] = -1;
    else {
      teamCount[team[c]]++;
      teamLot[team[c]] = Math.min(teamLot[team[c]], lotInTeam(world, c));
    }
  }
}

/** Tells member c what became of the team; returns whether it stays open. */
function staysOpen(world: World, c: number): boolean {
  const { state, today } = world;
  const opener = state.team[c];
  const b = state.teamBrand[c];
  const complete = state.teamCount[opener] >= today.brandValues[b].teamSize;
  if (!complete && today.day < state.teamUntil[c]) return true;
  if (c === opener) (complete ? state.teamsCompleted : state.teamsFailed)[b]++;
  state.verdict[c] = verdictFor(world, c, complete);
  if (state.verdict[c] === Verdict.open) state.team[c] = -1;
  return false;
}

/** What member c of a team that closes has to come; `open` for who is free at once. */
function verdictFor(world: World, c: number, complete: boolean): number {
  const { team, teamBrand, teamLot } = world.state;
  const opened = team[c] === c;
  const { teamDeal } = world.today.brandValues[teamBrand[c]];
  const wins =
    teamDeal === Deal.together ||
    (teamDeal === Deal.help ? opened : lotInTeam(world, c) === teamLot[team[c]]);
  if (complete && wins) return Verdict.piece;
  return opened ? Verdict.nothing : Verdict.open;
}
