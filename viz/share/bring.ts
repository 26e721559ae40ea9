/**
 * Takes up a file: a scenario, a run in a file, or a network. It is tried in a worker of its own first: a file that is
 * refused changes nothing on the page.
 */
import { batch, signal } from '@preact/signals';
import { EngineClient } from '../../workers/engine-client.ts';
import { canonicalJson } from '../../sim/numbers.ts';
import type { Opening } from '../../workers/protocol.ts';
import { SHIPPED, shipped } from '../state/catalogue.ts';
import { automatic, bringNetwork, change, orderOf, recipe, run } from '../state/session.ts';
import type { Recipe } from '../state/session.ts';
import { place } from '../state/view.ts';
import { mayRun } from './ask-first.ts';
import { isBundle, readBundle } from './bundle.ts';
import type { Bundle, Made } from './bundle.ts';
import { readText } from './reading.ts';
import { expected } from './verify.ts';
import { words } from './words.ts';

type Json = Record<string, unknown>;

/** How the last file fared. */
export type Brought =
  | { state: 'reading'; file: string }
  | { state: 'refused'; file: string; problems: readonly string[] }
  | { state: 'scenario'; file: string }
  | { state: 'bundle'; file: string }
  | { state: 'network'; file: string; statistics: Opening['statistics'] };
export const brought = signal<Brought | null>(null);

/** @returns whether it was taken up */
export async function bringFile(file: File): Promise<boolean> {
  brought.value = { state: 'reading', file: file.name };
  try {
    const problems = await takeUp(file);
    if (problems !== null) brought.value = { state: 'refused', file: file.name, problems };
    return problems === null;
  } catch (error) {
    brought.value = {
      state: 'refused',
      file: file.name,
      problems: [`${file.name}: ${(error as Error).message}`],
    };
    return false;
  }
}

type Problems = readonly string[] | null;

async function takeUp(file: File): Promise<Problems> {
  const read = await readText(file);
  if (!read.ok) return [read.problem];
  if (read.kind === 'network') return takeNetwork({ fileName: file.name, text: read.text });
  const { parseJsonText, formatProblem, withOwnTexts } = await import('./json.ts');
  const parsed = parseJsonText(read.text, file.name);
  if (!parsed.ok) return parsed.problems.map(formatProblem);
  if (!isBundle(parsed.json)) return takeScenario(withOwnTexts(parsed.json) as Json, file.name, null);
  const bundle = readBundle(parsed.json, file.name);
  return bundle.ok ? takeScenario(bundle.bundle.scenario, file.name, bundle.bundle) : [bundle.problem];
}

async function takeNetwork(network: NonNullable<Recipe['network']>): Promise<Problems> {
  const tried = await attempt({ ...recipe.value, network }, network.fileName);
  if ('problems' in tried) return tried.problems;
  start(() => bringNetwork(network));
  brought.value = { state: 'network', file: network.fileName, statistics: tried.statistics };
  return null;
}

async function takeScenario(base: Json, file: string, bundle: Bundle | null): Promise<Problems> {
  // A run in a file is to give the same bits: a network that lies here from before would change them.
  const network =
    bundle === null || bundle.network === recipe.value.network?.fileName ? recipe.value.network : null;
  const plain: Recipe = { ...knownAs(base), changes: [], interventions: null, network };
  if (!(await mayRun(plain, 'file'))) return [words().notComputed];
  const again = bundle?.made ? await madeAgain(bundle.made, base, network) : null;
  if (again === null) {
    const tried = await attempt(plain, file);
    if ('problems' in tried) return tried.problems;
  }
  const next = again ?? plain;
  start(() => {
    change(next);
    expected.value = bundle && { recipe: next, network: bundle.network, seen: bundle.seen };
  });
  brought.value = { state: bundle === null ? 'scenario' : 'bundle', file };
  return null;
}

/** The shipped scenario with the changes, if that is still the scenario of the file: levers show what was moved. */
async function madeAgain(made: Made, scenario: Json, network: Recipe['network']): Promise<Recipe | null> {
  const found = shipped(made.name);
  if (!found) return null;
  const again: Recipe = { ...made, base: found.json, network };
  const tried = await attempt(again, made.name);
  const same = !('problems' in tried) && canonicalJson(tried.json) === canonicalJson(scenario);
  return same ? again : null;
}

/** A file that is one of the shipped scenarios is that scenario: links stay short, and its story is told. */
function knownAs(base: Json): Pick<Recipe, 'name' | 'base'> {
  // Where its schema lies, a file may say as it likes.
  const textOf = ({ $schema: _, ...json }: Json): string => canonicalJson(json);
  const text = textOf(base);
  const same = SHIPPED.find(({ json }) => textOf(json) === text);
  return same ? { name: same.name, base: same.json } : { name: null, base };
}

function start(take: () => void): void {
  batch(() => {
    take();
    place.value = 'market';
  });
  // Who brings a file wants to see it, also where changed levers wait for a click.
  if (!automatic.value) void run();
}

/** Makes the market as it would be, and throws it away. */
async function attempt(next: Recipe, where: string): Promise<Opening | { problems: readonly string[] }> {
  const engine = new EngineClient();
  try {
    return await engine.open({ ...orderOf(next, false), where }, () => {});
  } finally {
    engine.close();
  }
}
