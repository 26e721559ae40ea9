/** A small invented market, the same every time: what the examples and the tests draw. No result of the model. */
import {
  FULL,
  Origin,
  UNKNOWN,
  CREATOR_FIELDS,
  brandPlane,
  personPlane,
  planes,
} from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import type { Example } from './definition.ts';
import { BLOW, CONSUMERS, mood, wobble } from './example-mood.ts';
import type { Agents, Source, Tracks } from './model.ts';

const CREATORS = 24;
const BRANDS = 3;

/** Values of measures by name, of all homes; anything else is a wobble from 0 to 1. */
const homes = import.meta.glob<{ example?: Example }>('./homes/*.ts', { eager: true });
const MEASURES: Example = Object.assign({}, ...Object.values(homes).map(({ example }) => example));

const letters = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) | 0;

/** Series of the market; another `seed` has other wobbles, and a `shift` less of everything. */
export function exampleSeries(seed: number, shift = 1): Tracks {
  const at: Tracks['at'] = (_, measure, day, brand = 0) => {
    const chance = wobble(letters(measure), day, brand, seed);
    return MEASURES[measure] ? shift * MEASURES[measure](day, brand, chance) : chance;
  };
  return {
    at,
    track: (table, measure, days, brand = 0) =>
      Float64Array.from({ length: days }, (_, day) => at(table, measure, day, brand)),
  };
}

function people(day: number, shift: number): Uint8Array {
  const bytes = new Uint8Array(CONSUMERS * planes(BRANDS));
  const share = (value: number): number => Math.round(FULL * Math.max(0, Math.min(1, value)));
  for (let c = 0; c < CONSUMERS; c++) {
    bytes[personPlane('fatigue') * CONSUMERS + c] = share(0.4 * wobble(c, 1) * (day / (day + 15)));
    for (let b = 0; b < BRANDS; b++) {
      const known = wobble(c, b) < day / (day + 8);
      const put = (name: Parameters<typeof brandPlane>[0], value: number): void => {
        bytes[brandPlane(name, b) * CONSUMERS + c] = known ? value : UNKNOWN;
      };
      // Three draws make a hump.
      const hump = (wobble(c, b, 2) + wobble(c, b, 3) + wobble(c, b, 4)) / 3 - 0.5;
      put('trust', share(shift * (0.45 + 0.35 * mood(day, b) + 0.5 * hump)));
      put('attachment', share(0.4 * mood(day, b) + 0.4 * hump));
      put('identity', share(0.3 * mood(day, b) + 0.4 * hump));
      put('stage', Math.floor(4.9 * mood(day, b) * wobble(c, b, 5)));
      put('origin', wobble(c, b, 6) < 0.5 ? Origin.own : Origin.peer);
    }
  }
  return bytes;
}

/** Most are small; the last three have large audiences, and the last of all collapses. */
function creators(day: number): Float32Array {
  const rows = new Float32Array(CREATORS * CREATOR_FIELDS);
  for (let v = 0; v < CREATORS; v++) {
    const tier = v < 18 ? 0 : v < 22 ? 1 : 2;
    const fallen = v === CREATORS - 1 && day >= BLOW ? (day - BLOW + 3) / (day - BLOW + 6) : 0;
    const load = Math.min(1, 0.05 + 0.3 * wobble(v, 7) + (tier === 2 ? 0.01 * day : 0));
    const followers = Math.round([6, 40, 120][tier] * (0.5 + wobble(v, 8)) * (1 - 0.6 * fallen));
    const credibility = 0.45 + 0.35 * wobble(v, 9) - 0.1 * load - 0.4 * fallen;
    rows.set([v, tier, followers, credibility, load, load, 100 * day, -1], v * CREATOR_FIELDS);
  }
  // A place for somebody who may yet become a creator.
  rows[5 * CREATOR_FIELDS] = -1;
  return rows;
}

export function exampleAgents(shift = 1): Agents {
  const kept = new Map<number, Frame>();
  return {
    frameAt: (day) => {
      let frame = kept.get(day);
      if (!frame) {
        frame = {
          day,
          people: people(day, shift),
          creators: creators(day),
          flows: new Int32Array(0),
          ties: new Int32Array(0),
        };
        kept.set(day, frame);
      }
      return frame;
    },
  };
}

/** @param seeds other seeds; `compared` adds a run that was kept */
export function exampleSource({ days = 60, length = 60, seeds = 4, compared = true } = {}): Source {
  return {
    series: exampleSeries(0),
    agents: exampleAgents(),
    days,
    length,
    consumers: CONSUMERS,
    brand: 0,
    brandNames: ['Aurora', 'Bluebird', 'Cedar & Sons'],
    occasions: [{ day: BLOW, text: 'The star is found out' }],
    collapses: [{ day: BLOW + 4, creator: CREATORS - 1 }],
    before: compared
      ? { series: exampleSeries(9, 0.9), agents: exampleAgents(0.9), days: length, consumers: CONSUMERS }
      : null,
    spread: Array.from({ length: seeds }, (_, i) => exampleSeries(i + 1, 0.96 + 0.02 * i)),
  };
}
