/** What was computed here as files: verdicts, and every run. */
import { csv } from '../../lab/documents/csv.ts';
import { registerTables } from '../../lab/documents/register/tables.ts';
import { runTable, valueTable } from '../../lab/documents/run-table.ts';
import { save } from '../share/save.ts';
import { MODEL_HASH, MODEL_VERSION } from '../share/model.ts';
import { whole } from './numbers.ts';
import { found } from './work.ts';
import type { Found } from './work.ts';
import { words } from './words.ts';

const FILE = 'trustfall-verdicts';

/** As the command line writes it, but for what each row was asked with. */
export function exportedJson(all: readonly Found[]): string {
  const rows = all.map(({ row: { comparison, ...row }, request, stopped }) => ({
    ...row,
    comparison: comparison === null ? null : { ...comparison, runs: undefined },
    asked: {
      replications: request.replications,
      consumers: request.consumers,
      ablate: request.ablate,
      robust: request.variants !== null,
      worlds: request.worlds,
      draws: request.draws,
      stopped,
    },
  }));
  const provenance = { program: `trustfall ${MODEL_VERSION}`, model: MODEL_HASH, network: null };
  return `${JSON.stringify({ provenance, rows }, null, 2)}\n`;
}

export function Exports() {
  const w = words().exports;
  const all = [...found.value.values()];
  if (all.length === 0) return null;
  const verdicts = (): string => csv(registerTables({ rows: all.map(({ row }) => row) }, [])[0]);
  const comparisons = all.flatMap((one) => one.comparisons);
  const runs = (): string => csv(runTable(comparisons));
  const values = (): string => csv(valueTable(comparisons));
  return (
    <div class="lab-files" role="group" aria-label={w.title}>
      <span class="small muted">{w.here({ n: whole(all.length) })}</span>
      <button class="button" onClick={() => save(`${FILE}.csv`, verdicts(), 'text/csv;charset=utf-8')}>
        {w.csv}
      </button>
      <button class="button" onClick={() => save(`${FILE}.json`, exportedJson(all), 'application/json')}>
        {w.json}
      </button>
      <button class="button" onClick={() => save('trustfall-runs.csv', runs(), 'text/csv;charset=utf-8')}>
        {w.runs}
      </button>
      <button class="button" onClick={() => save('trustfall-values.csv', values(), 'text/csv;charset=utf-8')}>
        {w.values}
      </button>
    </div>
  );
}
