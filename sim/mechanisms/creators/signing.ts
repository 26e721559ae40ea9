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

/** Morning, once in a while: contracts end, and new ones are offered. */
export function offerContracts(world: World): void {
  const { day, parameters } = world.today;
  const { on, every } = parameters.contracts;
  if (!on || day === 0 || day % every !== 0) return;
  for (let tier = 0; tier < 3; tier++) if (recruits(world, tier)) holdRound(world, tier);
  world.state.takings.fill(0);
}

/** All of a tier answer by what was seen before anybody did. */
function holdRound(world: World, tier: number): void {
  const { takings, signedOn } = world.state;
  const { day, parameters, tierSettings } = world.today;
  const members = seenOf(world, tier, 1);
  const alone = seenOf(world, tier, 0);
  for (const v of members.creators) if (day - signedOn[v] >= parameters.contracts.term) goOn(world, v, alone);
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
  const { every, promise, reluctance } = world.today.parameters.contracts;
  const own = state.takings[v] / state.followers[v];
  const inside = expected(promise * own, state.followers[v], members.taken, members.followers);
  if (!isWorth(inside, own, state.authenticity[v], reluctance)) {
    state.contract[v] = Answer.refused;
    return;
  }
  state.contract[v] = Answer.signed;
  state.mcn[v] = 1;
  state.signedOn[v] = world.today.day;
  state.takenAlone[v] = own / every;
}

/** A contract that is over is weighed against what is remembered of being alone, and what those who are take. */
function goOn(world: World, v: number, others: Seen): void {
  const { state } = world;
  const { every, reluctance } = world.today.parameters.contracts;
  const own = state.takings[v] / state.followers[v];
  const remembers = state.takenAlone[v] >= 0;
  const ownCase = remembers ? state.followers[v] : 0;
  const isKnown = ownCase + others.followers > 0;
  const alone = isKnown ? expected(state.takenAlone[v] * every, ownCase, others.taken, others.followers) : 0;
  state.signedOn[v] = world.today.day;
  if (!isKnown || isWorth(own, alone, state.authenticity[v], reluctance)) {
    state.contract[v] = Answer.kept;
    return;
  }
  state.contract[v] = Answer.left;
  state.mcn[v] = 0;
}
