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
import type { Agents, Source, Tracks } from './model.ts';

const CONSUMERS = 240;
const CREATORS = 24;
const BRANDS = 3;
/** The day something happens. */
const BLOW = 25;

/** Between 0 and 1, by place: looks like chance and is none. */
const wobble = (...places: number[]): number => {
  let h = 0x9e3779b9;
  for (const place of places) h = Math.imul(h ^ (place + 1), 0x85ebca6b) ^ (h >>> 13);
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000;
};

/** Rises with the days, falls after the blow: less with each brand. */
const mood = (day: number, brand: number): number => {
  const risen = day / (day + 12);
  const fallen = day < BLOW ? 0 : (0.5 / (1 + brand)) * (1 - 0.6 * ((day - BLOW) / (day - BLOW + 10)));
  return risen * (1 - fallen);
};

/** Values of measures by name; anything else is a wobble from 0 to 1. */
const MEASURES: Record<string, (day: number, brand: number, chance: number) => number> = {
  trust: (day, brand, chance) => 0.5 + 0.3 * mood(day, brand) + 0.02 * (chance - 0.5),
  awareness: (day) => day / (day + 8),
  evidence_own: (day, brand) => 1.4 * mood(day, brand),
  evidence_peer: (day, brand) => 0.9 * mood(day, brand),
  evidence_paid: (day) => 0.4 * (day / (day + 5)),
  evidence_negative: (day, brand) => 0.3 + 0.8 * (1 - mood(day, brand)) * (day / (day + 20)),
  stage_none: (day, brand) => 1 - 0.6 * mood(day, brand),
  stage_cognitive: (day, brand) => 0.25 * mood(day, brand),
  stage_affective: (day, brand) => 0.18 * mood(day, brand),
  stage_conative: (day, brand) => 0.12 * mood(day, brand),
  stage_action: (day, brand) => 0.05 * mood(day, brand),
  posts_good: (day, brand, chance) => Math.floor(14 * chance * mood(day, brand)),
  posts_bad_experience: (day, _, chance) => Math.floor((day < BLOW ? 2 : 7) * chance),
  posts_bad_venting: (day, _, chance) => Math.floor((day < BLOW ? 1.3 : 4) * chance),
  posts_bad_attack: (day, _, chance) => (day < BLOW ? 0 : Math.floor(2.5 * chance)),
  posts_bad_values: (_, brand, chance) => Math.floor(1.2 * chance + 0.1 * brand),
  sales: (day, brand, chance) => 4 + Math.floor(20 * mood(day, brand) * (0.6 + 0.4 * chance)),
  repeat_sales: (day, brand, chance) => Math.floor((4 + 20 * mood(day, brand) * (0.6 + 0.4 * chance)) * 0.5),
  returns: (day, _, chance) => Math.floor((day < BLOW ? 1.5 : 5) * chance),
  trusting: (day, brand) => Math.round(CONSUMERS * 0.6 * mood(day, brand)),
  buyers: (day, brand) => Math.round(CONSUMERS * 0.5 * (day / (day + 20)) * (1 - 0.1 * brand)),
  repeat_buyers: (day, brand) => Math.round(CONSUMERS * 0.3 * (day / (day + 30)) * (1 - 0.1 * brand)),
  content_entropy: (day, _, chance) => 0.9 - 0.004 * day + 0.04 * chance,
  quality_read: (_day, _, chance) => 0.55 + 0.03 * chance,
  fatigue: (day) => 0.3 * (day / (day + 15)),
  away: (day) => 0.08 * (day / (day + 40)),
};

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
        frame = { day, people: people(day, shift), creators: creators(day), flows: new Int32Array(0) };
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
    events: [
      { day: BLOW, text: 'The star is found out', creator: CREATORS - 1, kind: 'done' },
      { day: BLOW + 4, text: '', creator: CREATORS - 1, kind: 'collapse' },
    ],
    before: compared
      ? { series: exampleSeries(9, 0.9), agents: exampleAgents(0.9), days: length, consumers: CONSUMERS }
      : null,
    spread: Array.from({ length: seeds }, (_, i) => exampleSeries(i + 1, 0.96 + 0.02 * i)),
  };
}
