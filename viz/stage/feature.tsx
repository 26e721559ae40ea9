import { TIERS } from '../../sim/scenario/index.ts';
import type { Feature, InLink } from '../feature.ts';
import { LENSES, brand, community, lens, opening, person, since, tier } from '../state/view.ts';
import { StageArea } from './stage-area.tsx';

const count = (value: string | number | undefined): number | null =>
  typeof value === 'number' ? value : null;

/** Creators of all tiers, where a story opens on those of one. */
const ALL = 'all';
/** Shares themselves, where a story opens on their change. */
const THEMSELVES = 'now';

const link: readonly InLink[] = [
  {
    letter: 'l',
    write: () => (lens.value === opening.value.lens ? null : lens.value),
    read: (value) => (lens.value = LENSES.find((one) => one === value) ?? opening.value.lens),
  },
  {
    letter: 'b',
    write: () => (brand.value === opening.value.brand ? null : brand.value),
    read: (value) => (brand.value = count(value) ?? opening.value.brand),
  },
  {
    letter: 'r',
    write: () => (tier.value === opening.value.tier ? null : (tier.value ?? ALL)),
    read: (value) =>
      (tier.value =
        value === ALL ? null : typeof value === 'number' && value in TIERS ? value : opening.value.tier),
  },
  {
    letter: 's',
    write: () => (since.value === opening.value.since ? null : (since.value ?? THEMSELVES)),
    read: (value) => (since.value = value === THEMSELVES ? null : (count(value) ?? opening.value.since)),
  },
  { letter: 'p', write: () => person.value, read: (value) => (person.value = count(value)) },
  { letter: 'q', write: () => community.value, read: (value) => (community.value = count(value)) },
];

/** The network, and how it is looked at. */
export const stage: Feature = {
  id: 'stage',
  area: { in: 'stage', view: StageArea },
  link,
};
