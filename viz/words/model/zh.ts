/** All words of the model in Chinese. */
import events from '../../texts/zh/model/events.json';
import inspections from '../../texts/zh/model/inspections.json';
import bad from '../../texts/zh/model/levers/bad.json';
import belief from '../../texts/zh/model/levers/belief.json';
import brands from '../../texts/zh/model/levers/brands.json';
import buying from '../../texts/zh/model/levers/buying.json';
import creators from '../../texts/zh/model/levers/creators.json';
import feed from '../../texts/zh/model/levers/feed.json';
import feelings from '../../texts/zh/model/levers/feelings.json';
import live from '../../texts/zh/model/levers/live.json';
import market from '../../texts/zh/model/levers/market.json';
import sameness from '../../texts/zh/model/levers/sameness.json';
import measures from '../../texts/zh/model/measures.json';
import names from '../../texts/zh/model/names.json';
import sources from '../../texts/zh/model/sources.json';
import units from '../../texts/zh/model/units.json';
import { modelWordsOf } from './entries.ts';
import type { AllGroups, Pair } from './tables.ts';

const chapters = { market, brands, creators, feed, sameness, belief, bad, feelings, buying, live };

const groups: AllGroups<Pair> = {
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

export const words = modelWordsOf('zh', {
  chapters,
  groups,
  measures,
  inspections,
  names,
  events,
  units,
  sources,
});
