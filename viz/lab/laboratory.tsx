/** The laboratory: the register of claims, and policies against each other. */
import { useEffect } from 'preact/hooks';
import { Tabs } from '../widgets/tabs.tsx';
import { loadPublished } from './claims.ts';
import './lab.css';
import { part } from './open.ts';
import type { PartId } from './open.ts';
import { PARTS } from './parts.ts';
import { words } from './words.ts';

export function Laboratory() {
  const w = words();
  useEffect(() => void loadPublished(), []);
  const { id, view: View } = PARTS.find((one) => one.id === part.value)!;
  return (
    <div class="lab">
      <header class="lab-head">
        <h1>{w.laboratory}</h1>
        <p>{w.intro}</p>
      </header>
      <Tabs
        label={w.parts}
        tabs={PARTS.map((one) => ({ id: one.id, label: w.part[one.id] }))}
        chosen={id}
        choose={(wanted) => (part.value = wanted as PartId)}
      >
        <View />
      </Tabs>
    </div>
  );
}
