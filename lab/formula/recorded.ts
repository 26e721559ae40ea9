/** Runs as formulas read them: one that has been lived, and one of which only the scenario is known. */
import type { Recording } from '../../sim/index.ts';
import { placeOf } from '../designs/measure-names.ts';
import { UnlivedDay } from './chronicle.ts';
import type { Chronicle } from './chronicle.ts';

/** A run that has been lived: a day that it has not lived is an error. */
export function chronicleOf(
  scenario: Chronicle['scenario'],
  recording: Pick<Recording, 'market' | 'brands' | 'creators' | 'log'>,
): Chronicle {
  return {
    scenario,
    events: recording.log.events,
    exact: true,
    series: {
      at(table, measure, day, entity) {
        if (!(day >= 0 && day < scenario.days)) throw new UnlivedDay(day, scenario.days - 1);
        return recording[table].at(day, entity, placeOf(table, measure));
      },
    },
  };
}

/** A run in which nothing happens: it has the days of the scenario, and who asks for another is told. */
export const unlived = (scenario: Chronicle['scenario'], where = ''): Chronicle => ({
  scenario,
  events: [],
  exact: true,
  series: {
    at(_table, _measure, day) {
      if (!(day >= 0 && day < scenario.days)) throw new UnlivedDay(day, scenario.days - 1, where);
      return 0;
    },
  },
});
