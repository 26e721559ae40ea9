/** What is changed, undone and redone: the recipe that would run, without a run. */
import './browser-globals.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as session from '../../viz/state/session.ts';

const quality = (value: number): void => session.setValue('brands.0.quality', value);
/** Value of that lever in the recipe; undefined while it is that of the file. */
const chosen = (): unknown =>
  session.recipe.value.changes.find(({ path }) => path === 'brands.0.quality')?.value;

beforeEach(() => {
  session.automatic.value = false;
  // What an earlier test left to be redone or undone must not count.
  session.pick('hype');
  session.resetAll();
});

describe('undo and redo', () => {
  it('go back and forward through every change, to the very recipe', () => {
    const before = session.recipe.value;
    quality(0.2);
    const first = session.recipe.value;
    quality(0.3);
    session.undo();
    expect(session.recipe.value).toBe(first);
    session.undo();
    expect(session.recipe.value).toBe(before);
    session.redo();
    session.redo();
    expect(chosen()).toBe(0.3);
  });

  it('a change after an undo is a new way: there is nothing to redo', () => {
    quality(0.2);
    quality(0.3);
    session.undo();
    expect(session.steps.value.forward).toBe(1);
    quality(0.4);
    expect(session.steps.value.forward).toBe(0);
    session.redo();
    expect(chosen()).toBe(0.4);
    session.undo();
    expect(chosen()).toBe(0.2);
  });

  it('count their steps', () => {
    const { back } = session.steps.value;
    quality(0.2);
    quality(0.3);
    expect(session.steps.value).toEqual({ back: back + 2, forward: 0 });
    session.undo();
    expect(session.steps.value).toEqual({ back: back + 1, forward: 1 });
  });

  it('do nothing where there is nothing', () => {
    while (session.steps.value.back > 0) session.undo();
    const first = session.recipe.value;
    session.undo();
    expect(session.recipe.value).toBe(first);
    while (session.steps.value.forward > 0) session.redo();
    const last = session.recipe.value;
    session.redo();
    expect(session.recipe.value).toBe(last);
  });
});

describe('a lever', () => {
  it('stands once among the changes, in the order of the first touch', () => {
    quality(0.2);
    session.setValue('days', 30);
    quality(0.3);
    expect(session.recipe.value.changes).toEqual([
      { path: 'brands.0.quality', value: 0.3 },
      { path: 'days', value: 30 },
    ]);
    session.resetValue('brands.0.quality');
    expect(session.recipe.value.changes).toEqual([{ path: 'days', value: 30 }]);
  });

  it('moves nothing that was before: an earlier recipe keeps its values', () => {
    quality(0.2);
    const before = session.recipe.value;
    quality(0.3);
    session.resetAll();
    expect(before.changes).toEqual([{ path: 'brands.0.quality', value: 0.2 }]);
  });
});

describe('another scenario', () => {
  it('takes no change, intervention or network along', () => {
    quality(0.2);
    session.setInterventions([]);
    session.bringNetwork({ fileName: 'ties.csv', text: 'a,b' });
    session.pick('bad-news-travels');
    expect(session.recipe.value).toMatchObject({
      name: 'bad-news-travels',
      changes: [],
      interventions: null,
      network: null,
    });
    session.undo();
    expect(session.recipe.value).toMatchObject({ name: 'hype', network: { fileName: 'ties.csv' } });
    expect(chosen()).toBe(0.2);
  });

  it('that there is not is named', () => {
    expect(() => session.pick('nowhere')).toThrow('scenario nowhere');
  });
});
