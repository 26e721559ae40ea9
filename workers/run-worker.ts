/** What a worker of the laboratory does, wherever it runs: takes a spec, lives the run, answers with its outcomes. */
import type { SocialGraph } from '../sim/index.ts';
import { computeRun } from '../lab/runs/runs.ts';
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
    const begun = performance.now();
    const result = computeRun(message.spec, networks);
    answer({ kind: 'ended', result, milliseconds: performance.now() - begun });
  };
}
