/** Every chart is an example and a picture: test/charts/pictures/*.svg can be looked at. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../charts/examples.tsx';
import { picture, testLeftovers } from './picture.ts';

const FOLDER = join(import.meta.dirname, 'pictures');
const drawn = EXAMPLES.map(({ name, chart }) => [name, chart] as const);

testLeftovers(
  FOLDER,
  EXAMPLES.map(({ name }) => name),
);

describe.each(drawn)('%s', (name, chart) => {
  test('is drawn as it was', async () => {
    await expect(picture(chart(420))).toMatchFileSnapshot(join(FOLDER, `${name}.svg`));
  });

  test.each([300, 640, 1200])(
    'has only numbers for places, and nothing left of it, at %i pixels',
    (width) => {
      const svg = picture(chart(width));
      const most = Number(/viewBox="0 0 ([\d.]+) /.exec(svg)![1]);
      expect(svg).not.toMatch(/NaN|undefined|Infinity| (?:width|height)="-/);
      for (const [, place] of svg.matchAll(/ (?:x|x1|x2|cx)="(-?[\d.]+)"/g)) {
        // Handles of a finger's width stand around their point.
        expect(Number(place)).toBeGreaterThanOrEqual(-12);
        expect(Number(place)).toBeLessThanOrEqual(most);
      }
    },
  );
});
