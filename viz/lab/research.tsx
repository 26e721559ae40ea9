/** What a researcher takes along: the command for the rows shown, the verdicts as data, an own network, a citation. */
import { csv } from '../../lab/documents/csv.ts';
import { registerTables } from '../../lab/documents/register/tables.ts';
import { CopyField } from '../share/copy-field.tsx';
import { MODEL_HASH, MODEL_VERSION } from '../share/model.ts';
import { save } from '../share/save.ts';
import { sharing } from '../share/share.tsx';
import { published } from './claims.ts';
import type { Row } from './rows.ts';
import { words } from './words.ts';

/** More rows than this are not named one by one. */
const NAMED = 12;

export function commandFor(shown: readonly Row[], all: number): string {
  const ids = shown.map(({ claim }) => claim.id);
  const named = ids.length < all && ids.length <= NAMED ? ` ${ids.join(' ')}` : '';
  return `npx trustfall hypotheses${named} --ablate --robust --out verdicts`;
}

export function Research({ shown, all }: { shown: readonly Row[]; all: number }) {
  const w = words().research;
  const there = published.value;
  const data = (): string =>
    csv(registerTables({ rows: [...there!.rows.values()].map(({ row }) => row) }, [])[0]);
  return (
    <details class="lab-reading lab-research">
      <summary>{w.title}</summary>
      <div class="lab-research-parts">
        <section>
          <h3>{w.command}</h3>
          <p class="muted small">{w.commandAbout}</p>
          <CopyField label={w.command} text={commandFor(shown, all)} copy={w.copyCommand} />
        </section>
        <section>
          <h3>{w.data}</h3>
          <p class="muted small">{w.dataAbout}</p>
          <button
            class="button"
            disabled={there === null || there.rows.size === 0}
            onClick={() => save('trustfall-published-verdicts.csv', data(), 'text/csv;charset=utf-8')}
          >
            {w.saveData}
          </button>
        </section>
        <section>
          <h3>{w.network}</h3>
          <p class="muted small">{w.networkAbout}</p>
          <button class="button" aria-haspopup="dialog" onClick={() => (sharing.value = true)}>
            {w.openFile}
          </button>
        </section>
        <section>
          <h3>{w.cite}</h3>
          <p class="muted small">{w.citeAbout}</p>
          <CopyField
            label={w.cite}
            text={w.citation({ version: MODEL_VERSION, model: MODEL_HASH })}
            copy={w.copyCitation}
          />
        </section>
      </div>
    </details>
  );
}
