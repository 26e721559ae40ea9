/**
 * How a scenario is read, and every other file in its manner: what is wrong and what may have been meant, the pieces
 * that shapes are made of, paths to numbers, interventions. A door: others come in here, not by the files beside it.
 */
export { BRAND_KINDS, INTERVENTION } from './intervention-shapes.ts';
export type { BrandKind, Kind as InterventionKind } from './intervention-shapes.ts';
export type { Intervention } from './interventions.ts';
export { parseJsonText } from './json-text.ts';
export { withOwnTexts } from './own-texts.ts';
export { changeablePaths, changesLater, parameterAt } from './paths.ts';
export {
  describe,
  didYouMean,
  distinct,
  formatProblem,
  listNames,
  nearestName,
  problemsFromIssues,
  valueAt,
  withNearest,
} from './problems.ts';
export type { Problem } from './problems.ts';
export { parseScenarioText, resolveScenario } from './scenario.ts';
export type { ResolvedScenario } from './scenario.ts';
export { DAYS, TABLES, jsonSchemaOf } from './schema.ts';
export { applySets } from './sets.ts';
export type { Applied } from './sets.ts';
export { PARSE, bilingual, bothLanguages, line, strict, text, valueShape, written } from './shapes.ts';
export type { Scalar, Text } from './shapes.ts';
export { TIERS } from './tiers.ts';
export type { Tier } from './tiers.ts';
export { settingsAt } from './timeline.ts';
