/** Components without hooks, written out as markup: enough to see what a figure draws, without a browser. */
import { Fragment, isValidElement } from 'preact';
import type { ComponentChildren, VNode } from 'preact';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function markup(node: ComponentChildren, indent = ''): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) return node.map((child: ComponentChildren) => markup(child, indent)).join('');
  if (!isValidElement(node)) return `${indent}${escaped(String(node as string | number))}\n`;
  const { type, props } = node as VNode<Record<string, unknown>>;
  const children = props.children as ComponentChildren;
  if (type === Fragment) return markup(children, indent);
  if (typeof type === 'function') {
    return markup((type as (given: unknown) => ComponentChildren)(props), indent);
  }
  const attributes = Object.entries(props)
    .filter(([name, value]) => name !== 'children' && value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  const inside = markup(children, `${indent}  `);
  return inside === ''
    ? `${indent}<${type}${attributes}/>\n`
    : `${indent}<${type}${attributes}>\n${inside}${indent}</${type}>\n`;
}
