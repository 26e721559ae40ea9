/** An intervention begun on another day: a change of the scenario like any other, so it can be undone. */
import { current, interventions, setInterventions } from '../state/session.ts';
import { movedTo } from './marks.ts';

/** @param index place in the scenario file's list */
export function move(index: number, day: number): void {
  const days = current.value?.data.scenario.days;
  if (days !== undefined) setInterventions(movedTo(interventions.value, index, day, days));
}
