/** Tells how far the work of the laboratory is: a bar on a terminal, a line now and then elsewhere. */
import { SingleBar } from 'cli-progress';
import type { Standing } from '../lab/runs/run-collection.ts';
import { duration, whole } from './words.ts';

export interface LabProgress {
  show: (standing: Standing) => void;
  say: (line: string) => void;
  stop: () => void;
}

/** Seconds that are left, from what the runs so far have taken; null while nothing is known. */
export function secondsLeft({ size, sizeDone, milliseconds }: Standing, workers: number): number | null {
  if (sizeDone === 0) return null;
  return ((milliseconds / sizeDone) * (size - sizeDone)) / 1000 / workers;
}

const doneOf = ({ computed, reused, failed }: Standing): number => computed + reused + failed;
const LINE_MILLISECONDS = 30_000;

export function makeLabProgress(quiet: boolean, workers: number): LabProgress {
  if (quiet) return { show: () => {}, say: () => {}, stop: () => {} };
  return process.stderr.isTTY ? new Bar(workers) : new Lines(workers);
}

const left = (standing: Standing, workers: number): string => {
  const seconds = secondsLeft(standing, workers);
  return seconds === null ? '–' : duration(seconds);
};

class Lines implements LabProgress {
  private readonly workers: number;
  private last = performance.now();

  constructor(workers: number) {
    this.workers = workers;
  }

  show(standing: Standing): void {
    if (performance.now() - this.last < LINE_MILLISECONDS) return;
    this.last = performance.now();
    this.say(
      `${whole(doneOf(standing))} of ${whole(standing.total)} runs, ${left(standing, this.workers)} left`,
    );
  }

  say(line: string): void {
    process.stderr.write(`${line}\n`);
  }

  stop(): void {}
}

class Bar implements LabProgress {
  private readonly workers: number;
  private started = false;
  private readonly bar = new SingleBar({
    format: '[{bar}] {value} of {total} runs, {left} left{failed}',
    barsize: 24,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });

  constructor(workers: number) {
    this.workers = workers;
  }

  show(standing: Standing): void {
    const failed = standing.failed === 0 ? '' : `, ${standing.failed} failed`;
    const words = { left: left(standing, this.workers), failed };
    if (!this.started) this.bar.start(standing.total, 0, words);
    this.started = true;
    this.bar.setTotal(standing.total);
    this.bar.update(doneOf(standing), words);
  }

  say(line: string): void {
    this.stop();
    process.stderr.write(`${line}\n`);
  }

  stop(): void {
    if (!this.started) return;
    this.started = false;
    this.bar.stop();
    process.stderr.write('\r\x1b[K');
  }
}
