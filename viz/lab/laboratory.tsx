/** The laboratory: the register of claims, and policies against each other. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Tabs } from '../widgets/tabs.tsx';
import { CLAIMS, loadPublished } from './claims.ts';
import './lab.css';
import { Policies } from './policies/policies.tsx';
import { Register } from './register.tsx';
import { RowDetail } from './row-detail.tsx';
import { opened } from './rows.ts';
import { words } from './words.ts';

const part = signal<'register' | 'policies'>('register');

export function Laboratory() {
  const w = words();
  useEffect(() => void loadPublished(), []);
  const claim = CLAIMS.find(({ id }) => id === opened.value);
  return (
    <div class="lab">
      <header class="lab-head">
        <h1>{w.laboratory}</h1>
        <p>{w.intro}</p>
      </header>
      <Tabs
        label={w.parts}
        tabs={[
          { id: 'register', label: w.register },
          { id: 'policies', label: w.policies },
        ]}
        chosen={part.value}
        choose={(id) => (part.value = id)}
      >
        {part.value === 'policies' ? <Policies /> : claim ? <RowDetail claim={claim} /> : <Register />}
      </Tabs>
    </div>
  );
}
