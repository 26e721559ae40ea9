/** What a home expects of its mechanism (sim/core/expectation.ts): for tests and documents alone. */
import ts from 'typescript';

const EXPECTING = new Set(['expects', 'ablations', 'switches']);

export const isExpectation = (node: ts.Node, source: ts.SourceFile): boolean =>
  ts.isVariableStatement(node) &&
  node.parent === source &&
  node.declarationList.declarations.every(({ name }) => EXPECTING.has(name.getText(source)));
