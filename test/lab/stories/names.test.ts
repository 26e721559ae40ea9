/** The brand that a text of a story names is one that its numbers are of. */
import { expect, it } from 'vitest';
import { defined, parsed } from '../../../lab/formula/syntax.ts';
import type { Node } from '../../../lab/formula/syntax.ts';
import { worded } from '../../../lab/stories/blocks.ts';
import type { Worded } from '../../../lab/stories/blocks.ts';
import { SLOT, slotOf } from '../../../lab/stories/sentence.ts';
import type { StoryFile } from '../../../lab/stories/story-file.ts';
import { resolved } from '../../lived.ts';
import { NAMES, fileOf, scenarioOf } from '../../shipped.ts';

type Names = ReadonlyMap<string, { takes: readonly string[]; body: Node }>;
/** What runs through all brands, or could be any. */
const ANY = -1;

const definitions = (...all: (StoryFile['let'] | Worded['let'])[]): Names =>
  new Map(
    all.flatMap((one) =>
      Object.entries(one ?? {}).map(([head, formula]) => {
        const { name, takes } = defined(head);
        return [name, { takes, body: parsed(formula) }] as const;
      }),
    ),
  );

/** Numbers of the brands that a formula reads. */
function brandsIn(node: Node, names: Names, bound: ReadonlyMap<string, number> = new Map()): number[] {
  const within = (...nodes: readonly Node[]): number[] => nodes.flatMap((one) => brandsIn(one, names, bound));
  const numberOf = (at: Node): number =>
    at.kind === 'number' ? at.value : at.kind === 'name' ? (bound.get(at.name) ?? ANY) : ANY;
  switch (node.kind) {
    case 'index':
      return [numberOf(node.at)];
    case 'member':
    case 'unary':
      return within(node.of);
    case 'binary':
      return within(node.left, node.right);
    case 'choice':
      return within(node.when, node.then, node.otherwise);
    case 'name':
    case 'call': {
      const given = node.kind === 'call' ? node.given : [];
      const of = names.get(node.name);
      if (of === undefined) return within(...given);
      const inner = new Map(of.takes.map((name, i) => [name, numberOf(given[i])]));
      return [...within(...given), ...brandsIn(of.body, names, inner)];
    }
    default:
      return [];
  }
}

const slotsOf = (template: string, phrases: Readonly<Record<string, string>>): string[] =>
  template
    .split(SLOT)
    .filter((_, i) => i % 2 === 1)
    .flatMap((slot) => (Object.hasOwn(phrases, slot) ? slotsOf(phrases[slot], phrases) : [slot]));

/** Brands named in a text that none of its numbers, nor the place it points to, is of. */
function strangers(template: string, names: Names, phrases: Record<string, string>, look?: number): number[] {
  const slots = slotsOf(template, phrases);
  const named = slots.filter((slot) => /^@\d+$/.test(slot)).map((slot) => Number(slot.slice(1)));
  const read = slots
    .filter((slot) => slot.includes(':'))
    .flatMap((slot) => brandsIn(parsed(slotOf(slot).formula), names));
  const meant = new Set(look === undefined ? read : [...read, look]);
  return meant.size === 0 || meant.has(ANY) ? [] : named.filter((b) => !meant.has(b));
}

function faultsOf(story: StoryFile, brands: number): string[] {
  return [...story.sentences, story.answer].flatMap((sentence) => {
    const { let: own, say, look } = worded(sentence, brands);
    const names = definitions(story.let, own);
    return say.flatMap((variant) =>
      (['en', 'zh'] as const).flatMap((language) => {
        const phrases = Object.fromEntries(
          Object.entries(story.phrases ?? {}).map(([name, text]) => [name, text[language]]),
        );
        return strangers(variant[language], names, phrases, look?.brand).map(
          (b) => `{@${b}} in “${variant[language]}”`,
        );
      }),
    );
  });
}

it.each(NAMES)('in %s', (name) => {
  const brands = resolved(scenarioOf(name)).brandNames.length;
  expect(faultsOf(fileOf(name, 'story.json') as unknown as StoryFile, brands)).toEqual([]);
});

it('a brand that the numbers are not of is found, through names and phrases', () => {
  const story = {
    let: { 'sold(b)': 'sum(brand[b].sales)', mine: 'sold(0)' },
    phrases: { number: { en: '{mine:n}', zh: '{mine:n}' } },
    sentences: [
      { say: [{ en: '{@1} sells {number}.', zh: '{@0}卖出 {number} 件。' }], look: { brand: 0 } },
      { say: [{ en: '{@1} sells {sold(1):n}.', zh: '{@1}卖出 {sold(1):n} 件。' }] },
      { say: [{ en: '{@1} rests.', zh: '{@1}歇着。' }] },
    ],
    answer: { trustMoves: { brand: 1, from: '0', to: 'last' } },
  } as unknown as StoryFile;
  expect(faultsOf(story, 2)).toEqual(['{@1} in “{@1} sells {number}.”']);
});
