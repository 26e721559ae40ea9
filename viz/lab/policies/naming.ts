/** What policies and their measures are called in the language of the page. */
import type { MeasureInfo, PolicyComparison } from '../../../lab/policies/results.ts';
import { say } from '../../words/dictionary.ts';
import { words } from './words.ts';

type Names = Readonly<Record<string, string>>;

export const measureName = (name: string): string =>
  (words().measures as Names)[name] ?? name.replaceAll('_', ' ');

export function measureWithUnit({ name, unit }: Pick<MeasureInfo, 'name' | 'unit'>): string {
  return words().inUnit({ name: measureName(name), unit: (words().units as Names)[unit] ?? unit });
}

export function policyName({ policies }: Pick<PolicyComparison, 'policies'>, id: string): string {
  const found = policies.find((one) => one.id === id);
  return found === undefined ? id : say(found.title);
}
