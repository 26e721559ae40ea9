/** Link, command line, files to save, a file to open. */
import { useEffect, useState } from 'preact/hooks';
import { current, recipe } from '../state/session.ts';
import type { LiveRun } from '../state/session.ts';
import { EmbedPart } from '../embed/part.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { presentAddress } from './address.ts';
import { commandLine, needsFile, scenarioFile } from './command.ts';
import { CopyField } from './copy-field.tsx';
import { FileMessage, NetworkInUse } from './messages.tsx';
import { MODEL_HASH, MODEL_VERSION } from './model.ts';
import { OpenFile } from './open-file.tsx';
import { SaveFiles } from './save-files.tsx';
import { words } from './words.ts';
import './share.css';

export function ShareDialog({ close }: { close: () => void }) {
  const w = words();
  const live = current.value;
  return (
    <Dialog title={w.title} close={close}>
      <div class="sharing">
        <LinkPart />
        {live && <CommandPart live={live} />}
        <EmbedPart />
        {live && <SaveFiles live={live} />}
        <section aria-labelledby="share-open">
          <h3 id="share-open">{w.open}</h3>
          <p class="muted small">{w.openAbout}</p>
          <OpenFile done={close} />
          <FileMessage />
          <NetworkInUse />
        </section>
      </div>
    </Dialog>
  );
}

function LinkPart() {
  const w = words();
  const [address, setAddress] = useState('');
  useEffect(() => {
    void presentAddress().then(setAddress);
  }, [current.value, current.value?.data.closing.value, recipe.value]);
  const file = recipe.value.network?.fileName;
  return (
    <section aria-labelledby="share-link">
      <h3 id="share-link">{w.link}</h3>
      <CopyField label={w.link} text={address} copy={w.copyLink} primary />
      <p class="muted small">{w.linkAbout}</p>
      {file !== undefined && <p class="small">{w.linkNetwork({ file })}</p>}
    </section>
  );
}

function CommandPart({ live }: { live: LiveRun }) {
  const w = words();
  const closing = live.data.closing.value;
  const complete = live.data.status.value === 'done' && closing !== null;
  return (
    <section aria-labelledby="share-command">
      <h3 id="share-command">{w.command}</h3>
      <p class="muted small">
        {w.commandAbout} {needsFile(live.recipe) && w.commandFile({ file: scenarioFile(live.recipe) })}
      </p>
      <CopyField label={w.command} text={commandLine(live.recipe)} copy={w.copyCommand} />
      <p class="muted small marks-of-run">
        <span>{complete ? w.fingerprint({ print: closing.fingerprint }) : w.noFingerprint}</span>
        <span>{w.model({ version: MODEL_VERSION, hash: MODEL_HASH })}</span>
      </p>
    </section>
  );
}
