/** All keys there are. */
import { features } from '../feature.ts';
import { words as glossary } from '../glossary/words.ts';
import { allKeys } from '../shortcuts.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { helpOpen } from './open.ts';
import { words } from './words.ts';
import './help.css';

export function Help() {
  const w = words();
  const rows = [
    ...allKeys().map(({ key, sign, says }) => ({ sign: sign ?? key, says })),
    { sign: 'Ctrl Z', says: () => w.undo },
    ...features().flatMap(({ gestures }) => gestures ?? []),
  ];
  return (
    <Dialog title={w.title} close={() => (helpOpen.value = false)}>
      <dl class="help-keys">
        {rows.map(({ sign, says }) => (
          <div key={sign}>
            <dt>
              <kbd>{sign}</kbd>
            </dt>
            <dd>{says()}</dd>
          </div>
        ))}
      </dl>
      <Glossary />
    </Dialog>
  );
}

function Glossary() {
  const { title, about, terms } = glossary();
  return (
    <section class="help-terms" aria-labelledby="help-terms">
      <h3 id="help-terms">{title}</h3>
      <p class="muted small">{about}</p>
      <dl>
        {Object.entries(terms).map(([name, { label, means }]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
