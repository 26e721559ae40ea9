/**
 * A pool of workers that compute runs. It knows no threads: `OpenLine` starts one, in Node or in the browser.
 *
 * Runs of one seed and network go to one worker together, as they may share days, as long as there is enough for all. A
 * worker that dies is replaced, and the runs it was at are given out again, one by one; a run that kills two workers is
 * reported as failed, with its seed. Workers that die before they are ready are not replaced for ever.
 */
import type { Executor, Report } from '../lab/runs/executor.ts';
import { familiesOf } from '../lab/runs/living.ts';
import type { RunSpec } from '../lab/runs/runs.ts';
import type { SocialGraph } from '../sim/index.ts';
import type { FromWorker, Line, OpenLine } from './run-protocol.ts';

const MOST_ATTEMPTS = 2;
const MOST_FAILED_STARTS = 3;
/** So many portions for each worker, that none waits long for the last. */
const PORTIONS = 4;

interface Place {
  line: Line;
  ready: boolean;
  /** What it has been given and not yet answered. */
  specs: RunSpec[];
}

/** One call of `execute`. */
interface Job {
  waiting: RunSpec[][];
  /** Handed out, or waiting. */
  open: number;
  attempts: Map<string, number>;
  report: Report;
  resolve: () => void;
  reject: (error: Error) => void;
}

export class RunPool implements Executor {
  readonly workers: number;
  private readonly open: OpenLine;
  private readonly networks: ReadonlyMap<string, SocialGraph>;
  private places: Place[] = [];
  private job: Job | undefined;
  private failedStarts = 0;

  constructor(open: OpenLine, workers: number, networks: ReadonlyMap<string, SocialGraph> = new Map()) {
    this.open = open;
    this.workers = workers;
    this.networks = networks;
  }

  execute(specs: readonly RunSpec[], report: Report, signal?: AbortSignal): Promise<void> {
    if (this.job !== undefined) return Promise.reject(new Error('the pool is at another job'));
    if (specs.length === 0 || signal?.aborted) return Promise.resolve();
    return new Promise<void>((resolve, reject) => {
      const stop = (): void => {
        this.dismiss();
        this.end(resolve);
      };
      const heard = <T extends unknown[]>(then: (...given: T) => void) => {
        return (...given: T): void => {
          signal?.removeEventListener('abort', stop);
          then(...given);
        };
      };
      signal?.addEventListener('abort', stop, { once: true });
      this.failedStarts = 0;
      this.job = {
        waiting: portionsOf(specs, this.workers).reverse(),
        open: specs.length,
        attempts: new Map(),
        report,
        resolve: heard(resolve),
        reject: heard(reject),
      };
      while (this.places.length < Math.min(this.workers, this.job.waiting.length))
        this.places.push(this.hire());
      for (const place of this.places) this.occupy(place);
    });
  }

  close(): Promise<void> {
    this.dismiss();
    return Promise.resolve();
  }

  private hire(): Place {
    const place: Place = { line: undefined as unknown as Line, ready: false, specs: [] };
    place.line = this.open({
      message: (message) => this.hear(place, message),
      death: (reason) => this.replace(place, reason),
    });
    for (const [id, graph] of this.networks) place.line.post({ kind: 'network', id, graph });
    return place;
  }

  private occupy(place: Place): void {
    if (place.specs.length > 0 || this.job === undefined) return;
    place.specs = this.job.waiting.pop() ?? [];
    if (place.specs.length > 0) place.line.post({ kind: 'runs', specs: place.specs });
  }

  private hear(place: Place, message: FromWorker): void {
    // What a worker said last may arrive after it was given up.
    if (!this.places.includes(place)) return;
    place.ready = true;
    this.failedStarts = 0;
    if (message.kind === 'ready') return;
    const { result, milliseconds } = message;
    place.specs = place.specs.filter(({ key }) => key !== result.key);
    this.settle(() => this.job?.report(result, milliseconds));
    this.occupy(place);
  }

  /** One run fewer to wait for. */
  private settle(tell: () => void): void {
    const { job } = this;
    if (job === undefined) return;
    try {
      tell();
    } catch (error) {
      this.dismiss();
      this.end(() => job.reject(error instanceof Error ? error : new Error(String(error))));
      return;
    }
    if (--job.open === 0) this.end(job.resolve);
  }

  private end(then: () => void): void {
    this.job = undefined;
    then();
  }

  private replace(place: Place, reason: string): void {
    const at = this.places.indexOf(place);
    if (at < 0) return;
    const { job } = this;
    const { specs } = place;
    this.places.splice(at, 1);
    if (job === undefined) return;
    if (!place.ready && ++this.failedStarts >= MOST_FAILED_STARTS) {
      this.dismiss();
      this.end(() => job.reject(new Error(`workers cannot be started: ${reason}`)));
      return;
    }
    for (const spec of [...specs].reverse()) this.retry(job, spec, place.ready && specs.length === 1, reason);
    if (this.job === undefined) return;
    const next = this.hire();
    this.places.push(next);
    this.occupy(next);
  }

  /** @param itsDoing whether the worker died of this run: of several, nobody knows */
  private retry(job: Job, spec: RunSpec, itsDoing: boolean, reason: string): void {
    const attempts = (job.attempts.get(spec.key) ?? 0) + (itsDoing ? 1 : 0);
    job.attempts.set(spec.key, attempts);
    if (attempts < MOST_ATTEMPTS) {
      job.waiting.push([spec]);
      return;
    }
    const failed = `${attempts} workers died at seed ${spec.seed} (${spec.label}): ${reason}`;
    this.settle(() => job.report({ key: spec.key, seed: spec.seed, failed }, 0));
  }

  private dismiss(): void {
    const { places } = this;
    this.places = [];
    for (const { line } of places) line.close();
  }
}

/** What is given to a worker at once, in the order of the first of each. */
function portionsOf(specs: readonly RunSpec[], workers: number): RunSpec[][] {
  const most = Math.max(1, Math.ceil(specs.length / (PORTIONS * workers)));
  return familiesOf(specs).flatMap((family) =>
    Array.from({ length: Math.ceil(family.length / most) }, (_, i) => family.slice(i * most, (i + 1) * most)),
  );
}
