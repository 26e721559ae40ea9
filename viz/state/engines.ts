/** Where engines come from. Tests put others in their place. */
import { EngineClient } from '../../workers/engine-client.ts';
import type { EngineGone } from '../../workers/engine-client.ts';

/** What the page asks of an engine. */
export type Engine = Pick<
  EngineClient,
  | 'open'
  | 'closing'
  | 'cancel'
  | 'hold'
  | 'frame'
  | 'person'
  | 'why'
  | 'stopWhy'
  | 'files'
  | 'close'
  | 'ended'
>;

type Make = (onGone?: (error: EngineGone) => void, parent?: Engine) => Engine;

export const engines: { make: Make } = {
  make: (onGone, parent) => new EngineClient(onGone, parent as EngineClient | undefined),
};
