/** Tabs with the keyboard behaviour of the ARIA pattern: arrows move, Home and End jump. */
import type { ComponentChildren } from 'preact';

export interface TabsProps<T extends string> {
  label: string;
  tabs: readonly { id: T; label: string; badge?: string | undefined }[];
  chosen: T;
  choose: (id: T) => void;
  children: ComponentChildren;
}

export function Tabs<T extends string>({ label, tabs, chosen, choose, children }: TabsProps<T>) {
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = tabs[(to + tabs.length) % tabs.length];
    choose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(({ id, label: name, badge }) => (
          <button
            key={id}
            id={`tab-${id}`}
            role="tab"
            class="button plain"
            aria-selected={id === chosen}
            aria-controls={`panel-${id}`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => choose(id)}
          >
            {name}
            {badge && <span class="badge">{badge}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${chosen}`} aria-labelledby={`tab-${chosen}`} tabIndex={0}>
        {children}
      </div>
    </>
  );
}
