/** Reads the network the user brings. */
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { NetworkError, readNetwork } from '../sim/index.ts';
import type { SocialGraph } from '../sim/index.ts';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';

const LARGEST = 256 * 1024 * 1024;
const EXPECTED = 'a network file (edge list, GraphML or GEXF)';

/** Which file a network came from; the content decides whether it is the same. */
export interface NetworkOrigin {
  name: string;
  /** Absolute, for taking an interrupted run up again. Not part of the result. */
  path: string;
  /** Of the content, as `sha256sum` prints it. */
  sha256: string;
}

export interface NetworkFile {
  origin: NetworkOrigin;
  graph: SocialGraph;
}

/** @throws Failure with everything that is wrong with the file */
export function loadNetwork(path: string): NetworkFile {
  const bytes = readBytes(path, LARGEST, EXPECTED);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    origin: { name: basename(path), path: resolve(path), sha256 },
    graph: graphOf(path, basename(path), bytes),
  };
}

/**
 * The network of an interrupted run.
 *
 * @param path where the file is now, if not where it was
 */
export function loadSameNetwork(origin: NetworkOrigin, path = origin.path): NetworkFile {
  const bytes = readBytes(
    path,
    LARGEST,
    `the network file of the interrupted run, as ${origin.name} was (--network FILE says where it is now)`,
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== origin.sha256) {
    throw new Failure(
      `${path}: its content has changed since the run was started (SHA-256 ${sha256.slice(0, 12)}…); ` +
        `expected ${origin.sha256.slice(0, 12)}…: bring the old file back, or start the run anew`,
    );
  }
  return { origin: { ...origin, path: resolve(path) }, graph: graphOf(path, origin.name, bytes) };
}

/** `name` decides on the format where the content does not. */
function graphOf(path: string, name: string, bytes: Uint8Array): SocialGraph {
  try {
    return readNetwork(name, new TextDecoder('utf-8').decode(bytes));
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    throw new Failure(
      error.problems.map((line) => (line.startsWith(name) ? path + line.slice(name.length) : line)),
    );
  }
}
