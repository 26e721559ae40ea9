/** What an address asks to be shown alone: `?embed=stage`, or `?embed=figure:NAME`. */
export type Embed = { readonly kind: 'stage' } | { readonly kind: 'figure'; readonly name: string };

/** @returns null where the page itself is asked for; an unknown wish is told as a figure that there is not */
export function embedAsked(search: string): Embed | null {
  const asked = new URLSearchParams(search).get('embed');
  if (asked === null) return null;
  if (asked === 'stage' || asked === '') return { kind: 'stage' };
  return { kind: 'figure', name: asked.replace(/^figure:/, '') };
}

/** The same market on the whole page. */
export function wholePage(href: string): string {
  const url = new URL(href);
  url.searchParams.delete('embed');
  return url.href;
}

/** What stands in a page that frames it. */
export function snippet(href: string, what: string, title: string): string {
  const url = new URL(href);
  url.searchParams.set('embed', what);
  const safe = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${safe(url.href)}" title="${safe(title)}" width="800" height="520" style="border:0"></iframe>`;
}
