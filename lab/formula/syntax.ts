/**
 * The grammar of formulas: what is written of the numbers of a run in the homes of scenarios, as
 * `(at(brand[0].trust, last) - before) / before > 0.1`. Operators and their order are those of JavaScript. A parser of
 * its own: it runs in the page before the first picture, where a general one would weigh more than the formulas.
 */

export type Node =
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'name'; name: string }
  | { kind: 'member'; of: Node; name: string }
  | { kind: 'index'; of: Node; at: Node }
  | { kind: 'call'; name: string; given: readonly Node[] }
  | { kind: 'unary'; sign: string; of: Node }
  | { kind: 'binary'; sign: string; left: Node; right: Node }
  | { kind: 'choice'; when: Node; then: Node; otherwise: Node }
  /** Written by nobody: the value of a name that runs through days or brands. */
  | { kind: 'loop'; key: symbol };

/** `found` completes "… is", `expected` completes "expected …". */
export class FormulaError extends Error {
  readonly found: string;
  readonly expected: string;
  readonly nearest: string | undefined;

  constructor(found: string, expected: string, nearest?: string) {
    super(`${found}; expected ${expected}`);
    this.found = found;
    this.expected = expected;
    this.nearest = nearest;
  }
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*)|'([^']*)'|(<=|>=|==|!=|&&|\|\||\?\?|[-+*/<>!?:()[\],.]))/y;
/** What binds tighter has the greater number. */
const BINDING: Readonly<Record<string, number>> = {
  '??': 1,
  '||': 2,
  '&&': 3,
  '==': 4,
  '!=': 4,
  '<': 5,
  '>': 5,
  '<=': 5,
  '>=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
};

interface Token {
  kind: 'number' | 'name' | 'text' | 'sign' | 'end';
  text: string;
  at: number;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const end = formula.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (match === null) {
      const rest = formula.slice(at).trimStart();
      throw new FormulaError(`"${rest[0]}" in "${formula}"`, 'a formula, as at(brand[0].trust, last) > 0.5');
    }
    const [, number, name, text, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, at });
    else if (text !== undefined) tokens.push({ kind: 'text', text, at });
    else tokens.push({ kind: 'sign', text: sign, at });
  }
  return [...tokens, { kind: 'end', text: '', at: end }];
}

class Parser {
  private readonly formula: string;
  private readonly tokens: readonly Token[];
  private place = 0;

  constructor(formula: string) {
    this.formula = formula;
    this.tokens = tokensOf(formula);
  }

  whole(): Node {
    const node = this.choice();
    if (this.token.kind !== 'end') throw this.unexpected('an operator, or the end');
    return node;
  }

  private get token(): Token {
    return this.tokens[this.place];
  }

  private is(sign: string): boolean {
    return this.token.kind === 'sign' && this.token.text === sign;
  }

  private take(sign: string): boolean {
    if (!this.is(sign)) return false;
    this.place++;
    return true;
  }

  private need(sign: string): void {
    if (!this.take(sign)) throw this.unexpected(`"${sign}"`);
  }

  private unexpected(expected: string): FormulaError {
    const { kind, text, at } = this.token;
    const found = kind === 'end' ? 'the end' : `"${text}"`;
    const before = this.formula.slice(0, at).trim();
    return new FormulaError(`${found} after "${before}"`, expected);
  }

  private choice(): Node {
    const when = this.binary(0);
    if (!this.take('?')) return when;
    const then = this.choice();
    this.need(':');
    return { kind: 'choice', when, then, otherwise: this.choice() };
  }

  private binary(least: number): Node {
    let left = this.unary();
    for (;;) {
      const { kind, text } = this.token;
      const binding = kind === 'sign' && Object.hasOwn(BINDING, text) ? BINDING[text] : 0;
      if (binding <= least) return left;
      this.place++;
      left = { kind: 'binary', sign: text, left, right: this.binary(binding) };
    }
  }

  private unary(): Node {
    for (const sign of ['-', '!']) if (this.take(sign)) return { kind: 'unary', sign, of: this.unary() };
    return this.reached(this.atom());
  }

  private atom(): Node {
    const { kind, text } = this.token;
    if (this.take('(')) {
      const inner = this.choice();
      this.need(')');
      return inner;
    }
    if (kind === 'end' || kind === 'sign') throw this.unexpected('a number, a name or "("');
    this.place++;
    if (kind === 'number') return { kind, value: Number(text) };
    if (kind === 'text') return { kind, value: text };
    return this.take('(') ? { kind: 'call', name: text, given: this.list() } : { kind: 'name', name: text };
  }

  private list(): Node[] {
    const given: Node[] = [];
    if (this.take(')')) return given;
    do given.push(this.choice());
    while (this.take(','));
    this.need(')');
    return given;
  }

  private reached(of: Node): Node {
    if (this.take('[')) {
      const at = this.choice();
      this.need(']');
      return this.reached({ kind: 'index', of, at });
    }
    if (!this.take('.')) return of;
    if (this.token.kind !== 'name') throw this.unexpected('the name of a measure');
    const { text: name } = this.token;
    this.place++;
    return this.reached({ kind: 'member', of, name });
  }
}

/** @throws FormulaError */
export const parsed = (formula: string): Node => new Parser(formula).whole();

/**
 * What a definition defines: `gap(day)` has a name and what is to be given, `start` a name alone.
 *
 * @throws FormulaError
 */
export function defined(head: string): { name: string; takes: readonly string[] } {
  const node = parsed(head);
  if (node.kind === 'name') return { name: node.name, takes: [] };
  const takes = node.kind === 'call' ? node.given.map((one) => (one.kind === 'name' ? one.name : '')) : [''];
  if (node.kind !== 'call' || takes.includes(''))
    throw new FormulaError(`"${head}"`, 'a name to define, as start or gap(day)');
  return { name: node.name, takes };
}
