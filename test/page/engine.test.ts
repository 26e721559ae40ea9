/** The engine as the page sees it, here without a worker: what it streams is what the run recorded. */
import { describe, expect, it } from 'vitest';
import { trustIn } from '../../sim/mechanisms/trust/beliefs.ts';
import { advance, fingerprint, startRun } from '../../sim/run.ts';
import { BRAND_MEASURES } from '../../sim/catalogue.ts';
import { RunSeries } from '../../viz/state/run-series.ts';
import { MarketEngine } from '../../workers/engine.ts';
import type { Host } from '../../workers/engine.ts';
import { FLOW_FIELDS, FULL, Mark, UNKNOWN, brandPlane, planes } from '../../workers/frames.ts';
import type { Days, Frame, Opening, Order, Refusal } from '../../workers/protocol.ts';
import { resolved } from '../lived.ts';

const DAYS = 30;
const scenario = {
  title: { en: 'A test', zh: '测试' },
  question: { en: 'Does it stream?', zh: '能流式传输吗？' },
  days: DAYS,
  seed: 'page',
  population: { consumers: 400, offline: 20 },
};
const order: Order = { scenario, where: 'test.json', changes: [], network: null, frames: true };

/** Time passes as fast as asked: a slice is one day with a slow clock, many with a fast one. */
const host = (step = 50): Host => {
  let now = 0;
  return {
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => (now += step),
    transfer: (value) => value,
    proxy: (value) => value,
  };
};

async function opened(given = order, step = 50) {
  const engine = new MarketEngine(host(step));
  const days: Days[] = [];
  const opening = await engine.open(given, (part) => days.push(part));
  return { engine, days, opening };
}

const isOpening = (x: Opening | Refusal): x is Opening => !('problems' in x);
const reference = startRun(resolved(scenario));
advance(reference, DAYS);

describe('a streamed run', () => {
  it.each([1, 50])('is the run of the command line, clock step %i', async (step) => {
    const { engine, days } = await opened(order, step);
    const closing = await engine.closing();
    expect(closing.fingerprint).toBe(fingerprint(reference));
    expect(days[0].from).toBe(0);
    days.slice(1).forEach((part, i) => expect(part.from).toBe(days[i].to));
    const series = new RunSeries(DAYS, reference.world.market.brands);
    for (const part of days) series.take(part);
    expect(series.brands.data).toEqual(reference.recording.brands.data);
    expect(series.market.data).toEqual(reference.recording.market.data);
    expect(series.creators.data).toEqual(reference.recording.creators.data);
    expect(days.flatMap(({ events }) => events)).toEqual(reference.recording.log.events);
  });

  it('shows every evening as the world was', async () => {
    const { engine, days, opening } = await opened();
    await engine.closing();
    if (!isOpening(opening)) throw new Error(opening.problems.join('\n'));
    const frames = days.flatMap((part) => part.frames);
    expect(frames.map(({ day }) => day)).toEqual(Array.from({ length: DAYS }, (_, day) => day));
    const n = opening.consumers;
    const last = frames[DAYS - 1];
    expect(last.people.length).toBe(n * planes(opening.brands));
    const { state } = reference.world;
    for (let b = 0; b < opening.brands; b++) {
      const plane = last.people.subarray(brandPlane('trust', b) * n, (brandPlane('trust', b) + 1) * n);
      for (let c = 0; c < n; c++) {
        const known = (state.aware[c] >> b) & 1;
        if (!known) expect(plane[c]).toBe(UNKNOWN);
        else expect(plane[c] / FULL).toBeCloseTo(trustIn(reference.world, c, b), 2);
      }
    }
    const offline = last.people.subarray(0, n).filter((mark) => (mark & Mark.online) === 0).length;
    expect(offline).toBe(20);
  });

  it('samples what was read: from somebody to somebody else, about a brand', async () => {
    const { engine, days, opening } = await opened();
    await engine.closing();
    if (!isOpening(opening)) throw new Error(opening.problems.join('\n'));
    const frames = days.flatMap((part) => part.frames);
    expect(frames.at(-1)!.flows.length).toBeGreaterThan(100 * FLOW_FIELDS);
    for (const { flows } of frames) {
      for (let i = 0; i < flows.length; i += FLOW_FIELDS) {
        const [author, reader, brand, kind] = flows.subarray(i, i + FLOW_FIELDS);
        expect(author).not.toBe(reader);
        expect(Math.min(author, reader, brand, kind)).toBeGreaterThanOrEqual(0);
        expect(Math.max(author, reader)).toBeLessThan(opening.consumers);
        expect(brand).toBeLessThan(opening.brands);
      }
    }
  });

  it('can be asked for any evening again', async () => {
    const { engine, days } = await opened();
    await engine.closing();
    const frames = days.flatMap((part) => part.frames);
    for (const day of [22, 25, 4, 0]) {
      const again = await engine.frame(day);
      expect(again.day).toBe(day);
      expect(again.people).toEqual(frames[day].people);
      expect(again.creators).toEqual(frames[day].creators);
    }
  });

  it('stops where it is when cancelled, and keeps what it has', async () => {
    const { engine, days } = await opened();
    engine.cancel();
    const closing = await engine.closing();
    expect(closing.days).toBeLessThan(DAYS);
    expect(days.at(-1)?.to ?? 0).toBe(closing.days);
  });

  it('has series only where frames are not wanted', async () => {
    const { engine, days } = await opened({ ...order, frames: false });
    expect((await engine.closing()).fingerprint).toBe(fingerprint(reference));
    expect(days.flatMap((part) => part.frames as Frame[])).toEqual([]);
  });
});

describe('a person', () => {
  it('is told of exactly: what was read, and the state of the evening', async () => {
    const { engine } = await opened();
    await engine.closing();
    const [a, b] = [await engine.person(14, 7), await engine.person(14, 7)];
    expect(a).toEqual(b);
    expect(a.seenInAll).toBe(a.seen.length);
    const world = startRun(resolved(scenario));
    advance(world, 15);
    expect(a.perBrand[0].trust).toBe(trustIn(world.world, 7, 0));
    const busiest = await Promise.all(Array.from({ length: 20 }, (_, c) => engine.person(14, c)));
    expect(Math.max(...busiest.map(({ seenInAll }) => seenInAll))).toBeGreaterThan(3);
  });

  it('must exist, on a day that has been', async () => {
    const { engine } = await opened();
    await engine.closing();
    expect(() => engine.person(3, 400 + 20)).toThrow(/419/);
    expect(() => engine.person(DAYS, 3)).toThrow(/not computed yet/);
  });
});

describe('input', () => {
  it('is refused with the words of the command line, all problems at once', async () => {
    const bad = { ...scenario, dayz: 3, population: { consumers: -1 } };
    const { opening } = await opened({ ...order, scenario: bad });
    expect(isOpening(opening)).toBe(false);
    const { problems } = opening as Refusal;
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).toMatch(/test\.json: .*dayz.*"?days"?/);
    expect(problems.join('\n')).toContain('population.consumers');
  });

  it('may be changed by path', async () => {
    const changes = [{ path: 'trust.priorWeight', value: 5 }] as const;
    const { opening, engine } = await opened({ ...order, changes });
    if (!isOpening(opening)) throw new Error(opening.problems.join('\n'));
    expect(opening.scenario.base.parameters.trust.priorWeight).toBe(5);
    expect((await engine.closing()).fingerprint).not.toBe(fingerprint(reference));
  });

  it('may bring a network, and is told what is wrong with it', async () => {
    const good = { fileName: 'ring.csv', text: 'a,b\nb,c\nc,a\n' };
    const fine = await opened({
      ...order,
      network: good,
      scenario: { ...scenario, population: { offline: 0 } },
    });
    expect((fine.opening as Opening).graph.names).toHaveLength(3);
    const bad = await opened({ ...order, network: { fileName: 'x.csv', text: '' } });
    expect((bad.opening as Refusal).problems.join()).toMatch(/x\.csv.*empty/);
  });

  it('gives the tables of the command line', async () => {
    const { engine } = await opened();
    await engine.closing();
    const files = await engine.files('csv');
    expect(files.map(({ name }) => name)).toEqual(['market.csv', 'brands.csv', 'creators.csv', 'events.csv']);
    const text = new TextDecoder().decode(files[1].content);
    const [header, ...rows] = text.trimEnd().split('\n');
    expect(rows).toHaveLength(DAYS * reference.world.market.brands);
    const trust = header.split(',').indexOf('trust');
    const place = BRAND_MEASURES.findIndex(({ name }) => name === 'trust');
    expect(Number(rows[0].split(',')[trust])).toBe(reference.recording.brands.at(0, 0, place));
    const parquet = await engine.files('parquet');
    expect(new TextDecoder().decode(parquet[0].content.subarray(0, 4))).toBe('PAR1');
  });
});

describe('an engine beside another', () => {
  const label = { en: 'Worse', zh: '变差' };
  const worse = (day: number): object => ({ kind: 'set', day, path: 'brands.0.quality', value: 0.1, label });
  const orderWith = (...interventions: object[]): Order => ({
    ...order,
    scenario: { ...scenario, interventions },
  });

  /** All that the page holds at the end: of its own days, and of the parent's. */
  async function beside(parent: MarketEngine, before: readonly Days[], given: Order) {
    const engine = parent.beside();
    const days: Days[] = [];
    const opening = await engine.open(given, (part) => days.push(part));
    if (!isOpening(opening)) throw new Error(opening.problems.join('\n'));
    const { fingerprint: found } = await engine.closing();
    const series = new RunSeries(opening.scenario.days, opening.brands);
    const ofParent = new RunSeries(DAYS, opening.brands);
    for (const part of before) ofParent.take(part);
    series.share(ofParent, opening.shared);
    for (const part of days) series.take(part);
    const earlier = <T extends { day: number }>(of: (part: Days) => readonly T[]): T[] => [
      ...before.flatMap(of).filter(({ day }) => day < opening.shared),
      ...days.flatMap(of),
    ];
    return {
      ...{ engine, found, series, shared: opening.shared, sent: days.flatMap((part) => part.frames).length },
      frames: earlier(({ frames }) => frames),
      events: earlier(({ events }) => events),
    };
  }

  const alone = async (given: Order) => {
    const { engine, days } = await opened(given);
    const { fingerprint: found } = await engine.closing();
    return { found, days };
  };

  it('sends the days that differ, and is the market lived whole', async () => {
    const parent = await opened(orderWith());
    await parent.engine.closing();
    const given = orderWith(worse(18));
    const fork = await beside(parent.engine, parent.days, given);
    const whole = await alone(given);
    expect(fork.shared).toBe(18);
    expect(fork.sent).toBe(DAYS - 18);
    expect(fork.found).toBe(whole.found);
    const series = new RunSeries(DAYS, 4);
    for (const part of whole.days) series.take(part);
    expect(fork.series.brands.data).toEqual(series.brands.data);
    expect(fork.series.market.data).toEqual(series.market.data);
    expect(fork.events).toEqual(whole.days.flatMap(({ events }) => events));
    expect(fork.frames).toEqual(whole.days.flatMap(({ frames }) => frames));
    // Both can still be asked.
    expect((await fork.engine.frame(25)).people).not.toEqual((await parent.engine.frame(25)).people);
    expect((await fork.engine.frame(12)).people).toEqual((await parent.engine.frame(12)).people);
  });

  it('begins anew where nothing is shared: other levers, other friendships', async () => {
    const parent = await opened(orderWith());
    await parent.engine.closing();
    const levers = { ...orderWith(), changes: [{ path: 'brands.0.quality', value: 0.2 }] };
    const network = { ...orderWith(), network: { fileName: 'ring.csv', text: 'a,b\n1,2\n2,3\n3,4\n4,1\n' } };
    for (const given of [levers, network]) {
      const fork = await beside(parent.engine, parent.days, given);
      expect([fork.shared, fork.found]).toEqual([0, (await alone(given)).found]);
    }
  });

  it('of a market that has not ended parts where that has come to', async () => {
    const parent = await opened(orderWith(), 50);
    await new Promise((resolve) => setImmediate(resolve));
    parent.engine.cancel();
    const { days } = await parent.engine.closing();
    expect(days).toBeLessThan(20);
    const fork = await beside(parent.engine, parent.days, orderWith(worse(25)));
    expect(fork.shared).toBe(days < 2 ? 0 : days);
    expect(fork.found).toBe((await alone(orderWith(worse(25)))).found);
  });

  it('of one that was let go begins anew', async () => {
    const parent = await opened(orderWith());
    await parent.engine.closing();
    parent.engine.close();
    const fork = await beside(parent.engine, parent.days, orderWith(worse(18)));
    expect([fork.shared, fork.found]).toEqual([0, (await alone(orderWith(worse(18)))).found]);
  });
});
