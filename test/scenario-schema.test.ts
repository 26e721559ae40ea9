import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BRAND_KINDS } from '../sim/scenario/intervention-shapes.ts';
import { formatProblem, resolveScenario, scenarioSchema } from '../sim/scenario/scenario.ts';
import { DAYS, TABLES } from '../sim/scenario/schema.ts';
import { scenarioFile } from './scenario-arbitrary.ts';
import { MINIMAL, SMALL } from './small-tables.ts';

/** Reads the published schema back, so that it is checked as an editor would use it. */
function accepts(schema: object): (json: unknown) => boolean {
  const shape = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  return (json) => shape.safeParse(json).success;
}

interface Node {
  [key: string]: unknown;
  properties: Record<string, Node>;
}

describe('JSON Schema', () => {
  const schema = scenarioSchema(SMALL) as Node;

  it('is draft 2020-12, plain JSON, and knows every key', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema.required).toEqual(['title', 'question']);
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties)).toContain('$schema');
  });

  it('tells meaning, unit, range and default of a number', () => {
    const { attention, memory } = schema.properties.parameters.properties.wordOfMouth.properties;
    expect(attention).toMatchObject({ title: 'attention (x)', default: 0.3 });
    expect(attention.description).toBe(
      'A number. Unit: probability per day. Default 0.3, assumed: this test.',
    );
    expect((attention.anyOf as Node[])[0]).toEqual({ type: 'number', minimum: 0, maximum: 1 });
    expect((memory.anyOf as Node[])[0]).toEqual({ type: 'integer', minimum: 1, maximum: 60 });
    expect(schema.properties.days).toMatchObject({ type: 'integer', default: 180 });
  });

  it('has the defaults of each tier, and switches as true or false', () => {
    const { koc, head } = schema.properties.creators.properties;
    expect(koc.properties.sponsoredShare.default).toBe(0.05);
    expect(head.properties.sponsoredShare.default).toBe(0.4);
    expect(head.properties.labels.default).toBe(false);
  });

  it('offers the paths an intervention may set, and only those', () => {
    const text = JSON.stringify(schema.properties.interventions);
    expect(text).toContain('"parameters.wordOfMouth.attention","parameters.wordOfMouth.memory"');
    expect(text).toContain('"brands.7.quality"');
    expect(text).not.toContain('parameters.wordOfMouth.groups');
    expect(text).not.toContain('population.consumers');
  });

  it('accepts every valid scenario', () => {
    const valid = accepts(schema);
    fc.assert(
      fc.property(scenarioFile(SMALL), (json) => {
        expect(valid(json)).toBe(true);
      }),
    );
  });

  it.each([
    { parameters: { trust: { priorWeight: 99 } } },
    { parameters: { trust: { priorWieght: 1 } } },
    { parameters: { trust: { on: 2 } } },
    { brands: [] },
    { brands: [{ price: 5 }] },
    { days: 0.5 },
    { title: { en: 'A' } },
    { interventions: [{ day: 1, kind: 'atack', brand: 0, postsPerThousand: 1 }] },
    { interventions: [{ day: 1, kind: 'attack', brand: 0, postsPerThousand: 1, extra: 1 }] },
    { interventions: [{ day: 1, kind: 'set', path: 'parameters.trust.x', value: 1 }] },
    { story: [] },
  ])('refuses %j, as the program does', (difference) => {
    const json = { ...MINIMAL, ...difference };
    expect(accepts(schema)(json)).toBe(false);
    expect(resolveScenario(json, 'a.json', SMALL).ok).toBe(false);
  });
});

describe('the tables of the model', () => {
  const everything = [
    ...Object.values(TABLES.parameters),
    TABLES.population,
    TABLES.creator,
    TABLES.brand,
    { days: DAYS },
  ].flatMap((table) => Object.entries(table));

  it.each(everything)('%s has words, a source and a default in its range', (_, parameter) => {
    const { about, source, min, max, default: value, kind, choices } = parameter;
    expect([about, source].every((words) => words.trim().length > 0)).toBe(true);
    expect(min < max && min <= value && value <= max).toBe(true);
    if (kind === 'switch') expect([min, max]).toEqual([0, 1]);
    if (kind === 'choice') expect([min, max]).toEqual([0, (choices ?? []).length - 1]);
    if (kind !== undefined) expect([min, max, value].every(Number.isInteger)).toBe(true);
  });

  it('override only what exists', () => {
    for (const tier of Object.values(TABLES.creatorTiers)) {
      expect(Object.keys(TABLES.creator)).toEqual(expect.arrayContaining(Object.keys(tier)));
    }
    for (const { name, ...numbers } of TABLES.defaultBrands) {
      expect(name).toBeTruthy();
      expect(Object.keys(TABLES.brand)).toEqual(expect.arrayContaining(Object.keys(numbers)));
    }
  });

  it('have names that cannot be confused with the sections of a file', () => {
    const sections = Object.keys((scenarioSchema() as Node).properties);
    const groups = Object.keys(TABLES.parameters);
    expect(sections.filter((section) => groups.includes(section))).toEqual([]);
    const names = [...groups, ...everything.map(([name]) => name)];
    expect(names.filter((name) => !/^[a-zA-Z][a-zA-Z0-9]*$/.test(name))).toEqual([]);
  });

  it('have every field that a kind of intervention sets, and let it change', () => {
    for (const field of Object.values(BRAND_KINDS).flatMap((fields) => Object.values(fields))) {
      expect(TABLES.brand).toHaveProperty(field);
      expect(TABLES.brand[field].fixed).toBeUndefined();
    }
  });

  it('make a scenario of a title and a question, whose document resolves to itself', () => {
    const first = resolveScenario(MINIMAL, 'a.json');
    if (!first.ok) throw new Error(first.problems.map(formatProblem).join('\n'));
    const again = resolveScenario(first.scenario.document, 'a.json');
    expect(again).toEqual(first);
  });

  it('and random valid scenarios, which the published schema accepts', () => {
    const valid = accepts(scenarioSchema());
    fc.assert(
      fc.property(scenarioFile(TABLES), (json) => {
        const first = resolveScenario(json, 'a.json');
        if (!first.ok) throw new Error(first.problems.map(formatProblem).join('\n'));
        expect(resolveScenario(first.scenario.document, 'a.json')).toEqual(first);
        expect(valid(json)).toBe(true);
        expect(valid(first.scenario.document)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  // After a change of a parameter: `npx vitest run test/scenario-schema.test.ts --update`.
  it('give the published schema', async () => {
    const text = `${JSON.stringify(scenarioSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../scenarios/scenario.schema.json');
  });
});
