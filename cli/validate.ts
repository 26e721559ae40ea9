/** `trustfall validate SCENARIO…`: says everything that is wrong with scenario files, and with folders of scenarios. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Home, HomeFile } from '../lab/scenarios/check-home.ts';
import { formatProblem } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { readJson } from './lab-files.ts';
import type { Arguments, Usage } from './options.ts';
import { folderOf, loadScenario, shippedFile } from './scenario-file.ts';

export const usage: Usage = {
  name: 'validate',
  argument: 'SCENARIO…',
  about: 'check scenario files and folders and report every problem',
  options: {},
  notes: [
    'Of a folder that holds more than scenario.json all is checked that the page needs: shelf.json, page.json, story.json',
    'and points.json; each of these can be checked alone as well.',
    'Problems name the file, the path in it, what was found and what was expected.',
  ],
  examples: [
    'trustfall validate my-market.json',
    'trustfall validate hype',
    'trustfall validate scenarios/hype/story.json',
  ],
};

export async function act({ positionals }: Arguments): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  for (const given of positionals) {
    // `scenarios/*.json` takes the schema along.
    if (given.endsWith('.schema.json')) {
      process.stdout.write(`${given}: passed over (a JSON Schema)\n`);
      continue;
    }
    try {
      process.stdout.write(`${given}: ok${await checked(given)}\n`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      process.stderr.write(`${error.lines.join('\n')}\n`);
      code = EXIT.badInput;
    }
  }
  return code;
}

/** What is said of a file or folder without a fault. @throws Failure with all that is wrong */
async function checked(given: string): Promise<string> {
  // Shapes of stories are made only where there is one.
  const { FILES, problemsOfFile, problemsOfHome } = await import('../lab/scenarios/check-home.ts');
  const parts = FILES.slice(1);
  const folder = folderOf(given);
  if (folder !== undefined && parts.some((file) => existsSync(join(folder.path, file)))) {
    const { home, lines } = homeIn(folder.path, folder.where, FILES);
    const problems = problemsOfHome(folder.where, home, figureNames()).filter(
      // It is there; what is wrong with it has been told.
      ({ file, path }) => file !== folder.where || !existsSync(join(folder.path, path)),
    );
    throwIfAny([...lines, ...problems.map(formatProblem)]);
    return ` (${FILES.join(', ')})`;
  }
  const part = parts.find((file) => file === basename(given));
  if (part !== undefined && existsSync(given)) {
    const where = dirname(given) === '.' ? '' : dirname(given);
    const { home, lines } = homeIn(dirname(given), where, ['scenario.json', part]);
    // What is wrong beside it is told when it is asked for.
    const own = lines.filter((line) => line.startsWith(given));
    const problems =
      own.length > 0 ? [] : problemsOfFile(part, { name: where, home, figures: figureNames() });
    throwIfAny([...own, ...problems.map(formatProblem)]);
    return home['scenario.json'] === undefined ? ' (in shape; there is no scenario.json beside it)' : '';
  }
  return ` (${loadScenario(given).title.en})`;
}

function throwIfAny(lines: readonly string[]): void {
  if (lines.length > 0) throw new Failure(lines);
}

/** What the files of a folder hold; a file that is no JSON is told, and passed over. */
function homeIn(
  path: string,
  where: string,
  names: readonly HomeFile[],
): { home: Home; lines: readonly string[] } {
  const lines: string[] = [];
  const held = names.map((name) => {
    const file = join(path, name);
    if (!existsSync(file)) return [name, undefined];
    try {
      return [name, readJson(file, where === '' ? name : `${where}/${name}`, 'a file of a scenario (JSON)')];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      lines.push(...error.lines);
      return [name, undefined];
    }
  });
  return { home: Object.fromEntries(held) as Home, lines };
}

/** The figures of the page, as the schema that comes with the program lists them. */
function figureNames(): readonly string[] {
  const schema = JSON.parse(readFileSync(shippedFile('page.schema.json'), 'utf8')) as {
    properties: { figures: { items: { enum: string[] } } };
  };
  return schema.properties.figures.items.enum;
}
