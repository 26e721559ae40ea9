/** Saves an unfinished run now and then, so that little is lost whatever happens. */
import type { Run } from '../sim/index.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { Failure } from './failure.ts';
import type { NetworkOrigin } from './network-file.ts';
import type { Format } from './results.ts';
import { days } from './words.ts';

const SECONDS = 20;
/** Saving a large market takes a while: it may not take more than a tenth of the time. */
const SHARE = 10;

/** Seconds between checkpoints, from the environment: tests and very slow disks want others. */
function interval(): number {
  const given = process.env.TRUSTFALL_CHECKPOINT_SECONDS;
  const seconds = given === undefined || given.trim() === '' ? SECONDS : Number(given);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : SECONDS;
}

export interface Target {
  folder: string;
  network: NetworkOrigin | null;
  format: Format;
  mornings: boolean;
}

export class Keeper {
  /** Days done in the last complete checkpoint; 0 when there is none. */
  savedDay: number;
  private readonly target: Target;
  private readonly warn: (line: string) => void;
  private readonly every = 1000 * interval();
  private next = performance.now() + this.every;
  private warned = false;

  /** @param savedDay days done in the checkpoint that lies in the folder already */
  constructor(target: Target, savedDay: number, warn: (line: string) => void) {
    this.target = target;
    this.savedDay = savedDay;
    this.warn = warn;
  }

  /** Saves if it is time. A full disk must not end a run that may yet find room for its results. */
  saveIfDue(run: Run): void {
    if (performance.now() < this.next) return;
    try {
      this.save(run);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (!this.warned) this.warn(`Warning: ${error.message}; the run goes on, ${this.standing()}.`);
      this.warned = true;
      this.next = performance.now() + this.every;
    }
  }

  /** @throws Failure when it cannot be written */
  save(run: Run): void {
    const begun = performance.now();
    const { folder, network, format, mornings } = this.target;
    writeCheckpoint(folder, run, network, format, mornings);
    this.savedDay = run.day;
    this.next = begun + Math.max(this.every, SHARE * (performance.now() - begun));
  }

  /** What of the run is safe on disk. */
  standing(): string {
    return this.savedDay === 0
      ? 'nothing of it is saved so far'
      : `its first ${days(this.savedDay)} are saved`;
  }
}
