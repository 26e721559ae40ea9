import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatProblem, interventionsOn, resolveScenario, settingsAt } from '../sim/scenario/scenario.ts';
import type { ResolvedScenario } from '../sim/scenario/scenario.ts';
import { assign, copySettings } from '../sim/scenario/paths.ts';
import type { AnySettings } from '../sim/scenario/paths.ts';
import { scenarioFile } from './scenario-arbitrary.ts';
import { MINIMAL, SMALL } from './small-tables.ts';

const ATTENTION = 'parameters.wordOfMouth.attention';

function resolve(interventions: unknown[], more: object = {}): ResolvedScenario {
  const resolution = resolveScenario({ ...MINIMAL, ...more, interventions }, 'a.json', SMALL);
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  return resolution.scenario;
}

function on(scenario: ResolvedScenario, day: number): AnySettings {
  return settingsAt(scenario, day) as unknown as AnySettings;
}

function complaint(intervention: object, more: object = {}): string {
  const resolution = resolveScenario({ ...MINIMAL, ...more, interventions: [intervention] }, 'a.json', SMALL);
  return resolution.ok ? '' : resolution.problems.map(formatProblem).join('\n');
}

function attention(sets: [day: number, until: number | undefined, value: number][]): number[] {
  const scenario = resolve(
    sets.map(([day, until, value]) => ({
      day,
      kind: 'set',
      path: ATTENTION,
      value,
      ...(until && { until }),
    })),
  );
  return [0, 10, 20, 30, 40, 50].map((day) => on(scenario, day).parameters.wordOfMouth.attention);
}

describe('a dated set', () => {
  it('holds from its day on', () => {
    expect(attention([[20, undefined, 0.9]])).toEqual([0.3, 0.3, 0.9, 0.9, 0.9, 0.9]);
  });

  it('falls back on the day it ends', () => {
    expect(attention([[10, 30, 0.9]])).toEqual([0.3, 0.9, 0.9, 0.3, 0.3, 0.3]);
  });

  it('yields to one later in the file, and comes back when that one ends', () => {
    expect(
      attention([
        [10, 50, 0.9],
        [20, 40, 0.1],
      ]),
    ).toEqual([0.3, 0.9, 0.1, 0.1, 0.9, 0.3]);
  });

  it('holds against one earlier in the file, even when that one begins later', () => {
    expect(
      attention([
        [20, 50, 0.1],
        [10, 40, 0.9],
      ]),
    ).toEqual([0.3, 0.9, 0.9, 0.9, 0.1, 0.3]);
  });

  it('may begin on the first day and last beyond the last', () => {
    expect(attention([[0, 9999, 0.5]])).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it('leaves the base and all other numbers alone', () => {
    const scenario = resolve([{ day: 5, kind: 'set', path: 'creators.koc.labels', value: false }]);
    const expected = copySettings(scenario.base as unknown as AnySettings);
    assign(expected, { path: 'creators.koc.labels', value: 0 });
    expect(on(scenario, 4)).toEqual(scenario.base);
    expect(on(scenario, 5)).toEqual(expected);
  });

  it('gives the same object until something changes', () => {
    const scenario = resolve([
      { day: 10, until: 20, kind: 'set', path: ATTENTION, value: 0.9 },
      { day: 12, until: 15, kind: 'set', path: ATTENTION, value: 0.9 },
      { day: 30, kind: 'scandal', tier: 'head' },
    ]);
    const objects = new Set(Array.from({ length: 180 }, (_, day) => settingsAt(scenario, day)));
    expect(objects.size).toBe(3);
    expect(settingsAt(scenario, 10)).toBe(settingsAt(scenario, 19));
  });
});

describe('kinds', () => {
  it('are short for fields of a brand, named in either language or by number', () => {
    const scenario = resolve([
      { day: 1, kind: 'quality-drop', brand: 'Aurora', to: 0.2 },
      { day: 2, kind: 'counterfeit', brand: '晨光', share: 0.3 },
      { day: 3, kind: 'attack', brand: 1, postsPerThousand: 8 },
      { day: 4, until: 6, kind: 'campaign', brand: 'Bamboo', budget: 50, advertising: 0.9, emotion: 1 },
    ]);
    expect(on(scenario, 5).brands[0]).toMatchObject({ quality: 0.2, counterfeitShare: 0.3, attackPosts: 0 });
    expect(on(scenario, 5).brands[1]).toMatchObject({
      attackPosts: 8,
      budget: 50,
      toAdvertising: 0.9,
      emotion: 1,
      toKoc: 0.3,
    });
    expect(on(scenario, 6).brands[1]).toMatchObject({ attackPosts: 8, toAdvertising: 0.2, emotion: 0.5 });
    expect(scenario.interventions.map(({ brand }) => brand)).toEqual([0, 0, 1, 1]);
  });

  it('have labels in both languages', () => {
    const [given, made] = resolve([
      { day: 1, kind: 'quality-drop', brand: 0, to: 0.2, label: 'Cheaper parts' },
      { day: 2, kind: 'attack', brand: 0, postsPerThousand: 8, because: { en: 'a rival', zh: '对手' } },
    ]).interventions;
    expect(given.label).toEqual({ en: 'Cheaper parts', zh: 'Cheaper parts' });
    expect(made.label).toEqual({ en: 'Attack on Aurora', zh: '晨光遭到攻击' });
    expect([given.because, made.because]).toEqual([null, { en: 'a rival', zh: '对手' }]);
  });

  it('write a switch in their label as the document does', () => {
    const labels = [false, 0].map((value) => {
      return resolve([{ day: 1, kind: 'set', path: 'parameters.trust.on', value }]).interventions[0].label.en;
    });
    expect(labels).toEqual(['trust.on = false', 'trust.on = false']);
  });

  it('a scandal is an event of one day and sets nothing', () => {
    const scenario = resolve([{ day: 7, kind: 'scandal', tier: 'mid', severity: 0.5 }]);
    expect(interventionsOn(scenario, 7)[0]).toMatchObject({
      scandal: { tier: 'mid', rank: 0, severity: 0.5 },
      sets: [],
      until: null,
    });
    expect(interventionsOn(scenario, 8)).toEqual([]);
    expect(settingsAt(scenario, 7)).toBe(settingsAt(scenario, 6));
  });

  it('are sorted by day, those of one day as in the file', () => {
    const entry = (day: number, label: string) => ({ day, kind: 'scandal', tier: 'koc', label });
    const { interventions, document } = resolve([entry(9, 'c'), entry(2, 'a'), entry(2, 'b')]);
    expect(interventions.map(({ label }) => label.en)).toEqual(['a', 'b', 'c']);
    expect(document.interventions).toMatchObject([{ day: 9 }, { day: 2 }, { day: 2 }]);
  });
});

describe('problems', () => {
  const set = { day: 1, kind: 'set', path: ATTENTION, value: 0.5 };
  const attack = { day: 1, kind: 'attack', brand: 0, postsPerThousand: 5 };

  it.each([
    [{ ...set, day: 180 }, 'day is 180; expected 0 to 179 (the scenario has 180 days, the first is day 0)'],
    [{ ...set, day: -1 }, 'day is -1; expected a whole number from 0 to 3649 (day)'],
    [{ ...set, day: 9, until: 9 }, 'until is 9; expected a day after 9'],
    [{ ...set, value: 7 }, 'value is 7; expected 0 to 1 (probability per day)'],
    [{ ...set, value: true }, 'value is true; expected 0 to 1 (probability per day)'],
    [{ ...set, value: '1' }, 'value is "1"; expected 0 to 1 (probability per day)'],
    [
      { ...set, value: [] },
      'value is a list of 0; expected a number, or true or false for a switch, or a word for a choice',
    ],
    [
      { ...set, path: 'parameters.wordOfMouth.order', value: 'bst' },
      'value is "bst"; expected newest, best or random; did you mean "best"?',
    ],
    [
      { ...set, path: 'parameters.wordOfMouth.atention' },
      'path is "parameters.wordOfMouth.atention"; expected the path of a number; did you mean "parameters.wordOfMouth.attention"?',
    ],
    [
      { ...set, path: 'wordOfMouth.attention' },
      'path is "wordOfMouth.attention"; expected the path of a number; did you mean "parameters.wordOfMouth.attention"?',
    ],
    [
      { ...set, path: 'parameters.constructor.name' },
      'path is "parameters.constructor.name"; expected the path of a number',
    ],
    [
      { ...set, path: 'brands.2.quality' },
      'path is "brands.2.quality"; expected a brand of the scenario: 0 ("Aurora"), 1 ("Bamboo")',
    ],
    [
      { ...set, path: 'parameters.wordOfMouth.groups', value: 4 },
      'path is "parameters.wordOfMouth.groups"; expected a number that may change during a run; this one is decided when the world is made',
    ],
    [
      { ...set, path: 'population.scepticism' },
      'path is "population.scepticism"; expected a number that may change during a run; this one is decided when the world is made',
    ],
    [
      { ...set, vlaue: 1 },
      'vlaue is not a known name; expected day, until, kind, path, value, label or because; did you mean "value"?',
    ],
    [
      { ...attack, brand: 'Arora' },
      'brand is "Arora"; expected the name or number of a brand; did you mean "Aurora"?',
    ],
    [{ ...attack, brand: 2 }, 'brand is 2; expected a brand of the scenario: 0 ("Aurora"), 1 ("Bamboo")'],
    [{ ...attack, brand: 0.5 }, 'brand is 0.5; expected the number of a brand (0 is the first) or its name'],
    [
      { ...attack, kind: 'atack' },
      'kind is "atack"; expected set, scandal, quality-drop, counterfeit, attack or campaign; did you mean "attack"?',
    ],
    [
      { ...attack, postsPerThousand: 101 },
      'postsPerThousand is 101; expected 0 to 100 (posts per thousand consumers and day)',
    ],
    [
      { day: 1, kind: 'attack', brand: 0 },
      'postsPerThousand is missing; expected 0 to 100 (posts per thousand consumers and day)',
    ],
    [
      { day: 1, kind: 'scandal', tier: 'haed' },
      'tier is "haed"; expected koc, mid or head; did you mean "head"?',
    ],
    [
      { day: 1, until: 5, kind: 'scandal', tier: 'head' },
      'until is not a known name; expected day, kind, tier, rank, severity, label or because',
    ],
  ])('%j', (intervention, line) => {
    expect(complaint(intervention)).toBe(`a.json: interventions.0.${line}`);
  });

  it('a campaign that changes nothing, and an entry that is no object', () => {
    expect(complaint({ day: 1, kind: 'campaign', brand: 0 })).toBe(
      'a.json: interventions.0 is an object; expected at least one of budget, advertising, koc, mid, head, emotion',
    );
    expect(complaint('attack' as unknown as object)).toMatch(
      /interventions.0 is "attack"; expected an object with/,
    );
  });

  it('a brand whose own name is wrong is not reported as unknown a second time', () => {
    const brands = [{ name: 5 }, { name: 'B' }];
    expect(complaint({ ...attack, brand: 'A' }, { brands })).toMatch(/^a.json: brands.0.name is 5; [^\n]*$/);
  });
});

describe('properties', () => {
  it('the timeline is what applying the active interventions day by day gives', () => {
    fc.assert(
      fc.property(scenarioFile(SMALL, 80), (json) => {
        const resolution = resolveScenario(json, 'a.json', SMALL);
        if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
        const { scenario } = resolution;
        const inFileOrder = [...scenario.interventions].sort((a, b) => a.order - b.order);
        for (let day = 0; day < scenario.days; day++) {
          const expected = copySettings(scenario.base as unknown as AnySettings);
          for (const { day: from, until, sets } of inFileOrder) {
            if (from <= day && day < (until ?? Infinity)) sets.forEach((set) => assign(expected, set));
          }
          expect(settingsAt(scenario, day)).toEqual(expected);
        }
      }),
    );
  });
});
