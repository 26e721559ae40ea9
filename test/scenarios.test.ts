/**
 * Every shipped scenario is valid, and shows what it is there to show. In how many of 10 other seeds it does:
 * `SEEDS=10 npx vitest run test/scenarios.test.ts` (five minutes).
 */
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { formatProblem, resolveScenario } from '../sim/scenario/scenario.ts';
import { compiled } from './compiled.ts';
import { FOLDER, NAMES } from './shipped.ts';
import type * as ScenarioPoints from './scenario-points.ts';

type Figure = ScenarioPoints.Figure;

const { POINTS, figuresOf, holds, read } = await compiled<typeof ScenarioPoints>('scenario-points');

const CHINESE = /\p{Script=Han}/u;
const SEEDS = Number(process.env.SEEDS ?? 0);

const bound = ({ over, under }: Figure): string =>
  [over === undefined ? '' : `over ${over}`, under === undefined ? '' : `under ${under}`]
    .filter(Boolean)
    .join(', ');

const rounded = (value: number): string => {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
};

describe.each(NAMES)('%s', (file) => {
  const json = read(file);

  it('is valid', () => {
    const resolution = resolveScenario(json, `${file}.json`);
    expect(resolution.ok ? [] : resolution.problems.map(formatProblem)).toEqual([]);
  });

  it('names its schema and its seed, and speaks both languages wherever it speaks', () => {
    expect(json.$schema).toBe('../scenario.schema.json');
    expect(json.seed).toBeTruthy();
    for (const { en, zh } of textsIn(json)) {
      expect([en, CHINESE.test(en), CHINESE.test(zh)]).toEqual([en, false, true]);
    }
    const interventions = (json.interventions ?? []) as { label?: unknown }[];
    for (const intervention of interventions) expect(intervention.label).toMatchObject({ en: /./, zh: /./ });
  });

  it('has a point that is checked', () => {
    const told = POINTS.map((point) => point.file).concat('crisis-after-advertising');
    expect(told).toContain(file);
  });
});

/** Every text in a scenario; one that stands in one language alone counts as missing the other. */
function textsIn(json: unknown): { en: string; zh: string }[] {
  if (typeof json !== 'object' || json === null) return [];
  const { en, zh } = json as Record<string, unknown>;
  if (typeof en === 'string' || typeof zh === 'string') return [{ en: String(en), zh: String(zh) }];
  return Object.entries(json).flatMap(([key, value]: [string, unknown]) => {
    const alone =
      ['because', 'label', 'title', 'question', 'name'].includes(key) && typeof value === 'string';
    return alone ? [{ en: value, zh: '' }] : textsIn(value);
  });
}

const printed: string[] = [];

describe('the point of', () => {
  it.each(POINTS)('$file holds', (point) => {
    const figures = figuresOf(point);
    printed.push(`## ${point.file}\n`, '| figure | value | expected |', '| --- | --- | --- |');
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
});

describe.skipIf(SEEDS === 0)('over other seeds, the point of', () => {
  it.each(POINTS)(
    '$file holds in most',
    (point) => {
      const seeds = Array.from({ length: SEEDS }, (_, i) => figuresOf(point, `seed-${i + 1}`));
      const whole = seeds.filter((figures) => figures.every(holds)).length;
      const lines = seeds[0].map(({ says }, i) => {
        const values = seeds.map((figures) => figures[i].value).sort((a, b) => a - b);
        const kept = seeds.filter((figures) => holds(figures[i])).length;
        const [low, middle, high] = [values[0], values[SEEDS >> 1], values[SEEDS - 1]].map(rounded);
        return `  ${kept}/${SEEDS}  ${low} … ${middle} … ${high}  ${says} ${bound(seeds[0][i])}`;
      });
      console.log(`${point.file}: all hold in ${whole} of ${SEEDS}\n${lines.join('\n')}`);
      expect(whole).toBeGreaterThan(SEEDS / 2);
    },
    3_600_000,
  );
});
