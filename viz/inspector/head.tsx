/** Who it is, and the ways to somebody else. */
import { signal } from '@preact/signals';
import { TIERS } from '../../sim/scenario/index.ts';
import { Term } from '../glossary/term.tsx';
import type { PersonDay } from '../../workers/protocol.ts';
import type { LiveRun } from '../state/session.ts';
import { lookAt, person } from '../state/view.ts';
import { modelWords } from '../words/model/current.ts';
import { personName, whole } from './naming.ts';
import { friendsOf, nextIn } from './neighbourhood.ts';
import { words } from './words.ts';

/** The person among whose friends one goes round. */
const centre = signal<number | null>(null);

/** The round stays around somebody as long as one of their friends is looked at. */
function centreFor({ data }: LiveRun, who: number): number {
  const middle = centre.value;
  if (middle === null || middle === who || middle >= data.consumers) return who;
  return friendsOf(data.opening.graph, middle).some((friend) => friend.person === who) ? middle : who;
}

export function Head({
  live,
  person: who,
  today,
}: {
  live: LiveRun;
  person: number;
  today: PersonDay | null;
}) {
  const w = words();
  const middle = centreFor(live, who);
  const friends = friendsOf(live.data.opening.graph, middle);
  const go = (step: 1 | -1): void => {
    centre.value = middle;
    lookAt(nextIn(friends, who, step));
  };
  return (
    <header class="person-head">
      <div>
        <h2>{personName(live.data, who)}</h2>
        <p class="muted small">
          {today && (
            <>
              <Role today={today} />
              {` · ${w.onDay({ day: whole(today.day) })}`}
            </>
          )}
        </p>
      </div>
      <div class="person-actions">
        <button class="button" onClick={() => find(who)}>
          {w.find}
        </button>
        <button
          class="button icon"
          aria-label={w.previous}
          disabled={friends.length === 0}
          onClick={() => go(-1)}
        >
          <span aria-hidden="true">‹</span>
        </button>
        <button class="button icon" aria-label={w.next} disabled={friends.length === 0} onClick={() => go(1)}>
          <span aria-hidden="true">›</span>
        </button>
        {middle !== who && (
          <button class="button" onClick={() => lookAt(middle)}>
            {w.back({ name: personName(live.data, middle) })}
          </button>
        )}
        <button class="button icon plain" aria-label={w.close} onClick={() => lookAt(null)}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
    </header>
  );
}

function Role({ today: { columns, creator } }: { today: PersonDay }) {
  const w = words();
  if (creator !== null) {
    const tier = TIERS[creator.tier];
    const followers = whole(creator.followers);
    return <Term name={tier}>{w.roleOf({ tier: modelWords.value.names.tiers[tier], followers })}</Term>;
  }
  if (columns.online[0] === 0) return <>{w.offline}</>;
  return <>{columns.away[0] === 1 ? w.away : w.reader}</>;
}

/** The stage goes to whoever is chosen anew, and may have been moved away since. */
function find(who: number): void {
  person.value = null;
  person.value = who;
  // On a phone the stage is out of sight.
  document.querySelector('.stage-area')?.scrollIntoView({ block: 'nearest' });
}
