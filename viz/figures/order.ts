/** Which figures tell a story best, as the folder of its scenario says. The others keep their order behind. */
import { FIGURES } from './list.ts';
import type { Definition } from './list.ts';

const files = import.meta.glob<readonly string[]>('../../scenarios/*/page.json', {
  eager: true,
  import: 'figures',
});

/** @param name of a shipped scenario; the usual order for any other */
export function figuresFor(name: string | null): readonly Definition[] {
  const first = files[`../../scenarios/${name}/page.json`] ?? [];
  const rank = ({ name: one }: Definition): number => {
    const place = first.indexOf(one);
    return place < 0 ? first.length : place;
  };
  return [...FIGURES].sort((a, b) => rank(a) - rank(b));
}
