/** The people around one, and their places in a small drawing. */
import type { Opening } from '../../workers/protocol.ts';

type Graph = Pick<Opening['graph'], 'start' | 'neighbour' | 'tie'>;

export interface Friend {
  person: number;
  /** Strength in (0, 1]. */
  tie: number;
}

/** All friends, the strongest ties first, then by number. */
export function friendsOf({ start, neighbour, tie }: Graph, person: number): Friend[] {
  const friends: Friend[] = [];
  for (let e = start[person]; e < start[person + 1]; e++)
    friends.push({ person: neighbour[e], tie: tie === null ? 1 : tie[e] });
  return friends.sort((a, b) => b.tie - a.tie || a.person - b.person);
}

/** Ties between these people, as places in the list. */
export function tiesAmong({ start, neighbour }: Graph, people: readonly number[]): [number, number][] {
  const place = new Map(people.map((person, i) => [person, i]));
  return people.flatMap((person, i) =>
    Array.from(neighbour.subarray(start[person], start[person + 1]))
      .map((other) => place.get(other) ?? -1)
      .filter((j) => j > i)
      .map((j): [number, number] => [i, j]),
  );
}

/** Places on a circle around the middle, from the top, clockwise. */
export function around(count: number, radius: number, turn = 0): { x: number; y: number }[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = 2 * Math.PI * ((i + turn) / Math.max(1, count)) - Math.PI / 2;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

/** The friend after or before one in a round, and around the end. */
export function nextIn(friends: readonly Friend[], at: number | null, step: 1 | -1): number | null {
  if (friends.length === 0) return null;
  const i = friends.findIndex(({ person }) => person === at);
  const next = i < 0 ? (step > 0 ? 0 : friends.length - 1) : (i + step + friends.length) % friends.length;
  return friends[next].person;
}
