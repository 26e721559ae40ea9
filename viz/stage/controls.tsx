/** What the stage is coloured by, about which brand, and how somebody is found on it. */
import { useId, useState } from 'preact/hooks';
import { TIERS } from '../../sim/scenario/index.ts';
import { whole } from '../inspector/naming.ts';
import type { RunData } from '../state/run-data.ts';
import { LENSES, brand, community, lens, lookAt, tier } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { findPerson } from './find.ts';
import { LENS } from './lenses.ts';
import { showGroup } from './pointer.ts';
import { creatorsOf } from './reading.ts';
import { SincePicker } from './since-picker.tsx';
import type { Comparison } from './stage.tsx';
import type { StageView } from './stage-view.ts';
import { words } from './words.ts';

export function Controls({
  view,
  run,
  comparison,
  compare,
}: {
  view: StageView;
  run: RunData;
  /** null where nothing is compared, `different` where the people are not the same. */
  comparison: Comparison | 'different' | null;
  compare: (comparison: Comparison) => void;
}) {
  const w = words();
  return (
    <div class="stage-controls">
      <label>
        <span>{w.lens}</span>
        <select
          class="field"
          value={lens.value}
          onChange={({ currentTarget }) => (lens.value = LENSES.find((one) => one === currentTarget.value)!)}
        >
          {LENSES.map((one) => (
            <option key={one} value={one}>
              {w.lenses[one]}
            </option>
          ))}
        </select>
      </label>
      {LENS[lens.value].about === 'brand' && <BrandPicker run={run} />}
      {LENS[lens.value].about === 'creators' && <TierPicker />}
      {LENS[lens.value].ends !== null && <SincePicker run={run} />}
      <GroupPicker view={view} run={run} />
      <Search run={run} />
      {comparison !== null && comparison !== 'different' && (
        <ComparisonPicker comparison={comparison} compare={compare} />
      )}
      {comparison === 'different' && <p class="stage-note">{w.notSame}</p>}
    </div>
  );
}

function BrandPicker({ run }: { run: RunData }) {
  const shown = Math.min(brand.value, run.brands - 1);
  return (
    <label>
      <span>{words().brand}</span>
      <select
        class="field"
        value={String(shown)}
        onChange={({ currentTarget }) => (brand.value = Number(currentTarget.value))}
      >
        {run.scenario.brandNames.map((name, b) => (
          <option key={b} value={String(b)}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function TierPicker() {
  return (
    <label>
      <span>{words().believed}</span>
      <select
        class="field"
        value={tier.value === null ? '' : String(tier.value)}
        onChange={({ currentTarget: { value } }) => (tier.value = value === '' ? null : Number(value))}
      >
        {[null, ...TIERS.keys()].map((one) => (
          <option key={one} value={one === null ? '' : String(one)}>
            {creatorsOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** More communities than this are found by zooming. */
const LISTED = 400;

function GroupPicker({ view, run }: { view: StageView; run: RunData }) {
  const w = words();
  const { communities, community: of } = run.opening.graph;
  if (communities < 2 || communities > LISTED) return null;
  const sizes = new Int32Array(communities);
  for (let i = 0; i < of.length; i++) if (of[i] >= 0) sizes[of[i]]++;
  const choose = (value: string): void => {
    if (value === '') view.showAll();
    else if (view.slots[0]) showGroup(view, view.slots[0], Number(value));
  };
  return (
    <label class="stage-group">
      <span>{w.group}</span>
      <select
        class="field"
        value={community.value === null ? '' : String(community.value)}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{w.allGroups}</option>
        {Array.from(sizes, (size, g) => (
          <option key={g} value={String(g)}>
            {w.groupNamed({ number: whole(g + 1), people: whole(size) })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Search({ run }: { run: RunData }) {
  const w = words();
  const [missing, setMissing] = useState<string | null>(null);
  const status = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('person') ?? '');
    const who = findPerson(typed, run.consumers, run.opening.graph.names);
    setMissing(who === null && typed.trim() !== '' ? typed : null);
    if (who !== null) lookAt(who);
  };
  return (
    <form class="stage-search" role="search" onSubmit={submit}>
      <label>
        <span class="unseen">{w.search}</span>
        <input
          class="field"
          type="search"
          name="person"
          placeholder={w.search}
          autocomplete="off"
          aria-describedby={status}
          aria-invalid={missing !== null}
        />
      </label>
      <span id={status} class="stage-note" role="status">
        {missing === null ? '' : w.nobody({ typed: missing, last: whole(run.consumers - 1) })}
      </span>
    </form>
  );
}

function ComparisonPicker({
  comparison,
  compare,
}: {
  comparison: Comparison;
  compare: (comparison: Comparison) => void;
}) {
  const w = words();
  return (
    <div class="stage-comparison" role="group" aria-label={w.comparing}>
      {(['alone', 'sides', 'difference'] as const).map((one) => (
        <button key={one} class="button" aria-pressed={comparison === one} onClick={() => compare(one)}>
          {w[one]}
        </button>
      ))}
    </div>
  );
}
