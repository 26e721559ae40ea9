/** Ctrl-C and its like: the first asks for a clean stop; once that is under way, the next ends the program at once. */
import { setTimeout as pause } from 'node:timers/promises';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A terminal and a wrapper such as npx may both pass on the same Ctrl-C. */
const ECHO_MILLISECONDS = 100;

export class Interruption {
  requested = false;

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.hear);
  }

  /** From now on signals end the program as the system has it: even amid writing, which is safe at any moment. */
  async end(): Promise<void> {
    if (this.requested) await pause(ECHO_MILLISECONDS);
    for (const signal of SIGNALS) process.off(signal, this.hear);
  }

  private readonly hear = (): void => {
    this.requested = true;
  };
}
