/** Which runs stand on the page, and which engines live, however a person and the engines take turns. */
import './browser-globals.ts';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { bringBack } from '../../viz/share/restore.ts';
import type { Beside } from '../../viz/share/restore.ts';
import * as session from '../../viz/state/session.ts';
import type { Recipe } from '../../viz/state/session.ts';
import { day } from '../../viz/state/player.ts';
import { fakeEngines, settled } from './fake-engines.ts';
import type { FakeEngine } from './fake-engines.ts';

const { before, beside, current, kept, recipe } = session;
const made = fakeEngines();
const newest = (): FakeEngine => made.at(-1)!;
const alive = (): FakeEngine[] => made.filter(({ ended }) => !ended);
const quality = (value: number): void => session.setValue('brands.0.quality', value);
/** Value of the lever in a run; null for no run, undefined while it is that of the file. */
const valueIn = (run: { recipe: Recipe } | null): unknown =>
  run === null ? null : run.recipe.changes.find(({ path }) => path === 'brands.0.quality')?.value;
/** What stands on the stage, behind it, and what is kept. */
const standing = (): unknown[] => [current, before, kept].map(({ value }) => valueIn(value));

/** Begins to compute the recipe; its engine. */
function start(): FakeEngine {
  void session.run();
  return newest();
}

async function complete(value?: number): Promise<FakeEngine> {
  if (value !== undefined) quality(value);
  const engine = start();
  await engine.begin();
  await engine.finish();
  return engine;
}

beforeEach(async () => {
  session.automatic.value = false;
  session.forget();
  // Two stories, so that nothing stands behind the one that a test begins with.
  for (const name of ['hype', 'the-star-falls']) {
    session.pick(name);
    await complete();
  }
  expect(standing()).toEqual([undefined, null, null]);
});

describe('a lever that is moved', () => {
  it('leaves the run before behind the new one, without anybody keeping it', async () => {
    await complete(0.2);
    expect(standing()).toEqual([0.2, undefined, null]);
    await complete(0.3);
    expect(standing()).toEqual([0.3, 0.2, null]);
    expect(beside.value).toBe(before.value);
  });

  it('leaves what stands on the stage until the market is made', async () => {
    const shown = current.value;
    quality(0.2);
    const engine = start();
    expect([current.value, session.starting.value]).toEqual([shown, true]);
    await engine.begin();
    expect([valueIn(current.value), session.starting.value]).toEqual([0.2, false]);
  });

  it('leaves the day that is watched', async () => {
    day.value = 15;
    quality(0.2);
    const engine = start();
    await engine.begin();
    await engine.live(0, 3);
    expect(day.value).toBe(15);
  });

  it('parts from the run on the stage, so that days in common are lived once', async () => {
    const [parent] = alive();
    await complete(0.2);
    expect(newest().parent).toBe(parent);
    session.pick('hype');
    await complete();
    expect(newest().parent).toBe(null);
  });

  it('again and again holds nothing of runs that stand nowhere any more', async () => {
    await complete(0.2);
    const first = new WeakRef(current.value!.data);
    for (const value of [0.3, 0.4, 0.5]) await complete(value);
    // Of the engines only those are left that live, as they are held from outside by their timers.
    made.splice(0, made.length - alive().length);
    for (const engine of made) engine.parent = null;
    await settled();
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    expect(first.deref() === undefined).toBe(true);
  });

  it('in many steps: what is before is what was complete before the first of them', async () => {
    await complete(0.2);
    for (const value of [0.3, 0.4, 0.5]) {
      quality(value);
      const engine = start();
      await engine.begin();
      await engine.live(0, 5);
    }
    expect(standing()).toEqual([0.5, 0.2, null]);
    expect(alive()).toHaveLength(2);
  });

  it('before the first run is complete: that goes on behind, after the new one', async () => {
    session.pick('hype');
    const first = start();
    await first.begin();
    await first.live(0, 5);
    quality(0.2);
    const second = start();
    await second.begin();
    expect(standing()).toEqual([0.2, undefined, null]);
    expect([first.held, second.held]).toEqual([true, false]);
    await second.finish();
    expect(first.held).toBe(false);
    await first.finish();
    expect(before.value!.data.status.value).toBe('done');
  });

  it('while another is being made: only the last is made', async () => {
    quality(0.2);
    const first = start();
    quality(0.3);
    const second = start();
    expect(first.ended).toBe(true);
    await second.begin();
    expect(standing()).toEqual([0.3, undefined, null]);
    expect(alive()).toHaveLength(2);
  });

  it('that is refused leaves everything as it stands, and says why', async () => {
    await complete(0.2);
    quality(7);
    await start().refuse('quality is 7');
    expect(standing()).toEqual([0.2, undefined, null]);
    expect(session.problems.value).toEqual(['quality is 7']);
    expect(alive()).toHaveLength(2);
  });
});

describe('undo and redo', () => {
  it('show a run that is still there at once, and what was on the stage behind it', async () => {
    await complete(0.2);
    const { length } = made;
    session.undo();
    await session.run();
    expect(standing()).toEqual([undefined, 0.2, null]);
    session.redo();
    await session.run();
    expect(standing()).toEqual([0.2, undefined, null]);
    expect(made).toHaveLength(length);
  });

  it('compute anew what is not there any more', async () => {
    await complete(0.2);
    await complete(0.3);
    session.undo();
    session.undo();
    await complete();
    expect(standing()).toEqual([undefined, 0.3, null]);
    expect(alive()).toHaveLength(2);
  });

  it('to another story leave nothing behind it', async () => {
    await complete(0.2);
    session.pick('hype');
    await complete();
    expect(standing()).toEqual([undefined, null, null]);
    session.undo();
    await complete();
    expect(standing()).toEqual([0.2, null, null]);
    expect(alive()).toHaveLength(1);
  });

  it('while the changed market is being made, end it', async () => {
    quality(0.2);
    const engine = start();
    session.undo();
    await session.run();
    expect(engine.ended).toBe(true);
    expect([standing(), session.starting.value]).toEqual([[undefined, null, null], false]);
  });
});

describe('what is kept by hand', () => {
  it('stays kept, and is what later runs are compared with', async () => {
    session.keep();
    await complete(0.2);
    await complete(0.3);
    expect(standing()).toEqual([0.3, 0.2, undefined]);
    expect(beside.value).toBe(kept.value);
    expect(alive()).toHaveLength(3);
    session.forget();
    expect([beside.value, alive().length]).toEqual([null, 1]);
  });

  it('is compared with nothing while it is on the stage itself', async () => {
    await complete(0.2);
    session.keep();
    expect(beside.value).toBe(null);
    expect(alive()).toHaveLength(1);
  });

  it('changes places with what is on the stage; nothing ends', async () => {
    session.keep();
    await complete(0.2);
    session.swap();
    expect([valueIn(current.value), valueIn(kept.value)]).toEqual([undefined, 0.2]);
    expect([recipe.value, session.pending.value]).toEqual([current.value!.recipe, false]);
    expect(alive()).toHaveLength(2);
  });

  it('and the run before as well', async () => {
    await complete(0.2);
    session.swap();
    expect(standing()).toEqual([undefined, 0.2, null]);
  });
});

describe('many runs', () => {
  it('leave no more engines than there are runs to be seen', async () => {
    for (let i = 1; i <= 30; i++) {
      await complete(i / 100);
      expect(alive()).toHaveLength(2);
    }
    session.keep();
    for (let i = 1; i <= 10; i++) await complete(0.5 + i / 100);
    expect(alive()).toHaveLength(3);
  });
});

describe('an engine that dies', () => {
  it('on the stage is said; what was before stays', async () => {
    const engine = await complete(0.2);
    await engine.die();
    expect([session.gone.value?.reason, current.value!.data.status.value]).toEqual(['crashed', 'failed']);
    await complete();
    expect([session.gone.value, valueIn(current.value)]).toEqual([null, 0.2]);
  });

  it('behind is not said, and is not shown again as it stood', async () => {
    const [first] = alive();
    await complete(0.2);
    await first.die();
    expect([session.gone.value, before.value!.data.status.value]).toEqual([null, 'done']);
    session.undo();
    await complete();
    expect(standing()).toEqual([undefined, 0.2, null]);
  });

  it('while its market is made is said', async () => {
    quality(0.2);
    await start().die();
    expect([session.gone.value?.reason, session.starting.value]).toEqual(['crashed', false]);
  });
});

describe('a link with another run', () => {
  const asked = (): Recipe => ({ ...recipe.value, changes: [{ path: 'brands.0.quality', value: 0.9 }] });

  /** Opens it, as the address does. */
  function open(as: Beside): FakeEngine {
    session.takeUp({ ...recipe.value, changes: [{ path: 'brands.0.quality', value: 0.1 }] });
    bringBack(asked(), as, recipe.value);
    return start();
  }

  it.each([
    ['kept', [0.1, null, 0.9]],
    ['before', [0.1, 0.9, null]],
  ] as const)('brings it back as it was: %s', async (as, stands) => {
    // From a page that shows another story: nothing of it stays.
    session.pick('hype');
    await complete();
    const shown = open(as);
    await shown.begin();
    await shown.live(0, 5);
    const { length } = made;
    await shown.finish();
    expect(made).toHaveLength(length + 1);
    const other = newest();
    expect(other.held).toBe(false);
    await other.begin();
    // Before it has a day there is nothing to compare with.
    expect(beside.value).toBe(null);
    await other.finish();
    expect(standing()).toEqual(stands);
    expect(beside.value!.data.status.value).toBe('done');
    expect(alive()).toHaveLength(2);
  });

  it.each(['kept', 'before'] as const)('opened in a page whose own run was kept: %s', async (as) => {
    session.keep();
    const shown = open(as);
    await shown.begin();
    await shown.finish();
    // What stood on the stage of the same market is not what the link asks for.
    const other = newest();
    await other.begin();
    await other.finish();
    expect([valueIn(current.value), valueIn(beside.value)]).toEqual([0.1, 0.9]);
    expect(beside.value!.data.days.value).toBeGreaterThan(0);
    expect(alive()).toHaveLength(2);
  });

  it('is given up where a lever is moved before it has begun, and its engine ends', async () => {
    const shown = open('kept');
    await shown.begin();
    await shown.finish();
    const other = newest();
    await complete(0.3);
    expect(other.ended).toBe(true);
    await other.begin();
    await settled();
    expect(standing()).toEqual([0.3, 0.1, null]);
    expect(alive()).toHaveLength(2);
  });

  it('is not even begun where a lever is moved before the first run is complete', async () => {
    const shown = open('before');
    await shown.begin();
    await shown.live(0, 5);
    const engine = await complete(0.3);
    await shown.finish();
    expect(newest()).toBe(engine);
    expect(standing()).toEqual([0.3, 0.1, null]);
  });

  it('that cannot be computed leaves what is on the stage', async () => {
    const shown = open('kept');
    await shown.begin();
    await shown.finish();
    await newest().refuse('no such lever');
    expect(standing()).toEqual([0.1, null, null]);
    expect(alive()).toHaveLength(1);
  });
});
