/** The laboratory as the view sees it: one worker, started at the first question and replaced when it dies. */
import * as Comlink from 'comlink';
import type { Json, LabService, Outcome, Price, Refusal, Request, Update } from './protocol.ts';

interface Line {
  worker: Worker;
  remote: Comlink.Remote<LabService>;
  gone: Promise<never>;
}

let line: Line | undefined;

function open(): Line {
  const worker = new Worker(new URL('./core.worker.ts', import.meta.url), { type: 'module' });
  const gone = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      line = undefined;
      worker.terminate();
      reject(new Error(event.message || 'the worker could not be loaded'));
    });
  });
  gone.catch(() => {});
  return { worker, remote: Comlink.wrap<LabService>(worker), gone };
}

function ask<T>(question: (remote: Comlink.Remote<LabService>) => Promise<T>): Promise<T> {
  line ??= open();
  return Promise.race([question(line.remote), line.gone]);
}

export const askPrice = (request: Request): Promise<Price | Refusal> =>
  ask((remote) => remote.price(request) as Promise<Price | Refusal>);

export const runRequest = (request: Request, listen: (update: Update) => void): Promise<Outcome | Refusal> =>
  ask((remote) => remote.runRequest(request, Comlink.proxy(listen)) as Promise<Outcome | Refusal>);

export const cancel = (): Promise<void> => ask((remote) => remote.cancel());

export const askArm = (request: Request, comparison: string, arm: string): Promise<Json | Refusal> =>
  ask((remote) => remote.armFile(request, comparison, arm) as Promise<Json | Refusal>);
