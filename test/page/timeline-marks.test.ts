/** Pins of the timeline: which there are, which share a place, and where one leads. */
import { describe, expect, it } from 'vitest';
import type { EventKind, MarketEvent } from '../../sim/results/events.ts';
import { clustered, marksOf, nextDay, previousDay } from '../../viz/timeline/marks.ts';
import { resolved } from '../lived.ts';

const text = { en: 'a label', zh: '标签' };
const event = (day: number, kind: EventKind): MarketEvent => ({
  day,
  kind,
  brand: 0,
  creator: -1,
  value: 0,
  label: text,
});
const scenario = resolved({
  days: 100,
  interventions: [
    { day: 50, kind: 'scandal', tier: 'head', rank: 0, severity: 1, label: text },
    { day: 20, until: 30, kind: 'set', path: 'brands.0.quality', value: 0.2, label: text },
  ],
});
const events = [event(20, 'intervention-starts'), event(50, 'scandal'), event(22, 'trust-falls')];
const marks = marksOf(scenario.interventions, events, [{ day: 21, text: 'look' }]);

describe('marks', () => {
  it('come by day, each thing once: what the log repeats of the scenario is left out', () => {
    expect(marks.map(({ day, kind }) => [day, kind])).toEqual([
      [20, 'intervention'],
      [21, 'note'],
      [22, 'trust-falls'],
      [50, 'scandal'],
    ]);
  });

  it('know the intervention by its place in the file', () => {
    expect(marks[0].intervention!.order).toBe(1);
    expect(marks[3].intervention!.order).toBe(0);
  });

  it('share a pin where they stand close, and the weightiest is shown', () => {
    const close = clustered(marks, (day) => 5 * day, 24);
    expect(close.map((one) => [one.day, one.marks.length, one.first.kind])).toEqual([
      [20, 3, 'note'],
      [50, 1, 'scandal'],
    ]);
    expect(clustered(marks, (day) => 30 * day, 24)).toHaveLength(4);
  });

  it('never stand closer than a pin is wide, and none is lost', () => {
    const many = Array.from({ length: 300 }, (_, i) => event(Math.floor(i / 3), 'widely-read'));
    const all = marksOf([], many, []);
    const pins = clustered(all, (day) => 8 * day, 24);
    expect(pins.flatMap((pin) => pin.marks)).toHaveLength(300);
    for (let i = 1; i < pins.length; i++)
      expect(8 * (pins[i].day - pins[i - 1].day)).toBeGreaterThanOrEqual(24);
  });

  it('lead on and back', () => {
    expect([nextDay(marks, 20), nextDay(marks, 50), previousDay(marks, 22), previousDay(marks, 20)]).toEqual([
      21,
      null,
      21,
      null,
    ]);
  });
});
