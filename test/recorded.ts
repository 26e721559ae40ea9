/**
 * Results as they were last recorded. A file of them says by which version and why, and is not written anew without a
 * word on that: `npm run record -- --because "…" test/golden.test.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect } from 'vitest';
import { version } from '../package.json' with { type: 'json' };
import { least as LEAST } from './reason.json' with { type: 'json' };

export interface Recorded {
  /** Version that recorded the results. */
  version: string;
  /** Why they are others than before. */
  because: string;
}

/** The last line of a document of results. */
export const recordedLine = (recorded: Recorded): string =>
  `Recorded by version ${recorded.version}. Why: ${recorded.because}`;

/** What a file says of itself; null where it says nothing. */
function recordedIn(file: string): Recorded | null {
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return (JSON.parse(text) as { recorded?: Recorded }).recorded ?? null;
  const [, recordedBy, because] = /\nRecorded by version (\S+)\. Why: (.+)\n$/.exec(text) ?? [];
  return because === undefined ? null : { version: recordedBy, because };
}

function reasonGiven(file: string): string {
  const because = (process.env.TRUSTFALL_BECAUSE ?? '').replaceAll(/\s+/g, ' ').trim();
  if (because.length >= LEAST) return because;
  throw new Error(
    `${file}: results are others than those recorded, and are not recorded anew without a reason of ${LEAST} ` +
      `characters and more; found ${JSON.stringify(because)}. ` +
      'Use: npm run record -- --because "why they changed" test/….test.ts',
  );
}

const NOBODY: Recorded = { version: '', because: '' };

/**
 * The file holds these results; while recording, they are written to it together with the reason given.
 * @param compose the text of the file, with the reason in it
 */
export async function expectRecorded(
  file: string,
  compose: (recorded: Recorded) => string | Promise<string>,
): Promise<void> {
  const name = relative(process.cwd(), file);
  const recorded = recordedIn(file);
  const recording = expect.getState().snapshotState.snapshotUpdateState === 'all';
  const text = await compose(recorded ?? NOBODY);
  const same = recorded !== null && text === readFileSync(file, 'utf8');
  if (same || !recording) {
    const { length } = recorded?.because ?? '';
    expect(length, `characters of why ${name} was recorded`).toBeGreaterThanOrEqual(LEAST);
    return expect(text).toMatchFileSnapshot(file);
  }
  await expect(await compose({ version, because: reasonGiven(name) })).toMatchFileSnapshot(file);
}
