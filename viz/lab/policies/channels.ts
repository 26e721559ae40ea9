/** The pieces that a policy is made of: where money goes, in groups as a brand thinks of them, and terms that cost none. */
import { CHANNELS } from '../../../lab/policies/readings.ts';
import { modelWords } from '../../words/model/current.ts';
import { percent } from '../numbers.ts';
import { words as labWords } from '../words.ts';
import type { OwnPolicy, Weights } from './choice.ts';
import { words } from './words.ts';

const KNOWN = {
  users: ['toCash', 'toRecognition', 'toAdoption', 'toLadder', 'toPrivileges', 'toCommunity'],
  creators: ['toKoc', 'toMid', 'toHead'],
  reach: ['toAdvertising', 'toPrivate'],
  product: ['toService', 'toImprovement'],
} as const;

export type Group = keyof typeof KNOWN;

/** Every channel of the model is in a group: one that is new to this page comes with those of reach. */
export const GROUPS: readonly { id: Group; channels: readonly string[] }[] = Object.entries(KNOWN).map(
  ([id, list]) => {
    const named: readonly string[] = Object.values(KNOWN).flat();
    const others = id === 'reach' ? CHANNELS.filter((one) => !named.includes(one)) : [];
    return { id: id as Group, channels: [...list, ...others] };
  },
);

/** What a brand may agree with creators and buyers, as shares. */
export const TERMS = [
  'commission',
  'partnership',
  'freedom',
  'castByFit',
  'discount',
  'firstOrder',
  'memberDiscount',
];

export function channelName(channel: string): string {
  const names: Readonly<Record<string, string>> = modelWords.value.names.channels;
  return names[channel[2].toLowerCase() + channel.slice(3)] ?? channel;
}

export function termName(term: string): string {
  const labels: Readonly<Record<string, { label: string }>> = modelWords.value.parameters.brands ?? {};
  return labels[term]?.label ?? term;
}

export const sharesText = (shares: Weights): string =>
  Object.entries(shares)
    .map(([channel, share]) => words().share({ channel: channelName(channel), share: percent(share) }))
    .join(labWords().and);

export function ownText({ shares, terms }: Pick<OwnPolicy, 'shares' | 'terms'>): string {
  const told = Object.entries(terms).map(([term, share]) =>
    words().share({ channel: termName(term), share: percent(share) }),
  );
  return [sharesText(shares), ...told].filter((part) => part !== '').join(' · ');
}
