/** Choices of a day and comings and goings of followers, as lines of a terminal. */
import { originRows } from '../lab/documents/why/telling.ts';
import type { Told } from '../lab/documents/why/telling.ts';
import type { Run } from '../sim/index.ts';
import type { Choice, ChoicesOfDay, Coming, Following, Option, UtilityPart } from '../sim/why/index.ts';
import { indented, table } from './table.ts';
import { figure } from './words.ts';

const two = (x: number): string => x.toFixed(2);

/** Parts of utility that differ by less between brands are not told. */
const TELLING = 0.005;

export function choiceLines(
  { consumer, day, away, choices, bought }: ChoicesOfDay,
  run: Run,
  told: Told,
): string[] {
  const who = told.names.person(consumer);
  const got = bought.flatMap((n, b) => (n > 0 ? [`${told.names.brand(b)}${n > 1 ? ` (${n})` : ''}`] : []));
  const { categories } = run.world.market;
  return [
    `${who}, day ${day}: ${got.length > 0 ? `got ${got.join(', ')}` : 'bought nothing'}${away ? '; not on the platform that day' : ''}.`,
    ...choices.flatMap((choice) => [
      '',
      ...(categories.length > 1
        ? [`Need met by ${categories[choice.category].brands.map(told.names.brand).join(', ')}:`]
        : []),
      ...categoryLines(choice, told),
    ]),
  ];
}

function categoryLines(choice: Choice, told: Told): string[] {
  const { needed, needChance, options, nothing, nothingChance, chosen } = choice;
  const need = needed
    ? `A need arose (chance ${told.percent(needChance)} that day).`
    : `No need arose (chance ${told.percent(needChance)} that day); had it done so:`;
  const parts = (Object.keys(told.words.utility) as UtilityPart[]).filter((part) =>
    options.some((one) => Math.abs(one.parts[part]) >= TELLING),
  );
  const head = ['', ...options.map(({ brand }) => told.names.brand(brand)), 'nothing'];
  const row = (name: string, of: (one: Option) => string, none = ''): string[] => [
    name,
    ...options.map(of),
    none,
  ];
  const rows = [
    row('comes to mind with', ({ salience }) => told.percent(salience)),
    row('came to mind', ({ considered }) => (considered ? 'yes' : 'no')),
    ...parts.map((part) => row(told.words.utility[part], (one) => two(one.parts[part]))),
    row('worth in all', ({ utility }) => two(utility), two(nothing)),
    row('chance to be chosen', ({ chance }) => told.percent(chance), told.percent(nothingChance)),
  ];
  const end = needed ? `Chosen: ${chosen < 0 ? 'nothing' : told.names.brand(chosen)}.` : null;
  return [need, ...indented(table([head, ...rows], true)), ...(end === null ? [] : [end])];
}

const REASONS: Readonly<Partial<Record<Coming['cause'], string>>> = {
  post: 'after a post that they liked',
  left: 'for believing too little',
  drift: 'who would have gone all the same (drift)',
};

export function followingLines(found: Following, told: Told): string[] {
  const { creator, from, to, before, after, comings, distrust } = found;
  const counts = (gained: boolean): string[] => {
    const list = comings.filter((one) => one.gained === gained);
    const causes = [...new Set(list.map(({ cause }) => cause))];
    const parts = causes.map((cause) => {
      const n = list.filter((one) => one.cause === cause).length;
      return `${figure(n)} ${REASONS[cause] ?? told.words.cause(cause === 'drift' ? 'left' : cause)}`;
    });
    return [
      `${gained ? 'Came' : 'Left'}: ${figure(list.length)}${parts.length > 0 ? ` (${parts.join('; ')})` : ''}.`,
    ];
  };
  return [
    `${told.names.creator(creator)} had ${figure(before)} followers on the morning of day ${from} and ${figure(after)} on the evening of day ${to}.`,
    ...counts(true),
    ...counts(false),
    ...(distrust.asked === 0
      ? []
      : [
          '',
          `What had moved the belief of those who left in distrust, in the month before they did (${figure(distrust.asked)} of them asked, mean effects):`,
          ...indented(
            table([
              ['days', 'cause', 'effect', 'share', 'post'],
              ...originRows(
                distrust.origins.filter(({ effect }) => effect !== 0).slice(0, 8),
                told,
                false,
              ).map(({ days, what, effect, share, post }) => [days, what, effect, share, post]),
            ]),
          ),
        ]),
  ];
}
