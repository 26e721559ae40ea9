/** Checks of `about` in `story.json` that its shape cannot make: whom it names, and that its measure is theirs. */
import { TIERS } from '../../sim/scenario/index.ts';
import { checked } from '../formula/check.ts';
import type { Known, Wrong } from '../formula/check.ts';
import { FormulaError } from '../formula/syntax.ts';
import type { AboutFile } from './about-shape.ts';
import { NAME_SLOT } from './naming.ts';
import { subjectOf } from './subject.ts';

export function checkAbout(given: AboutFile, known: Known, wrong: Wrong): void {
  const { brand, measure, axis, eve, bet } = given;
  const brands = known.scenario.brandNames.length;
  const inside = (one: number, path: string): void => {
    if (one >= brands) wrong(path, new FormulaError(`${one}`, `0 to ${brands - 1}`));
  };
  if (brand !== undefined) inside(brand, 'about.brand');
  if (axis !== undefined && axis[0] >= axis[1])
    wrong('about.axis', new FormulaError(`${axis[0]} to ${axis[1]}`, 'the lowest before the highest'));
  if (eve !== undefined) checked(eve, 'number', known, 'about.eve', wrong);
  if (checked(measure.of, 'measure', known, 'about.measure.of', wrong)) checkWhose(given, wrong, inside);
  for (const language of ['en', 'zh'] as const) {
    checkNames(measure[language], true, `about.measure.${language}`, wrong, inside);
    checkNames(bet[language], false, `about.bet.${language}`, wrong, inside);
  }
}

type Inside = (brand: number, path: string) => void;

function checkWhose({ brand = 0, tier, measure }: AboutFile, wrong: Wrong, inside: Inside): void {
  const path = 'about.measure.of';
  const subject = subjectOf(measure.of);
  if (subject === null)
    return wrong(path, new FormulaError(`"${measure.of}"`, 'a measure by its name, as brand[0].trust'));
  const { table, entity } = subject;
  if (table === 'brands' && entity !== null && entity !== brand)
    wrong(path, new FormulaError(`"${measure.of}"`, `a measure of brand[${brand}], whom it is about`));
  if (table === 'creators' && entity !== null && TIERS[entity] !== tier)
    wrong(path, new FormulaError(`"${measure.of}"`, `a measure of ${tier ?? 'no tier'}, whom it is about`));
  for (const [i, one] of (measure.beside ?? []).entries()) {
    const here = `about.measure.beside.${i}`;
    const fits = entity !== null && table === (typeof one === 'number' ? 'brands' : 'creators');
    if (!fits) wrong(here, new FormulaError(`${one}`, 'others of whom there is the same measure'));
    else if (typeof one === 'number') inside(one, here);
  }
}

/** Names of brands stand in braces, as {@0}; nothing else does. */
function checkNames(text: string, own: boolean, path: string, wrong: Wrong, inside: Inside): void {
  const rest = text.replaceAll(NAME_SLOT, (_, number: string) => {
    if (number !== '') inside(Number(number), path);
    return number === '' && !own ? '{' : '';
  });
  if (/[{}]/.test(rest))
    wrong(
      path,
      new FormulaError(`“${text}”`, `names of brands alone in braces, as ${own ? '{@} or ' : ''}{@0}`),
    );
}
