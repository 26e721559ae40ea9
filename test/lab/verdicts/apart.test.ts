/** Worlds in which people do not act on each other: change one, and nobody else is another. */
import { describe, expect, it } from 'vitest';
import { APART, WITHOUT_PEERS } from '../../../lab/verdicts/apart.ts';
import { inWorld } from '../../../lab/verdicts/worlds.ts';
import type { Overruling } from '../../../lab/verdicts/worlds.ts';
import { shownInOthers } from './person-changed.ts';

const PEOPLE = [0, 1, 2];

describe('one person changed', () => {
  it('changes others in a market as it is, by what stands between them and without', () => {
    expect(shownInOthers(null, 'money').size).toBeGreaterThan(50);
    expect(shownInOthers(null, 'all that stands between people').size).toBeGreaterThan(30);
  });

  it.each(PEOPLE)('changes nobody else apart, but by the money it leaves: person %i', (which) => {
    expect([...shownInOthers(APART, 'money', which)]).toEqual([]);
  });

  it.each(PEOPLE)('changes nobody else without peers, but by what stands between: person %i', (which) => {
    expect([...shownInOthers(WITHOUT_PEERS, 'all that stands between people', which)]).toEqual([]);
  });
});

/** Values of a world one by one, each with the world that lacks it. */
const lacking = ({ parameters }: Overruling): [path: string, without: Overruling][] =>
  Object.entries(parameters).flatMap(([group, values]) =>
    Object.keys(values).map((name): [string, Overruling] => {
      const rest = Object.fromEntries(Object.entries(values).filter(([one]) => one !== name));
      return [`${group}.${name}`, { parameters: { ...parameters, [group]: rest } }];
    }),
  );

/** Ways that this market shows within sixteen days; the others are closed because of what their homes say. */
const SEEN_APART = [
  'attention.friend',
  'attention.recommended',
  'search.archive',
  'talk.chance',
  'normConformity.on',
  'leaderBoard.on',
  'supply.on',
  'growth.on',
  'incentives.on',
  'brandLearning.on',
];
const SEEN_WITHOUT_PEERS = [
  'attention.friend',
  'attention.recommended',
  'search.archive',
  'talk.chance',
  'normConformity.on',
  'leaderBoard.on',
];

describe('a way that is opened again', () => {
  const of = (world: Overruling, paths: readonly string[]) =>
    lacking(world).filter(([path]) => paths.includes(path));

  it.each(of(APART, SEEN_APART))('leads from one to another: %s', (_, world) => {
    expect(PEOPLE.some((which) => shownInOthers(world, 'money', which).size > 0)).toBe(true);
  });

  it.each(of(WITHOUT_PEERS, SEEN_WITHOUT_PEERS))('leads from one to another: %s', (_, world) => {
    expect(
      PEOPLE.some((which) => shownInOthers(world, 'all that stands between people', which).size > 0),
    ).toBe(true);
  });
});

describe('a world', () => {
  it('wins over what an arm and its interventions say', () => {
    const file = {
      parameters: { talk: { chance: 0.5, gain: 0.2 }, bond: { lift: 0.1 } },
      interventions: [
        { day: 3, kind: 'set', path: 'talk.chance', value: 0.9 },
        { day: 3, kind: 'set', path: 'parameters.normConformity.on', value: true },
        { day: 4, kind: 'set', path: 'talk.gain', value: 0.3 },
        { day: 5, kind: 'quality-drop', brand: 0, to: 0.2 },
      ],
    };
    const { parameters, interventions } = inWorld(file, WITHOUT_PEERS) as typeof file;
    expect(parameters).toMatchObject({ talk: { chance: 0, gain: 0.2 }, bond: { lift: 0.1 } });
    expect(interventions.map(({ day }) => day)).toEqual([4, 5]);
    // What was given is left alone.
    expect(file.parameters.talk.chance).toBe(0.5);
    expect(file.interventions).toHaveLength(4);
  });
});
