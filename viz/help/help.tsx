/** All keys there are. */
import { features } from '../feature.ts';
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
    </Dialog>
  );
}
