/**
 * The model as a mechanism of this engine: a home like any other (columns, streams, phases, a tally, a measure), lived by
 * `liveDay` of sim/core. The engine knows no mechanism and gets its model as data; this one has one home where the market
 * has some sixty. Nothing of the engine is other than in the market: draws, keys, books, night, graph.
 *
 * The market itself cannot be set to this model: there a person meets one friend a day, and forgets by half-lives.
 */
import { measureBlocks } from '../../../sim/core/books.ts';
import { allocate, column, UNIT } from '../../../sim/core/column.ts';
import type { Columns, ArrayOf, Sizes } from '../../../sim/core/column.ts';
import { BLOCK } from '../../../sim/core/dimensions.ts';
import { liveDay } from '../../../sim/core/engine.ts';
import { count, int } from '../../../sim/core/measure.ts';
import { mechanism } from '../../../sim/core/mechanism.ts';
import type { Phase } from '../../../sim/core/mechanism.ts';
import type { Model } from '../../../sim/core/model.ts';
import { forgetOvernight } from '../../../sim/core/overnight.ts';
import { seedKey, uniform } from '../../../sim/core/random.ts';
import { createWorld } from '../../../sim/create-world.ts';
import { MODEL } from '../../../sim/catalogue.ts';
import { retained } from '../../../sim/mechanisms/forgetting.ts';
import type { World } from '../../../sim/world.ts';
import { resolved } from '../../lived.ts';
import { STREAMS, timed } from './model.ts';
import type { Contender, DayKeys, WordOfMouth } from './model.ts';

const columns = {
  informed: column('consumer', 'u8', 'yes or no', UNIT, 'knows it this morning'),
  informedNext: column('consumer', 'u8', 'yes or no', UNIT, 'knows it tomorrow', { scratch: true }),
} as const satisfies Columns;

/** The world with the columns, draws and parameters of this home; their types come from the homes of the market. */
interface Informed {
  readonly market: World['market'];
  readonly state: { readonly [C in keyof typeof columns]: ArrayOf[(typeof columns)[C]['type']] };
  readonly today: {
    readonly keys: DayKeys;
    readonly parameters: { readonly wordOfMouth: Pick<WordOfMouth, 'telling' | 'forgetting'> };
  };
}
const seen = (world: World): Informed => world as unknown as Informed;

/** Friends tell, and who knows it may forget. Everybody reads this morning, and writes tomorrow of their own. */
function hear(world: World, from: number, to: number): void {
  const { market, state, today } = seen(world);
  const { start, neighbour } = market.graph;
  const { informed, informedNext } = state;
  const { telling, forgetting } = today.parameters.wordOfMouth;
  const { k0, k1 } = today.keys.telling;
  const { k0: f0, k1: f1 } = today.keys.forgetting;
  for (let c = from; c < to; c++) {
    if (informed[c] !== 0) {
      informedNext[c] = uniform(f0, f1, c, 0) < forgetting ? 0 : 1;
      continue;
    }
    let told = 0;
    for (let i = start[c]; i < start[c + 1] && told === 0; i++) {
      const friend = neighbour[i];
      if (informed[friend] !== 0 && uniform(k0, k1, c, friend) < telling) told = 1;
    }
    informedNext[c] = told;
  }
}

const home = mechanism({
  name: 'wordOfMouth',
  columns,
  streams: { telling: 'whether a friend tells', forgetting: 'whether it is forgotten' },
  phases: {
    hear: {
      name: 'friends tell, and who knows it may forget',
      over: 'consumer',
      why: 'all that happens on a day',
      reads: 'informed',
      writes: 'informedNext',
      step: hear,
    },
  },
  becomes: { informed: 'informedNext' },
  tallies: [
    {
      sums: ['informed'],
      people: (world, first, last, keep) => {
        const { informed } = seen(world).state;
        let sum = 0;
        for (let c = first; c < last; c++) sum += informed[c];
        keep('informed', sum);
      },
    },
  ],
});

const INFORMED = int<void>('informed', 'people', 'who know it', (world) => count('informed')(world, 0));

const NOTHING: Phase = {
  name: 'nothing is left to do',
  over: 'once',
  why: 'no posts are kept',
  reads: '',
  writes: '',
  step: () => {},
};

const WORD_OF_MOUTH: Model = {
  columns,
  lasting: { ...MODEL.lasting, consumer: ['informed'] },
  schedule: [
    home.phases.hear,
    forgetOvernight([home], retained),
    // Nobody knows brands here: there are none to be listed.
    measureBlocks([home], () => {}, { reads: 'informed', writes: '' }),
  ],
  afterRecording: NOTHING,
  reading: [],
  sumPlace: new Map([['informed', 0]]),
  measures: { market: [INFORMED], brands: [], creators: [] },
  streams: { telling: STREAMS.telling, forgetting: STREAMS.forgetting },
};

/** A world for that model: settings and clock are those of a small market, people and columns its own. */
function worldFor({ graph, seed, telling, forgetting, informed }: WordOfMouth): World {
  const host = createWorld(resolved({ population: { consumers: 50 } }));
  const { base } = host.market.scenario;
  const settings = { ...base, parameters: { ...base.parameters, wordOfMouth: { telling, forgetting } } };
  const none = Object.fromEntries(Object.keys(host.market.sizes).map((kind) => [kind, 0])) as Sizes;
  const sizes = { ...none, consumer: graph.nodes, block: Math.ceil(graph.nodes / BLOCK) };
  const state = allocate(columns, sizes);
  state.informed.set(informed);
  return {
    ...host,
    model: WORD_OF_MOUTH,
    state: state as unknown as World['state'],
    scratch: { ...host.scratch, sums: new Float64Array(sizes.block) },
    market: {
      ...host.market,
      scenario: { ...host.market.scenario, base: settings, timeline: [{ from: 0, settings }] },
      key: seedKey(seed),
      graph,
      sizes,
      consumers: graph.nodes,
      edges: graph.edges,
      brands: 1,
    },
  };
}

/** This engine. */
export function engine(model: WordOfMouth): Contender {
  const world = worldFor(model);
  return {
    name: 'this engine',
    live: (days) =>
      timed(() => {
        const counts: number[] = [];
        for (let day = 0; day < days; day++) liveDay(world, (evening) => counts.push(INFORMED.of(evening)));
        return counts;
      }),
  };
}
