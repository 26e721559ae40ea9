/**
 * Two hashes that say which code made a result.
 *
 * `computes`  all that decides what happens in a market: the compiled engine, with the scenario reader
 * `reads`     all that decides what is read off it: measures, the event log, outcomes of the laboratory
 *
 * Both are taken of compiled code, so that a comment or a type changes neither; texts for people are blanked, so that
 * a better word outdates no result. Versions of the packages that the code imports are part of them.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import ts from 'typescript';
import { isExpectation } from './expectations.ts';

export interface ModelHashes {
  computes: string;
  reads: string;
  /** Of both: what a result belongs to. */
  hash: string;
}

/** Text of a file in place of the one on the disk, by path from the root. */
export type Overrides = ReadonlyMap<string, string>;

const DIGITS = 16;
const ENTRY = '\0entry';
const COMPUTES = ['sim/create-world.ts', 'sim/core/engine.ts', 'sim/scenario/scenario.ts'];
const READS = ['sim/catalogue.ts', 'sim/recording.ts', 'lab/designs/outcomes.ts', 'lab/designs/people.ts'];
/** The order in files and fingerprints is made of names with spaces between. */
const NOT_WORDS = ['sim/layout.ts'];

/** Places of the texts for people among the arguments of what declares numbers, columns and measures. */
const TEXT_ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  toggle: [0],
  number: [0, 1, 2, 5, 6],
  share: [0, 1, 3, 4, 5],
  halfLife: [0, 1, 3, 4],
  column: [2, 4],
  int: [1, 2],
  float: [1, 2],
};
/** What wraps a declared number to say more of it: place of the number among the arguments. */
const WRAPPED: Readonly<Record<string, number>> = { seenIn: 1, plausible: 2, decided: 0 };
const TEXT_FIELDS = new Set([
  'about',
  'unit',
  'symbol',
  'source',
  'standing',
  'why',
  'reads',
  'writes',
  'streams',
]);
/** What reads the world in the evening; nothing of it comes back into the day. */
const READING_FIELDS = new Set(['measures', 'tallies']);
/** Why something changes is told and decides nothing. */
const TOLD_FIELDS = new Set(['because']);

/**
 * @param root folder of the project
 * @param overrides texts to take instead of files
 */
export async function modelHashes(root: string, overrides: Overrides = new Map()): Promise<ModelHashes> {
  const [computes, reads] = await Promise.all([
    hashOf(root, COMPUTES, overrides, false),
    hashOf(root, READS, overrides, true),
  ]);
  const hash = createHash('sha256').update(`${computes} ${reads}`).digest('hex').slice(0, DIGITS);
  return { hash, computes, reads };
}

async function hashOf(
  root: string,
  entries: readonly string[],
  overrides: Overrides,
  withReading: boolean,
): Promise<string> {
  const packages = new Set<string>();
  const bundle = await rolldown({
    input: ENTRY,
    logLevel: 'silent',
    treeshake: {
      moduleSideEffects: false,
      manualPureFunctions: Object.keys(TEXT_ARGUMENTS),
    },
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && id !== ENTRY && !/^[A-Za-z]:/.test(id),
    plugins: [
      {
        name: 'sources',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => {
          if (id === ENTRY) {
            return entries.map((file) => `export * from ${JSON.stringify(join(root, file))};`).join('\n');
          }
          const file = relative(root, id).replaceAll('\\', '/');
          if (!file.endsWith('.ts')) return null;
          const text = overrides.get(file) ?? readFileSync(id, 'utf8');
          return { code: compiled(file, text, withReading), moduleType: 'ts' };
        },
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', comments: false });
  await bundle.close();
  const hash = createHash('sha256');
  for (const chunk of output) {
    if (chunk.type !== 'chunk') continue;
    // Names of files stand in comments that mark where a module begins.
    hash.update(chunk.code.replace(/^\/\/#(end)?region.*$/gm, ''));
    for (const name of chunk.imports) packages.add(name);
  }
  for (const name of [...packages].sort()) hash.update(`\n${name} ${versionOf(root, name)}`);
  return hash.digest('hex').slice(0, DIGITS);
}

function versionOf(root: string, name: string): string {
  const [scope, rest] = name.split('/');
  const folder = name.startsWith('@') ? `${scope}/${rest}` : scope;
  const manifest = readFileSync(join(root, 'node_modules', folder, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

const printer = ts.createPrinter({ removeComments: true });

/** What has been made of a file, as whoever compares hashes changes one of hundreds. */
const made = new Map<string, { text: string; code: string }>();

function compiled(file: string, text: string, withReading: boolean): string {
  const key = `${file} ${withReading}`;
  const known = made.get(key);
  if (known?.text === text) return known.code;
  const code = withoutWords(file, text, withReading);
  made.set(key, { text, code });
  return code;
}

/** One file as it computes: no comments, no words; the bundler takes the types off. */
function withoutWords(file: string, text: string, withReading: boolean): string {
  if (NOT_WORDS.includes(file)) return text;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const strip: ts.TransformerFactory<ts.SourceFile> = (context) => (node) =>
    stripWords(node, context, withReading);
  const { transformed } = ts.transform(source, [strip]);
  return printer.printFile(transformed[0]);
}

function stripWords(
  source: ts.SourceFile,
  context: ts.TransformationContext,
  withReading: boolean,
): ts.SourceFile {
  const { factory } = context;
  const blank = factory.createStringLiteral('');
  const isText = (node: ts.Node): boolean => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  const readsOnly = (node: ts.Node): boolean =>
    !withReading &&
    (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
    READING_FIELDS.has(node.name.getText(source));
  const visit = (node: ts.Node): ts.Node | undefined => {
    if (readsOnly(node) || isTold(node, source) || isExpectation(node, source)) return undefined;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node;
    if (ts.isPropertyAssignment(node) && TEXT_FIELDS.has(node.name.getText(source)) && !mentionsCode(node)) {
      return factory.updatePropertyAssignment(node, node.name, blanked(node.initializer, context, blank));
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      // Where a number shows what it does, and where it may lie, change nothing of that.
      const wrapped = WRAPPED[node.expression.text];
      if (wrapped !== undefined) return ts.visitNode(node.arguments[wrapped], visit);
      const places = TEXT_ARGUMENTS[node.expression.text];
      if (places !== undefined) {
        const given = node.arguments.map((argument, i) =>
          places.includes(i) && isText(argument) ? blank : (ts.visitNode(argument, visit) as ts.Expression),
        );
        return factory.updateCallExpression(node, node.expression, node.typeArguments, given);
      }
    }
    // Names of the program have no spaces in them; sentences have.
    if (ts.isStringLiteralLike(node) && /\s/.test(node.text)) return blank;
    return ts.visitEachChild(node, visit, context);
  };
  return ts.visitEachChild(source, visit, context);
}

/** Whether it only says why something changes: a `because` of a phase, or a mark for whoever looks on. */
function isTold(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isPropertyAssignment(node)) return TOLD_FIELDS.has(node.name.getText(source));
  return ts.isExpressionStatement(node) && node.getText(source).startsWith('world.trace?.mark(');
}

/** Whether a field of words is given by something that is worked out. */
const mentionsCode = (node: ts.PropertyAssignment): boolean =>
  !ts.isStringLiteralLike(node.initializer) &&
  !ts.isTemplateExpression(node.initializer) &&
  !ts.isBinaryExpression(node.initializer) &&
  !ts.isObjectLiteralExpression(node.initializer);

function blanked(
  node: ts.Expression,
  context: ts.TransformationContext,
  blank: ts.StringLiteral,
): ts.Expression {
  if (!ts.isObjectLiteralExpression(node)) return blank;
  // Streams: the names count, what they decide is told.
  const texts = (child: ts.Node): ts.Node | undefined =>
    ts.isStringLiteralLike(child) ? blank : ts.visitEachChild(child, texts, context);
  return ts.visitNode(node, texts) as ts.Expression;
}
