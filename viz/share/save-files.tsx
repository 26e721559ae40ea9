/** What can be saved of the run on the stage. Tables are made in the engine when they are asked for. */
import { useState } from 'preact/hooks';
import type { LiveRun } from '../state/session.ts';
import { bundleOf } from './bundle.ts';
import { scenarioFile, scenarioText } from './command.ts';
import { save } from './save.ts';
import { stagePicture } from './stage-picture.ts';
import { words } from './words.ts';

const TABLES = ['market', 'brands', 'creators', 'events'] as const;
const FORMATS = [
  { id: 'csv', name: 'CSV', type: 'text/csv' },
  { id: 'parquet', name: 'Parquet', type: 'application/vnd.apache.parquet' },
] as const;
type Format = (typeof FORMATS)[number];

const stem = ({ recipe }: LiveRun): string => recipe.name ?? 'my-market';

export function SaveFiles({ live }: { live: LiveRun }) {
  const w = words();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<string> | string): Promise<void> => {
    setBusy(true);
    setSaid(w.preparing);
    try {
      setSaid(w.saved({ file: await work() }));
    } catch (error) {
      setSaid(w.saveFailed({ reason: (error as Error).message }));
    } finally {
      setBusy(false);
    }
  };
  const bundle = bundleOf(live);
  return (
    <section aria-labelledby="share-save" aria-busy={busy}>
      <h3 id="share-save">{w.save}</h3>
      <div class="save-row">
        <button class="button" disabled={busy} onClick={() => void act(() => saveScenario(live))}>
          {w.saveScenario}
        </button>
        <button
          class="button"
          disabled={busy || bundle === null}
          onClick={() => void act(() => saveBundle(live))}
        >
          {w.saveBundle}
        </button>
        <button class="button" disabled={busy} onClick={() => void act(() => savePicture(live, w.noPicture))}>
          {w.savePicture}
        </button>
      </div>
      <div class="save-tables">
        {FORMATS.map((format) => (
          <div key={format.id} class="save-row" role="group" aria-label={w.series({ format: format.name })}>
            <span class="small">{w.series({ format: format.name })}</span>
            {TABLES.map((table) => (
              <button
                key={table}
                class="button"
                disabled={busy}
                aria-label={w.saveTable({ table: w.table[table], format: format.name })}
                onClick={() => void act(() => saveTable(live, table, format))}
              >
                {w.table[table]}
              </button>
            ))}
          </div>
        ))}
      </div>
      {live.data.status.value !== 'done' && <p class="small">{w.unfinished}</p>}
      <p class="small" role="status">
        {said}
      </p>
    </section>
  );
}

function saveScenario(live: LiveRun): string {
  const name = scenarioFile(live.recipe);
  save(name, scenarioText(live), 'application/json');
  return name;
}

function saveBundle(live: LiveRun): string {
  const name = `${stem(live)}.run.json`;
  save(name, `${JSON.stringify(bundleOf(live), null, 2)}\n`, 'application/json');
  return name;
}

async function savePicture(live: LiveRun, without: string): Promise<string> {
  const picture = await stagePicture();
  if (picture === null) throw new Error(without);
  const name = `${stem(live)}.png`;
  save(name, picture, 'image/png');
  return name;
}

async function saveTable(live: LiveRun, table: (typeof TABLES)[number], format: Format): Promise<string> {
  const files = await live.engine.files(format.id);
  const wanted = `${table}.${format.id}`;
  const file = files.find(({ name }) => name === wanted);
  if (!file) throw new Error(`the engine gave no ${wanted}`);
  const name = `${stem(live)}-${wanted}`;
  save(name, file.content as Uint8Array<ArrayBuffer>, format.type);
  return name;
}
