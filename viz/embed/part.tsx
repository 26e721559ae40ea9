/** How the stage or a figure comes into a page of one's own. */
import { useEffect, useState } from 'preact/hooks';
import { FIGURES, titleOf } from '../figures/collection.ts';
import { useSource } from '../figures/source.ts';
import { presentAddress } from '../share/address.ts';
import { CopyField } from '../share/copy-field.tsx';
import { current, recipe } from '../state/session.ts';
import type { LiveRun } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { snippet } from './asked.ts';
import { words } from './words.ts';

export const EmbedPart = () => (current.value === null ? null : <Frames live={current.value} />);

function Frames({ live }: { live: LiveRun }) {
  const w = words();
  const source = useSource(live, null);
  const [what, setWhat] = useState('stage');
  const [address, setAddress] = useState('');
  useEffect(() => {
    void presentAddress().then(setAddress);
  }, [live, live.data.closing.value, recipe.value]);
  const title = say(live.data.scenario.title);
  return (
    <section aria-labelledby="share-embed">
      <h3 id="share-embed">{w.snippet}</h3>
      <p class="muted small">{w.about}</p>
      <label class="small">
        {w.what}{' '}
        <select class="field" value={what} onChange={({ currentTarget }) => setWhat(currentTarget.value)}>
          <option value="stage">{w.stage}</option>
          {FIGURES.map((one) => (
            <option key={one.name} value={`figure:${one.name}`}>
              {titleOf(one, source.value)}
            </option>
          ))}
        </select>
      </label>
      <CopyField label={w.snippet} text={address && snippet(address, what, title)} copy={w.copy} />
    </section>
  );
}
