/** The features of the page: each is listed once, has what it is reached by, and speaks both languages. */
import './figures-setting.ts';
import { describe, expect, it } from 'vitest';
import { features, install, panels, places } from '../../viz/feature.ts';
import { FEATURES } from '../../viz/features.ts';
import { setView, viewCode } from '../../viz/share/view-code.ts';
import { allKeys } from '../../viz/shortcuts.ts';
import { language } from '../../viz/state/preferences.ts';
import { brand, community, lens, panel, person, place, since, tier } from '../../viz/state/view.ts';
import en from '../../viz/texts/en/features.json';

install(FEATURES);
const twice = (list: readonly string[]): string[] => list.filter((one, i) => list.indexOf(one) !== i);

describe('features', () => {
  it('have names, keys and letters of their own', () => {
    expect(twice(features().map(({ id }) => id))).toEqual([]);
    expect(twice(allKeys().map(({ key }) => key))).toEqual([]);
    const letters = features().flatMap(({ link }) => (link ?? []).map(({ letter }) => letter));
    expect(twice([...letters, 't', 'w'])).toEqual([]);
  });

  it('have a place and a panel for every title', () => {
    expect(places().map(({ id }) => id)).toEqual(Object.keys(en.places));
    expect(panels().map(({ id }) => id)).toEqual(Object.keys(en.panels));
  });

  it('say what their keys do, in both languages', () => {
    const said = (['en', 'zh'] as const).map((tongue) => {
      language.value = tongue;
      return allKeys().map(({ says }) => says());
    });
    expect(said.flat().every((text) => text !== '')).toBe(true);
    for (const [i, text] of said[0].entries()) expect(said[1][i]).not.toBe(text);
  });
});

describe('the view in a link', () => {
  it('is empty for a page as it opens', () => {
    expect([panel.value, place.value]).toEqual([panels()[0].id, places()[0].id]);
    expect(viewCode()).toEqual({});
  });

  it('holds what was chosen, and brings it back', () => {
    [lens.value, brand.value, person.value, community.value] = ['stage', 2, 0, 7];
    [tier.value, since.value] = [2, 0];
    [panel.value, place.value] = ['compare', 'laboratory'];
    const code = viewCode();
    expect(code).toEqual({ l: 'stage', b: 2, r: 2, s: 0, p: 0, q: 7, t: 'compare', w: 'laboratory' });
    setView({});
    expect(viewCode()).toEqual({});
    setView(code);
    expect(viewCode()).toEqual(code);
  });

  it('passes over what it does not know', () => {
    setView({ l: 'x-ray', b: 'two', r: 3, s: 'eve', p: 'me', t: 'language', w: 'moon', z: 1 });
    expect(viewCode()).toEqual({});
  });
});
