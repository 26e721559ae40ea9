/** The reader of JSON, fetched with the first file that is brought. */
export { formatProblem, parseJsonText, withOwnTexts } from '../../sim/scenario/index.ts';
