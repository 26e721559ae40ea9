/** All keys there are. */
import { SHORTCUTS } from '../shortcuts.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { helpOpen } from './keys.ts';
import { words } from './words.ts';

/** Keys whose sign is no name. */
const NAMES: Readonly<Record<string, string>> = {
  ' ': 'space',
  '[': 'slower',
  ']': 'faster',
  '?': 'question',
};
const SIGNS: Readonly<Record<string, string>> = { ' ': '␣', ArrowRight: '→', ArrowLeft: '←' };

export function Help() {
  const w = words();
  const said: Readonly<Record<string, string>> = w.keys;
  const rows = Object.keys(SHORTCUTS).map((key) => [SIGNS[key] ?? key, said[NAMES[key] ?? key] ?? key]);
  return (
    <Dialog title={w.help} close={() => (helpOpen.value = false)}>
      <dl class="timeline-keys">
        {[...rows, ['Ctrl Z', w.undo], ['← → / Alt', w.arrows]].map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
