/**
 * The model in Flocc: data of agents by `get`, a `tick` whose result holds once all agents have had theirs. Friends stand
 * in an array of the agent, as in its own example of a contagion: its `Network` copies a matrix of all pairs for each agent that is
 * added (400 agents take three seconds, twice as many some ten times as long).
 */
import { Agent, Environment } from 'flocc';
import { forgets, keysOf, tells, timed } from './model.ts';
import type { Contender, WordOfMouth } from './model.ts';

/** Its number, for the draws, is a plain field: they are to cost Flocc no more than others. */
class Person extends Agent {
  readonly index: number;
  constructor(index: number, data: object) {
    super(data);
    this.index = index;
  }
}

export function flocc({ graph, seed, telling, forgetting, informed }: WordOfMouth): Contender {
  const keys = keysOf(seed);
  let today = 0;
  let key = keys(today);
  const tick = (agent: Person): { informed: boolean } => ({
    informed: agent.get('informed')
      ? !forgets(key.forgetting, agent.index, forgetting)
      : (agent.get('friends') as Person[]).some(
          (friend) => friend.get('informed') && tells(key.telling, agent.index, friend.index, telling),
        ),
  });
  const environment = new Environment();
  const people = Array.from(
    informed,
    (knows, index) => new Person(index, { informed: knows !== 0, friends: [], tick }),
  );
  for (const person of people) {
    const friends = graph.neighbour.subarray(graph.start[person.index], graph.start[person.index + 1]);
    person.set(
      'friends',
      Array.from(friends, (friend) => people[friend]),
    );
    environment.addAgent(person);
  }
  const day = (): number => {
    key = keys(today++);
    environment.tick();
    return environment.getAgents().filter((agent) => agent.get('informed')).length;
  };
  return { name: 'Flocc', live: (days) => timed(() => Array.from({ length: days }, day)) };
}
