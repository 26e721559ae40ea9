/**
 * Creators by how much they sell (across) and what their followers think of them (upwards): mean credibility, or
 * trust capital, which is credibility added over followers. A collapse is a trail downwards to the right.
 */
import { scaleLinear } from 'd3';
import { CREATOR_FIELDS, CreatorField } from '../../../workers/frames.ts';
import type { Frame } from '../../../workers/protocol.ts';
import { modelWords } from '../../words/model/current.ts';
import { creatorText } from '../../words/model/read.ts';
import { TIERS } from '../../../sim/scenario/index.ts';
import type { Choice, Definition } from '../definition.ts';
import type { Agents, PlaneFigure, PlaneHeight, PlanePoint, Source } from '../model.ts';
import { words } from '../words.ts';

/** How far trails go back, and from how many days to the next. */
const TRAIL = 56;
const STEP = 2;
/** Creators with a label: the most followed ones, and those that collapsed last. */
const LARGEST = 3;
const COLLAPSED = 4;

type Bare = Omit<PlanePoint, 'trail' | 'labelled' | 'collapsed' | 'name'>;

/** One creator on an evening; null for a free place. */
function pointOf({ creators }: Frame, creator: number): Bare | null {
  const at = (field: keyof typeof CreatorField): number =>
    creators[creator * CREATOR_FIELDS + CreatorField[field]];
  if (!(at('home') >= 0)) return null;
  const [credibility, followers] = [at('credibility'), at('followers')];
  const load = at('load');
  return { creator, tier: at('tier'), load, credibility, followers, capital: credibility * followers };
}

function trailOf(agents: Agents, creator: number, day: number, height: PlaneHeight): [number, number][] {
  const trail: [number, number][] = [];
  let last = -1;
  for (let d = Math.max(0, day - TRAIL); d <= day; d += STEP) {
    const frame = agents.frameAt(d);
    if (frame === null || frame.day === last || frame.day > day) continue;
    last = frame.day;
    const point = pointOf(frame, creator);
    if (point !== null) trail.push([point.load, point[height]]);
  }
  return trail;
}

/** Creators that collapsed up to a day, the last ones first. */
function collapses(source: Source, day: number): number[] {
  const creators = source.collapses
    .filter((collapse) => collapse.day <= day)
    .map(({ creator }) => creator)
    .reverse();
  return [...new Set(creators)];
}

function build(source: Source, day: number, height: PlaneHeight): PlaneFigure {
  const frame = source.agents.frameAt(day);
  const fallen = collapses(source, day);
  const bare: Bare[] = [];
  for (let v = 0; frame !== null && v < frame.creators.length / CREATOR_FIELDS; v++) {
    const point = pointOf(frame, v);
    if (point !== null) bare.push(point);
  }
  // Large ones first: small ones are drawn over them.
  bare.sort((a, b) => b.followers - a.followers);
  const labelled = new Set([
    ...bare.slice(0, LARGEST).map(({ creator }) => creator),
    ...fallen.slice(0, COLLAPSED),
  ]);
  const nameOf = namesOf(source);
  const points = bare.map((point): PlanePoint => ({
    ...point,
    name: nameOf(point.creator),
    collapsed: fallen.includes(point.creator),
    labelled: labelled.has(point.creator),
    trail: labelled.has(point.creator) ? trailOf(source.agents, point.creator, day, height) : [],
  }));
  const ends = endsOf(source);
  const most = height === 'credibility' ? 1 : ends.capital;
  return { kind: 'plane', day: frame?.day ?? day, height, mostLoad: ends.load, most, points };
}

const known = new WeakMap<Source, { load: number; capital: number }>();
const SAMPLED = 24;

/** Largest load and capital over the run, from a sample of days: axes must stand still while the days pass. */
function endsOf(source: Source): { load: number; capital: number } {
  let ends = known.get(source);
  if (ends) return ends;
  ends = { load: 0.1, capital: 1 };
  for (let i = 0; i <= SAMPLED; i++) {
    const creators =
      source.agents.frameAt(Math.round((i / SAMPLED) * Math.max(0, source.days - 1)))?.creators ?? [];
    for (let row = 0; row < creators.length; row += CREATOR_FIELDS) {
      if (!(creators[row + CreatorField.home] >= 0)) continue;
      const capital = creators[row + CreatorField.credibility] * creators[row + CreatorField.followers];
      ends.load = Math.max(ends.load, creators[row + CreatorField.load]);
      ends.capital = Math.max(ends.capital, capital);
    }
  }
  ends.load = scaleLinear([0, ends.load], [0, 1]).nice(5).domain()[1];
  known.set(source, ends);
  return ends;
}

/** What a creator is called: its tier on the first day, and its number within it. */
function namesOf({ agents }: Source): (creator: number) => string {
  const creators = agents.frameAt(0)?.creators ?? new Float32Array(0);
  const inWords = modelWords.value;
  const tierOf = (v: number): number => creators[v * CREATOR_FIELDS + CreatorField.tier];
  const met = [0, 0, 0];
  const names: string[] = [];
  for (let v = 0; v < creators.length / CREATOR_FIELDS; v++)
    names.push(creatorText(inWords, TIERS[tierOf(v)], ++met[tierOf(v)]));
  return (creator) => names[creator] ?? '';
}

function choice(): Choice {
  const w = words().figures.creators;
  const options = (['credibility', 'capital'] as const).map((id) => ({ id, label: w[id] }));
  return { label: w.upwards, options };
}

export default { name: 'creators', place: 40, height: 300, kind: 'day', choice, build } satisfies Definition;
