/** Which measure is compared. */
import type { TableName } from '../state/run-series.ts';
import { choose, chosen } from './chosen.ts';
import { MEASURES } from './measured.ts';
import { measureName } from './naming.ts';
import { words } from './words.ts';

const TABLES: readonly TableName[] = ['brands', 'market', 'creators'];

export function MeasurePicker() {
  const w = words();
  const { table, measure } = chosen.value;
  const take = (value: string): void => {
    const [to, name] = value.split('.');
    choose({ table: TABLES.find((one) => one === to) ?? 'brands', measure: name });
  };
  return (
    <label class="measure-picker">
      <span>{w.measure}</span>
      <select
        class="field"
        value={`${table}.${measure}`}
        onChange={(event) => take(event.currentTarget.value)}
      >
        {TABLES.map((one) => (
          <optgroup key={one} label={w.tables[one]}>
            {MEASURES[one].map(({ name }) => (
              <option key={name} value={`${one}.${name}`}>
                {measureName({ table: one, measure: name })}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
