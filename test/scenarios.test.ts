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
import { bound, rounded } from './points/rows.ts';
import { FOLDER, NAMES, fileOf } from './shipped.ts';
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

const printed: string[] = [];

describe('the point of', () => {
  it.each(ORDERED)('%s holds', (name) => {
    const figures = figuresOf(name);
    printed.push(`## ${name}\n`, '| figure | value | expected |', '| --- | --- | --- |');
    printed.push(
      ...figures.map((figure) => `| ${figure.says} | ${rounded(figure.value)} | ${bound(figure)} |`),
      '',
    );
    expect(figures.filter((figure) => !holds(figure))).toEqual([]);
  });

  // After a change of the model: `npx vitest run test/scenarios.test.ts --update`.
  it('each is printed in scenarios/figures.md', async () => {
    const head =
      '# Figures of the shipped scenarios\n\n' +
      'Written by `npx vitest run test/scenarios.test.ts --update`; the bounds are checked by the same test.\n';
    const text = await format([head, ...printed].join('\n'), { parser: 'markdown' });
    await expect(text).toMatchFileSnapshot(join(FOLDER, 'figures.md'));
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
