import { TIERS } from '../../sim/scenario/index.ts';
import type { Feature, InLink } from '../feature.ts';
import {
  LENSES,
  askedBrand,
  brand,
  community,
  lens,
  openingBrand,
  person,
  since,
  tier,
} from '../state/view.ts';
import { StageArea } from './stage-area.tsx';

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
  {
    letter: 'r',
    write: () => tier.value,
    read: (value) => (tier.value = typeof value === 'number' && value in TIERS ? value : null),
  },
  { letter: 's', write: () => since.value, read: (value) => (since.value = count(value)) },
  { letter: 'p', write: () => person.value, read: (value) => (person.value = count(value)) },
  { letter: 'q', write: () => community.value, read: (value) => (community.value = count(value)) },
];

/** The network, and how it is looked at. */
export const stage: Feature = {
  id: 'stage',
  area: { in: 'stage', view: StageArea },
  link,
};
