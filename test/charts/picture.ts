/** Drawings as files that can be looked at by themselves, in the colours of the light scheme. */
import { readdirSync } from 'node:fs';
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

/** A picture that is missing fails by itself; one that is left over would not. */
export function testLeftovers(folder: string, names: readonly string[]): void {
  test('every picture has a drawing', () => {
    const there = readdirSync(folder).map((name) => name.replace(/\.svg$/, ''));
    expect(there.filter((name) => !names.includes(name))).toEqual([]);
  });
}
