import type { Feature, InLink } from '../feature.ts';
import { LENSES, askedBrand, brand, community, lens, openingBrand, person } from '../state/view.ts';
import { Stage } from './stage.tsx';

const count = (value: string | number | undefined): number | null =>
  typeof value === 'number' ? value : null;

const link: readonly InLink[] = [
  {
    letter: 'l',
    write: () => (lens.value === 'trust' ? null : lens.value),
    read: (value) => (lens.value = LENSES.find((one) => one === value) ?? 'trust'),
  },
  {
    letter: 'b',
    write: () => (brand.value === openingBrand.value ? null : brand.value),
    read: (value) => {
      askedBrand.value = count(value);
      brand.value = askedBrand.value ?? openingBrand.value;
    },
  },
  { letter: 'p', write: () => person.value, read: (value) => (person.value = count(value)) },
  { letter: 'q', write: () => community.value, read: (value) => (community.value = count(value)) },
];

/** The network, and how it is looked at. */
export const stage: Feature = {
  id: 'stage',
  area: { in: 'stage', view: ({ live, other }) => <Stage run={live.data} other={other?.data ?? null} /> },
  link,
};
