/** The commands there are: main.ts obeys them, the help and docs/command-line.md list them. */
import * as check from './check.ts';
import * as compare from './compare.ts';
import * as experiment from './experiment.ts';
import * as fates from './fates.ts';
import * as freeze from './freeze.ts';
import * as fork from './fork.ts';
import * as hypotheses from './hypotheses.ts';
import * as optimise from './optimise.ts';
import * as params from './params.ts';
import * as gather from './study/gather.ts';
import * as missing from './study/missing.ts';
import * as patterns from './patterns.ts';
import * as plan from './study/plan.ts';
import * as resume from './resume.ts';
import * as run from './run.ts';
import * as sensitivity from './sensitivity.ts';
import * as status from './study/status.ts';
import * as tree from './tree.ts';
import * as validate from './validate.ts';
import * as why from './why.ts';
import * as work from './study/work.ts';
import * as without from './without.ts';
import type { ExitCode } from './failure.ts';
import type { Arguments, Usage } from './options.ts';

export interface Command {
  usage: Usage;
  act: (given: Arguments) => Promise<ExitCode>;
}

/** One that is given another command, with all its words. */
export interface Wrapping {
  usage: Usage;
  wrap: (words: readonly string[], commands: readonly Command[]) => Promise<ExitCode>;
}

/** In the order in which the help and the documents list them. */
export const COMMANDS: readonly (Command | Wrapping)[] = [
  run,
  validate,
  params,
  check,
  resume,
  fork,
  why,
  without,
  fates,
  tree,
  hypotheses,
  freeze,
  patterns,
  experiment,
  compare,
  optimise,
  sensitivity,
  plan,
  work,
  status,
  missing,
  gather,
];
