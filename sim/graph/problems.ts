/** A network file that cannot be used. `problems` holds one plain sentence each: where, found, expected. */
export class NetworkError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.name = 'NetworkError';
    this.problems = problems;
  }
}

/** Problems listed in full; of the rest the error gives the number. */
const LISTED = 20;

/** Collects what is wrong with a file, so that the user hears of everything at once. */
export class Problems {
  count = 0;
  readonly fileName: string;
  private readonly listed: string[] = [];

  constructor(fileName: string) {
    this.fileName = fileName;
  }

  /** `text` reads "found; expected …"; `line` counts from 1, 0 for the file as a whole. */
  add(line: number, text: string): void {
    this.count++;
    const where = line > 0 ? `${this.fileName}, line ${line}` : this.fileName;
    if (this.count <= LISTED) this.listed.push(`${where}: ${text}`);
  }

  /** Throws a NetworkError if there was any problem. */
  check(): void {
    if (this.count === 0) return;
    const more = this.count - this.listed.length;
    throw new NetworkError(
      more > 0 ? [...this.listed, `${this.fileName}: and ${more} more problems like these`] : this.listed,
    );
  }

  /** Adds a problem and throws all. */
  fail(line: number, text: string): never {
    this.add(line, text);
    this.check();
    throw new NetworkError([text]);
  }
}

/** A piece of the user's file for an error message: one line, at most 40 characters, in quotes. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 40 ? `${line.slice(0, 39)}…` : line}"`;
}
