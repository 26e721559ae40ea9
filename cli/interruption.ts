/** Ctrl-C and its like: the first asks for a clean stop, the second stops at once. */
import { EXIT } from './failure.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export class Interruption {
  requested = false;
  private readonly atOnce: () => void;

  /** @param atOnce called before the program is ended on the spot */
  constructor(atOnce: () => void) {
    this.atOnce = atOnce;
    for (const signal of SIGNALS) process.on(signal, this.hear);
  }

  /** From now on signals end the program as they do by default. */
  end(): void {
    for (const signal of SIGNALS) process.off(signal, this.hear);
  }

  private readonly hear = (): void => {
    if (this.requested) {
      this.atOnce();
      process.exit(EXIT.interrupted);
    }
    this.requested = true;
  };
}
