/** Under a bet: it can be handed in, also when it has been revealed, and whoever teaches collects those of a class. */
import type { LiveRun } from '../state/session.ts';
import type { ClassBet } from './bets.ts';
import { ClassBets } from './class-bets.tsx';
import { SendBet } from './send-bet.tsx';

interface Props {
  live: LiveRun;
  values: readonly number[];
  /** The outcome, once it is revealed. */
  seen: Float64Array | null;
  collect: (bets: readonly ClassBet[]) => void;
}

export function ClassPart({ live, values, seen, collect }: Props) {
  return (
    <div>
      <SendBet values={values} />
      <ClassBets live={live} seen={seen} collect={collect} />
    </div>
  );
}
