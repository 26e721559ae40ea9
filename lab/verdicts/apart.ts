/**
 * Worlds without effects of people on each other. An effect that is gone in them came about between people; one that
 * stays is what each does alone with what creators, brands and the platform show.
 *
 * Two cuts:
 *
 *   WITHOUT_PEERS   nobody reads, hears, sees, follows or imitates another consumer. What people do still tells creators,
 *                   brands and the platform something, and these may act on it for all.
 *   APART           nor does it reach anybody in that way: creators, brands and the platform act by plan. What one person
 *                   lives through changes nothing for anybody else, but for money: what a brand has not spent on one it
 *                   has left for others, and fees follow what followers believe. That is counting, and no way to each other.
 *
 * Whether an effect is emergent is asked without peers: apart, incentives, groups, answers and advice are off as well, as
 * their money and hours are shared, and a row whose treatment is one of them would have none left.
 *
 * Creators count as the other side, not as people among people: what they post is read in both worlds. Posts are
 * written all the same, and read by nobody; nothing is recommended, as what is recommended is what others liked.
 *
 * Nothing here is believed on its word: test/lab/verdicts/apart.test.ts changes one person in a running market and
 * looks for a trace in anybody else; it also takes each line away and finds one.
 */
import type { Json } from '../designs/differences.ts';
import { inWorld } from './worlds.ts';
import type { Overruling } from './worlds.ts';

/** Ways from one consumer to another. */
const PEERS = {
  attention: { friend: 0, recommended: 0 },
  search: { archive: 0 },
  talk: { chance: 0 },
  normConformity: { on: false },
  invitations: { on: false },
  teamBuying: { on: false },
  leaderBoard: { on: false },
  liveTalk: { on: false },
  liveSelling: { on: false },
  productPage: { on: false },
  publicStatus: { on: false },
  turnover: { on: false },
} as const;

/** Ways from one consumer to another by way of creators, brands or the platform. */
const MEDIATED = {
  supply: { on: false },
  bond: { replies: false },
  advice: { on: false },
  groups: { on: false },
  growth: { on: false },
  incentives: { on: false },
  complaints: { on: false },
  account: { on: false },
  prebunking: { on: false },
  brandLearning: { on: false },
  heeding: { on: false },
  casting: { on: false },
  backgroundChecks: { on: false },
  postReview: { on: false },
  business: { on: false },
  contracts: { on: false },
  practice: { on: false },
  careers: { on: false },
  homogenisation: { on: false },
  platformGoal: { on: false },
  liveRooms: { on: false },
} as const;

export const WITHOUT_PEERS: Overruling = { parameters: PEERS };
export const APART: Overruling = { parameters: { ...PEERS, ...MEDIATED } };

export const apart = (file: Json): Json => inWorld(file, APART);
export const withoutPeers = (file: Json): Json => inWorld(file, WITHOUT_PEERS);
