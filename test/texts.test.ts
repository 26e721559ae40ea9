/** The catalogues of words: whole in both languages, well formed, and all of them used. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TYPE, parse } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { catalogues, valuesOf } from '../build/declare-texts.js';
import { sentence } from '../viz/words/message.ts';

const ROOT = join(import.meta.dirname, '..');
const TEXTS = join(ROOT, 'viz/texts');
/** English stands in the tables of the model. */
const ONLY_CHINESE = ['model/sources.json', 'model/units.json'];

/** They stand between others. */
const JOINS = ['and', 'points'];

type Texts = Readonly<Record<string, string>>;

/** Every text of a catalogue by its path: `panel.figures`; a label with its sentence is one. */
function textsOf(language: string, name: string): Texts {
  const found: Record<string, string> = {};
  const visit = (entry: unknown, path: string): void => {
    if (typeof entry === 'string') found[path] = entry;
    else if (Array.isArray(entry)) found[path] = entry.join('\n');
    else
      for (const [key, inner] of Object.entries(entry as object))
        visit(inner, path === '' ? key : `${path}.${key}`);
  };
  visit(JSON.parse(readFileSync(join(TEXTS, language, name), 'utf8')), '');
  return found;
}

const named = (language: string): string[] =>
  catalogues().flatMap((name) => (name.startsWith(`${language}/`) ? [name.slice(3)] : []));
const both = named('en').map((name) => [name, textsOf('en', name), textsOf('zh', name)] as const);
const messages = (['en', 'zh'] as const).flatMap((language) =>
  named(language).flatMap((name) =>
    Object.entries(textsOf(language, name))
      .filter(([, text]) => text.includes('{'))
      .map(([path, text]) => ({ language, where: `${language}/${name} ${path}`, text })),
  ),
);

it('there is a Chinese catalogue for each English one, and no other', () => {
  expect(named('zh').filter((name) => !ONLY_CHINESE.includes(name))).toEqual(named('en'));
});

describe.each(both)('%s', (_, english, chinese) => {
  it('has the same texts in both languages, with the same values in them', () => {
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
    for (const [path, text] of Object.entries(english))
      expect([...valuesOf(chinese[path]).keys()].sort(), path).toEqual([...valuesOf(text).keys()].sort());
  });

  it('has no blank text, and no Chinese in English', () => {
    for (const [path, text] of [...Object.entries(english), ...Object.entries(chinese)]) {
      expect(text.trim(), path).not.toBe('');
      if (!JOINS.includes(path)) expect(text.trim(), path).toBe(text);
    }
    for (const [path, text] of Object.entries(english))
      if (path !== 'otherLanguage') expect(text, path).not.toMatch(/\p{Script=Han}/u);
  });

  it('has full-width punctuation between Chinese characters', () => {
    for (const [path, text] of Object.entries(chinese))
      expect(text.replace(/\{[^{}]*\}/g, '{}'), path).not.toMatch(
        /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u,
      );
  });
});

describe('messages', () => {
  it('say one thing and several where the language tells them apart', () => {
    for (const { language, where, text } of messages) {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const part of parse(text, { ignoreTag: true })) {
        if (part.type !== TYPE.plural) continue;
        const given = Object.keys(part.options).filter((key) => !key.startsWith('='));
        expect(given.sort(), where).toEqual([...categories].sort());
      }
    }
  });

  it('come out as a full reader of ICU messages puts them', () => {
    const choices = (text: string): Map<string, string[]> => {
      const found = new Map<string, string[]>();
      for (const part of parse(text, { ignoreTag: true }))
        if (part.type === TYPE.select) found.set(part.value, Object.keys(part.options));
      return found;
    };
    for (const { language, where, text } of messages) {
      const ours = sentence(text, language);
      const theirs = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      for (const [i, n] of [0, 1, 2, 21, 1234.5].entries()) {
        const values = Object.fromEntries(
          [...valuesOf(text)].map(([name, type]) => {
            const among = choices(text).get(name);
            return [name, among ? among[i % among.length] : type === 'number' ? n : `{${name}} # ${i}`];
          }),
        );
        expect(ours(values), where).toBe(theirs.format(values));
      }
    }
  });

  it('may count, choose, and nest', () => {
    const text = '{who, select, all {# {n, plural, =0 {none} one {# of {m, number}} other {#}}} other {-}}';
    const theirs = new IntlMessageFormat(text, 'en');
    for (const values of [
      { who: 'all', n: 0, m: 1 },
      { who: 'all', n: 1, m: 12345.678 },
      { who: 'all', n: 12345.678, m: 1 },
      { who: 'x', n: 1, m: 1 },
    ])
      expect(sentence(text, 'en')(values)).toBe(theirs.format(values));
  });
});

/** Follows every text of the catalogues through the code of the page. */
class Reading {
  private readonly declared = new Map<ts.Node, string>();
  private readonly names = new Set<string>();
  private readonly used = new Set<ts.Node>();
  private readonly program: ts.Program;
  private readonly checker: ts.TypeChecker;

  constructor() {
    const read = ts.readConfigFile(join(ROOT, 'viz/tsconfig.json'), (path) => ts.sys.readFile(path));
    const parsed = ts.parseJsonConfigFileContent(read.config, ts.sys, join(ROOT, 'viz'));
    this.program = ts.createProgram(parsed.fileNames, parsed.options);
    this.checker = this.program.getTypeChecker();
  }

  /** Texts that no line of the page reads. */
  unread(): string[] {
    const files = this.program.getSourceFiles().filter(({ fileName }) => /\/viz\//.test(fileName));
    for (const source of files) {
      const [, name] = /\/viz\/texts\/en\/(.*)\.d\.json\.ts$/.exec(source.fileName) ?? [];
      // Those of the model stand for rows of its tables: words.test.ts compares them.
      if (name === undefined || name.startsWith('model/')) continue;
      const { type } = (source.statements[0] as ts.VariableStatement).declarationList.declarations[0];
      this.declare(type!, name);
    }
    for (const source of files) if (!source.isDeclarationFile) this.visit(source);
    return [...this.declared].filter(([node]) => !this.used.has(node)).map(([, path]) => path);
  }

  private declare(type: ts.TypeNode, path: string): void {
    if (!ts.isTypeLiteralNode(type)) return;
    for (const member of type.members as ts.NodeArray<ts.PropertySignature>) {
      const { text } = member.name as ts.StringLiteral;
      this.declared.set(member, `${path} ${text}`);
      this.names.add(text);
      this.declare(member.type!, `${path} ${text}`);
    }
  }

  private use(symbol: ts.Symbol | undefined): void {
    for (const node of symbol?.declarations ?? []) this.used.add(node);
  }

  private useAll(type: ts.Type): void {
    for (const property of type.getProperties()) {
      if (!property.declarations?.some((node) => this.declared.has(node))) continue;
      this.use(property);
      this.useAll(this.checker.getTypeOfSymbol(property));
    }
  }

  private visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node) && this.names.has(node.name.text)) this.property(node);
    if (ts.isElementAccessExpression(node)) this.element(node);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      if (this.names.has(name)) this.use(this.checker.getTypeAtLocation(node.parent).getProperty(name));
    }
    ts.forEachChild(node, (child) => this.visit(child));
  }

  /** `w.panel`: with all in it where it is taken as a record of any names, or listed. */
  private property(node: ts.PropertyAccessExpression): void {
    this.use(this.checker.getSymbolAtLocation(node.name));
    const { parent } = node;
    const listed = ts.isCallExpression(parent) && parent.expression.getText().startsWith('Object.');
    const taken = ts.isAsExpression(parent)
      ? this.checker.getTypeAtLocation(parent)
      : this.checker.getContextualType(node);
    if (listed || taken?.getStringIndexType()) this.useAll(this.checker.getTypeAtLocation(node));
  }

  /** `w.panel[id]`: those of the names that `id` may have. */
  private element(node: ts.ElementAccessExpression): void {
    const type = this.checker.getTypeAtLocation(node.expression);
    const key = this.checker.getTypeAtLocation(node.argumentExpression);
    const keys = key.isUnion() ? key.types : [key];
    for (const one of keys) if (one.isStringLiteral()) this.use(type.getProperty(one.value));
  }
}

it('every text is read somewhere on the page', () => {
  expect(new Reading().unread()).toEqual([]);
});
