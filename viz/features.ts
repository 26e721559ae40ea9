/** The features of the page, in the order in which places, tabs, tools and keys are shown. */
import { classroomFeature } from './classroom/feature.tsx';
import { compare } from './compare/feature.tsx';
import { engine } from './engine/feature.ts';
import type { Feature } from './feature.ts';
import { figures } from './figures/feature.ts';
import { help } from './help/feature.tsx';
import { person } from './inspector/feature.tsx';
import { laboratory } from './lab/feature.ts';
import { language } from './language/feature.tsx';
import { learn } from './learn/feature.tsx';
import { levers } from './levers/feature.tsx';
import { market } from './market/feature.ts';
import { offline } from './offline/feature.ts';
import { scenarios } from './scenarios/feature.tsx';
import { share } from './share/feature.ts';
import { stage } from './stage/feature.tsx';
import { story } from './story/feature.ts';
import { theme } from './theme/feature.tsx';
import { timeline } from './timeline/feature.tsx';
import { welcome } from './welcome/feature.tsx';

export const FEATURES: readonly Feature[] = [
  market,
  laboratory,
  engine,
  stage,
  story,
  timeline,
  figures,
  levers,
  person,
  compare,
  share,
  scenarios,
  welcome,
  learn,
  classroomFeature,
  language,
  theme,
  help,
  offline,
];
