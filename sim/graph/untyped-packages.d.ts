/**
 * The parts used here of packages whose own types would bring the DOM (@xmldom/xmldom) or Node
 * (@types/papaparse) into `sim/`, or that come without types. Importing the file inside the package, rather
 * than its main entry, keeps the compiler from reading those types.
 */

declare module 'papaparse/papaparse.js' {
  interface Step {
    data: string[];
    errors: { code: string }[];
  }
  interface Options {
    delimiter: string;
    newline: string;
    step(result: Step, parser: { abort(): void }): void;
  }
  const papa: { parse(text: string, options: Options): void };
  export default papa;
}

declare module 'seedrandom/lib/alea.js' {
  export default function alea(seed: string): () => number;
}

declare module '@xmldom/xmldom/lib/dom-parser.js' {
  export interface XmlElement {
    readonly nodeName: string;
    readonly localName: string;
    readonly lineNumber?: number;
    readonly textContent: string;
    getAttribute(name: string): string;
    hasAttribute(name: string): boolean;
    setAttribute(name: string, value: string): void;
    removeAttribute(name: string): void;
  }
  export interface XmlDocument {
    readonly documentElement: XmlElement | null;
    getElementsByTagName(name: string): ArrayLike<XmlElement>;
  }
  interface Options {
    locator: object;
    errorHandler: (level: 'warning' | 'error' | 'fatalError', message: string) => void;
  }
  interface Parser {
    parseFromString(text: string, type: string): XmlDocument | undefined;
  }
  const module: { DOMParser: new (options: Options) => Parser };
  export default module;
}

declare module 'graphology-gexf/common/parser.js' {
  import type Graph from 'graphology';
  export default function createParser(
    parser: unknown,
    document: unknown,
  ): (graph: typeof Graph, source: unknown, options: { allowUndeclaredAttributes: boolean }) => Graph;
}

declare module 'graphology-graphml/common/parser.js' {
  import type Graph from 'graphology';
  export default function createParser(
    parser: unknown,
    document: unknown,
  ): (graph: typeof Graph, source: unknown) => Graph;
}
