/** Runs in the browser for stage.bench.ts: draws real markets and times it. */
import { MarketEngine } from '../../workers/engine.ts';
import { placePeople } from '../../workers/layout-place.ts';
import { refine } from '../../workers/layout-refine.ts';
import { MOST_REFINED } from '../../workers/layout.ts';
import { RunData } from '../../viz/state/run-data.ts';
import { zoomIdentity } from 'd3';
import { project } from '../../viz/stage/camera.ts';
import { LENS } from '../../viz/stage/lenses.ts';
import type { Look } from '../../viz/stage/look.ts';
import { Painter } from '../../viz/stage/painter.ts';
import { Scene } from '../../viz/stage/scene.ts';
import scenario from '../../scenarios/the-star-falls/scenario.json';

const WIDTH = 900;
const HEIGHT = 560;
const DAYS = 8;

export interface Timing {
  people: number;
  ties: number;
  /** Milliseconds: the first layout, and the refined one (NaN where there is none). */
  placed: number;
  refined: number;
  /** Milliseconds a frame, median: days running, zooming, resting close up, and all ties drawn in every frame. */
  playing: number;
  moving: number;
  close: number;
  rival: number;
}

const INKS: Look['inks'] = {
  ground: '#11161c',
  ink: '#eef0f2',
  faint: '#8b97a3',
  edge: '#7f93a6',
  good: '#4fcfa5',
  bad: '#ff8f5c',
  paid: '#f6c945',
  tiers: ['#7cc8f2', '#f3a5d2', '#ffe45c'],
  font: 'sans-serif',
};

async function market(people: number): Promise<RunData> {
  const engine = new MarketEngine({
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: () => performance.now(),
    transfer: (value) => value,
    proxy: (value) => value,
  });
  const early: Parameters<RunData['take']>[0][] = [];
  const changes = [
    { path: 'population.consumers', value: people },
    { path: 'days', value: DAYS },
  ];
  const short = { ...scenario, interventions: [] };
  const order = { scenario: short, where: 'bench', changes, network: null, frames: true };
  const opening = await engine.open(order, (days) => early.push(days));
  if ('problems' in opening) throw new Error(opening.problems.join('\n'));
  await engine.closing();
  const run = new RunData(opening);
  early.forEach((days) => run.take(days));
  return run;
}

const canvas = document.createElement('canvas');
canvas.width = WIDTH;
canvas.height = HEIGHT;
document.body.append(canvas);
const context = canvas.getContext('2d', { alpha: false })!;

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];

/** Milliseconds of each of some frames; reading a pixel waits for the drawing to be done. */
function timed(frames: number, draw: (i: number) => void): number {
  const spent: number[] = [];
  for (let i = 0; i < frames; i++) {
    const began = performance.now();
    draw(i);
    context.getImageData(0, 0, 1, 1);
    spent.push(performance.now() - began);
  }
  return median(spent);
}

function lookAt(scene: Scene, k: number, time: number): Look {
  const transform = zoomIdentity.translate((WIDTH * (1 - k)) / 2, (HEIGHT * (1 - k)) / 2).scale(k);
  return {
    ...project(transform, { width: WIDTH, height: HEIGHT }, scene.layout!),
    width: WIDTH,
    height: HEIGHT,
    density: 1,
    time,
    lens: 'trust',
    brand: 0,
    tier: null,
    since: null,
    change: false,
    colours: LENS.trust.colours,
    selected: null,
    hovered: -1,
    community: null,
    follows: [],
    still: false,
    playing: true,
    speed: 10,
    inks: INKS,
    label: () => '',
    groupLabel: String,
  };
}

/** What would be drawn without a layer: every tie in every frame. */
function paintAllTies(scene: Scene, look: Look): void {
  const { start, neighbour, nodes } = scene.run.opening.graph;
  context.strokeStyle = look.inks.edge;
  context.globalAlpha = 0.2;
  context.beginPath();
  for (let i = 0; i < nodes; i++) {
    for (let e = start[i]; e < start[i + 1]; e++) {
      const other = neighbour[e];
      if (other < i) continue;
      context.moveTo(scene.x[i] * look.scale + look.left, scene.y[i] * look.scale + look.top);
      context.lineTo(scene.x[other] * look.scale + look.left, scene.y[other] * look.scale + look.top);
    }
    // One path of all of them would take far longer still.
    if (i % 100 === 99) {
      context.stroke();
      context.beginPath();
    }
  }
  context.stroke();
  context.globalAlpha = 1;
}

async function measure(people: number): Promise<Timing> {
  const run = await market(people);
  const { graph } = run.opening;
  let began = performance.now();
  let layout = placePeople(graph);
  const placed = performance.now() - began;
  began = performance.now();
  const small = people <= MOST_REFINED;
  if (small) layout = refine(graph, layout);
  const refined = small ? performance.now() - began : NaN;
  const scene = new Scene(run);
  scene.place(layout, true, 0);
  const painter = new Painter();
  painter.complete(scene, lookAt(scene, 1, 1));
  const paint = (look: Look, rested: number): unknown => painter.paint(context, scene, look, 0, rested);
  const playing = timed(60, (i) => paint(lookAt(scene, 1, 1 + i / 10), Infinity));
  const moving = timed(40, (i) => paint(lookAt(scene, 1 + i / 200, 2 + i / 100), 0));
  painter.complete(scene, lookAt(scene, 5, 1));
  const close = timed(40, (i) => paint(lookAt(scene, 5, 1 + i / 10), Infinity));
  const rival = timed(people > 20_000 ? 1 : 15, (i) => {
    const look = lookAt(scene, 1, 2 + i / 100);
    paintAllTies(scene, look);
    paint({ ...look, lens: 'trust' }, Infinity);
  });
  return { people, ties: graph.edges, placed, refined, playing, moving, close, rival };
}

Object.assign(window, { measure });
