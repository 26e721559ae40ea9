/** Every figure is an example and a picture: test/page/figures/*.svg can be looked at. */
import './figures-setting.ts';
import { join } from 'node:path';
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { FIGURES, built, firstChoice } from '../../viz/figures/collection.ts';
import type { Definition } from '../../viz/figures/definition.ts';
import { Drawing } from '../../viz/figures/drawing.tsx';
import { exampleSource } from '../../viz/figures/example-data.ts';
import { picture, testLeftovers } from '../charts/picture.ts';

const FOLDER = join(import.meta.dirname, 'figures');
const WIDTH = 416;
const DAY = 40;

function drawn(
  definition: Definition,
  options: Parameters<typeof exampleSource>[0] = {},
  width = WIDTH,
): string {
  const figure = built(definition, exampleSource(options), DAY, firstChoice(definition));
  const { height } = definition;
  const drawing = h(Drawing, { figure, width, height, id: 'test', shown: [0, 59], day: DAY });
  return picture(h('svg', { viewBox: `0 0 ${width} ${height}` }, drawing));
}

testLeftovers(
  FOLDER,
  FIGURES.map(({ name }) => name),
);

describe.each(FIGURES.map((definition) => [definition.name, definition] as const))(
  '%s',
  (name, definition) => {
    test('is drawn as it was', async () => {
      await expect(drawn(definition)).toMatchFileSnapshot(join(FOLDER, `${name}.svg`));
    });

    test.each([
      ['before the first day has arrived', { days: 0, seeds: 0, compared: false }, WIDTH],
      ['on the first day', { days: 1, seeds: 0, compared: false }, WIDTH],
      ['with one other seed', { seeds: 1, compared: false }, WIDTH],
      ['on a narrow phone', {}, 300],
      ['on a strip', {}, 50],
      ['on a wide screen', {}, 1200],
    ])('has only numbers for places %s', (_, options, width) => {
      expect(drawn(definition, options, width)).not.toMatch(/NaN|undefined|Infinity|(?:width|height)="-/);
    });
  },
);
