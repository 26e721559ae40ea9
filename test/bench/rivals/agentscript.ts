/**
 * The model in AgentScript: as its own example of a virus on a network is written (agentsets by `with` and `ask`, friends
 * by `linkNeighbors`); the same with friends kept; and by somebody who minds speed: loops over arrays, no sets made.
 */
import type { Turtle } from 'agentscript';
import { forgets, keysOf, tells, timed } from './model.ts';
import type { Contender, DayKeys, WordOfMouth } from './model.ts';

/** AgentScript draws on a canvas when it is loaded; Node has none. */
async function load(): Promise<typeof import('agentscript')> {
  const browser = globalThis as { OffscreenCanvas?: unknown };
  const had = Object.hasOwn(browser, 'OffscreenCanvas');
  if (!had)
    browser.OffscreenCanvas = class {
      getContext(): object {
        return {};
      }
    };
  try {
    return await import('agentscript');
  } finally {
    if (!had) delete browser.OffscreenCanvas;
  }
}

interface Person extends Turtle {
  informed: boolean;
  told: boolean;
  forgets: boolean;
  friends: ReturnType<Person['linkNeighbors']>;
}

/** How a turtle comes by its friends: asked of its links every time, or kept. */
type Friends = (t: Person) => ReturnType<Person['linkNeighbors']>;

const nameOf = (cached: boolean): string =>
  cached ? 'AgentScript, the same with linkNeighbors kept' : 'AgentScript, as its examples';

async function example(
  { graph, seed, telling, forgetting, informed }: WordOfMouth,
  cached: boolean,
): Promise<Contender> {
  const { Model } = await load();
  const keys = keysOf(seed);
  const friendsOf: Friends = cached ? (t) => t.friends : (t) => t.linkNeighbors();

  class Gossip extends Model<Person> {
    today = 0;

    override setup(): void {
      this.turtles.create(graph.nodes, (t) => {
        t.informed = informed[t.id] !== 0;
        t.told = t.forgets = false;
      });
      for (let c = 0; c < graph.nodes; c++)
        for (let i = graph.start[c]; i < graph.start[c + 1]; i++)
          if (graph.neighbour[i] > c) this.links.createOne(this.turtles[c], this.turtles[graph.neighbour[i]]);
      if (cached)
        this.turtles.ask((t) => {
          t.friends = t.linkNeighbors();
        });
    }

    override step(): void {
      const key = keys(this.today++);
      this.tell(key);
      this.turtles
        .with((t) => t.informed)
        .ask((t) => {
          if (forgets(key.forgetting, t.id, forgetting)) t.forgets = true;
        });
      this.turtles.ask((t) => {
        t.informed = t.informed ? !t.forgets : t.told;
        t.told = t.forgets = false;
      });
    }

    tell(key: DayKeys): void {
      this.turtles
        .with((t) => t.informed)
        .ask((t) => {
          friendsOf(t)
            .with((n) => !n.informed)
            .ask((n) => {
              if (tells(key.telling, n.id, t.id, telling)) n.told = true;
            });
        });
    }
  }

  const model = new Gossip();
  model.setup();
  const day = (): number => {
    model.step();
    return model.turtles.with((t) => t.informed).length;
  };
  return { name: nameOf(cached), live: (days) => timed(() => Array.from({ length: days }, day)) };
}

/** As in its examples. */
export const agentScript = (model: WordOfMouth): Promise<Contender> => example(model, false);
/** As in its examples, but the friends of a turtle are asked for once, and kept. */
export const keepingAgentScript = (model: WordOfMouth): Promise<Contender> => example(model, true);

interface Listener extends Turtle {
  informed: boolean;
  tomorrow: boolean;
  friends: Listener[];
}

/** With the friends of each turtle in an array, and loops of plain JavaScript that stop when somebody has told. */
export async function plainAgentScript({
  graph,
  seed,
  telling,
  forgetting,
  informed,
}: WordOfMouth): Promise<Contender> {
  const { Model } = await load();
  const keys = keysOf(seed);

  class Gossip extends Model<Listener> {
    today = 0;

    override setup(): void {
      this.turtles.create(graph.nodes, (t) => {
        t.informed = informed[t.id] !== 0;
        t.tomorrow = false;
        t.friends = [];
      });
      this.turtles.ask((t) => {
        for (let i = graph.start[t.id]; i < graph.start[t.id + 1]; i++)
          t.friends.push(this.turtles[graph.neighbour[i]]);
      });
    }

    override step(): void {
      const key = keys(this.today++);
      this.turtles.ask((t) => {
        t.tomorrow = t.informed ? !forgets(key.forgetting, t.id, forgetting) : this.isTold(t, key);
      });
      this.turtles.ask((t) => {
        t.informed = t.tomorrow;
      });
    }

    isTold(t: Listener, key: DayKeys): boolean {
      for (const friend of t.friends)
        if (friend.informed && tells(key.telling, t.id, friend.id, telling)) return true;
      return false;
    }
  }

  const model = new Gossip();
  model.setup();
  const day = (): number => {
    model.step();
    let count = 0;
    model.turtles.ask((t) => {
      if (t.informed) count++;
    });
    return count;
  };
  return {
    name: 'AgentScript, friends in arrays, plain loops',
    live: (days) => timed(() => Array.from({ length: days }, day)),
  };
}
