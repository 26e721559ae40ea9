/** The four heads of a row side by side, each leading to its block. */
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import { whole } from './numbers.ts';
import { checkedOf, checksAsked, holdingOf } from './standing.ts';
import { words } from './words.ts';

interface Head {
  id: string;
  title: string;
  said: string;
  /** Something that the reader should not pass over. */
  warns?: boolean;
}

function headsOf(claim: Claim, row: RowResult | null): Head[] {
  const w = words();
  const { blocks, glance } = w;
  const checked = row && checkedOf(row);
  const passed = checked?.filter((one) => one.passed).length ?? 0;
  const parts = row?.judgement?.parts;
  const held = parts?.filter(({ verdict }) => verdict === 'supported').length ?? 0;
  const holding = holdingOf(row);
  const asked = checksAsked(claim);
  const stop = row?.judgement?.stop ?? null;
  const same = stop?.is === 'identical';
  return [
    { id: 'asked', title: blocks.asked, said: glance.asked({ logic: claim.logic, n: claim.parts.length }) },
    {
      id: 'checked',
      title: blocks.checked,
      said: same
        ? w.failing.identical
        : asked === 0
          ? glance.noChecks
          : checked
            ? glance.checked({ met: whole(passed), all: whole(checked.length) })
            : glance.toCheck({ n: asked }),
      warns: same || (checked ? passed < checked.length : false),
    },
    {
      id: 'came-out',
      title: blocks.cameOut,
      said: parts
        ? glance.cameOut({ held: whole(held), all: whole(parts.length) }) +
          (stop === null ? '' : ` · ${glance.void}`)
        : glance.notRun,
    },
    {
      id: 'holds',
      title: blocks.holds,
      said:
        holding.is === 'drawn'
          ? glance.holds({ stands: whole(holding.stands), draws: whole(holding.draws) }) +
            (holding.fragile ? ` · ${w.cell.fragile}` : '')
          : holding.is === 'undrawn'
            ? glance.undrawn
            : glance.nothingOpen,
      warns: holding.is === 'drawn' && holding.fragile,
    },
  ];
}

function goTo(id: string): void {
  const title = document.getElementById(`lab-${id}-title`);
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}

export function Glance({ claim, row }: { claim: Claim; row: RowResult | null }) {
  return (
    <nav class="lab-glance" aria-label={words().glance.title}>
      {headsOf(claim, row).map(({ id, title, said, warns }) => (
        <button
          key={id}
          class="lab-head-of card"
          onClick={() => goTo(id)}
          data-warns={warns ? true : undefined}
        >
          <span class="muted small">{title}</span>
          <span>
            {warns && <span aria-hidden="true">⚠ </span>}
            {said}
          </span>
        </button>
      ))}
    </nav>
  );
}
