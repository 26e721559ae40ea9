/** Friends on a circle, the creators followed outside it: shapes and colours as on the stage. */
import { FULL, CREATOR_FIELDS, CreatorField } from '../../workers/frames.ts';
import type { PersonDay } from '../../workers/protocol.ts';
import { LENS } from '../stage/lenses.ts';
import { shadeTable } from '../stage/shading.ts';
import { TIER_SHAPES, pathOf } from '../../charts/index.ts';
import type { RunData } from '../state/run-data.ts';
import type { LiveRun } from '../state/session.ts';
import { lookAt } from '../state/view.ts';
import { personName, two, creatorName, whole } from './naming.ts';
import { around, tiesAmong } from './neighbourhood.ts';
import { words } from './words.ts';

/** More would be a ring of dots. */
const FOLLOWS = 24;
const SIZE = 260;
const INNER = 84;
const OUTER = 116;
const TIERS = ['koc', 'mid', 'head'] as const;

/** @param trust in [0, 1] */
const colourOf = (trust: number): string =>
  LENS.trust.colours[shadeTable('trust')![Math.round(FULL * trust)]];

interface DrawingProps {
  live: LiveRun;
  today: PersonDay;
  /** Friends that are drawn, of `all`. */
  drawn: readonly number[];
  all: number;
  trust: (person: number) => number | null;
  name: string;
}

export function Drawing({ live: { data }, today, drawn, all, trust, name }: DrawingProps) {
  const w = words();
  const places = around(drawn.length, INNER);
  const middle = SIZE / 2;
  return (
    <svg
      class="circle-drawing"
      viewBox={`${-middle} ${-middle} ${SIZE} ${SIZE}`}
      role="img"
      aria-label={w.aroundOf({
        friends: whole(all),
        shown: whole(drawn.length),
        follows: whole(today.follows.length),
        brand: name,
      })}
    >
      <g class="circle-ties">
        {tiesAmong(data.opening.graph, drawn).map(([i, j]) => (
          <path key={`${i} ${j}`} d={`M${places[i].x},${places[i].y}L${places[j].x},${places[j].y}`} />
        ))}
        {places.map(({ x, y }, i) => (
          <path key={i} class="own" d={`M0,0L${x},${y}`} />
        ))}
      </g>
      <Creators data={data} today={today} />
      {drawn.map((person, i) => (
        <Dot key={person} {...places[i]} r={6} trust={trust(person)} press={() => lookAt(person)}>
          {personName(data, person)}
        </Dot>
      ))}
      <Dot x={0} y={0} r={11} trust={trust(today.person)}>
        {personName(data, today.person)}
      </Dot>
    </svg>
  );
}

function Creators({ data, today }: { data: RunData; today: PersonDay }) {
  const w = words();
  const follows = today.follows.slice(0, FOLLOWS);
  const places = around(follows.length, OUTER, 0.5);
  const creators = data.frameAt(today.day)?.creators;
  return (
    <>
      {follows.map(({ creator, credibility }, i) => {
        const tier = creators?.[creator * CREATOR_FIELDS + CreatorField.tier] ?? 0;
        const home = data.opening.home[creator];
        return (
          <path
            key={creator}
            class={`circle-creator ${TIERS[tier]}`}
            d={pathOf(TIER_SHAPES[tier], places[i].x, places[i].y, 5.5)}
            style={{ fillOpacity: credibility }}
            onClick={home < 0 ? undefined : () => lookAt(home)}
          >
            <title>{`${creatorName(data, creator, today.day)}: ${w.credibility} ${two(credibility)}`}</title>
          </path>
        );
      })}
    </>
  );
}

interface DotProps {
  x: number;
  y: number;
  r: number;
  trust: number | null;
  press?: () => void;
  children: string;
}

function Dot({ x, y, r, trust, press, children }: DotProps) {
  const told = trust === null ? words().doesNotKnow : two(trust);
  return (
    <circle
      class={trust === null ? 'circle-dot unknown' : 'circle-dot'}
      cx={x}
      cy={y}
      r={r}
      style={trust === null ? undefined : { fill: colourOf(trust) }}
      onClick={press}
    >
      <title>{`${children}: ${told}`}</title>
    </circle>
  );
}

export function Legend({ name }: { name: string }) {
  const w = words();
  const [low, high] = LENS.trust.ends!;
  return (
    <div class="circle-legend">
      <p>{w.colouredBy({ brand: name })}</p>
      <p class="scale figures-font">
        {w.atMost({ trust: two(low) })}
        <i style={{ background: `linear-gradient(to right, ${LENS.trust.colours.join(', ')})` }} />
        {w.atLeast({ trust: two(high) })}
      </p>
      <p>
        <svg width="16" height="16" aria-hidden="true">
          <circle class="circle-dot unknown" cx="8" cy="8" r="5" />
        </svg>{' '}
        {w.doesNotKnow}
      </p>
      <p>
        {TIERS.map((name, tier) => (
          <svg key={name} width="16" height="16" aria-hidden="true">
            <path class={`circle-creator ${name}`} d={pathOf(TIER_SHAPES[tier], 8, 8.5, 4.5)} />
          </svg>
        ))}{' '}
        {w.creator}
      </p>
    </div>
  );
}
