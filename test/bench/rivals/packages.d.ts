/** The parts of AgentScript that are used here; the package comes without types. */
declare module 'agentscript' {
  export class AgentArray<T> extends Array<T> {
    ask(does: (one: T) => void): void;
    with(holds: (one: T) => boolean): AgentArray<T>;
  }
  export interface Turtle {
    readonly id: number;
    linkNeighbors(): AgentArray<this>;
  }
  interface Turtles<T> extends AgentArray<T> {
    create(number: number, init?: (turtle: T) => void): void;
  }
  interface Links<T> {
    createOne(from: T, to: T): void;
  }
  export class Model<T extends Turtle = Turtle> {
    turtles: Turtles<T>;
    links: Links<T>;
    setup(): void;
    step(): void;
  }
}
