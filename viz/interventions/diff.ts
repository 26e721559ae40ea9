/** How an edited list of interventions differs from that of the file. */
import { fieldsOf, timesOf } from './fields.ts';
import type { Field } from './fields.ts';
import type { Json } from './list.ts';

export interface FieldDifference {
  index: number;
  field: Field;
  before: unknown;
  after: unknown;
}

/** The numbers that differ; null where more than numbers does: entries added, removed, or made into others. */
export function differences(before: readonly Json[], after: readonly Json[]): FieldDifference[] | null {
  if (before.length !== after.length) return null;
  const found: FieldDifference[] = [];
  for (let index = 0; index < before.length; index++) {
    const fields = [...timesOf(after[index]), ...fieldsOf(after[index])];
    const names = fields.map(({ name }) => name);
    const rest = (entry: Json): string =>
      JSON.stringify(Object.entries(entry).filter(([name]) => !names.includes(name)));
    if (rest(before[index]) !== rest(after[index])) return null;
    for (const field of fields) {
      const [a, b] = [before[index][field.name], after[index][field.name]];
      if (a !== b) found.push({ index, field, before: a, after: b });
    }
  }
  return found;
}
