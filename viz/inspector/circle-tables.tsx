/** The people around one as tables of buttons: what the drawing shows, and the keyboard's way to each of them. */
import type { PersonDay } from '../../workers/protocol.ts';
import type { LiveRun } from '../state/session.ts';
import { lookAt } from '../state/view.ts';
import { personName, two, creatorName, whole } from './naming.ts';
import type { Friend } from './neighbourhood.ts';
import { words } from './words.ts';

interface FriendsProps {
  live: LiveRun;
  friends: readonly Friend[];
  trust: (person: number) => number | null;
}

export function Friends({ live, friends, trust }: FriendsProps) {
  const w = words();
  if (friends.length === 0) return null;
  return (
    <details class="small">
      <summary>
        {w.friendsDrawn} ({whole(friends.length)})
      </summary>
      <table class="figures-font">
        <thead>
          <tr>
            <th scope="col">{w.friendsDrawn}</th>
            <th scope="col">{w.tie}</th>
            <th scope="col">{w.trust}</th>
          </tr>
        </thead>
        <tbody>
          {friends.map(({ person, tie }) => {
            const known = trust(person);
            return (
              <tr key={person}>
                <th scope="row">
                  <button class="button plain" onClick={() => lookAt(person)}>
                    {personName(live.data, person)}
                  </button>
                </th>
                <td>{two(tie)}</td>
                <td>{known === null ? w.doesNotKnow : two(known)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

/** Whom they follow, as buttons: the keyboard's way to the creators. */
export function Follows({ live, today }: { live: LiveRun; today: PersonDay }) {
  const w = words();
  const follows = today.follows.toSorted((a, b) => b.credibility - a.credibility);
  if (follows.length === 0) return null;
  return (
    <details class="small">
      <summary>
        {w.follow} ({whole(follows.length)})
      </summary>
      <table class="figures-font">
        <thead>
          <tr>
            <th scope="col">{w.follow}</th>
            <th scope="col">{w.credibility}</th>
            <th scope="col">{w.closeness}</th>
          </tr>
        </thead>
        <tbody>
          {follows.map(({ creator, credibility, bond }) => (
            <tr key={creator}>
              <th scope="row">
                <button
                  class="button plain"
                  disabled={live.data.opening.home[creator] < 0}
                  onClick={() => lookAt(live.data.opening.home[creator])}
                >
                  {creatorName(live.data, creator, today.day)}
                </button>
              </th>
              <td>{two(credibility)}</td>
              <td>{two(bond)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
