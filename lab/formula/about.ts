/** What formulas of a scenario are checked with; apart, because it brings the engine's log along. */
import { EVENT_KINDS } from '../../sim/results/events.ts';
import type { ResolvedScenario } from '../../sim/scenario/scenario.ts';
import type { About } from './scope.ts';

export const aboutOf = ({ brandNames, interventions }: ResolvedScenario): About => ({
  brandNames,
  interventions,
  eventKinds: EVENT_KINDS,
});
