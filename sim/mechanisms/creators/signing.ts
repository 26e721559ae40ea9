/** A round of offers: what creators make of them, and of contracts that are over (contracts.ts has the equations). */
import type { World } from '../../world.ts';

/** What a creator did with an offer, or with a contract that was over. */
export const Answer = { none: 0, signed: 1, refused: 2, kept: 3, left: 4 } as const;

/** Taken for each follower where so much is known for certain, and one’s own case as it is told or remembered. */
export const expected = (own: number, followers: number, taken: number, ofFollowers: number): number =>
  (own * followers + taken) / (followers + ofFollowers);

/** Whether being in an organisation brings enough more than being alone for somebody so authentic. */
export const isWorth = (inside: number, alone: number, authenticity: number, reluctance: number): boolean =>
  inside > (1 + reluctance * authenticity) * alone;

/** Whether organisations make offers to creators of this tier. */
const recruits = ({ today }: World, tier: number): boolean => today.tierSettings[tier].mcnOffers > 0;

/** Taken and followers of those of one tier in an organisation, or in none. */
interface Seen {
  taken: number;
  followers: number;
}

/** Creators of a tier that have followers, by whether they are in an organisation, and what they took. */
function seenOf(world: World, tier: number, mcn: number): Seen & { creators: number[] } {
  const { state } = world;
  const seen = { taken: 0, followers: 0, creators: [] as number[] };
  for (let v = 0; v < state.creatorsInUse[0]; v++) {
    if (state.tier[v] !== tier || state.mcn[v] !== mcn || state.followers[v] === 0) continue;
    seen.taken += state.takings[v];
    seen.followers += state.followers[v];
    seen.creators.push(v);
  }
  return seen;
}

/** Morning, once in a while: contracts end, and new ones are offered; not before there is anything in the books. */
export function offerContracts(world: World): void {
  const { day, parameters } = world.today;
  const { on, every } = parameters.contracts;
  const { takings, takingsDays } = world.state;
  if (!on || takingsDays[0] === 0 || day % every !== 0) return;
  for (let tier = 0; tier < 3; tier++) holdRound(world, tier);
  takings.fill(0);
  takingsDays[0] = 0;
}

/** Whether creator v is in by an offer, and its contract is over: who was in from the start stays unless offers are made. */
const isOver = (world: World, v: number, recruiting: boolean): boolean =>
  (recruiting || world.state.signedOn[v] > 0) &&
  world.today.day - world.state.signedOn[v] >= world.today.parameters.contracts.term;

/** All of a tier answer by what was seen before anybody did; contracts end also where no more are offered. */
function holdRound(world: World, tier: number): void {
  const { takings } = world.state;
  const { tierSettings } = world.today;
  const recruiting = recruits(world, tier);
  const members = seenOf(world, tier, 1);
  const alone = seenOf(world, tier, 0);
  for (const v of members.creators) if (isOver(world, v, recruiting)) goOn(world, v, alone);
  if (!recruiting) return;
  // Organisations live on a cut of what is taken.
  alone.creators.sort((a, b) => takings[b] - takings[a] || a - b);
  const offers = tierSettings[tier].mcnOffers * alone.creators.length;
  alone.creators.forEach((v, rank) => {
    if (rank < offers) answerOffer(world, v, members);
  });
}

/** An offer is weighed against one’s own books. */
function answerOffer(world: World, v: number, members: Seen): void {
  const { state } = world;
  const { promise, reluctance } = world.today.parameters.contracts;
  const own = state.takings[v] / state.followers[v];
  const inside = expected(promise * own, state.followers[v], members.taken, members.followers);
  if (!isWorth(inside, own, state.authenticity[v], reluctance)) {
    state.contract[v] = Answer.refused;
    return;
  }
  state.contract[v] = Answer.signed;
  state.mcn[v] = 1;
  state.signedOn[v] = world.today.day;
  // Not by Δ_o: rounds and books can change between two rounds.
  state.takenAlone[v] = own / state.takingsDays[0];
}

/** A contract that is over is weighed against what is remembered of being alone, and what those who are take. */
function goOn(world: World, v: number, others: Seen): void {
  const { state } = world;
  const { reluctance } = world.today.parameters.contracts;
  const own = state.takings[v] / state.followers[v];
  const remembers = state.takenAlone[v] >= 0;
  const ownCase = remembers ? state.followers[v] : 0;
  const isKnown = ownCase + others.followers > 0;
  const alone = isKnown
    ? expected(state.takenAlone[v] * state.takingsDays[0], ownCase, others.taken, others.followers)
    : 0;
  state.signedOn[v] = world.today.day;
  if (!isKnown || isWorth(own, alone, state.authenticity[v], reluctance)) {
    state.contract[v] = Answer.kept;
    return;
  }
  state.contract[v] = Answer.left;
  state.mcn[v] = 0;
}
