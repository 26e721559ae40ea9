/** Reads a command's options and arguments, and says what is wrong with them in the project's words. */
import { parseArgs } from 'node:util';
import { didYouMean, nearestName } from '../sim/scenario/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { Room } from './study/room.ts';

export interface Option {
  /** What the value is called in the help; an option without it is a switch. */
  value?: string;
  /** The only values there are. */
  choices?: readonly string[];
  about: string;
  repeatable?: true;
}

/** What the help, the error messages and the parser know of a command. */
export interface Usage {
  name: string;
  /** As written after the name; one in brackets may be left out. */
  argument:
    | ''
    | 'SCENARIO'
    | 'SCENARIO…'
    | 'DIR'
    | 'DIR…'
    | 'DESIGN'
    | 'POLICIES'
    | 'QUESTION'
    | 'REGISTER'
    | '[ID…]'
    | 'COMMAND…';
  about: string;
  options: Readonly<Record<string, Option>>;
  examples: readonly string[];
  notes?: readonly string[];
}

export interface Arguments {
  positionals: string[];
  /** Whether a switch was given. */
  has: (name: string) => boolean;
  /** The value of an option given at most once. */
  value: (name: string) => string | undefined;
  /** The values of a repeatable option, in order. */
  values: (name: string) => string[];
  /** Where runs come from, where the command belongs to a study. */
  room?: Room;
}

export const HELP: Option = { about: 'print this help' };

/**
 * Reads the arguments after the name of the command.
 *
 * @throws Failure (wrong usage) with everything that is wrong
 */
export function readArguments(usage: Usage, args: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries({ ...usage.options, help: HELP }).map(([name, { value }]) => {
      const type = value === undefined ? ('boolean' as const) : ('string' as const);
      return [name, { type, multiple: true, ...(name === 'help' ? { short: 'h' } : {}) }];
    }),
  );
  const config = { args: [...args], options, allowPositionals: true, tokens: true } as const;
  // Read leniently first: the strict reader would stop at the first problem, in words that are not ours.
  const lenient = parseArgs({ ...config, strict: false });
  const given = lenient.tokens.filter((token) => token.kind === 'option');
  // Whoever asks for help should not have to write a correct command first.
  if (given.some(({ name }) => name === 'help')) return { ...NO_ARGUMENTS, has: (name) => name === 'help' };
  const wrong = problems(usage, given, lenient.positionals);
  if (wrong.length > 0) throw new Failure([...wrong, `See "trustfall ${usage.name} --help".`], EXIT.usage);
  const { values, positionals } = parseArgs({ ...config, strict: true });
  const all = (name: string): string[] => [values[name] ?? []].flat().map(String);
  return {
    positionals,
    has: (name) => values[name] !== undefined,
    value: (name) => all(name)[0],
    values: all,
  };
}

const NO_ARGUMENTS: Arguments = {
  positionals: [],
  has: () => false,
  value: () => undefined,
  values: () => [],
};

interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function problems(usage: Usage, given: readonly OptionToken[], positionals: readonly string[]): string[] {
  const unknown = given.filter(({ name }) => !Object.hasOwn(usage.options, name));
  const known = given.filter(({ name }) => Object.hasOwn(usage.options, name));
  const wrong = unknown.map((token) => unknownOption(usage, token));
  for (const token of known) wrong.push(...misused(usage.options[token.name], token));
  for (const [name, { repeatable }] of Object.entries(usage.options)) {
    const times = known.filter((token) => token.name === name).length;
    if (times > 1 && !repeatable) wrong.push(`--${name} is given ${times} times; expected once`);
  }
  // After an unknown option its value looks like an argument: one complaint is enough.
  return unknown.length > 0 ? wrong : [...wrong, ...misplaced(usage, positionals)];
}

function unknownOption(usage: Usage, { name, rawName }: OptionToken): string {
  const names = Object.keys(usage.options);
  const nearest = nearestName(name, [...names, 'help']);
  const expected = nearest === undefined ? `expected ${listed(names)}` : `did you mean --${nearest}?`;
  return `${rawName} is not an option of "trustfall ${usage.name}"; ${expected}`;
}

const listed = (names: readonly string[]): string => [...names, 'help'].map((name) => `--${name}`).join(', ');

function misused({ value, choices }: Option, token: OptionToken): string[] {
  const name = `--${token.name}`;
  if (value === undefined) {
    return token.value === undefined ? [] : [`${name} is given "${token.value}"; expected no value`];
  }
  if (token.value === undefined || token.value === '')
    return [`${name} has no value; expected ${name} ${value}`];
  if (!token.inlineValue && token.value.startsWith('-') && token.value !== '-') {
    return [
      `${name} is followed by ${token.value}; expected ${value} (if it is meant, write ${name}=${token.value})`,
    ];
  }
  if (choices === undefined || choices.includes(token.value)) return [];
  const hint = didYouMean(token.value, choices);
  return [`${name} is "${token.value}"; expected ${choices.join(' or ')}${hint}`];
}

function misplaced({ argument }: Usage, positionals: readonly string[]): string[] {
  const [first, second] = positionals;
  if (argument === '')
    return first === undefined ? [] : [`"${first}" is one word too many; expected options only`];
  if (first === undefined) return argument.startsWith('[') ? [] : [`${argument.replace('…', '')} is missing`];
  if (argument.includes('…') || second === undefined) return [];
  return [`"${second}" is one word too many; expected one ${argument}`];
}
