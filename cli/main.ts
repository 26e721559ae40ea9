/** The command line: finds the command, and turns every end there is into an exit code and plain sentences. */
import { MODEL } from '../sim/index.ts';
import { didYouMean } from '../sim/scenario/index.ts';
import { COMMANDS } from './commands.ts';
import type { Command, Wrapping } from './commands.ts';
import { EXIT, Failure, isOutOfMemory } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { commandHelp, generalHelp } from './help.ts';
import { readArguments } from './options.ts';
import { policyNames } from './policy-work.ts';
import { shippedNames } from './scenario-file.ts';

async function obey([first, ...rest]: readonly string[]): Promise<ExitCode> {
  const usages = COMMANDS.map(({ usage }) => usage);
  if (first === undefined) throw new Failure(generalHelp(usages).trimEnd(), EXIT.usage);
  if (first === '--version') return print(`trustfall ${MODEL.version} (model ${MODEL.hash})\n`);
  const asksHelp = ['--help', '-h', 'help'].includes(first);
  if (asksHelp && rest.length === 0) return print(generalHelp(usages));
  const name = asksHelp ? rest[0] : first;
  const command = COMMANDS.find(({ usage }) => usage.name === name);
  if (command === undefined) throw new Failure(unknownCommand(name), EXIT.usage);
  const help = (): ExitCode => print(commandHelp(command.usage, shipped(command)));
  if ('wrap' in command) {
    const asked = asksHelp || ['--help', '-h'].includes(rest[0] ?? '--help');
    return asked
      ? help()
      : command.wrap(
          rest,
          COMMANDS.filter((one) => 'act' in one),
        );
  }
  const given = readArguments(command.usage, asksHelp ? ['--help'] : rest);
  return given.has('help') ? help() : command.act(given);
}

function print(text: string): ExitCode {
  process.stdout.write(text);
  return EXIT.fine;
}

function unknownCommand(name: string): string[] {
  const names = COMMANDS.map(({ usage }) => usage.name);
  const hint = didYouMean(name, [...names, '--version', '--help']);
  const found = name.startsWith('-') ? 'stands where the command should' : 'is not a command';
  return [`"${name}" ${found}; expected ${names.join(', ')}${hint}`, 'See "trustfall --help".'];
}

function shipped({ usage }: Command | Wrapping): string[] {
  const [what, names] = usage.argument.startsWith('SCENARIO')
    ? ['Scenarios', shippedNames()]
    : ['Policies', usage.argument === 'POLICIES' ? policyNames() : []];
  return names.length > 0 ? ['', `${what} that come with the program: ${names.join(', ')}.`] : [];
}

/** Says what went wrong, and what the exit code is. */
function confess(error: unknown): ExitCode {
  const clear = process.stderr.isTTY ? '\r\x1b[K' : '';
  if (error instanceof Failure) {
    process.stderr.write(`${clear}${error.lines.join('\n')}\n`);
    return error.code;
  }
  if (process.env.TRUSTFALL_DEBUG && error instanceof Error) process.stderr.write(`${clear}${error.stack}\n`);
  if (isOutOfMemory(error)) {
    process.stderr.write(
      `${clear}The market needs more memory than there is; expected fewer consumers or brands.\n`,
    );
    return EXIT.badInput;
  }
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const hint = process.env.TRUSTFALL_DEBUG ? '' : '; TRUSTFALL_DEBUG=1 shows where it happened';
  process.stderr.write(`${clear}This is a bug in Trustfall, not in your input: ${message}${hint}\n`);
  return EXIT.bug;
}

/** Whoever reads the output may stop reading (`| head`): a quiet end. Any other trouble is said. */
function guardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.fine);
    process.exit(
      confess(new Failure(`The output cannot be written: ${error.message}; expected room for it`)),
    );
  });
  process.stderr.on('error', () => process.exit(EXIT.badInput));
}

guardOutput();
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => process.exit(confess(error)));
}
// The program ends by itself once all output is out; ending it here could cut the output off.
process.exitCode = await obey(process.argv.slice(2)).catch(confess);
