/** The levers as they stand: what the story has, what has been changed, and the ways to change it. */
import { recipe, resetValue, setValue } from '../state/session.ts';
import type { Scalar } from '../../sim/scenario/index.ts';
import { fileValue, fullPath } from './lever.ts';
import type { Lever } from './lever.ts';

/** What the messages call the scenario, as the command line would. */
export const whereOf = (name: string | null): string => (name === null ? 'scenario' : `${name}.json`);

export const changeAt = (path: string) => recipe.value.changes.find((one) => fullPath(one.path) === path);

export const storyValue = (lever: Lever): Scalar => fileValue(recipe.value.base, lever);

/** A link may bring a number as text. */
function asScalar({ parameter }: Lever, value: Scalar): Scalar {
  const text = typeof value === 'string' && parameter.kind !== 'choice';
  if (parameter.kind === 'switch') return text ? ['true', 'on', '1'].includes(value) : Boolean(value);
  return text ? Number(value) : value;
}

export function valueNow(lever: Lever): Scalar {
  const change = changeAt(lever.path);
  return change === undefined ? storyValue(lever) : asScalar(lever, change.value);
}

export function resetLever(lever: Lever): void {
  const change = changeAt(lever.path);
  if (change !== undefined) resetValue(change.path);
}

/** Going back to what the story has is no change. */
export function setLever(lever: Lever, value: Scalar): void {
  if (value === valueNow(lever)) return;
  if (value === storyValue(lever)) resetLever(lever);
  else setValue(changeAt(lever.path)?.path ?? lever.path, value);
}

const BY_NETWORK = ['topology', 'consumers', 'friends', 'communitySize', 'cohesion'];
/** Whether a network file that was brought decides the number. */
export const decidedByNetwork = ({ path }: Lever): boolean =>
  recipe.value.network !== null && BY_NETWORK.includes(path.replace(/^population\./, ''));
