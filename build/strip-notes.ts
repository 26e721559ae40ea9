/**
 * Leaves out of the engine of the page what only documents and tests read: why a phase stands where it does, what it
 * reads, what is expected of a mechanism, and the words of numbers (the page has them from build/described.ts).
 */
import { join } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';
import { isExpectation } from './expectations.ts';

/** What a phase writes is no note: several hands add into places of their own by it (sim/hands.ts), and who asks why follows it. */
const NOTES = new Set(['why', 'reads', 'streams']);

/** Words of a declared number by place: what it means, where it comes from, where it shows. */
const WORDS: Readonly<Record<string, readonly number[]>> = {
  number: [0, 6],
  share: [0, 4],
  halfLife: [0, 4],
  toggle: [0],
  seenIn: [0],
  plausible: [1],
};
const isNumber = (node: ts.Node): node is ts.CallExpression & { expression: ts.Identifier } =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && Object.hasOwn(WORDS, node.expression.text);

export function stripNotes(root: string): Plugin {
  const sim = join(root, 'sim/').replaceAll('\\', '/');
  return {
    name: 'trustfall-strip-notes',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(sim) || !id.endsWith('.ts')) return null;
      return { code: stripped(id, code), map: null };
    },
  };
}

interface Cut {
  node: ts.Node;
  /** What stands there instead. */
  left: string;
}

/** The text with every note emptied and without expectations; names of streams stay. */
function stripped(file: string, code: string): string {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2023, true);
  const cuts: Cut[] = [];
  const emptyTexts = (node: ts.Node): void => {
    // Of what is computed the texts are no notes: the space that a list is joined with, for one.
    if (ts.isCallExpression(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isBinaryExpression(node)) cuts.push({ node, left: "''" });
    else ts.forEachChild(node, emptyTexts);
  };
  const visit = (node: ts.Node): void => {
    if (isExpectation(node, source)) cuts.push({ node, left: '' });
    else if (isNumber(node)) cutWords(node);
    else if (ts.isPropertyAssignment(node) && NOTES.has(node.name.getText(source)))
      emptyTexts(node.initializer);
    else ts.forEachChild(node, visit);
  };
  const cutWords = (call: ts.CallExpression & { expression: ts.Identifier }): void => {
    call.arguments.forEach((argument, i) => {
      if (WORDS[call.expression.text].includes(i)) cuts.push({ node: argument, left: "''" });
      else visit(argument);
    });
  };
  visit(source);
  return cuts.reduceRight(
    (text, { node, left }) => `${text.slice(0, node.getStart(source))}${left}${text.slice(node.end)}`,
    code,
  );
}
