/** Every figure is an example and a snapshot: test/page/figures/*.svg can be looked at. Drawing twice draws the same. */
import './figures-setting.ts';
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { Drawing } from '../../viz/figures/drawing.tsx';
import { exampleSource } from '../../viz/figures/example-data.ts';
import { FIGURES, built, firstChoice } from '../../viz/figures/list.ts';
import type { Definition } from '../../viz/figures/list.ts';
import { markup } from './figures-markup.ts';

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
  return markup(
    h('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}` }, drawing),
  );
}

/** As the light scheme has them, so that the files can be looked at by themselves. */
const plain = (svg: string): string =>
  svg
    .replaceAll('var(--font)', 'sans-serif')
    .replaceAll(/var\(--(surface|sunken|line|line-strong)\)/g, (_, name: string) => GROUNDS[name])
    .replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => INKS[name] ?? '#444');
const GROUNDS: Record<string, string> = {
  surface: '#fff',
  sunken: '#ecebe5',
  line: '#d9d7ce',
  'line-strong': '#8b8a82',
};
const INKS: Record<string, string> = {
  'brand-0': '#0072b2',
  'brand-1': '#b34a00',
  'brand-2': '#007a5a',
  own: '#0072b2',
  good: '#00664a',
  bad: '#a3350a',
  paid: '#7a4d00',
};

describe.each(FIGURES.map((definition) => [definition.name, definition] as const))(
  '%s',
  (name, definition) => {
    test('is drawn as it was', async () => {
      await expect(plain(drawn(definition))).toMatchFileSnapshot(`./figures/${name}.svg`);
    });

    test('is drawn the same twice', () => {
      expect(drawn(definition)).toBe(drawn(definition));
    });

    test.each([
      ['before the first day has arrived', { days: 0, seeds: 0, compared: false }, WIDTH],
      ['on the first day', { days: 1, seeds: 0, compared: false }, WIDTH],
      ['with one other seed', { seeds: 1, compared: false }, WIDTH],
      ['on a narrow phone', {}, 300],
      ['on a wide screen', {}, 1200],
    ])('has only numbers for places %s', (_, options, width) => {
      expect(drawn(definition, options, width)).not.toMatch(/NaN|undefined|Infinity/);
    });
  },
);
