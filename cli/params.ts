/** `trustfall params`: prints every parameter of the model. */
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import type { Arguments, Usage } from './options.ts';
import { asMarkdown, asText, parameterEntries } from './parameter-list.ts';

export const usage: Usage = {
  name: 'params',
  argument: '',
  about: 'print every parameter: path, meaning, symbol, unit, range, default, standing, source',
  options: {
    json: { about: 'as JSON: a list of objects' },
    markdown: { about: 'as Markdown tables' },
  },
  notes: [
    'Paths are those of --set and of "set" interventions. In a path, N stands for the number of a brand, from 0, and TIER for',
    'koc, mid or head. Standing says how well a default is founded: measured, calibrated or assumed.',
  ],
  examples: ['trustfall params', 'trustfall params | grep HalfLife', 'trustfall params --json'],
};

export async function act(given: Arguments): Promise<ExitCode> {
  if (given.has('json') && given.has('markdown')) {
    throw new Failure('--json and --markdown are both given; expected one of the two', EXIT.usage);
  }
  const entries = parameterEntries();
  const width = process.stdout.isTTY ? process.stdout.columns : 100;
  if (given.has('json')) process.stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
  else process.stdout.write(given.has('markdown') ? asMarkdown(entries) : asText(entries, width));
  return EXIT.fine;
}
