/** A progress bar on a terminal; nothing anywhere else. */
import { SingleBar } from 'cli-progress';
import { bigNumber, duration } from './words.ts';

export interface Progress {
  /** Something that takes a while before the first day. */
  phase: (words: string) => void;
  start: (day: number, days: number) => void;
  /** @param exposures posts read since the run began */
  update: (day: number, exposures: number) => void;
  /** A line for the user that must not be lost in the bar. */
  say: (line: string) => void;
  /** Removes the bar and gives the cursor back. */
  stop: () => void;
}

const CLEAR_LINE = '\r\x1b[K';

export function makeProgress(quiet: boolean): Progress {
  return quiet || !process.stderr.isTTY ? silent : new TerminalProgress();
}

const nothing = (): void => {};
const silent: Progress = {
  phase: nothing,
  start: nothing,
  update: nothing,
  say: (line) => void process.stderr.write(`${line}\n`),
  stop: nothing,
};

class TerminalProgress implements Progress {
  private readonly bar = new SingleBar({
    format: '[{bar}] day {value} of {total}, {rate} exposures/s, {left} left',
    barsize: 24,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  private begun = 0;
  private firstDay = 0;
  private days = 0;
  private firstExposures: number | undefined;

  phase(words: string): void {
    process.stderr.write(`${CLEAR_LINE}${words}`);
  }

  start(day: number, days: number): void {
    process.stderr.write(CLEAR_LINE);
    this.begun = performance.now();
    this.firstDay = day;
    this.days = days;
    this.bar.start(days, day, { rate: '–', left: '–' });
  }

  update(day: number, exposures: number): void {
    // The first day counts for nothing: code is compiled while it runs.
    if (this.firstExposures === undefined) {
      this.firstExposures = exposures;
      this.firstDay = day;
      this.begun = performance.now();
      return;
    }
    const seconds = (performance.now() - this.begun) / 1000;
    const left = (seconds / (day - this.firstDay)) * (this.days - day);
    const rate = (exposures - this.firstExposures) / seconds;
    this.bar.update(day, { rate: bigNumber(rate), left: duration(left) });
  }

  say(line: string): void {
    process.stderr.write(`${CLEAR_LINE}${line}\n`);
  }

  stop(): void {
    this.bar.stop();
    process.stderr.write(CLEAR_LINE);
  }
}
