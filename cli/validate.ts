/** `trustfall validate SCENARIO…`: says everything that is wrong with scenario files. */
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import type { Arguments, Usage } from './options.ts';
import { loadScenario } from './scenario-file.ts';

export const usage: Usage = {
  name: 'validate',
  argument: 'SCENARIO…',
  about: 'check scenario files and report every problem',
  options: {},
  notes: ['Problems name the file, the path in it, what was found and what was expected.'],
  examples: ['trustfall validate scenarios/my-market.json', 'trustfall validate a.json b.json'],
};

export async function act({ positionals }: Arguments): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  for (const file of positionals) {
    // `scenarios/*.json` takes the schema along.
    if (file.endsWith('.schema.json')) {
      process.stdout.write(`${file}: passed over (a JSON Schema)\n`);
      continue;
    }
    try {
      const { title } = loadScenario(file);
      process.stdout.write(`${file}: ok (${title.en})\n`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      process.stderr.write(`${error.lines.join('\n')}\n`);
      code = EXIT.badInput;
    }
  }
  return code;
}
