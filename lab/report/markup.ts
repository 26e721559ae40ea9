/** Markup as a value: what is not markup is text and gets escaped, so that no claim or file name can break a page. */
export interface Markup {
  readonly markup: string;
}
/** Nothing (null, false) is left out; lists are put one after the other. */
export type Content = Markup | string | number | null | false | readonly Content[];
/** Attributes without a value (undefined, false) are left out. */
export type Attributes = Readonly<Record<string, string | number | false | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters and lone surrogates have no place in a page. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ufffe\uffff]/g;

export const escaped = (text: string): string =>
  text.replace(UNFIT, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

export const raw = (markup: string): Markup => ({ markup });

export function render(content: Content): string {
  if (content === null || content === false) return '';
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  if ('markup' in content) return content.markup;
  return content.map(render).join('');
}

const EMPTY = new Set(['meta', 'br', 'circle', 'line', 'path', 'rect']);

/** One element; those that hold nothing close themselves, so that the page is XML as well. */
export function element(name: string, attributes: Attributes, ...content: Content[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  if (EMPTY.has(name)) return raw(`<${name}${written} />`);
  return raw(`<${name}${written}>${render(content)}</${name}>`);
}
