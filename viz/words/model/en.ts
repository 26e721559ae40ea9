/** All words of the model in English. */
import events from '../../texts/en/model/events.json';
import inspections from '../../texts/en/model/inspections.json';
import bad from '../../texts/en/model/levers/bad.json';
import belief from '../../texts/en/model/levers/belief.json';
import brands from '../../texts/en/model/levers/brands.json';
import buying from '../../texts/en/model/levers/buying.json';
import creators from '../../texts/en/model/levers/creators.json';
import feed from '../../texts/en/model/levers/feed.json';
import feelings from '../../texts/en/model/levers/feelings.json';
import live from '../../texts/en/model/levers/live.json';
import market from '../../texts/en/model/levers/market.json';
import sameness from '../../texts/en/model/levers/sameness.json';
import measures from '../../texts/en/model/measures.json';
import names from '../../texts/en/model/names.json';
import { modelWordsOf } from './entries.ts';
import type { AllGroups } from './tables.ts';

/** In the order in which the levers are shown: chapters, and in each the groups in the order of its catalogue. */
export const chapters = { market, brands, creators, feed, sameness, belief, bad, feelings, buying, live };

const groups: AllGroups<string> = {
  ...market.groups,
  ...brands.groups,
  ...creators.groups,
  ...feed.groups,
  ...sameness.groups,
  ...belief.groups,
  ...bad.groups,
  ...feelings.groups,
  ...buying.groups,
  ...live.groups,
};

export const words = modelWordsOf('en', {
  chapters,
  groups,
  measures,
  inspections,
  names,
  events,
  units: null,
  sources: null,
});
