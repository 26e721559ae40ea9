/** The model as plain JavaScript, the two ways it is written most: objects that hold their friends, and Maps by id. */
import { forgets, keysOf, tells, timed } from './model.ts';
import type { Contender, WordOfMouth } from './model.ts';

interface Person {
  readonly id: number;
  informed: boolean;
  tomorrow: boolean;
  friends: Person[];
}

/** An object for every person, which holds the objects of its friends: nothing is looked up. */
export function objects({ graph, seed, telling, forgetting, informed }: WordOfMouth): Contender {
  const keys = keysOf(seed);
  const people = Array.from(informed, (knows, id): Person => ({
    id,
    informed: knows !== 0,
    tomorrow: false,
    friends: [],
  }));
  for (const person of people)
    person.friends = Array.from(
      graph.neighbour.subarray(graph.start[person.id], graph.start[person.id + 1]),
      (friend) => people[friend],
    );
  let today = 0;
  const day = (): number => {
    const key = keys(today++);
    for (const one of people)
      one.tomorrow = one.informed
        ? !forgets(key.forgetting, one.id, forgetting)
        : one.friends.some((friend) => friend.informed && tells(key.telling, one.id, friend.id, telling));
    for (const one of people) one.informed = one.tomorrow;
    return people.filter((one) => one.informed).length;
  };
  return {
    name: 'objects that hold their friends',
    live: (days) => timed(() => Array.from({ length: days }, day)),
  };
}

interface Known {
  readonly id: number;
  readonly friends: Set<number>;
  /** What is known of each subject. */
  readonly knows: Map<string, boolean>;
}

const IT = 'it';

/** An object for every person in a Map by id, friends as a Set of ids, what is known as a Map. */
export function maps({ graph, seed, telling, forgetting, informed }: WordOfMouth): Contender {
  const keys = keysOf(seed);
  const people = new Map<number, Known>();
  informed.forEach((knows, id) =>
    people.set(id, {
      id,
      friends: new Set(graph.neighbour.subarray(graph.start[id], graph.start[id + 1])),
      knows: new Map([[IT, knows !== 0]]),
    }),
  );
  let today = 0;
  const day = (): number => {
    const key = keys(today++);
    const tomorrow = new Map<number, boolean>();
    for (const [id, { friends, knows }] of people) {
      let will = false;
      if (knows.get(IT) === true) will = !forgets(key.forgetting, id, forgetting);
      else
        for (const friend of friends) {
          will = people.get(friend)?.knows.get(IT) === true && tells(key.telling, id, friend, telling);
          if (will) break;
        }
      tomorrow.set(id, will);
    }
    let count = 0;
    for (const [id, will] of tomorrow) {
      people.get(id)?.knows.set(IT, will);
      if (will) count++;
    }
    return count;
  };
  return { name: 'objects in Maps by id', live: (days) => timed(() => Array.from({ length: days }, day)) };
}
