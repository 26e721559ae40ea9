/** The command line that computes the run on the stage, to the bit. */
import type { LiveRun, Recipe } from '../state/session.ts';

/** A network decides these; the command line refuses them beside one, and here they change nothing. */
const DECIDED_BY_NETWORK = ['topology', 'consumers', 'friends', 'communitySize', 'cohesion'].map(
  (name) => `population.${name}`,
);

/** As a POSIX shell takes it: bare where it is plain, else in single quotes. */
export function quoted(text: string): string {
  return /^[\w./=:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Whether the shipped scenario and `--set` say it all; if not, the scenario has to be saved as a file first. */
export const needsFile = ({ name, interventions }: Recipe): boolean =>
  name === null || interventions !== null;

/** What the scenario with its changes is saved as. */
export const scenarioFile = ({ name }: Recipe): string =>
  `${name === null ? 'my-market' : `my-${name}`}.json`;

/** With the option's value behind a sign of equality where it would look like an option itself. */
const option = (name: string, value: string): string =>
  value.startsWith('-') ? quoted(`${name}=${value}`) : `${name} ${quoted(value)}`;

export function commandLine(recipe: Recipe): string {
  const words = ['npx trustfall run'];
  if (needsFile(recipe)) words.push(quoted(scenarioFile(recipe)));
  else {
    words.push(quoted(recipe.name!));
    for (const { path, value } of recipe.changes) {
      if (path === 'seed') words.push(option('--seed', String(value)));
      else if (path === 'days') words.push(option('--days', String(value)));
      else if (recipe.network === null || !DECIDED_BY_NETWORK.includes(path))
        words.push(`--set ${quoted(`${path}=${value}`)}`);
    }
  }
  if (recipe.network !== null) words.push(option('--network', recipe.network.fileName));
  return words.join(' ');
}

/** The scenario with its changes, as a file that the command line takes. */
export const scenarioText = (live: LiveRun): string => `${JSON.stringify(live.data.opening.json, null, 2)}\n`;
