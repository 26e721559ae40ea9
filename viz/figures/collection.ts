/** All figures, in the order they are shown: one for each home. */
import type { Definition } from './definition.ts';
import type { Figure, Source } from './model.ts';
import { words } from './words.ts';

const homes = import.meta.glob<Definition>('./homes/*.ts', { eager: true, import: 'default' });

export const FIGURES: readonly Definition[] = Object.values(homes).sort((a, b) => a.place - b.place);

/** Those that tell a story best come first, the others keep their order behind. */
export function figuresFor(first: readonly string[]): readonly Definition[] {
  const rank = ({ name }: Definition): number => {
    const place = first.indexOf(name);
    return place < 0 ? first.length : place;
  };
  return [...FIGURES].sort((a, b) => rank(a) - rank(b));
}

/** The first option is chosen until the reader chooses. */
export const firstChoice = (definition: Definition): string =>
  definition.kind === 'day' ? (definition.choice?.().options[0].id ?? '') : '';

export const built = (definition: Definition, source: Source, day: number, chosen: string): Figure =>
  definition.kind === 'time' ? definition.build(source) : definition.build(source, day, chosen);

export function titleOf({ name }: Definition, { brandNames, brand }: Source): string {
  const { title } = words().figures[name];
  return typeof title === 'string' ? title : title({ brand: brandNames[brand] });
}
