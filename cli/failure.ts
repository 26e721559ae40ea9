/** How the program ends, and the errors it ends with. */

/** `unfinished`: as sysexits.h has EX_TEMPFAIL, something is to be done first. */
export const EXIT = { fine: 0, badInput: 1, usage: 2, bug: 70, unfinished: 75, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something the user can put right, said in plain sentences. Whatever else is thrown is a bug. */
export class Failure extends Error {
  readonly lines: readonly string[];
  readonly code: ExitCode;

  constructor(lines: string | readonly string[], code: ExitCode = EXIT.badInput) {
    const list = typeof lines === 'string' ? [lines] : lines;
    super(list.join('\n'));
    this.name = 'Failure';
    this.lines = list;
    this.code = code;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of that name is in the way',
  EFBIG: 'the file would be larger than is allowed here',
  EINVAL: 'the file system does not allow it',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it does not exist',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EPERM: 'it is not permitted',
  EROFS: 'the disk is read-only',
};

/** The words for an error of the operating system, or undefined for any other error. */
export function systemReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return REASONS[String(error.code)] ?? error.message;
}

/** Runs file work; an error of the operating system becomes `subject: reason; hint`. */
export function withReason<T>(subject: string, hint: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new Failure(`${subject}: ${reason}; ${hint}`);
  }
}

/** The engine could not get the arrays it asked for. */
export function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof RangeError &&
    /allocation failed|Invalid typed array length|array length/i.test(error.message)
  );
}
