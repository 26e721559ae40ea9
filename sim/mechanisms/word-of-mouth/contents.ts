/**
 * What posts contain: how much they tell, how well they are made, how much feeling is in them.
 *
 *     by a consumer:         information I_b of a buyer, else I_u          craft K_u
 *                            emotion = min(1, E_0 + E_a·|affect| + E_n·[bad])          valence v_b when venting or objecting
 *     by a machine for a creator: information I_m, craft K_m, emotion E_m, style s_m; by hand, what the creator is like
 *     bought:                attacks I_z, E_z; praise I_+, E_+; craft K_z, style s_m
 *     advertisement:         information I_A, craft K_A, style s_A
 *
 *   Attacks have no good content, bought praise and advertisements no bad. Paid messages have the emotion and the promise
 *   of the brand (population/parameters.ts), posts of creators skill and craft of their own.
 *
 * Source: no measured figures are known; each says what it stands against. Most contested: how good machines are.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { decided, number, plausible, seenIn, share } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { falls, rises } from '../../core/expectation.ts';
import type { Expectations } from '../../core/expectation.ts';
import {
  ADVERTISED,
  ATTACKED,
  BAD_PRODUCTS,
  BOUGHT,
  CALM,
  FAKES,
  MACHINES,
  TALKATIVE,
  TOLD_BY_CREATORS,
  UNMOVED,
  WRITTEN,
} from '../../trial-markets.ts';

const parameters = {
  buyerInformation: seenIn(
    'bought-praise',
    share(
      'How much a consumer tells of a brand it has bought',
      'I_b',
      0.65,
      'assumed',
      'above the average post (½): it was lived through; below a skilled creator',
    ),
  ),
  userInformation: share(
    'How much a consumer tells of anything else',
    'I_u',
    0.45,
    'assumed',
    'a little below the average post (½): hearsay and small talk',
  ),
  userCraft: share(
    'How well consumers make their posts',
    'K_u',
    0.3,
    'assumed',
    'plainly: below any tier of creators',
  ),
  userEmotion: share(
    'Emotional force of a consumer’s post without feeling',
    'E_0',
    0.4,
    'assumed',
    'as the messages of a brand (brand.emotion)',
  ),
  feltEmotion: share(
    'What the strongest feeling about the brand adds to that',
    'E_a',
    0.5,
    'assumed',
    'nearly all that is left, so that strong feelings are told with full force (Berger & Milkman 2012)',
  ),
  badEmotion: plausible(
    [0.03, 0.3],
    'anger arouses (Berger & Milkman 2012); how much is a guess',
    share(
      'What it adds that a post is bad',
      'E_n',
      0.1,
      'assumed',
      'complaints are told with more force than praise; the rest to full force',
    ),
  ),
  badValence: number(
    'Share of good content in venting and objecting',
    'v_b',
    '',
    [0, 0.5],
    0.1,
    'assumed',
    'next to nothing good is said, yet not nothing: only attackers say nothing good at all',
  ),
  machineInformation: seenIn(
    'machine-made',
    plausible(
      [0.3, 0.8],
      'how good machines are is contested and changes fast',
      share(
        'How much a machine tells when it writes for a creator',
        'I_m',
        0.5,
        'assumed',
        'the average post: it knows what others have written, and has lived through nothing',
      ),
    ),
  ),
  machineCraft: seenIn(
    'machine-made',
    plausible(
      [0.4, 0.9],
      'how good machines are is contested and changes fast',
      share(
        'How well it makes the post',
        'K_m',
        0.6,
        'assumed',
        'fluent: as a KOC or better, below professional creators',
      ),
    ),
  ),
  machineEmotion: seenIn(
    'machine-made',
    plausible(
      [0.1, 0.5],
      'flat, or as moving as creators; contested',
      share(
        'Emotional force of what it writes',
        'E_m',
        0.25,
        'assumed',
        'half of what creators have: texts by machines are found flat',
      ),
    ),
  ),
  machineStyle: decided(
    share(
      'Style of what machines write',
      's_m',
      0.5,
      'assumed',
      'the middle of the scale: machines write what is written most',
    ),
  ),
  attackInformation: seenIn(
    'bad-news-travels',
    share('How much an attack tells', 'I_z', 0.5, 'assumed', 'the average post, or it would not be believed'),
  ),
  attackEmotion: share('Emotional force of an attack', 'E_z', 0.8, 'assumed', 'made to stir people up'),
  fakeInformation: share(
    'How much a bought review tells',
    'I_+',
    0.4,
    'assumed',
    'less than a post by a user who has not bought: it is written without the product',
  ),
  fakeEmotion: share(
    'Emotional force of a bought review',
    'E_+',
    0.5,
    'assumed',
    'written to please, not to stir',
  ),
  boughtCraft: share(
    'How well attacks and bought reviews are made',
    'K_z',
    0.5,
    'assumed',
    'routine work: between users and professional creators',
  ),
  adStyle: decided(
    share('Style of advertisements', 's_A', 0.5, 'assumed', 'the middle of the scale: meant for everybody'),
  ),
} as const satisfies Table;

/** Emotional force of a consumer’s post about a brand. */
export const emotionOf = (affect: number, bad: boolean, base: number, felt: number, ifBad: number): number =>
  Math.min(1, base + felt * Math.abs(affect) + (bad ? ifBad : 0));

export const mechanism = defineMechanism({ name: 'contents', parameters });

export const expects: Expectations<typeof parameters> = {
  buyerInformation: rises([0.2, 0.65], 'brands evidence_peer', 'w = 1 + w₁·(information − ½)', BOUGHT),
  userInformation: rises(
    [0, 0.45],
    'brands evidence_peer',
    'w = 1 + w₁·(information − ½), where nobody is a buyer',
    WRITTEN,
    { 'buying.on': 0, 'threads.sharing': 0, 'posting.knowing': 0 },
  ),
  userCraft: rises([0.3, 1], 'readings per post by a consumer', 'pull grows with ½ + craft', TALKATIVE, CALM),
  userEmotion: rises(
    [0, 0.4],
    'brands affect',
    'R = emotion·fit·…, where nobody posts bad things',
    WRITTEN,
    UNMOVED,
    {
      'posting.negative': 0,
    },
  ),
  feltEmotion: rises(
    [0, 0.5],
    'posts passed on',
    'P(pass on) = s·emotion·…, where feelings are strong',
    BOUGHT,
    {
      'experience.affect': 1,
      'resonance.fastHalfLife': 30,
    },
  ),
  badEmotion: rises([0.1, 0.6], 'posts passed on', 'P(pass on) = s·emotion·…', TALKATIVE, BAD_PRODUCTS),
  badValence: falls(
    [0.1, 0.5],
    'brands evidence_negative',
    'Δ·(1 − valence) is bad, where nothing else is',
    WRITTEN,
    {
      'posting.objecting': 1,
      'posting.clash': 0,
      'buying.on': 0,
      'threads.sharing': 0,
    },
  ),
  machineInformation: rises([0, 1], 'KOC credibility', 'r grows by g_r·½·(information + craft)', MACHINES),
  machineCraft: rises([0.6, 1], 'KOC readers', 'pull grows with ½ + craft', MACHINES),
  machineEmotion: rises([0.25, 1], 'brands affect', 'R = emotion·fit·…', MACHINES, TOLD_BY_CREATORS, {
    'creator.authenticity': 0,
    'creator.mention': 0.8,
  }),
  machineStyle: rises([0, 0.5], 'market fatigue', 'the middle is nearer to what is remembered', {
    'creator.aiShare': 1,
    'homogenisation.tiring': 0.05,
  }),
  attackInformation: rises([0, 1], 'brands evidence_negative', 'w = 1 + w₁·(information − ½)', ATTACKED),
  attackEmotion: falls([0, 0.8], 'brands affect', 'affect falls by g₋·emotion', ATTACKED, UNMOVED),
  fakeInformation: rises([0, 1], 'brands evidence_peer', 'w = 1 + w₁·(information − ½)', FAKES, CALM),
  fakeEmotion: rises([0, 1], 'brands affect', 'R = emotion·fit·…', FAKES, UNMOVED, {
    'publishing.on': 0,
    'threads.sharing': 0,
  }),
  boughtCraft: rises([0, 1], 'brands read_bad', 'pull grows with ½ + craft', ATTACKED),
  adStyle: rises([0, 0.5], 'market fatigue', 'the middle is nearer to what is remembered', ADVERTISED, {
    'homogenisation.tiring': 0.05,
  }),
};
