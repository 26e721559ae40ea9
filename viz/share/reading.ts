/** Files that are brought: what kind they are, how large they may be, and their text. Words as on the command line. */
const MEGABYTE = 1024 * 1024;

const KINDS = {
  scenario: { most: 16 * MEGABYTE, expected: 'a scenario file (JSON)' },
  network: { most: 256 * MEGABYTE, expected: 'a network file (edge list, GraphML or GEXF)' },
} as const;
export type FileKind = keyof typeof KINDS;

/** What the chooser of files offers. */
export const ACCEPTED = '.json,.csv,.tsv,.txt,.edges,.graphml,.gexf,.xml';

/** By extension; where that says nothing, by whether the text begins as JSON does. */
export function kindOf(name: string, start: string): FileKind {
  if (/\.json$/i.test(name)) return 'scenario';
  if (/\.(csv|tsv|txt|edges|graphml|gexf|xml)$/i.test(name)) return 'network';
  return /^\uFEFF?\s*\{/.test(start) ? 'scenario' : 'network';
}

export type FileText = { ok: true; kind: FileKind; text: string } | { ok: false; problem: string };

export async function readText(file: File): Promise<FileText> {
  const { name, size } = file;
  const kind = kindOf(name, await file.slice(0, 1024).text());
  const { most, expected } = KINDS[kind];
  if (size > most) {
    const limit = most / MEGABYTE;
    const problem = `${name} has ${Math.ceil(size / MEGABYTE)} MB; expected ${expected} of at most ${limit} MB`;
    return { ok: false, problem };
  }
  const bytes = await file.arrayBuffer();
  // The reader of networks says itself in which line a broken character stands.
  if (kind === 'network') return { ok: true, kind, text: new TextDecoder('utf-8').decode(bytes) };
  try {
    return { ok: true, kind, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: `${name}: not text in UTF-8; expected ${expected} saved as UTF-8` };
  }
}
