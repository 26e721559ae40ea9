/** The view in a link, and back: only what differs from how a page opens. */
import { effect } from '@preact/signals';
import { current } from '../state/session.ts';
import { PANELS, LENSES, brand, community, lens, panel, person, place } from '../state/view.ts';

type Code = Readonly<Record<string, string | number>>;

export function viewCode(): Code {
  return {
    ...(lens.value === 'trust' ? {} : { l: lens.value }),
    ...(brand.value === 0 ? {} : { b: brand.value }),
    ...(person.value === null ? {} : { p: person.value }),
    ...(community.value === null ? {} : { q: community.value }),
    ...(panel.value === 'figures' ? {} : { t: panel.value }),
    ...(place.value === 'market' ? {} : { w: place.value }),
  };
}

const count = (value: string | number | undefined): number | null =>
  typeof value === 'number' ? value : null;

/** Words this version does not know are passed over: the market matters more than the view. */
export function setView(code: Code): void {
  lens.value = LENSES.find((one) => one === code.l) ?? 'trust';
  panel.value = PANELS.find((one) => one === code.t) ?? 'figures';
  place.value = code.w === 'laboratory' ? 'laboratory' : 'market';
  brand.value = count(code.b) ?? 0;
  person.value = count(code.p);
  community.value = count(code.q);
}

/** A link, or another scenario, can leave a brand or person in view that the market on the stage does not have. */
export function keepViewInside(): void {
  effect(() => {
    const opening = current.value?.data.opening;
    if (!opening) return;
    if (brand.value >= opening.brands) brand.value = 0;
    if (person.value !== null && person.value >= opening.consumers) person.value = null;
    if (community.value !== null && community.value >= opening.graph.communities) community.value = null;
  });
}
