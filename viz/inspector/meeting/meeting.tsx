/** Where nobody is looked at yet: five people worth meeting, and people found by what they did. */
import { useMemo } from 'preact/hooks';
import type { LiveRun } from '../../state/session.ts';
import { brand as brandInView, lookAt } from '../../state/view.ts';
import { say } from '../../words/dictionary.ts';
import { calledOn, money, percent, two, whole } from '../naming.ts';
import { ByDeed } from './by-deed.tsx';
import { proposalsOf } from './proposals.ts';
import type { Proposal } from './proposals.ts';
import { useHistory } from './use-history.ts';
import { words } from './words.ts';
import './meeting.css';

export function Meeting({ live }: { live: LiveRun }) {
  const w = words();
  const { history, shown } = useHistory(live);
  const brand = Math.min(brandInView.value, live.data.brands - 1);
  const proposals = useMemo(() => proposalsOf(history, brand), [history, brand]);
  return (
    <section class="meeting" aria-labelledby="meeting">
      <h2 id="meeting">{w.title}</h2>
      <p class="muted small">{w.intro({ day: whole(shown) })}</p>
      {proposals.length === 0 && <p>{w.none}</p>}
      <ul>
        {proposals.map((one) => (
          <li key={one.kind}>
            <Card live={live} one={one} brand={brand} shown={shown} />
          </li>
        ))}
      </ul>
      <ByDeed live={live} shown={shown} brand={brand} />
    </section>
  );
}

interface Props {
  live: LiveRun;
  one: Proposal;
  brand: number;
  shown: number;
}

const SIGNS = { fell: '▼', spread: '◉', loyal: '♥', changed: '⇄', earned: '¥' } as const;

function Card({ live, one, brand, shown }: Props) {
  const w = words();
  return (
    <button class="meeting-card" data-kind={one.kind} onClick={() => lookAt(one.person)}>
      <span class="meeting-sign" aria-hidden="true">
        {SIGNS[one.kind]}
      </span>
      <span>
        <b>{w.kinds[one.kind]}</b> · {calledOn(live.data, one.person, shown)}
        <span class="meeting-told small">{told(live, one, brand)}</span>
      </span>
    </button>
  );
}

function told({ data }: LiveRun, one: Proposal, b: number): string {
  const w = words().told;
  const name = (brand: number): string => say(data.scenario.brandNames[brand]);
  const brand = name(b);
  switch (one.kind) {
    case 'fell': {
      const [since, until] = [whole(one.since), whole(one.until)];
      return w.fell({ brand, from: two(one.from), to: two(one.to), since, until });
    }
    case 'spread':
      return w.spread({ brand, n: whole(one.read), share: percent(one.critical) });
    case 'loyal':
      return w.loyal({ brand, n: whole(one.evenings), of: whole(one.of), trust: two(one.trust) });
    case 'changed':
      return w.changed({ before: name(one.before), after: name(one.after), since: whole(one.since) });
    case 'earned':
      return w.earned({ money: money(one.yuan), n: whole(one.followers) });
  }
}
