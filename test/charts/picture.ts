/** Drawings as files that can be looked at by themselves, in the colours of the light scheme. */
import { existsSync, readdirSync } from 'node:fs';
import type { VNode } from 'preact';
import render from 'preact-render-to-string/jsx';
import { expect, test } from 'vitest';
import palette from '../../charts/palette.css?raw';

const light = palette.slice(0, palette.indexOf("data-scheme='dark'"));
const COLOURS = new Map(
  Array.from(light.matchAll(/(--[\w-]+): (#\w+);/g), ([, name, value]) => [name, value]),
);

const coloured = (svg: string): string =>
  svg
    .replaceAll('var(--font)', 'sans-serif')
    .replaceAll(/var\((--[\w-]+)\)/g, (text, name: string) => COLOURS.get(name) ?? text);

export function picture<P>(drawing: VNode<P>): string {
  const text = render(drawing as VNode, {}, { pretty: '  ', jsx: false, xml: true });
  return coloured(text.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')).concat('\n');
}

/**
 * A picture for each name, and no others: a missing one fails here before it is written, so that whoever adds a
 * drawing has looked at it.
 */
export function testPictures(folder: string, names: readonly string[]): void {
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.svg')) : [];
  test('every drawing has a picture, and every picture a drawing', () => {
    expect(there.sort()).toEqual(names.map((name) => `${name}.svg`).sort());
  });
}
