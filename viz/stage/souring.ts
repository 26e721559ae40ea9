/**
 * Which posts soured whoever read them: criticism of the brand in view (of any, where none is), where trust in it was
 * lower on the evening of the day than on the one before; and, through the lens of belief, criticism and sponsored posts,
 * where belief in creators was. What else they read that day may have helped: the page knows the evenings, not the moment.
 */
import {
  FLOW_FIELDS,
  FULL,
  FlowField,
  FlowKind,
  UNKNOWN,
  beliefPlane,
  brandPlane,
} from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';
import type { RunData } from '../state/run-data.ts';
import { LENS } from './lenses.ts';
import type { Reading } from './lenses.ts';

/** Less is none, in shares; so much is the strongest that is shown. */
const LEAST = 0.02;
const MOST = 0.1;

interface Soured {
  key: string;
  /** By row of the flows: 0 for none, to 1. */
  strength: Float32Array;
}
const known = new WeakMap<Frame, Soured>();

export function souringOf(run: RunData, frame: Frame, { lens, brand, tier }: Reading): Float32Array {
  const belief = lens === 'belief';
  const inView = LENS[lens].about === 'brand' ? brand : null;
  const key = belief ? `belief ${tier}` : `trust ${inView}`;
  const there = known.get(frame);
  if (there?.key === key) return there.strength;
  const before = run.frameAt(frame.day - run.opening.frameEvery);
  const rows = frame.flows.length / FLOW_FIELDS;
  const strength = new Float32Array(rows);
  const n = run.consumers;
  for (let row = 0; before !== null && row < rows; row++) {
    const at = row * FLOW_FIELDS;
    const kind = frame.flows[at + FlowField.kind];
    if (kind === FlowKind.good || (kind === FlowKind.paid && !belief)) continue;
    const about = frame.flows[at + FlowField.brand];
    if (inView !== null && about !== inView) continue;
    const plane = belief ? beliefPlane(tier) : brandPlane('trust', about);
    const place = plane * n + frame.flows[at + FlowField.reader];
    const [was, is] = [before.people[place], frame.people[place]];
    if (was === UNKNOWN || is === UNKNOWN) continue;
    const lost = (was - is) / FULL;
    if (lost >= LEAST) strength[row] = Math.min(1, lost / MOST);
  }
  known.set(frame, { key, strength });
  return strength;
}
