/**
 * Which columns respond in the market of a row, and by which rule: its arms are lived for some days with the same
 * draws, and wherever a rule has just written a column that is now another one in another arm, the rule may be a
 * link of the chain. A rule that sleeps in this market is none.
 */
import { advance, alone, start } from '../../sim/index.ts';
import type { ResolvedScenario, Run, Walk, World } from '../../sim/index.ts';
import { BIRTH, GATHERING } from './rules.ts';

/** After each rule and day, what each column is that the rule has changed: hashes by day, rule and column. */
type Lived = Map<string, number>;

const namesIn = (text: string): string[] => text.split(' ').filter((name) => name !== '');

/** FNV-1a over a column in steps of four bytes: it only has to tell whether two are the same. */
function hashOf({ buffer, byteOffset, byteLength }: ArrayBufferView): number {
  const words = new Int32Array(buffer, byteOffset, byteLength >> 2);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i], 0x01000193) ^ (hash >>> 15);
  const rest = new Uint8Array(buffer, byteOffset + 4 * words.length, byteLength & 3);
  for (let i = 0; i < rest.length; i++) hash = Math.imul(hash ^ rest[i], 0x01000193);
  return hash;
}

class Look {
  readonly lived: Lived = new Map();
  private readonly last = new Map<string, number>();
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
    for (const name of Object.keys(run.world.state)) this.note(BIRTH, name);
  }
  private note(rule: string, name: string): void {
    const { state, today } = this.run.world;
    const hash = hashOf((state as unknown as Record<string, ArrayBufferView>)[name]);
    if (hash === this.last.get(name)) return;
    this.last.set(name, hash);
    this.lived.set(`${today.day}|${rule}|${name}`, hash);
  }
  after(rule: string, writes: string): void {
    for (const name of namesIn(writes)) this.note(rule, name);
  }
}

const READING = 'consumers read and react';
const plainly = alone((rows, visit) => visit(0, rows));

/** Walks a day and looks at what each part of it has written. */
function looking(run: Run): { walk: Walk; lived: Lived } {
  const look = new Look(run);
  const walk: Walk = (world, phase) => {
    if (phase.name !== READING) {
      plainly(world, phase);
      look.after(phase.name, phase.writes);
      return;
    }
    const within = new Set<string>();
    const reading = world.model.reading.map((part) => ({
      ...part,
      step: (...given: Parameters<typeof part.step>) => {
        part.step(...given);
        look.after(part.name, part.writes);
        for (const name of namesIn(part.writes)) within.add(name);
      },
    }));
    const view: World = { ...world, model: { ...world.model, reading } };
    plainly(view, phase);
    look.after(
      GATHERING,
      namesIn(phase.writes)
        .filter((name) => !within.has(name))
        .join(' '),
    );
  };
  return { walk, lived: look.lived };
}

/** Rules and columns, as `rule|column`, that may carry a difference between these arms. */
export function respondingIn(arms: readonly ResolvedScenario[]): Set<string> {
  const all = arms.map((scenario) => {
    const run = start(scenario);
    run.recording.keyframeEvery = Infinity;
    const { walk, lived } = looking(run);
    advance(run, scenario.days, walk);
    return lived;
  });
  const found = new Set<string>();
  for (const key of new Set(all.flatMap((one) => [...one.keys()]))) {
    if (new Set(all.map((one) => one.get(key))).size > 1) found.add(key.slice(key.indexOf('|') + 1));
  }
  return found;
}
