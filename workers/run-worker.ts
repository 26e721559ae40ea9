/**
 * What a worker of the laboratory does, wherever it runs: takes specs, lives the runs, answers
 * with the outcomes of each.
 */
import type { SocialGraph } from '../sim/index.ts';
import { computeRuns } from '../lab/runs/living.ts';
import type { FromWorker, ToWorker } from './run-protocol.ts';

/** @returns what the worker does with a message */
export function serveRuns(answer: (message: FromWorker) => void): (message: ToWorker) => void {
  const networks = new Map<string, SocialGraph>();
  answer({ kind: 'ready' });
  return (message) => {
    if (message.kind === 'network') {
      networks.set(message.id, message.graph);
      return;
    }
    let begun = performance.now();
    for (const result of computeRuns(message.specs, networks)) {
      const now = performance.now();
      answer({ kind: 'ended', result, milliseconds: now - begun });
      begun = now;
    }
  };
}
