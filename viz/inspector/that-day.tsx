/** What they read and did on the day. */
import type { LiveRun } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { list, money, percent, creatorName, whole } from './naming.ts';
import { deedsOf, groupSeen } from './person-facts.ts';
import type { Deed, SeenGroup } from './person-facts.ts';
import type { Answer } from './use-person.ts';
import { words } from './words.ts';

/** Told apart without colour. */
const SIGNS = { good: '▲', bad: '▼', paid: '◆', other: '·' } as const;
/** More names than this say nothing. */
const NAMED = 3;

export function ThatDay({ live, answer: { today, before } }: { live: LiveRun; answer: Answer }) {
  const w = words();
  const groups = groupSeen(today.seen);
  const deeds = deedsOf(today, before);
  const brandName = (b: number): string => say(live.data.scenario.brandNames[b]);
  const { seenInAll, seen } = today;
  return (
    <section class="person-part" aria-labelledby="person-day">
      <h3 id="person-day">{w.thatDay({ day: whole(today.day) })}</h3>
      <p>{seenInAll === 0 ? w.readNothing : w.read({ n: seenInAll })}</p>
      {groups.length > 0 && (
        <ul class="seen">
          {groups.map((group) => (
            <Group
              key={`${group.brand} ${group.kind} ${group.way}`}
              live={live}
              group={group}
              day={today.day}
            />
          ))}
        </ul>
      )}
      {seenInAll > seen.length && <p class="muted small">{w.listed({ n: whole(seen.length) })}</p>}
      <h4>{w.did}</h4>
      {deeds.length === 0 ? (
        <p class="muted">{w.didNothing}</p>
      ) : (
        <ul class="deeds">
          {deeds.map((deed, i) => (
            <li key={i}>{told(deed, brandName)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Group({ live, group, day }: { live: LiveRun; group: SeenGroup; day: number }) {
  const w = words();
  const { brand, kind, way, count, labelled, believed, creators } = group;
  const name = brand < 0 ? null : say(live.data.scenario.brandNames[brand]);
  const what =
    kind === 'other' ? w.kinds.other : name === null ? w.bare[kind] : w.kinds[kind]({ brand: name });
  const more: string[] = [w.ways[way]];
  if (creators.length > 0 && creators.length <= NAMED)
    more.push(w.by({ names: list(creators.map((creator) => creatorName(live.data, creator, day))) }));
  if (kind === 'paid') more.push(labelled > 0 ? w.labelled({ n: whole(labelled) }) : w.unlabelled);
  return (
    <li class={`seen-${kind}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <span>
        {what} {count > 1 && <span class="figures-font">{w.times({ n: whole(count) })}</span>}
        <span class="muted small"> {more.join(' · ')}</span>
      </span>
      <span class="figures-font small believed">{w.believed({ share: percent(believed) })}</span>
    </li>
  );
}

function told(deed: Deed, brandName: (b: number) => string): string {
  const w = words();
  switch (deed.kind) {
    case 'posted': {
      const kind = deed.good ? 'good' : 'bad';
      const what = deed.brand < 0 ? w.bare[kind] : w.kinds[kind]({ brand: brandName(deed.brand) });
      return w.posted[deed.post]({ what: deed.cash ? `${what} (${w.cash})` : what });
    }
    case 'bought':
      return w.bought({ brand: brandName(deed.brand), n: deed.times });
    case 'complained':
      return w.complained({ brand: brandName(deed.brand) });
    case 'spent':
      return deed.yuan > 0 ? w.spent({ yuan: money(deed.yuan) }) : w.refunded({ yuan: money(-deed.yuan) });
    case 'commented':
      return w.commented({ n: deed.times });
    case 'adopted':
      return w.adopted;
  }
}
