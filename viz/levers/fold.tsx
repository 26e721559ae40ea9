/** A part that opens and closes; what is inside is made only while it is open. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './fold.css';

export interface FoldProps {
  title: string;
  meaning?: string;
  badge?: string | undefined;
  level?: 'part' | 'group';
  begin?: 'open' | 'closed';
  children: () => ComponentChildren;
}

export function Fold({ title, meaning, badge, level = 'group', begin = 'closed', children }: FoldProps) {
  const [open, setOpen] = useState(begin === 'open');
  return (
    <details class={`fold fold-${level}`} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="fold-title">{title}</span>
        {badge !== undefined && <span class="badge">{badge}</span>}
        {meaning !== undefined && <span class="fold-meaning small muted">{meaning}</span>}
      </summary>
      {open && <div class="fold-inside">{children()}</div>}
    </details>
  );
}
