/** What is wrong with a row of the register that its shape alone cannot tell. */
import { PARAMETERS } from '../../sim/described.ts';
import type { Problem, Text } from '../../sim/scenario/index.ts';
import { unknownNames } from '../designs/names.ts';
import type { Registered } from './register.ts';

type Expected = Registered['expect'];

const HAN = /\p{Script=Han}/u;
/** A comparison of arms adds up to nothing, but for decimals that were rounded. */
const ROUNDED = 5e-5;

export function problemsOfRow(row: Registered, file: string): Problem[] {
  const { id, mechanisms } = row;
  const called = `${id}.json` === file.split('/').at(-1);
  return [
    ...(called ? [] : [{ file, path: 'id', found: `"${id}"`, expected: 'the name of its file' }]),
    ...unknownNames(mechanisms, 'mechanisms', file, 'a mechanism', Object.keys(PARAMETERS)),
    ...problemsOfExpectation(row.expect, row, 'expect', file),
    ...(row.also ?? []).flatMap(({ expect }, i) =>
      problemsOfExpectation(expect, row, `also.${i}.expect`, file),
    ),
    ...problemsOfKind(row, file),
    ...problemsOfWindows(row, file),
    ...problemsOfWords(row, file),
  ];
}

/** What is said to follow from a rule names it; nothing else does. */
function problemsOfKind({ kind, rule }: Registered, file: string): Problem[] {
  if ((kind === 'assumed') === (rule !== undefined)) return [];
  const expected =
    kind === 'assumed' ? 'the term that states it, and its file' : 'nothing: no rule states it';
  return [{ file, path: 'rule', found: rule === undefined ? 'missing' : `"${rule.en}"`, expected }];
}

function problemsOfExpectation(
  { contrast, reference, sesoi }: Expected,
  { arms, theme }: Registered,
  path: string,
  file: string,
): Problem[] {
  const weights = Object.values(contrast);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const problem = (name: string, found: string, expected: string): Problem => ({
    file,
    path: `${path}.${name}`,
    found,
    expected,
  });
  // What would refute the model may hold a difference against a bound.
  const compares = weights.length > 1 && theme !== 'falsifiers';
  return [
    ...unknownNames(Object.keys(contrast), `${path}.contrast`, file, 'an arm', Object.keys(arms)),
    ...(sesoi === undefined ? [problem('sesoi', 'missing', 'the smallest effect of interest, and why')] : []),
    ...(weights.length === 0 ? [problem('contrast', 'empty', 'weights of one arm or more')] : []),
    ...(compares && Math.abs(total) > ROUNDED
      ? [problem('contrast', `weights that add up to ${total}`, 'weights that add up to 0')]
      : []),
    ...(compares && reference !== undefined
      ? [problem('reference', String(reference), 'none: several arms are compared with each other')]
      : []),
  ];
}

function problemsOfWindows({ outcome, also = [], days }: Registered, file: string): Problem[] {
  const all = [
    { outcome, path: 'outcome' },
    ...also.map((one, i) => ({ ...one, path: `also.${i}.outcome` })),
  ];
  return all.flatMap(({ outcome: one, path }) =>
    [{ ...one, path }, ...(one.over ? [{ ...one.over, path: `${path}.over` }] : [])]
      .filter(({ window }) => window[1] > days)
      .map(({ window, path: place }) => ({
        file,
        path: `${place}.window`,
        found: `up to day ${window[1]}`,
        expected: `up to day ${days} at most, where runs end`,
      })),
  );
}

/** Claim and notes are in English and in Chinese. */
function problemsOfWords(
  { claim, rule, contrary, missing, open, expect, also = [] }: Registered,
  file: string,
): Problem[] {
  const texts: readonly (readonly [string, Text | undefined])[] = [
    ['claim', claim],
    ['rule', rule],
    ['contrary', contrary],
    ['missing', missing],
    ['open', open],
    ['expect.sesoi.because', expect.sesoi?.because],
    ...also.map((one, i) => [`also.${i}.expect.sesoi.because`, one.expect.sesoi?.because] as const),
  ];
  return texts.flatMap(([path, text]) => [
    ...(text !== undefined && HAN.test(text.en)
      ? [{ file, path: `${path}.en`, found: `"${text.en}"`, expected: 'text in English' }]
      : []),
    ...(text !== undefined && !HAN.test(text.zh)
      ? [{ file, path: `${path}.zh`, found: `"${text.zh}"`, expected: 'text in Chinese' }]
      : []),
  ]);
}
