/** Who takes part, up to which size, and which ratio to this engine each is held against. */
import { agentScript, keepingAgentScript, plainAgentScript } from './agentscript.ts';
import { engine } from './engine.ts';
import { flocc } from './flocc.ts';
import type { Contender, WordOfMouth } from './model.ts';
import { native } from './native.ts';
import { maps, objects } from './objects.ts';

export interface Entry {
  readonly enter: (model: WordOfMouth) => Contender | Promise<Contender>;
  /** With more people all contenders together would need more memory than Node gives, and minutes a round. */
  readonly upTo: number;
  /** It takes at least so many times as long as this engine (at these sizes, if not at all); null where it is only told. */
  readonly bound: { readonly least: number; readonly at?: readonly number[] } | null;
}

/** The first is held against all others. */
export const ENTRIES: readonly Entry[] = [
  { enter: engine, upTo: Infinity, bound: null },
  // This engine takes at most 2.5 times as long as C.
  { enter: native, upTo: Infinity, bound: { least: 1 / 2.5, at: [10_000, 1_000_000] } },
  { enter: objects, upTo: Infinity, bound: null },
  { enter: maps, upTo: Infinity, bound: null },
  { enter: plainAgentScript, upTo: Infinity, bound: { least: 10 } },
  { enter: keepingAgentScript, upTo: 100_000, bound: { least: 10 } },
  { enter: agentScript, upTo: 100_000, bound: { least: 50 } },
  { enter: flocc, upTo: 100_000, bound: { least: 50 } },
];
