import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem, resolveScenario, settingsAt } from '../sim/scenario/scenario.ts';
import type { ResolvedScenario } from '../sim/scenario/scenario.ts';
import type { AnySettings } from '../sim/scenario/paths.ts';
import { scenarioFile } from './scenario-arbitrary.ts';
import { MINIMAL, SMALL } from './small-tables.ts';

function resolve(json: unknown): ResolvedScenario {
  const resolution = resolveScenario(json, 'a.json', SMALL);
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  return resolution.scenario;
}

function base(json: unknown): AnySettings {
  return resolve(json).base as unknown as AnySettings;
}

function complaints(difference: object): string[] {
  const resolution = resolveScenario({ ...MINIMAL, ...difference }, 'a.json', SMALL);
  return resolution.ok ? [] : resolution.problems.map(formatProblem);
}

describe('defaults', () => {
  it('come from the tables, tier by tier and brand by brand', () => {
    const scenario = resolve(MINIMAL);
    expect(scenario).toMatchObject({ seed: 'trustfall', days: 180, interventions: [] });
    expect(scenario.brandNames).toEqual([
      { en: 'Aurora', zh: '晨光' },
      { en: 'Bamboo', zh: 'Bamboo' },
    ]);
    const settings = base(MINIMAL);
    expect(settings.parameters.wordOfMouth).toEqual({ attention: 0.3, memory: 14, order: 1, groups: 3 });
    expect(settings.creators.koc).toEqual({ sponsoredShare: 0.05, labels: 1 });
    expect(settings.creators.mid).toEqual({ sponsoredShare: 0.2, labels: 1 });
    expect(settings.creators.head).toEqual({ sponsoredShare: 0.4, labels: 0 });
    expect(settings.brands.map(({ quality, price }) => [quality, price])).toEqual([
      [0.8, 100],
      [0.7, 60],
    ]);
  });

  it('are replaced one by one', () => {
    const settings = base({
      ...MINIMAL,
      brands: [{ name: 'Only', price: 7 }],
      creators: { head: { labels: true } },
      parameters: {
        trust: { on: false, priorWeight: { value: 4, because: 'a slow market' } },
        wordOfMouth: { order: 'random' },
      },
    });
    expect(settings.brands).toHaveLength(1);
    expect(settings.brands[0]).toMatchObject({ price: 7, quality: 0.7 });
    expect(settings.creators.head).toEqual({ sponsoredShare: 0.4, labels: 1 });
    expect(settings.parameters.trust).toEqual({ on: 0, priorWeight: 4 });
    expect(settings.parameters.wordOfMouth.order).toBe(2);
  });

  it('are all written into the document, with switches as words and reasons kept', () => {
    const { document } = resolve({
      ...MINIMAL,
      because: 'why',
      parameters: { trust: { on: 0, priorWeight: { value: 4, because: 'slow' } } },
    });
    expect(document).toMatchObject({
      ...MINIMAL,
      because: { en: 'why', zh: 'why' },
      population: { consumers: 2000, scepticism: 0.4 },
      creators: { head: { labels: false } },
      parameters: {
        wordOfMouth: { order: 'best' },
        trust: { on: false, priorWeight: { value: 4, because: { en: 'slow', zh: 'slow' } } },
      },
      interventions: [],
    });
  });

  it('do not distinguish the two zeros', () => {
    expect(base({ ...MINIMAL, population: { scepticism: -0 } }).population.scepticism).toBe(0);
  });
});

describe('problems', () => {
  it.each([
    [
      { parameters: { wordOfMouth: { attention: 1.4 } } },
      'wordOfMouth.attention is 1.4; expected 0 to 1 (probability per day)',
    ],
    [
      { parameters: { wordOfMouth: { attention: 'NaN' } } },
      'wordOfMouth.attention is "NaN"; expected 0 to 1 (probability per day)',
    ],
    [
      { parameters: { wordOfMouth: { attention: NaN } } },
      'wordOfMouth.attention is NaN; expected 0 to 1 (probability per day)',
    ],
    [
      { parameters: { wordOfMouth: { attention: null } } },
      'wordOfMouth.attention is null; expected 0 to 1 (probability per day)',
    ],
    [
      { parameters: { wordOfMouth: { attention: true } } },
      'wordOfMouth.attention is true; expected 0 to 1 (probability per day)',
    ],
    [
      { parameters: { wordOfMouth: { attention: { value: 2 } } } },
      'wordOfMouth.attention.value is 2; expected 0 to 1 (probability per day)',
    ],
    [
      { parameters: { wordOfMouth: { attention: {} } } },
      'wordOfMouth.attention.value is missing; expected 0 to 1 (probability per day)',
    ],
    [
      { parameters: { wordOfMouth: { memory: 1.5 } } },
      'wordOfMouth.memory is 1.5; expected a whole number from 1 to 60 (days)',
    ],
    [
      { parameters: { wordOfMouth: { memory: 1e300 } } },
      'wordOfMouth.memory is 1e+300; expected a whole number from 1 to 60 (days)',
    ],
    [
      { parameters: { wordOfMouth: { order: 'newst' } } },
      'wordOfMouth.order is "newst"; expected newest, best or random; did you mean "newest"?',
    ],
    [
      { parameters: { wordOfMouth: { order: 1 } } },
      'wordOfMouth.order is 1; expected newest, best or random',
    ],
    [{ parameters: { trust: { on: 2 } } }, 'trust.on is 2; expected true or false'],
    [{ parameters: { trust: { on: 'yes' } } }, 'trust.on is "yes"; expected true or false'],
    [
      { parameters: { trust: { priorWieght: 2 } } },
      'trust.priorWieght is not a known name; expected on or priorWeight; did you mean "priorWeight"?',
    ],
    [
      { parameters: { trsut: {} } },
      'trsut is not a known name; expected trust or wordOfMouth; did you mean "trust"?',
    ],
    [
      { parameters: { trust: { attention: 0.2 } } },
      'trust.attention is not a known name; expected on or priorWeight; did you mean "parameters.wordOfMouth.attention"?',
    ],
    [{ parameters: [] }, 'parameters is a list of 0; expected an object with groups of parameters'],
    [
      { creators: { kol: {} } },
      'creators.kol is not a known name; expected koc, mid or head; did you mean "koc"?',
    ],
    [{ brands: [] }, 'brands is a list of 0; expected a list of 1 to 8 brands'],
    [{ brands: {} }, 'brands is an object; expected a list of 1 to 8 brands'],
    [{ brands: [{ price: 3 }] }, 'brands.0.name is missing; expected text, or an object with "en" and "zh"'],
    [{ brands: [{ name: { en: 'A' } }] }, 'brands.0.name.zh is missing; expected text'],
    [{ brands: ['A'] }, 'brands.0 is "A"; expected an object with a name and the numbers of a brand'],
    [
      { brands: [{ name: 'A' }, { name: { en: 'B', zh: 'a' } }] },
      'brands.1.name is "a", as brand 0 is called; expected a name no other brand has',
    ],
    [{ days: 0 }, 'days is 0; expected a whole number from 1 to 3650 (days)'],
    [{ seed: 5 }, 'seed is 5; expected text'],
    [{ title: { en: 'A', zh: '' } }, 'title.zh is ""; expected text that is not blank'],
    [{ title: 'A' }, 'title is "A"; expected an object with "en" and "zh"'],
    [{ interventions: {} }, 'interventions is an object; expected a list of at most 500 interventions'],
  ])('%j', (difference, line) => {
    expect(complaints(difference)).toEqual([`a.json: ${line}`]);
  });

  it('too many brands', () => {
    const brands = Array.from({ length: 9 }, (_, b) => ({ name: `B${b}` }));
    expect(complaints({ brands })).toEqual([
      'a.json: brands is a list of 9; expected a list of 1 to 8 brands',
    ]);
  });

  it('a group of parameters at the top says where it belongs', () => {
    expect(complaints({ wordOfMouth: {} })[0]).toMatch(
      /^a.json: wordOfMouth is not .*"parameters.wordOfMouth"\?$/,
    );
  });

  it('a key of the language itself is an unknown key', () => {
    const parsed = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 1, "toString": 2}') as object;
    const json = Object.assign(Object.create(null) as object, MINIMAL);
    Object.defineProperties(json, Object.getOwnPropertyDescriptors(parsed));
    const resolution = resolveScenario(json, 'a.json', SMALL);
    expect(!resolution.ok && resolution.problems.map(({ path }) => path)).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each([null, undefined, 3, 'text', [], true])('%j is no scenario', (json) => {
    const resolution = resolveScenario(json, 'a.json', SMALL);
    expect(!resolution.ok && resolution.problems.map(formatProblem)[0]).toMatch(
      /^a.json is .*; expected a scenario/,
    );
  });

  it('are reported all at once', () => {
    const found = complaints({
      question: undefined,
      days: 30,
      brands: [{ name: 'A', price: 0 }, { name: 'A' }],
      parameters: { trust: { priorWeight: -1 } },
      interventions: [
        { day: 40, kind: 'attack', brand: 'A', postsPerThousand: 5 },
        { day: 4, kind: 'atack', brand: 'A', postsPerThousand: 5 },
      ],
    });
    const paths = found.map((line) => /^a\.json: (\S+) is/.exec(line)?.[1]);
    expect(paths.sort()).toEqual([
      'brands.0.price',
      'brands.1.name',
      'interventions.0.day',
      'interventions.1.kind',
      'question',
      'trust.priorWeight',
    ]);
  });
});

describe('properties', () => {
  it('every random valid scenario resolves, and its document resolves to itself', () => {
    fc.assert(
      fc.property(scenarioFile(SMALL), (json) => {
        const first = resolve(json);
        const text = JSON.stringify(first.document);
        const again = resolve(JSON.parse(text));
        expect(JSON.stringify(again.document)).toBe(text);
        expect(again.base).toEqual(first.base);
        expect(again.timeline).toEqual(first.timeline);
        expect(again).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it('every number on every day is in the range of its parameter', () => {
    fc.assert(
      fc.property(scenarioFile(SMALL, 60), (json) => {
        const scenario = resolve(json);
        for (let day = 0; day < scenario.days; day++) {
          const settings = settingsAt(scenario, day) as unknown as AnySettings;
          for (const brand of settings.brands) {
            for (const [name, { min, max }] of Object.entries(SMALL.brand)) {
              expect(brand[name] >= min && brand[name] <= max).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('a random mutation gives a scenario or problems, never an exception, and leaves the file alone', () => {
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(NaN, Infinity, -1, 1e9, '', '0', [], {}, null, undefined),
    );
    fc.assert(
      fc.property(
        scenarioFile(SMALL),
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        junk,
        (json, steps, value) => {
          const mutated = mutate(json, steps, value);
          const before = JSON.stringify(mutated);
          const resolution = resolveScenario(mutated, 'a.json', SMALL);
          expect(JSON.stringify(mutated)).toBe(before);
          if (resolution.ok) return;
          expect(resolution.problems.length).toBeGreaterThan(0);
          for (const problem of resolution.problems) {
            expect(problem.file).toBe('a.json');
            expect(formatProblem(problem)).toMatch(/^a\.json(: .+)? is .+; expected .+/s);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('anything at all gives problems, never an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(resolveScenario(json, 'a.json', SMALL).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

/** Walks down by the steps, then puts the value in place of what is there, under the old key or a misspelt one. */
function mutate(json: unknown, [step, ...rest]: number[], value: unknown): unknown {
  if (typeof json !== 'object' || json === null || step === undefined) return value;
  const keys = Object.keys(json);
  if (keys.length === 0) return value;
  const key = keys[step % keys.length];
  if (Array.isArray(json)) {
    return json.map((entry: unknown, i) => (String(i) === key ? mutate(entry, rest, value) : entry));
  }
  const inner = mutate((json as Record<string, unknown>)[key], rest, value);
  return { ...json, [step % 7 === 0 ? `${key}x` : key]: inner };
}
