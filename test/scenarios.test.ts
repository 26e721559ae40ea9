/**
 * Every shipped scenario has all that belongs to it in its folder, and shows what it is there to show; in how many of
 * ten other seeds it does, docs/points.md says.
 */
import './page/figures-setting.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { filled } from '../docs/tables.ts';
import { holds, pointShape } from '../lab/scenarios/point.ts';
import type { PointFile } from '../lab/scenarios/point.ts';
import { formatProblem } from '../sim/scenario/problems.ts';
import { jsonSchemaOf } from '../sim/scenario/schema.ts';
import { FIGURES } from '../viz/figures/collection.ts';
import { FILES, problemsOfHome } from '../lab/scenarios/check-home.ts';
import type { Home } from '../lab/scenarios/check-home.ts';
import { OFFERED } from '../viz/scenarios/offered.ts';
import { pageShape } from '../lab/scenarios/page-file.ts';
import { shelfShape } from '../lab/scenarios/shelf-file.ts';
import { storyShape } from '../lab/stories/story-file.ts';
import { compiled } from './compiled.ts';
import { bound, pointsOf, printedFigures, rounded, stateOfStory } from './points/rows.ts';
import { FOLDER, NAMES, fileOf } from './shipped.ts';
import { isRecording, isSampled, keepStates, livesAll, recordedState, stateOf } from './state-of.ts';
import type * as ScenarioPoints from './scenario-points.ts';

const { figuresOf } = await compiled<typeof ScenarioPoints>('scenario-points');
const FIGURE_NAMES = FIGURES.map(({ name }) => name);
/** As they are offered. */
const ORDERED = OFFERED.map(({ name }) => name);

const homeOf = (name: string): Home =>
  Object.fromEntries(
    FILES.map((file) => [file, existsSync(join(FOLDER, name, file)) ? fileOf(name, file) : undefined]),
  ) as Home;

describe('the folder of', () => {
  it.each(NAMES)('%s has all that belongs to it, without a fault', (name) => {
    expect(problemsOfHome(name, homeOf(name), FIGURE_NAMES).map(formatProblem)).toEqual([]);
  });
});

it('all are offered, the ordinary market last', () => {
  expect([...ORDERED].sort()).toEqual(NAMES);
  expect(ORDERED.at(-1)).toBe('default-market');
});

/** Shapes do not know the figures of the page; editors and "trustfall validate" do, from the schema. */
function withFigures(schema: z.core.JSONSchema.BaseSchema): object {
  const figures = schema.properties?.figures;
  const list = typeof figures === 'object' && schema.properties?.levers !== undefined ? figures : null;
  return list === null
    ? schema
    : {
        ...schema,
        properties: { ...schema.properties, figures: { ...list, items: { enum: FIGURE_NAMES } } },
      };
}

// After a change of a shape: `npx vitest run test/scenarios.test.ts --update`.
describe('the JSON Schema of', () => {
  it.each([
    ['shelf', shelfShape],
    ['page', pageShape],
    ['story', storyShape],
    ['points', pointShape],
  ] as const)('%s.json is what the shape says', async (name, shape) => {
    const schema = JSON.stringify(withFigures(jsonSchemaOf(shape)));
    const path = join(FOLDER, `${name}.schema.json`);
    const text = await format(schema, { ...(await resolveConfig(path)), parser: 'json' });
    await expect(text).toMatchFileSnapshot(path);
  });
});

const PRINTED = 'scenarios/figures.md';
/** One story in so many is lived in every run of the tests. */
const SAMPLE = 4;
const recorded = printedFigures();

interface Printed {
  says: string;
  value: string;
  bound: string;
}
const printed = new Map<string, Printed[]>();

/** What is recorded of the story, which is of this very state. */
const asRecorded = (name: string): Printed[] =>
  pointsOf(name).figures.map((figure, i) => ({
    says: figure.says,
    value: recorded.get(name)?.[i] ?? '',
    bound: bound(figure),
  }));

/** All that decides the figures of a story, and what they were. */
const stateWith = (name: string, rows: readonly Printed[]): string =>
  stateOf([stateOfStory(name), rows.map(({ value }) => value)]);

describe('the point of', () => {
  it.each(ORDERED)('%s holds, or did in this very state', (name) => {
    if (!livesAll() && !isSampled(name, SAMPLE)) {
      expect(recordedState(PRINTED, name), 'npx vitest run test/scenarios.test.ts --update').toBe(
        stateWith(name, asRecorded(name)),
      );
      printed.set(name, asRecorded(name));
      // Bounds are no part of the state.
      const outside = pointsOf(name).figures.filter(
        (figure, i) => !holds({ ...figure, value: Number(recorded.get(name)?.[i]) }),
      );
      expect(outside).toEqual([]);
      return;
    }
    const figures = figuresOf(name);
    printed.set(
      name,
      figures.map((figure) => ({ says: figure.says, value: rounded(figure.value), bound: bound(figure) })),
    );
    expect(figures.filter((figure) => !holds(figure))).toEqual([]);
  });

  // After a change of the model: `npx vitest run test/scenarios.test.ts --update`.
  it('each is printed in scenarios/figures.md', async () => {
    const head =
      '# Figures of the shipped scenarios\n\n' +
      'Written by `npx vitest run test/scenarios.test.ts --update`; the bounds are checked by the same test.\n';
    const sections = Array.from(printed, ([name, rows]) => [
      `## ${name}\n`,
      '| figure | value | expected |',
      '| --- | --- | --- |',
      ...rows.map(({ says, value, bound: within }) => `| ${says} | ${value} | ${within} |`),
      '',
    ]);
    const text = await format([head, ...sections.flat()].join('\n'), { parser: 'markdown' });
    await expect(text).toMatchFileSnapshot(join(FOLDER, 'figures.md'));
    if (isRecording())
      keepStates(PRINTED, new Map(Array.from(printed, ([name, rows]) => [name, stateWith(name, rows)])));
  });

  it('each is told in scenarios/README.md', async () => {
    const rows = OFFERED.map(({ name, title }) => {
      const { asks, lookAt, cameOut } = fileOf(name, 'points.json') as unknown as PointFile;
      return `| [${name}](${name}/scenario.json) ${title.zh} | ${asks} | ${lookAt} | ${cameOut} |`;
    });
    const table = ['| scenario | question | look at | what came out |', '| - | - | - | - |', ...rows].join(
      '\n',
    );
    const path = join(FOLDER, 'README.md');
    const text = filled(readFileSync(path, 'utf8'), new Map([['scenarios', table]]));
    const options = { ...(await resolveConfig(path)), parser: 'markdown' };
    await expect(await format(text, options)).toMatchFileSnapshot(path);
  });
});
