/**
 * The mornings of a finished run, kept so that forks need not live it again: one line of JSON that says what follows,
 * then the run as it ended and its keyframes.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL, resume, save } from '../sim/index.ts';
import type { Keyframe, ResolvedScenario, Run, SocialGraph } from '../sim/index.ts';
import { Hash } from '../sim/numbers.ts';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';
import type { NewFile } from './files.ts';

export const MORNINGS_FILE = 'mornings.trustfall';
const FORMAT = 'trustfall-mornings-1';
const LARGEST = 2 * 1024 * 1024 * 1024;

interface Header {
  format: typeof FORMAT;
  modelHash: string;
  /** Of the run that they belong to. */
  fingerprint: string;
  /** Bytes of the run as it ended. */
  end: number;
  frames: { day: number; bytes: number; exposures: number; dropped: number }[];
  /** Of all that follows. */
  hash: string;
}

export const morningsFile = (run: Run, fingerprint: string): NewFile => ({
  name: MORNINGS_FILE,
  content: () => {
    const end = save(run);
    const { keyframes } = run.recording;
    const hash = new Hash().add(end);
    for (const { bytes } of keyframes) hash.add(bytes);
    const header: Header = {
      format: FORMAT,
      modelHash: MODEL.hash,
      fingerprint,
      end: end.length,
      frames: keyframes.map(({ bytes, ...frame }) => ({ ...frame, bytes: bytes.length })),
      hash: hash.hex(),
    };
    return [`${JSON.stringify(header)}\n`, end, ...keyframes.map(({ bytes }) => bytes)];
  },
});

export const hasMornings = (folder: string): boolean => existsSync(join(folder, MORNINGS_FILE));

/**
 * The run as it ended, with its keyframes.
 *
 * @throws Failure when the file is damaged or belongs to another run than `fingerprint`
 */
export function readMornings(
  folder: string,
  scenario: ResolvedScenario,
  network: SocialGraph | undefined,
  fingerprint: string,
): Run {
  const path = join(folder, MORNINGS_FILE);
  const bytes = readBytes(path, LARGEST, 'the mornings of a finished run');
  const line = bytes.indexOf(10);
  const header = headerOf(path, new TextDecoder().decode(bytes.subarray(0, Math.max(0, line))));
  if (header.fingerprint !== fingerprint || header.modelHash !== MODEL.hash)
    throw damaged(path, 'mornings of another run', `those of run ${fingerprint}`);
  let at = line + 1;
  const next = (length: number): Uint8Array => bytes.slice(at, (at += length));
  const end = next(header.end);
  const keyframes = header.frames.map((frame): Keyframe => ({ ...frame, bytes: next(frame.bytes) }));
  const hash = new Hash().add(end);
  for (const frame of keyframes) hash.add(frame.bytes);
  if (at !== bytes.length) throw damaged(path, `${bytes.length} bytes`, `${at}`);
  if (hash.hex() !== header.hash) throw damaged(path, 'other bytes', 'those that were written');
  const run = resume(scenario, network, end);
  run.recording.keyframes = keyframes;
  return run;
}

function headerOf(path: string, text: string): Header {
  let header: Partial<Header> | null;
  try {
    header = JSON.parse(text) as Partial<Header> | null;
  } catch {
    throw damaged(path, 'no readable first line', 'the line that says what follows');
  }
  const whole = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
  const sound =
    header?.format === FORMAT &&
    whole(header.end) &&
    Array.isArray(header.frames) &&
    header.frames.every(({ day, bytes }) => whole(day) && whole(bytes));
  if (!sound) throw damaged(path, 'another first line', `one of ${FORMAT}`);
  return header as Header;
}

const damaged = (path: string, found: string, expected: string): Failure =>
  new Failure(
    `${path} is damaged: found ${found}; expected ${expected}: remove it, and the days are lived again`,
  );
