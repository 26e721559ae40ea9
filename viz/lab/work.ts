/** What the laboratory of this page is doing and what it has found. It goes on while one looks at something else. */
import { signal } from '@preact/signals';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import type { ComparisonResult } from '../../lab/verdicts/results.ts';
import { cancel, runRequest } from './core/client.ts';
import type {
  Outcome,
  Phase,
  RegisterRequest,
  Request,
  Running,
  RunningPolicy,
  Update,
} from './core/protocol.ts';
import { withDialsOf } from './dials.ts';

/** An experiment under way. */
export interface Job {
  request: Request;
  /** What it is for: a row, several rows, or a policy file. */
  name: string;
  update: Update | null;
  /** By comparison, over growing numbers of replications. */
  running: ReadonlyMap<string, readonly Running[]>;
  policies: readonly RunningPolicy[];
  stopping: boolean;
}

/** What was found here of one row. */
export interface Found {
  request: RegisterRequest;
  row: RowResult;
  comparisons: readonly ComparisonResult[];
  running: ReadonlyMap<string, readonly Running[]>;
  stopped: boolean;
  tally: Outcome['tally'];
}

export const job = signal<Job | null>(null);
export const found = signal<ReadonlyMap<string, Found>>(new Map());
/** What stood in the way of the last attempt, with its name. */
export const refused = signal<{ name: string; problems: readonly string[] } | null>(null);

/** Stopped before there was anything to judge: in which phase. */
export const early = signal<{ phase: Phase } | null>(null);

function hear(update: Update): void {
  const now = job.peek();
  if (now === null) return;
  const running = new Map(now.running);
  for (const one of update.running) running.set(one.id, [...(running.get(one.id) ?? []), one]);
  job.value = { ...now, update, running, policies: update.policies };
}

/** Carries out a request; null where it was refused or another is under way. */
export async function start(request: Request, name: string): Promise<Outcome | null> {
  if (job.peek() !== null) return null;
  refused.value = null;
  job.value = { request, name, update: null, running: new Map(), policies: [], stopping: false };
  try {
    const outcome = await runRequest(request, hear);
    if ('problems' in outcome) {
      refused.value = { name, problems: outcome.problems };
      return null;
    }
    early.value = null;
    if (outcome.kind === 'register') keep(request as RegisterRequest, outcome);
    return outcome;
  } catch (error) {
    refused.value = { name, problems: [(error as Error).message] };
    return null;
  } finally {
    job.value = null;
  }
}

function keep(request: RegisterRequest, outcome: Extract<Outcome, { kind: 'register' }>): void {
  if (outcome.rows.every(({ comparison }) => comparison === null))
    early.value = { phase: job.peek()?.update?.phase ?? 'runs' };
  const running = job.peek()?.running ?? new Map<string, readonly Running[]>();
  const next = new Map(found.peek());
  for (const row of outcome.rows) {
    if (row.comparison === null) continue;
    const { id } = row.claim;
    const mine = (name: string): boolean => name === id || name.startsWith(`${id} `);
    next.set(id, {
      request: withDialsOf(row, { ...request, claims: [row.claim] }),
      row,
      comparisons: outcome.comparisons.filter((one) => mine(one.id)),
      running: new Map([...running].filter(([name]) => mine(name))),
      stopped: outcome.stopped,
      tally: outcome.tally,
    });
  }
  found.value = next;
}

export function stop(): void {
  const now = job.peek();
  if (now === null) return;
  job.value = { ...now, stopping: true };
  void cancel();
}
