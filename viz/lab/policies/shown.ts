/** What the page shows of a question: what was computed here, or what was computed ahead. */
import { computed, signal } from '@preact/signals';
import type { PolicyComparison } from '../../../lab/policies/results.ts';
import type { Provenance, Tally } from '../../../lab/verdicts/results.ts';
import type { PolicyOutcome, PolicyRequest } from '../core/protocol.ts';
import { FILES, choice, marketOf } from './choice.ts';
import { published } from './published.ts';

export interface Shown {
  /** Null where it was stopped by hand. */
  comparison: PolicyComparison | null;
  request: PolicyRequest;
  provenance: Provenance;
  /** Null where nothing was computed here. */
  tally: Tally | null;
  ofToday: boolean;
}

/** What was found here last, with what was asked, and under which question. */
export const compared = signal<{
  question: string;
  request: PolicyRequest;
  outcome: PolicyOutcome;
} | null>(null);

/** Undefined while it is fetched, null where nothing was computed yet. */
export const shown = computed((): Shown | null | undefined => {
  const { file } = choice.value;
  const { name } = file;
  const here = compared.value;
  if (here !== null && here.question === name) {
    const { comparison, provenance, tally } = here.outcome;
    return { comparison, request: here.request, provenance, tally, ofToday: true };
  }
  // Of a file that was brought nothing was computed ahead, whatever it is called.
  if (!FILES.includes(file)) return null;
  const ahead = published.value.get(name);
  if (ahead === undefined || ahead === null) return ahead;
  const { comparison, provenance, ofToday } = ahead;
  const request: PolicyRequest = {
    kind: 'policies',
    where: name,
    file: file.json,
    base: marketOf(file),
    replications: comparison.seeds.length,
    consumers: comparison.consumers,
    draws: false,
  };
  return { comparison, request, provenance, tally: null, ofToday };
});
