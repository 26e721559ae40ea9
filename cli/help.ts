/** The help texts, made from what the parser knows. */
import { HELP } from './options.ts';
import type { Usage } from './options.ts';
import { indented, table } from './table.ts';

const ENDINGS = `Exit codes: 0 fine, 1 bad input, 2 wrong usage, 70 a bug in Trustfall, 75 not finished yet, 130 interrupted.`;

export function generalHelp(commands: readonly Usage[]): string {
  return [
    'Trustfall: an agent-based laboratory of trust and loyalty in social commerce.',
    '',
    'Usage: trustfall COMMAND [OPTIONS]',
    '',
    'Commands:',
    ...indented(table(commands.map(({ name, argument, about }) => [`${name} ${argument}`.trim(), about]))),
    '',
    'Options:',
    ...indented(
      table([
        ['-h, --help', 'print this help; after a command, the help of the command'],
        ['--version', 'print the version and the hash of the model'],
      ]),
    ),
    '',
    'Examples:',
    ...commands.map(({ examples }) => `  ${examples[0]}`),
    '',
    ENDINGS,
    '',
  ].join('\n');
}

export function commandHelp(usage: Usage, more: readonly string[] = []): string {
  const options = Object.entries({ ...usage.options, help: HELP }).map(
    ([name, { value, about, repeatable }]) => {
      const left = `${name === 'help' ? '-h, ' : ''}--${name}${value === undefined ? '' : ` ${value}`}`;
      return [left, `${about}${repeatable ? ' (may be given several times)' : ''}`] as const;
    },
  );
  const notes = [...(usage.notes ?? []), ...more];
  return [
    `trustfall ${usage.name}: ${usage.about}`,
    '',
    `Usage: trustfall ${usage.name}${usage.argument && ` ${usage.argument}`} [OPTIONS]`,
    '',
    'Options:',
    ...indented(table(options)),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    'Examples:',
    ...usage.examples.map((example) => `  ${example}`),
    '',
    ENDINGS,
    '',
  ].join('\n');
}
