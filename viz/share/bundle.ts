/**
 * A run in one file: the scenario with its changes, the seed, what computed it, its fingerprint and key figures. The
 * names are those of the `run.json` that the command line writes, which is read as well.
 */
import type { Change } from '../../workers/protocol.ts';
import type { LiveRun } from '../state/session.ts';
import { MODEL_HASH, MODEL_VERSION } from './model.ts';

type Json = Record<string, unknown>;

export interface Made {
  name: string;
  changes: readonly Change[];
  interventions: readonly Json[] | null;
}

export interface Bundle {
  scenario: Json;
  /** How the scenario was made from a shipped one; null where it was brought, or by the command line. */
  made: Made | null;
  network: string | null;
  seen: { hash: string; fingerprint: string };
}

/** @returns null while the run is not complete: half a run has no figures to vouch for */
export function bundleOf({ recipe, data }: LiveRun): Json | null {
  const closing = data.closing.value;
  if (closing === null || data.status.value !== 'done') return null;
  const { scenario, json, consumers, statistics } = data.opening;
  return {
    program: 'trustfall',
    version: MODEL_VERSION,
    modelHash: MODEL_HASH,
    fingerprint: closing.fingerprint,
    title: scenario.title,
    question: scenario.question,
    seed: scenario.seed,
    days: closing.days,
    consumers,
    edges: statistics.edges,
    exposures: closing.exposures,
    network: recipe.network === null ? null : { name: recipe.network.fileName },
    summary: closing.summary,
    made:
      recipe.name === null
        ? null
        : { name: recipe.name, changes: recipe.changes, interventions: recipe.interventions },
    scenario: json,
  };
}

const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x);

/** Whether a JSON file says that it holds a run, not a scenario. */
export const isBundle = (json: unknown): json is Json => isObject(json) && json.program === 'trustfall';

/** What a bundle holds, or one problem in the words of the project. */
export function readBundle(
  json: Json,
  where: string,
): { ok: true; bundle: Bundle } | { ok: false; problem: string } {
  const { scenario, fingerprint, modelHash, network } = json;
  const wrong = (path: string, expected: string) =>
    ({ ok: false, problem: `${where}: ${path} is ${found(json[path])}; expected ${expected}` }) as const;
  if (!isObject(scenario)) return wrong('scenario', 'the scenario of the run');
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{32}$/.test(fingerprint))
    return wrong('fingerprint', '32 hexadecimal digits');
  if (typeof modelHash !== 'string') return wrong('modelHash', 'the hash of the model that computed it');
  const name = isObject(network) && typeof network.name === 'string' ? network.name : null;
  const seen = { hash: modelHash, fingerprint };
  return { ok: true, bundle: { scenario, made: madeOf(json.made), network: name, seen } };
}

/** A comfort: where it is not as it should be, the scenario stands for itself. */
function madeOf(made: unknown): Made | null {
  if (!isObject(made) || typeof made.name !== 'string') return null;
  const { name, changes, interventions } = made;
  if (!Array.isArray(changes) || !changes.every(isChange)) return null;
  if (interventions === null) return { name, changes, interventions };
  return Array.isArray(interventions) && interventions.every(isObject)
    ? { name, changes, interventions }
    : null;
}

const isChange = (x: unknown): x is Change =>
  isObject(x) && typeof x.path === 'string' && ['string', 'number', 'boolean'].includes(typeof x.value);

function found(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
