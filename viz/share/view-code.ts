/** The view in a link, and back: only what differs from how a page opens. */
import { effect } from '@preact/signals';
import { features, panels, places } from '../feature.ts';
import type { InLink } from '../feature.ts';
import { current } from '../state/session.ts';
import { asked, brand, community, panel, person, place } from '../state/view.ts';

type Code = Readonly<Record<string, string | number>>;

/** The tab and the place that are open; what is first is what a page opens with. */
const opened: readonly InLink[] = [
  {
    letter: 't',
    write: () => (panel.value === panels()[0].id ? null : panel.value),
    read: (value) => (panel.value = (panels().find(({ id }) => id === value) ?? panels()[0]).id),
  },
  {
    letter: 'w',
    write: () => (place.value === places()[0].id ? null : place.value),
    read: (value) => (place.value = (places().find(({ id }) => id === value) ?? places()[0]).id),
  },
];

const parts = (): InLink[] => [...features().flatMap(({ link }) => link ?? []), ...opened];

export function viewCode(): Code {
  const said = parts().map(({ letter, write }) => [letter, write()] as const);
  return Object.fromEntries(said.filter((one): one is [string, string | number] => one[1] !== null));
}

export function setView(code: Code): void {
  asked.value = new Set(Object.keys(code));
  for (const { letter, read } of parts()) read(code[letter]);
}

/** A link, or another scenario, can leave a brand or person in view that the market on the stage does not have. */
export function keepViewInside(): void {
  effect(() => {
    const opening = current.value?.data.opening;
    // What a link asks for is meant for its own market, which is not there yet.
    if (!opening || asked.value.size > 0) return;
    if (brand.value >= opening.brands) brand.value = 0;
    if (person.value !== null && person.value >= opening.consumers) person.value = null;
    if (community.value !== null && community.value >= opening.graph.communities) community.value = null;
  });
}
